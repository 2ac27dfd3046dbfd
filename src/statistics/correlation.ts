import { moments } from './moments.ts';

/**
 * Pearson's correlation of values that belong together.
 *
 * @returns NaN where one side does not vary, or with fewer than two values
 * @throws RangeError if the two are not of one length
 */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) {
    throw new RangeError(`A correlation needs pairs, not ${a.length} and ${b.length} values.`);
  }
  const [left, right] = [moments(a), moments(b)];
  let together = 0;
  for (let i = 0; i < a.length; i++) {
    together += ((a[i] ?? NaN) - left.mean) * ((b[i] ?? NaN) - right.mean);
  }
  const spread = left.sd * right.sd * (left.n - 1);
  return spread > 0 ? together / spread : NaN;
}
