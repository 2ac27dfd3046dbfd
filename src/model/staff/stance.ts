import { disputesPossible } from '../money/policy.ts';
import type { World } from '../world.ts';

/** How far a professional's organisation is on the defensive, 0 to 1: trust counts for less by that share. */
export function defensivenessOf({ staff, values }: World, post: number): number {
  return Math.min(1, values['trust.defensiveness'] + staff.alarm[staff.agency[post]]);
}

/** Agencies go on the defensive, for a time. */
export function raiseDefensiveness(
  { staff }: World,
  agencies: readonly number[],
  by: number,
): void {
  for (const agency of agencies) staff.alarm[agency] += by;
}

/** How far it matters for the organisations of a case who of them pays, 0 to 1. */
export function moneyAtStake(world: World, person: number, service: number): number {
  if (!disputesPossible(world, person, service)) return 0;
  return world.values['agreement.usualStake'];
}
