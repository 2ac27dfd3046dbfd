import { RESIDENCE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { endHomeCare, reviewNeed } from './need.ts';

/** The care-home clock rang: the person moves from their home into a care home. */
export function careHomeCalls(world: World, person: number): void {
  moveToCareHome(world, person, false);
}

/** A move to a care home for good: all need is met there, and home care ends. */
export function moveToCareHome(world: World, person: number, fromHospital: boolean): void {
  const { people } = world;
  world.observe(OBSERVED.changing, person, 0);
  endHomeCare(world, person);
  people.residence[person] = RESIDENCE.careHome;
  people.carerHours[person] = 0;
  world.observe(OBSERVED.enteredCareHome, person, fromHospital ? 1 : 0);
  reviewNeed(world, person);
}
