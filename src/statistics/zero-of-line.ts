import { moments } from './moments.ts';
import { tQuantile } from './student-t.ts';

/** Where a line meets 0, in shares of the way from its first point, 0, to its second, 1. */
export interface ZeroOfLine {
  /** NaN where the two points are one. */
  readonly at: number;
  /** Ends of the interval; NaN where the line may as well be level, so that nothing can be told. */
  readonly low: number;
  readonly high: number;
}

/**
 * Where the straight line through two means meets 0, with Fieller's interval: the places at which the mean of what the
 * line says, pair by pair, is not clear of 0.
 *
 * Fieller (1954), Some problems in interval estimation, Journal of the Royal Statistical Society B 16, 175-185.
 *
 * @param first values at the first point, and `second` at the other, pair by pair; pairs with a NaN are left out
 * @throws RangeError if the two are not of one length
 */
export function zeroOfLine(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  level = 0.95,
): ZeroOfLine {
  if (first.length !== second.length) {
    throw new RangeError(`A line needs pairs, not ${first.length} and ${second.length} values.`);
  }
  const pairs = Array.from(first, (value, i) => [value, second[i] ?? NaN] as const).filter(
    (pair) => !pair.some(Number.isNaN),
  );
  const starts = pairs.map(([value]) => value);
  const slopes = pairs.map(([value, other]) => other - value);
  const [start, slope] = [moments(starts), moments(slopes)];
  const { n } = slope;
  const at = slope.mean === 0 ? NaN : -start.mean / slope.mean;
  if (n < 2) return { at, low: NaN, high: NaN };
  const t = tQuantile((1 + level) / 2, n - 1);
  const scale = (t * t) / n;
  const together = slopes.reduce(
    (sum, value, i) => sum + (value - slope.mean) * ((starts[i] ?? NaN) - start.mean),
    0,
  );
  // The places s with a s² + 2 b s + c <= 0: between two roots if the slope is clear of 0.
  const a = slope.mean * slope.mean - scale * slope.sd * slope.sd;
  const b = start.mean * slope.mean - (scale * together) / (n - 1);
  const c = start.mean * start.mean - scale * start.sd * start.sd;
  if (!(a > 0)) return { at, low: NaN, high: NaN };
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  return { at, low: (-b - root) / a, high: (-b + root) / a };
}
