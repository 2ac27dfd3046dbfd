import { pairedDifferences } from './intervals.ts';
import { moments, type Moments } from './moments.ts';
import { Summaries, type Summary } from './summary.ts';

/** What pairs of values say of the difference between two sides, second less first. */
export interface PairedSummary extends Summary {
  /** Means of the two sides over the pairs in which both were observed: their difference is the mean difference. */
  readonly firstMean: number;
  readonly secondMean: number;
  /** Shares of the pairs in which the second is higher, and lower; where both are equal it is neither. NaN without a pair. */
  readonly shareHigher: number;
  readonly shareLower: number;
  /**
   * How many times as many runs it would take without pairing, for an interval of the same width: the variance of a
   * difference of independent values over that of the paired ones. Infinity where no pair differs from another; NaN
   * where nothing varies at all, or with fewer than two pairs.
   */
  readonly varianceRatio: number;
}

/**
 * Differences pair by pair; pairs in which either was not observed are left out.
 *
 * @param summaries where many are made, one for all
 * @throws RangeError if the two are not of one length
 */
export function pairedSummary(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  summaries = new Summaries(),
): PairedSummary {
  const differences = pairedDifferences(first, second);
  const summary = summaries.of(differences);
  let higher = 0;
  let lower = 0;
  for (let i = 0; i < differences.length; i++) {
    const difference = differences[i] ?? NaN;
    if (difference > 0) higher++;
    else if (difference < 0) lower++;
  }
  // Where every pair counts the sides are as they are.
  const isWhole = summary.n === differences.length;
  const [one, other] = [first, second].map((side) =>
    moments(isWhole ? side : ofPairs(side, differences)),
  ) as [Moments, Moments];
  return {
    ...summary,
    firstMean: one.mean,
    secondMean: other.mean,
    shareHigher: higher / summary.n,
    shareLower: lower / summary.n,
    varianceRatio: (one.variance + other.variance) / (summary.sd * summary.sd),
  };
}

/** One side of the pairs in which both were observed; NaN in the others. */
function ofPairs(side: ArrayLike<number>, differences: Float64Array): Float64Array {
  const values = new Float64Array(differences.length);
  for (let i = 0; i < values.length; i++) {
    values[i] = Number.isNaN(differences[i]) ? NaN : (side[i] ?? NaN);
  }
  return values;
}
