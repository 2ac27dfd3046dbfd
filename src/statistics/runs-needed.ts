import { moments } from './moments.ts';
import { tQuantile } from './student-t.ts';

/** Beyond this nobody asks for the exact number. */
const MOST = 1_000_000;

/** Half-width of the 95 % interval of the mean of so many values with this standard deviation. */
export function halfWidthOf(sd: number, n: number): number {
  return n < 2 ? NaN : (tQuantile(0.975, n - 1) * sd) / Math.sqrt(n);
}

/**
 * The fewest runs, at least 2, whose 95 % interval of the mean is no wider than twice a half-width, if further values
 * spread as those of a pilot do.
 *
 * @param pilot values, at least two
 * @param target half-width, above 0
 * @param scale factor on the pilot's standard deviation, for runs of another size
 * @returns NaN where the pilot shows no spread that could be told; Infinity beyond a million
 */
export function runsNeeded(pilot: ArrayLike<number>, target: number, scale = 1): number {
  const sd = moments(pilot).sd * scale;
  if (!(target > 0) || Number.isNaN(sd)) return NaN;
  const isEnough = (n: number) => halfWidthOf(sd, n) <= target;
  if (!isEnough(MOST)) return Infinity;
  let [low, high] = [1, 2];
  while (!isEnough(high)) [low, high] = [high, 2 * high];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
