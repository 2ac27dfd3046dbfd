import { exp } from '../../engine/maths/exp.ts';
import { AGENCIES } from '../people/people.ts';
import type { World } from '../world.ts';
import { trainingLeft } from './training.ts';
import { defensivenessOf } from '../organisations/stance.ts';

/** Trust of one professional in another: what strangers of their kind have, and what working together made of it. */
export function trustIn(world: World, from: number, to: number): number {
  return trustAt(world, from, to, tieOf(world, from, to));
}

/** The row of what one knows of another; -1 where they are strangers. */
export function tieOf(world: World, from: number, to: number): number {
  return world.ties.find(from, to, holdersOf(world, from, to));
}

/**
 * As `trustIn`, for whoever has looked the tie up.
 *
 * @param row of the tie; -1 where they are strangers
 */
export function trustAt(world: World, from: number, to: number, row: number): number {
  const { ties, staffRates, simulation } = world;
  const prior = priorTrust(world, from, to);
  if (row < 0) return prior;
  const kept = exp(-staffRates.trustFadeDaily * (simulation.now - ties.since[row]));
  return prior + (ties.trust[row] - prior) * kept;
}

/** Trust as it can act: less of it where the organisation is on the defensive. */
export function effectiveTrust(world: World, from: number, to: number): number {
  return asItActs(world, from, trustIn(world, from, to));
}

/** What is left of somebody's trust where their organisation is on the defensive. */
export function asItActs(world: World, from: number, trust: number): number {
  return trust * (1 - defensivenessOf(world, from));
}

/** What the receiver makes of it depends on trust in the sender; in strangers, where one of them is no individual. */
export function trustInSender(world: World, sender: number, receiver: number): number {
  if (sender < 0 || receiver < 0) return world.values['trust.prior.outsider'];
  return effectiveTrust(world, receiver, sender);
}

/**
 * Contacts of two, those of long ago counting for less.
 *
 * @param row of the tie; -1 where they are strangers
 */
export function familiarityAt({ ties, staffRates, simulation }: World, row: number): number {
  if (row < 0) return 0;
  return (
    ties.familiarity[row] * exp(-staffRates.familiarityDaily * (simulation.now - ties.since[row]))
  );
}

/** A joint piece of work: each comes to know the other better, and trusts more or less after it. */
export function workTogether(world: World, one: number, other: number, well: boolean): void {
  if (one < 0 || other < 0 || one === other) return;
  experience(world, one, other, well);
  experience(world, other, one, well);
}

/** A refusal, or a case that comes back: the one who sent it trusts less. */
export function isTurnedDown(world: World, sender: number, by: number): void {
  if (sender < 0 || by < 0 || sender === by) return;
  experience(world, sender, by, false);
}

function experience(world: World, from: number, to: number, well: boolean): void {
  const row = tieOf(world, from, to);
  learnsFrom(world, from, to, row, trustAt(world, from, to, row), well);
}

/**
 * What one makes of a piece of work with another.
 *
 * @param known the row of the tie; -1 where they were strangers
 * @param before the trust until now
 */
export function learnsFrom(
  world: World,
  from: number,
  to: number,
  known: number,
  before: number,
  well: boolean,
): void {
  const { ties, staff, values, simulation } = world;
  const after = well
    ? before + values['trust.gain'] * (1 - before)
    : before * (1 - values['trust.loss']);
  const familiarity = familiarityAt(world, known) + 1;
  const row = known >= 0 ? known : ties.make(from, to, holdersOf(world, from, to));
  ties.trust[row] = after;
  ties.familiarity[row] = familiarity;
  ties.since[row] = simulation.now;
  if (staff.agency[from] !== staff.agency[to]) {
    staff.regard[from * AGENCIES + staff.agency[to]] += values['trust.regard'] * (after - before);
  }
}

/** Same team before same employer before same profession before outsider, and what one holds of an agency. */
function priorTrust(world: World, from: number, to: number): number {
  const { staff, values } = world;
  if (staff.team[from] === staff.team[to]) return values['trust.prior.team'];
  if (staff.employer[from] === staff.employer[to]) return values['trust.prior.employer'];
  if (staff.profession[from] === staff.profession[to]) return values['trust.prior.profession'];
  const regard = staff.regard[from * AGENCIES + staff.agency[to]];
  const learnt = values['training.trust'] * trainingLeft(world, from);
  return Math.min(1, Math.max(0, values['trust.prior.outsider'] + regard + learnt));
}

/** The present holders of two posts, as `Ties` keeps them. */
export function holdersOf({ staff }: World, from: number, to: number): number {
  return (staff.holder[from] << 8) | staff.holder[to];
}
