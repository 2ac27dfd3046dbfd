import type { ParameterId, ParameterValues } from '../../evidence/registry.ts';
import { moments } from '../../statistics/moments.ts';
import { CUT } from './aim.ts';
import { valuesAt } from './free-space.ts';
import type { Matched } from './history-matching.ts';
import { largestBut, simulatedImplausibility, type MatchedRun } from './rule-out.ts';

/** A point that was run several times, in the same futures as all others. */
export interface Candidate {
  readonly point: Float64Array;
  readonly values: Readonly<Partial<ParameterValues>>;
  /** Mean of each output. */
  readonly simulated: readonly number[];
  /** Of each aim, by the runs themselves: no emulator. */
  readonly implausibilities: readonly number[];
  readonly largest: number;
  /** Whether its runs do not rule it out. */
  readonly isAccepted: boolean;
}

/** @param outputs of each run of the candidate, one number an aim */
export function candidateOf(
  { aims, luck }: Pick<Matched, 'aims' | 'luck'>,
  free: readonly ParameterId[],
  point: Float64Array,
  outputs: readonly (readonly number[])[],
): Candidate {
  const runs: MatchedRun[] = outputs.map((one) => ({ point, outputs: one }));
  const implausibilities = simulatedImplausibility(aims, runs, luck);
  const largest = largestBut(0, implausibilities);
  return {
    point,
    values: valuesAt(free, point),
    simulated: aims.map((_, n) => moments(outputs.map((one) => one[n] ?? NaN)).mean),
    implausibilities,
    largest,
    isAccepted: largest <= CUT,
  };
}

/**
 * The one point that the model runs with. The values in use stay as long as their own runs do not rule them out: another
 * point that is not ruled out either has no better claim, and would move every published number. Where they are ruled out,
 * it is the candidate whose largest implausibility is smallest.
 *
 * @param candidates the values in use first
 */
export function documentedChoice(candidates: readonly Candidate[]): Candidate {
  const [inUse, ...others] = candidates;
  if (inUse === undefined) throw new RangeError('There is no candidate to choose.');
  if (inUse.isAccepted) return inUse;
  return others.reduce((best, one) => (one.largest < best.largest ? one : best), inUse);
}
