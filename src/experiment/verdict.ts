import type { Direction } from '../observe/measures.ts';
import type { Summary } from '../statistics/summary.ts';

/** Fewer pairs than this say too little of how differences vary. */
export const FEWEST_PAIRS = 5;

/** Share of the baseline's mean that a difference must be able to hide in before more runs are asked for. */
export const MARGIN = 0.05;

/** What a comparison says of one measure. `higher` and `lower` where neither is good. */
export type ComparisonVerdict =
  | 'better'
  | 'worse'
  | 'higher'
  | 'lower'
  | 'the same'
  | 'no clear difference'
  | 'not enough runs';

/** The rule, in the words that stand below every comparison. */
export const VERDICT_RULE =
  'better, worse: the 95% interval of the mean difference leaves out 0. no clear difference: it has 0 in it and is ' +
  `no wider than ± ${100 * MARGIN}% of the baseline. not enough runs: it is wider, or there are fewer than ` +
  `${FEWEST_PAIRS} pairs. the same: no pair differs at all.`;

/**
 * What may be said of a mean difference.
 *
 * @param difference option less baseline, pair by pair
 * @param baseline mean of the baseline over the same pairs
 */
export function verdictOfDifference(
  { n, mean, sd, low, high }: Summary,
  baseline: number,
  direction: Direction,
): ComparisonVerdict {
  if (n > 0 && mean === 0 && (n === 1 || sd === 0)) return 'the same';
  if (n < FEWEST_PAIRS) return 'not enough runs';
  if (low > 0 || high < 0) {
    const isHigher = low > 0;
    if (direction === 'neither') return isHigher ? 'higher' : 'lower';
    return isHigher === (direction === 'higher is better') ? 'better' : 'worse';
  }
  return (high - low) / 2 <= MARGIN * Math.abs(baseline)
    ? 'no clear difference'
    : 'not enough runs';
}

/** Share of what was compared in which it goes the good way; NaN where neither way is good. */
export function shareBetterOf(
  direction: Direction,
  { shareHigher, shareLower }: { readonly shareHigher: number; readonly shareLower: number },
): number {
  switch (direction) {
    case 'higher is better':
      return shareHigher;
    case 'lower is better':
      return shareLower;
    case 'neither':
      return NaN;
  }
}
