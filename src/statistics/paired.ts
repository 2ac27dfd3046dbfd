import { pairedDifferences } from './intervals.ts';
import { moments } from './moments.ts';
import { summarise, type Summary } from './summary.ts';

/** What pairs of values say of the difference between two sides, second less first. */
export interface PairedSummary extends Summary {
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
 * @throws RangeError if the two are not of one length
 */
export function pairedSummary(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  level = 0.95,
): PairedSummary {
  const differences = pairedDifferences(first, second);
  const summary = summarise(differences, level);
  const count = (is: (difference: number) => boolean) => differences.filter(is).length / summary.n;
  const both = Array.from(differences.keys()).filter((i) => !Number.isNaN(differences[i]));
  const variance = (side: ArrayLike<number>) => moments(both.map((i) => side[i] ?? NaN)).variance;
  return {
    ...summary,
    shareHigher: count((difference) => difference > 0),
    shareLower: count((difference) => difference < 0),
    varianceRatio: (variance(first) + variance(second)) / (summary.sd * summary.sd),
  };
}
