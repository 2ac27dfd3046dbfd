import { moments } from './moments.ts';

/** Points a batch: the 5 of MSER-5. */
const BATCH = 5;

/** Fewer batches than this have no half that could be left out and looked at. */
const FEWEST_BATCHES = 10;

/** How much of the start of a series is best left out. */
export interface Truncation {
  /** Points of the series to leave out, a multiple of 5. */
  readonly points: number;
  /** Whether it is as much as the rule may leave out, half of the series: then there is no level that it settles at. */
  readonly isUnsettled: boolean;
}

/**
 * MSER-5: leaves out so many batches of five points that the mean of the rest has the smallest standard error, what is
 * left being taken for independent. White (1997), An effective truncation heuristic for bias reduction in simulation
 * output, Simulation 69:323-334; White, Cobb and Spratt (2000).
 *
 * @returns undefined where the series is too short to tell
 */
export function mser5(series: ArrayLike<number>): Truncation | undefined {
  const batches = Array.from(
    { length: Math.floor(series.length / BATCH) },
    (_, batch) =>
      moments(Array.prototype.slice.call(series, batch * BATCH, (batch + 1) * BATCH)).mean,
  );
  if (batches.length < FEWEST_BATCHES) return undefined;
  const most = Math.floor(batches.length / 2);
  let best = 0;
  let least = Infinity;
  for (let left = 0; left <= most; left++) {
    const error = squaredError(batches.slice(left));
    if (error < least) [best, least] = [left, error];
  }
  return { points: best * BATCH, isUnsettled: best === most };
}

/** The rule's own estimate: squares about the mean over the square of how many there are. */
function squaredError(values: readonly number[]): number {
  const { n, variance } = moments(values);
  return (variance * (n - 1)) / (n * n);
}
