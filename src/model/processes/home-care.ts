import { LARGEST_BYTE } from '../../engine/columns.ts';
import { CASE, HOME_CARE, RESIDENCE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { caseIsDone } from './case.ts';
import { eligibleHours } from './eligibility.ts';
import { refreshHazards } from './hazards.ts';

/** Whole hours a week that a package for the person would have: what they may get, and what they have. */
export function packageFor(world: World, person: number): number {
  const { people } = world;
  const has = people.packageHours[person];
  return Math.max(1, Math.min(LARGEST_BYTE, Math.ceil(eligibleHours(world, person) + has)));
}

/** The discipline of the queue for home care: the most hours first. */
export function mostEligibleFirst(world: World, person: number): number {
  return -eligibleHours(world, person);
}

/** Hours became free: the package begins, and takes the place of a smaller one. */
export function homeCareGranted(world: World, person: number): void {
  const { people, simulation, lanes } = world;
  const hours = packageFor(world, person);
  const before = people.packageHours[person];
  if (people.caseStage[person] === CASE.waitingForSupport) {
    world.observe(OBSERVED.waitedForSupport, person, simulation.now - people.caseDecided[person]);
  }
  world.observe(OBSERVED.changing, person, 0);
  people.packageHours[person] = hours;
  people.paidHours[person] = hours;
  if (people.homeCare[person] !== HOME_CARE.funded) {
    people.homeCare[person] = HOME_CARE.funded;
    people.reviewedAt[person] = simulation.now;
    simulation.afterLane(lanes.review, person);
    world.observe(OBSERVED.homeCareStarted, person, hours);
  }
  caseIsDone(world, person);
  refreshHazards(world, person);
  if (before > 0) world.homeCareOf(person).release(before);
}

/** Takes hours that are not needed any more out of a package; false if nothing would be left of it. */
export function shrinkHomeCare(world: World, person: number): boolean {
  const { people } = world;
  const has = people.packageHours[person];
  const other = people.carerHours[person] + people.supportHours[person];
  const needed = Math.ceil(world.values['eligibility.metShare'] * (people.need[person] - other));
  if (needed >= has) return true;
  if (needed < 1) return false;
  world.observe(OBSERVED.changing, person, 0);
  people.packageHours[person] = needed;
  people.paidHours[person] = needed;
  world.homeCareOf(person).release(has - needed);
  return true;
}

/** Home care ends; its hours go to the next. */
export function endHomeCare(world: World, person: number): void {
  const { people } = world;
  const has = people.packageHours[person];
  if (people.homeCare[person] === HOME_CARE.none) return;
  world.observe(OBSERVED.changing, person, 0);
  people.homeCare[person] = HOME_CARE.none;
  people.paidHours[person] = 0;
  people.packageHours[person] = 0;
  if (has > 0) world.homeCareOf(person).release(has);
}

/** People above the capital limit buy what is missing. */
export function buyHomeCare(world: World, person: number): void {
  const { people } = world;
  if (people.residence[person] === RESIDENCE.careHome) return;
  world.observe(OBSERVED.changing, person, 0);
  const begins = people.homeCare[person] === HOME_CARE.none;
  people.homeCare[person] = HOME_CARE.bought;
  people.paidHours[person] += people.unmetHours(person);
  if (begins) world.observe(OBSERVED.homeCareStarted, person, people.paidHours[person]);
  refreshHazards(world, person);
}
