import type { World } from './world.ts';

/** Whether a lever with this coverage is for a person: it comes to the first neighbourhoods, and grows from there. */
export function isCovered(world: World, person: number, coverage: number): boolean {
  return world.patchOf(person) < coveredPatches(world, coverage);
}

/** Neighbourhoods that a lever with this coverage comes to. */
export function coveredPatches({ assessors }: World, coverage: number): number {
  return Math.round(coverage * assessors.length);
}
