import jstat from 'jstat';

/**
 * Quantile of Student's t distribution.
 *
 * The value is rounded to eight significant digits. jstat is right to about 6e-8 of the value, and the
 * digits behind depend on how a JavaScript engine rounds `exp` and `log`: without them an interval is
 * the same on every machine.
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
  return Number(jstat.studentt.inv(p, df).toPrecision(8));
}
