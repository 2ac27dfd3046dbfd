import { estimateOf, type Estimate } from './estimate.ts';
import { moments } from './moments.ts';

/** Mean of paired differences, second less first: Student's t. */
export function pairedEffect(first: ArrayLike<number>, second: ArrayLike<number>): Estimate {
  if (first.length !== second.length) {
    throw new RangeError(
      `Pairs need two sides of one length, not ${first.length} and ${second.length}.`,
    );
  }
  const { n, mean, sd } = moments(
    Float64Array.from(second, (value, i) => value - (first[i] ?? NaN)),
  );
  return estimateOf(mean, sd / Math.sqrt(n), n - 1, moments(first).mean);
}

/** Difference of the means of two independent samples, second less first, whose spreads may differ: Welch (1947). */
export function welchEffect(first: ArrayLike<number>, second: ArrayLike<number>): Estimate {
  const [a, b] = [moments(first), moments(second)];
  const [va, vb] = [a.variance / a.n, b.variance / b.n];
  const sum = va + vb;
  const df = (sum * sum) / ((va * va) / (a.n - 1) + (vb * vb) / (b.n - 1));
  // Two samples without any spread are as sure as numbers can be.
  return estimateOf(b.mean - a.mean, Math.sqrt(sum), sum === 0 ? a.n + b.n - 2 : df, a.mean);
}
