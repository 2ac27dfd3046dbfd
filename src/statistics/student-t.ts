import { inverseRegularisedBeta } from '../engine/maths/incomplete-beta-inverse.ts';

/**
 * Quantile of Student's t distribution, from the quantile of the beta variate df / (df + t^2).
 *
 * @param p probability in (0, 1)
 * @param df degrees of freedom, above 0
 * @throws RangeError outside these ranges
 */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) {
    throw new RangeError(`A t quantile needs a probability between 0 and 1, not ${p}.`);
  }
  if (!(df > 0)) {
    throw new RangeError(`A t quantile needs degrees of freedom above 0, not ${df}.`);
  }
  // The lower half by symmetry: the median is 0 and never -0, and both tails are equally exact.
  if (p === 0.5) return 0;
  if (p < 0.5) return -tQuantile(1 - p, df);
  const share = inverseRegularisedBeta(2 * (1 - p), df / 2, 0.5);
  return Math.sqrt((df * (1 - share)) / share);
}
