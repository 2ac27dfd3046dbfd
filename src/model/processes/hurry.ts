import { OBSERVED } from '../observer.ts';
import { councilHurries } from '../money/perceived-cost.ts';
import type { World } from '../world.ts';

/**
 * Days until the council has found support for somebody in a hospital bed: the usual ones, or fewer where another
 * day in the bed costs in its eyes; then it buys at once, and at a price.
 */
export function daysToFind(world: World, person: number, service: number, usual: number): number {
  if (!councilHurries(world, person, service)) return usual;
  world.observe(OBSERVED.hurried, person, service);
  return usual * world.values['budgets.hurryFactor'];
}
