import { disputedShare } from '../money/who-pays.ts';
import type { World } from '../world.ts';

/** How far a professional's organisation is on the defensive, 0 to 1: trust counts for less by that share. */
export function defensivenessOf({ organisations, staff }: World, post: number): number {
  return organisations.defensiveness[staff.organisation[post]];
}

/** Organisations of these agencies go on the defensive; they come down again as after any pressure. */
export function raiseDefensiveness(
  { organisations, scenario }: World,
  agencies: readonly number[],
  by: number,
): void {
  const { councils, trusts } = scenario.place;
  const rows = agencies.flatMap((agency) =>
    councils.flatMap((_council, c) => trusts.map((_trust, t) => organisations.orgOf(agency, c, t))),
  );
  for (const row of new Set(rows)) {
    organisations.defensiveness[row] = Math.min(1, organisations.defensiveness[row] + by);
  }
}

/** How hard who pays for a person's care is pressed, 0 to 1: the pressure on the harder pressed payer. */
export function fundingAtStake(world: World, person: number): number {
  const { pressure, commissioner } = world.organisations;
  return Math.max(pressure[world.people.council[person]], pressure[commissioner]);
}

/**
 * How far it matters for the organisations of a case who of them pays for a service, 0 to 1: somewhat even without
 * pressure, wholly under full pressure, and not at all for the part that one purse pays whoever is right.
 */
export function moneyAtStake(world: World, person: number, service: number): number {
  const usual = world.values['agreement.usualStake'];
  return disputedShare(world, service) * (usual + (1 - usual) * fundingAtStake(world, person));
}
