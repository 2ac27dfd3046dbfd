import { counted, readableRounding, signed } from '../numbers.ts';
import type { Result } from './findings.ts';
import { isSame } from './options.ts';

/** A difference as it is printed. */
export interface DifferenceText {
  /** `-3.6`. */
  readonly mean: string;
  /** `-3.6 (-4.0 to -3.1)`; the mean alone where there is no range. */
  readonly withRange: string;
  /** What follows the mean in a sentence: that of `futuresFrom`, or that all are the same. */
  readonly futures: string;
}

/** The mean difference and the range from P10 to P90 of the futures, at the two digits that this spread leaves known. */
export function differenceText({
  n,
  difference,
  verdict,
}: Pick<Result, 'n' | 'difference' | 'verdict'>): DifferenceText {
  const { mean, p10, p90 } = difference;
  const rounding = readableRounding(mean, halfWidthOf(difference));
  const own = signed(mean, rounding);
  const range = `${signed(p10, rounding)} to ${signed(p90, rounding)}`;
  const one = isOneFuture(n);
  const same = isSame({ verdict });
  return {
    mean: own,
    withRange: one || same ? own : `${own} (${range})`,
    futures: same ? sameWords(n) : futuresFrom(n, range),
  };
}

/** One future has no range: its P10 and P90 are the future itself. */
export const isOneFuture = (futures: number): boolean => futures === 1;

/** That no future differs. */
export const sameWords = (futures: number): string =>
  isOneFuture(futures) ? 'the same in the one future' : 'the same in every future';

/** Fewer futures, or draws, than this have no tenths. */
const TENTHS_FROM = 10;

/** Whether so many can be spoken of in tenths. */
export const hasTenths = (count: number): boolean => count >= TENTHS_FROM;

/** What a range from P10 to P90 is called; of a few futures tenths would be a manner of speaking. */
export function bandWords(futures: number): string {
  return hasTenths(futures) ? '8 in 10 futures' : 'P10 to P90';
}

/** The same of draws of what is not known. */
export function drawsBand(draws: number): string {
  return hasTenths(draws) ? '8 in 10 draws' : 'P10 to P90 of the draws';
}

/** A range in a sentence: `8 in 10 futures from -4.0 to -3.1`, `P10 to P90 from -4.0 to -3.1`, `in one future`. */
export function futuresFrom(futures: number, range: string): string {
  return isOneFuture(futures) ? 'in one future' : `${bandWords(futures)} from ${range}`;
}

/** What ranges in a chart are of, for its subtitle: `lines: 8 in 10 of 20 futures`, `lines: P10 to P90 of 6 futures`, `1 future`. */
export function rangesOf(what: string, futures: number): string {
  const all = counted(futures, 'future');
  if (isOneFuture(futures)) return all;
  return `${what}: ${hasTenths(futures) ? '8 in 10' : 'P10 to P90'} of ${all}`;
}

/** From here on digits behind the point say nothing. */
const WHOLE_FROM = 99;

/**
 * What a difference is rounded by: how the futures differ. Where they do not, two digits of the difference itself, which is
 * what a spread mostly leaves, and no more.
 */
export function halfWidthOf({
  mean,
  p10,
  p90,
}: Pick<Result['difference'], 'mean' | 'p10' | 'p90'>) {
  const half = (p90 - p10) / 2;
  return half > 0 ? half : Math.min(Math.abs(mean), WHOLE_FROM);
}
