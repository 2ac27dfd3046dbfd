import type { World } from '../world.ts';

/** How defensive the organisation of an agency is toward others, for a person of its area, from 0 to 1. */
export function defensivenessOf(world: World, agency: number, person: number): number {
  const { organisations, people } = world;
  const row = organisations.orgOf(agency, people.council[person], people.trust[person]);
  return organisations.defensiveness[row];
}

/** How much is at stake in who pays for a person's care, from 0 to 1: the pressure on the harder pressed payer. */
export function fundingAtStake(world: World, person: number): number {
  const { pressure, commissioner } = world.organisations;
  return Math.max(pressure[world.people.council[person]], pressure[commissioner]);
}
