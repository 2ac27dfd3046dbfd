import { estimateOf, type Estimate } from './estimate.ts';
import { moments } from './moments.ts';

/** What the same people have in two periods, as rates: one number a person in each, in one order. */
export interface TwoPeriods {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The difference of the means of two samples, second less first, as `pairedEffect` and `welchEffect` take it. */
export type TwoSampleEffect = (first: readonly number[], second: readonly number[]) => Estimate;

/**
 * Difference in differences on the scale of ratios: what the second group has after, less what it would have had, if it had
 * changed by the factor by which the first did. The ratio of ratios is `(reference + estimate) / reference`.
 *
 * The error is that of the delta method: each person adds to the estimate what is left of their second period after the factor
 * has been taken out of their first, the first group in proportion to the means before.
 *
 * @param effect how the two groups are told apart: as pairs, in their order, or as independent samples
 * @returns NaN throughout where one of the two groups had nothing before
 */
export function relativeEffect(
  first: TwoPeriods,
  second: TwoPeriods,
  effect: TwoSampleEffect,
): Estimate {
  const factor = moments(first.after).mean / moments(first.before).mean;
  const baseline = moments(second.before).mean;
  const scale = baseline / moments(first.before).mean;
  if (!(scale > 0 && scale < Infinity)) return estimateOf(NaN, NaN, NaN);
  const left = ({ before, after }: TwoPeriods, by: number) =>
    after.map((value, n) => by * (value - factor * (before[n] ?? NaN)));
  return { ...effect(left(first, scale), left(second, 1)), reference: factor * baseline };
}
