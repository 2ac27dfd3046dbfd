import { moments } from './moments.ts';

/** Values less their mean, in standard deviations; undefined where they do not vary. */
export function standardised(values: ArrayLike<number>): Float64Array | undefined {
  const { mean, sd } = moments(values);
  return sd > 0 ? Float64Array.from(values, (value) => (value - mean) / sd) : undefined;
}
