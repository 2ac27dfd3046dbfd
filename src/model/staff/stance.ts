import type { World } from '../world.ts';

/** How far a professional's organisation is on the defensive, 0 to 1: trust counts for less by that share. */
export function defensivenessOf(world: World, _post: number): number {
  return world.values['trust.defensiveness'];
}

/** How far it matters for the organisations of a case who of them pays, 0 to 1. */
export function moneyAtStake(world: World, _person: number): number {
  return world.values['agreement.usualStake'];
}
