import type { MeasureId } from '../observe/measures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { pairedDifferences } from '../statistics/intervals.ts';
import { moments } from '../statistics/moments.ts';
import { runsNeeded } from '../statistics/runs-needed.ts';
import {
  enoughRuns,
  FEWEST_ALIKE,
  nextRuns,
  relativeHalfWidth,
  type PrecisionRule,
  type Sequence,
} from '../statistics/sequential.ts';
import { gatherCrew } from './crew.ts';
import { measureValues } from './paired-measure.ts';
import type { Future } from './run-block.ts';
import { futuresBy, worldsOf, type FutureOptions } from './run-replications.ts';

/** How precise a mean has to be, and of which measure. */
export interface Precision {
  readonly measure: MeasureId;
  /** Half-width of the 95 % interval as a share of the baseline's mean. */
  readonly share: number;
  /** Futures at most. */
  readonly most: number;
}

/** Futures, as many as it took. */
export interface PreciseFutures {
  readonly futures: readonly Future[];
  /** The half-width that came of it, as a share of the baseline's mean; above what was asked for if it took too many. */
  readonly reached: number;
  /** Whether they were enough: as narrow as was asked for, and for as long as it takes to be believed. */
  readonly enough: boolean;
}

/** Fewest futures, and how many more have to bear out that an interval is narrow. */
const FEWEST = 10;
const LOOK_AHEAD = 5;

/**
 * Runs futures until the measure is precise enough: the difference of every option, or the mean of a scenario alone.
 * How many those are depends on the futures themselves, not on how many were run at once.
 */
export async function runUntilPrecise(
  scenarios: readonly Scenario[],
  { measure, share, most }: Precision,
  options: FutureOptions,
): Promise<PreciseFutures> {
  const rule: PrecisionRule = {
    share,
    fewest: Math.min(FEWEST, most),
    lookAhead: LOOK_AHEAD,
  };
  const crew = gatherCrew(options.jobs, worldsOf(scenarios, options));
  try {
    // Of those that were run before, the ones beyond a look are wanted at a later one.
    const known = [...(options.known ?? [])];
    const onFutures = (more: readonly Future[]) => {
      known.push(...more);
      options.onFutures?.(more);
    };
    for (let count = rule.fewest; ;) {
      const futures = await futuresBy(crew, scenarios, count, { ...options, known, onFutures });
      const sequences = sequencesOf(scenarios, measure, futures);
      const enough = enoughRuns(sequences, rule);
      if (enough !== undefined || count === most) {
        const used = futures.slice(0, enough ?? most);
        const widths = sequences.map((one) => relativeHalfWidth(one, used.length));
        return { futures: used, reached: Math.max(...widths), enough: enough !== undefined };
      }
      count = nextRuns(sequences, rule, most);
    }
  } finally {
    await crew.end();
  }
}

/**
 * Futures that `runUntilPrecise` will take by a pilot: what the width asks for, and no fewer than it believes.
 *
 * @param pilot what is to be precise, future by future, at least two
 * @param target half-width, above 0
 * @param scale factor on the pilot's standard deviation, for runs of another size
 * @returns NaN where the pilot shows no spread that could be told; Infinity beyond a million
 */
export function futuresNeeded(pilot: ArrayLike<number>, target: number, scale: number): number {
  const fewest = moments(pilot).sd === 0 ? FEWEST_ALIKE + LOOK_AHEAD : FEWEST;
  return Math.max(fewest, runsNeeded(pilot, target, scale));
}

/** What is to be precise, run by run: the differences of every option, or the values of a scenario alone. */
export function sequencesOf(
  scenarios: readonly Scenario[],
  measure: MeasureId,
  futures: readonly Future[],
): readonly Sequence[] {
  const values = scenarios.map((scenario, n) => measureValues(scenario, n, measure, futures));
  const [baseline = [], ...options] = values;
  if (options.length === 0) return [{ values: baseline, reference: baseline }];
  return options.map((option) => ({
    values: pairedDifferences(baseline, option),
    reference: baseline,
  }));
}
