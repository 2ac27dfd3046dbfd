import { FRAILTY_STATES } from '../../evidence/families.ts';
import { normal } from '../../engine/sampling.ts';
import { lossBy } from '../place/local-factors.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { communityFor, grantsFor } from './grants.ts';

const STATES = FRAILTY_STATES.length;

/** Draws what the person has by nature; they come with what is usual in their circumstances. */
export function settleConnectedness(world: World, person: number): void {
  const { people, draws, values } = world;
  const u = draws.uniform(person, PURPOSE.connectedness, 0);
  people.relations.inclination[person] = normal(u, 0, values['connectedness.spread']);
  people.relations.connectedness[person] = usualFor(world, person);
}

/** A year: part of the way to what is usual in present circumstances. What was gained or lost otherwise fades with it. */
export function connectednessDrifts(world: World, person: number): void {
  const { connectedness } = world.people.relations;
  const way = usualFor(world, person) - connectedness[person];
  connectedness[person] += world.values['connectedness.yearly'] * way;
}

/** Something happens through which the person has more people, or fewer where it is below 0. */
export function meetsMorePeople({ people }: World, person: number, by: number): void {
  const { connectedness } = people.relations;
  connectedness[person] = within01(connectedness[person] + by);
}

/**
 * Where connectedness goes while nothing happens: by age, frailty, own nature, living alone or in a care home, the local
 * factors, and the grants that groups have.
 */
export function usualFor(world: World, person: number): number {
  const { people, rates, values, localLoss } = world;
  const { inclination } = people.relations;
  const at = people.age[person] * STATES + people.frailty[person];
  const community = communityFor(world, person);
  const around =
    localLoss[people.deprivation[person]] +
    (community === undefined ? 0 : lossBy(values, community.factors));
  const grants = values['connectedness.grantsLoss'] * (grantsFor(world, person, community) - 1);
  return within01(
    rates.usualConnectedness[at] + inclination[person] - homeLoss(world, person) - around + grants,
  );
}

/** Living alone costs connectedness, and the others of the same age have so much more that the mean stays. */
function homeLoss({ people, values, settling }: World, person: number): number {
  if (people.livesInCareHome(person)) return values['connectedness.careHomeLoss'];
  const alone = people.livesAlone[person] - settling.livesAlone[people.age[person]];
  return values['connectedness.aloneLoss'] * alone;
}

function within01(value: number): number {
  return Math.min(1, Math.max(0, value));
}
