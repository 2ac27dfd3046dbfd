import { RESIDENCE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { refreshHazards } from './hazards.ts';

/** The weeks of raised risk after a discharge are over, unless there was another one since. */
export function recentDischargeEnds(world: World, person: number): void {
  const { people, values, simulation } = world;
  if (!people.isHere(person)) return;
  if (simulation.now < people.discharged[person] + values['crisis.recentDischargeDays']) return;
  people.recentlyDischarged[person] = 0;
  refreshHazards(world, person);
}

/** Three months after a discharge to reablement or rehabilitation: is the person at home? */
export function threeMonthsOn(world: World, person: number): void {
  const { people } = world;
  const atHome = people.isHere(person) && people.residence[person] === RESIDENCE.home;
  world.observe(OBSERVED.afterThreeMonths, person, atHome ? 1 : 0);
}
