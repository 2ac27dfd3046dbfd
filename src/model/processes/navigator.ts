import { AGENCY, CASE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { meetsMorePeople } from './connectedness.ts';
import { aimOf } from './doors.ts';
import { grantsFor } from './grants.ts';
import { refreshHazards } from './hazards.ts';
import { openCase, takeUpAgain } from './referral.ts';

/**
 * A care navigator sees or calls the person: chases a case that was lost, or hears of a need that nobody was asked to
 * meet. What is done about it then takes the same queues as any other request. And people get to know groups.
 */
export function navigatorContact(world: World, person: number): void {
  const { people, levers, knobs, simulation, lanes } = world;
  if (levers.navigatorContacts[person] === 0) return;
  if (!people.isHere(person) || knobs.careNavigator === undefined) {
    navigatorLeaves(world, person);
    return;
  }
  const n = levers.navigatorMet[person]++;
  if (people.caseStage[person] === CASE.lost) {
    levers.casesChased++;
    takeUpAgain(world, person);
  } else if (revealsNeed(world, person, n)) {
    levers.needsRevealed++;
    openCase(world, person, AGENCY.voluntary, aimOf(world, person));
  }
  joinsGroups(world, person);
  if (levers.navigatorContacts[person] === 1) navigatorLeaves(world, person);
  else {
    levers.navigatorContacts[person]--;
    simulation.afterLane(lanes.navigator, person);
  }
}

function revealsNeed(world: World, person: number, n: number): boolean {
  const { people, draws, values } = world;
  if (people.caseStage[person] !== CASE.none || people.isInHospital(person)) return false;
  if (people.unmetHours(person) === 0) return false;
  return draws.uniform(person, PURPOSE.needRevealed, n) < values['navigator.revealsShare'];
}

/** From some contact on the person takes up what groups offer, as far as grants keep them going. */
function joinsGroups(world: World, person: number): void {
  const { levers, values } = world;
  const contacts = 1 + values['navigator.contacts'] - levers.navigatorContacts[person];
  if (contacts < values['connectedness.navigatorContacts']) return;
  const offer = Math.min(1, grantsFor(world, person));
  world.observe(OBSERVED.changing, person, 0);
  meetsMorePeople(world, person, values['connectedness.navigatorGain'] * offer);
  refreshHazards(world, person);
}

function navigatorLeaves({ levers }: World, person: number): void {
  levers.navigatorContacts[person] = 0;
  levers.navigated--;
}
