/** Size, mean and spread of a set of numbers. */
export interface Moments {
  /** How many values there were; NaN stands for "not observed" and is left out. */
  readonly n: number;
  /** NaN without a value. */
  readonly mean: number;
  /** Unbiased sample variance (divisor n - 1); NaN with fewer than two values. */
  readonly variance: number;
  /** Square root of the variance. */
  readonly sd: number;
}

/**
 * Moments in one pass and without cancellation: Welford (1962), Technometrics 4:419-420.
 */
export function moments(values: ArrayLike<number>): Moments {
  let n = 0;
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (Number.isNaN(value)) continue;
    n += 1;
    const before = value - mean;
    mean += before / n;
    squares += before * (value - mean);
  }
  if (n === 0) return { n, mean: NaN, variance: NaN, sd: NaN };
  const variance = n < 2 ? NaN : squares / (n - 1);
  return { n, mean, variance, sd: Math.sqrt(variance) };
}
