import { moments } from './moments.ts';

/** Values less their mean, in standard deviations; undefined where they do not vary. */
export function standardised(values: ArrayLike<number>): Float64Array | undefined {
  const { mean, sd } = moments(values);
  if (!(sd > 0)) return undefined;
  const scores = new Float64Array(values.length);
  for (let n = 0; n < scores.length; n++) scores[n] = ((values[n] ?? NaN) - mean) / sd;
  return scores;
}
