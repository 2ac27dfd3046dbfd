import { moments } from './moments.ts';
import { tQuantile } from './student-t.ts';

/**
 * How sure one can be of a mean. It narrows as values are added, and says nothing about how much
 * single values differ: for that see the percentiles of `summarise`.
 */
export interface MeanInterval {
  /** How many values there were; NaN values are left out. */
  readonly n: number;
  readonly mean: number;
  /** Sample standard deviation. */
  readonly sd: number;
  /** Ends of the interval; NaN with fewer than two values, because one value shows no spread. */
  readonly low: number;
  readonly high: number;
  /** Half the interval's width; NaN with fewer than two values. */
  readonly halfWidth: number;
}

/**
 * Student's t interval of the mean of independent values.
 *
 * It covers the true mean at the stated level if the values are normal, and nearly so for other
 * shapes once there are enough of them: for exponential values a 95 % interval covers about 90 % with
 * ten values and about 94 % with a hundred.
 *
 * @param level probability that the interval covers the mean, in (0, 1)
 */
export function meanInterval(values: ArrayLike<number>, level = 0.95): MeanInterval {
  const { n, mean, sd } = moments(values);
  const quantile = meanQuantile(level, n);
  const halfWidth = halfWidthOf({ n, sd }, quantile);
  return { n, mean, sd, low: mean - halfWidth, high: mean + halfWidth, halfWidth };
}

/**
 * Student's quantile for an interval of the mean of n values; NaN with fewer than two.
 *
 * @throws RangeError if the level is not between 0 and 1
 */
export function meanQuantile(level: number, n: number): number {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(
      `The level of an interval is between 0 and 1, for example 0.95, not ${level}.`,
    );
  }
  return n < 2 ? NaN : tQuantile((1 + level) / 2, n - 1);
}

/** Half the width of an interval of the mean, with the quantile of `meanQuantile`. */
export function halfWidthOf(
  { n, sd }: { readonly n: number; readonly sd: number },
  quantile: number,
): number {
  return (quantile * sd) / Math.sqrt(n);
}

/**
 * Sums of the same numbers in another order differ in their last digits: by less than this part of them. What differs by
 * no more is the same.
 */
const ROUNDING = 1e-11;

/**
 * Option minus baseline, pair by pair; NaN where either was not observed, and 0 where they differ by rounding alone.
 *
 * @throws RangeError if the two are not of one length
 */
export function pairedDifferences(
  baseline: ArrayLike<number>,
  option: ArrayLike<number>,
): Float64Array {
  if (baseline.length !== option.length) {
    throw new RangeError(
      `Pairs need two arrays of one length, not ${baseline.length} and ${option.length} values.`,
    );
  }
  const differences = new Float64Array(option.length);
  for (let i = 0; i < option.length; i++) {
    differences[i] = pairedDifference(baseline[i] ?? NaN, option[i] ?? NaN);
  }
  return differences;
}

/** The same of one pair. */
export function pairedDifference(baseline: number, option: number): number {
  return unlessRounding(option - baseline, Math.max(Math.abs(option), Math.abs(baseline)));
}

/** A difference of numbers of this size, or 0 where it is no more than their rounding. */
export function unlessRounding(difference: number, size: number): number {
  return Math.abs(difference) <= ROUNDING * size ? 0 : difference;
}

/**
 * Interval of the mean difference, option minus baseline. Pairing removes what the two share (the same
 * random draws), so the interval is narrower than one of two separate samples if they move together.
 */
export function pairedInterval(
  baseline: ArrayLike<number>,
  option: ArrayLike<number>,
  level = 0.95,
): MeanInterval {
  return meanInterval(pairedDifferences(baseline, option), level);
}
