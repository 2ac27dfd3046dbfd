import { LARGEST_BYTE } from '../../engine/columns.ts';
import { EPISODE, HOME_CARE, RESIDENCE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { keepAssistants } from './assistants.ts';
import { eligibleHours, lastingSupport } from './eligibility.ts';
import { refreshHazards } from './hazards.ts';
import { shareAfterReview } from './restraint.ts';

/** Whole hours a week that a package for the person would have: what they may get, and what they have. */
export function packageFor(world: World, person: number): number {
  const { people } = world;
  const has = people.packageHours[person];
  return Math.max(1, Math.min(LARGEST_BYTE, Math.ceil(eligibleHours(world, person) + has)));
}

/** The discipline of the queue for home care: those in a hospital bed first, then the most hours. */
export function mostUrgentFirst(world: World, person: number): number {
  const { people } = world;
  const inBed = people.episode[person] === EPISODE.ready;
  return -eligibleHours(world, person) - (inBed ? LARGEST_BYTE : 0);
}

/** Takes hours that are not needed any more out of a package; false if nothing would be left of it. */
export function shrinkHomeCare(world: World, person: number): boolean {
  const { people } = world;
  const has = people.packageHours[person];
  const assistants = people.own.assistantHours[person];
  const other = people.carerHours[person] + lastingSupport(world, person);
  const share = shareAfterReview(world, person) * people.own.bought[person];
  const needed = Math.ceil(share * (people.need[person] - other));
  if (needed >= has + assistants) return true;
  if (needed < 1) return false;
  world.observe(OBSERVED.changing, person, 0);
  // Agencies have fewer hours before the person's own assistants do.
  const agency = Math.max(0, needed - assistants);
  people.packageHours[person] = agency;
  people.paidHours[person] = needed;
  keepAssistants(world, person, needed - agency);
  world.homeCareOf(person).release(has - agency);
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
  keepAssistants(world, person, 0);
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
