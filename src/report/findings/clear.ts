import { FEWEST_PAIRS } from '../../experiment/verdict.ts';

/** How futures differ in what an option changes. */
export interface FutureSpread {
  /** Futures in which there was something to observe; NaN where a table does not say. */
  readonly n: number;
  readonly p10: number;
  readonly p90: number;
}

/**
 * The way in which eight in ten futures differ: 1 up, -1 down, 0 where they do not agree. Of fewer futures than a verdict takes
 * there are no eight in ten.
 */
export function clearDirection({ n, p10, p90 }: FutureSpread): -1 | 0 | 1 {
  if (n < FEWEST_PAIRS) return 0;
  if (p10 > 0) return 1;
  return p90 < 0 ? -1 : 0;
}

/** Whether eight in ten futures differ the same way: only then may a title or a sentence say so. */
export function differsClearly(spread: FutureSpread): boolean {
  return clearDirection(spread) !== 0;
}
