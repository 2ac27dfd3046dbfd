import { CASE, EPISODE, HOME_CARE, SERVICE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { caseIsDone } from './case.ts';
import { supportedAtHome } from './discharge.ts';
import { refreshHazards } from './hazards.ts';
import { packageFor } from './home-care.ts';
import { finishSupport } from './support-queue.ts';
import { supportIsAsPlanned } from './wishes.ts';

/** Hours became free: the package begins, and takes the place of a smaller one. */
export function homeCareGranted(world: World, person: number): void {
  const { people, simulation, lanes } = world;
  const hours = packageFor(world, person);
  const before = people.packageHours[person];
  const bought = people.homeCare[person] === HOME_CARE.bought ? people.paidHours[person] : 0;
  const atHome = people.episode[person] !== EPISODE.ready;
  if (atHome && people.caseStage[person] === CASE.waitingForSupport) {
    world.observe(OBSERVED.waitedForSupport, person, simulation.now - people.caseDecided[person]);
  }
  world.observe(OBSERVED.changing, person, 0);
  supportIsAsPlanned(world, person);
  people.packageHours[person] = hours;
  people.paidHours[person] = hours + people.own.assistantHours[person];
  if (people.homeCare[person] !== HOME_CARE.funded) {
    people.homeCare[person] = HOME_CARE.funded;
    people.reviewedAt[person] = simulation.now;
    simulation.afterLane(lanes.review, person);
    world.observe(OBSERVED.homeCareStarted, person, hours);
  }
  caseIsDone(world, person);
  // Reablement that bridged the wait ends with it.
  finishSupport(world, person, SERVICE.reablement);
  if (people.episode[person] === EPISODE.ready) supportedAtHome(world, person);
  else refreshHazards(world, person);
  if (before > 0) world.homeCareOf(person).release(before);
  if (bought > 0) bringHours(world, person, Math.min(hours, Math.round(bought)));
}

/** Whoever gave the care that a person bought gives it for the council now: its hours are more by those. */
function bringHours(world: World, person: number, hours: number): void {
  const homeCare = world.homeCareOf(person);
  homeCare.setCapacity(homeCare.places + hours);
}
