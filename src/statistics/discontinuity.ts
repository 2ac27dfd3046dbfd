import { estimateOf, type Estimate } from './estimate.ts';
import { dot, leastSquares } from './least-squares.ts';
import { quantile } from './quantiles.ts';

/** The distance from a threshold within which a share of all units lies. */
export function bandwidthFor(running: ArrayLike<number>, threshold: number, share: number): number {
  const distances = Float64Array.from(running, (value) => Math.abs(value - threshold));
  return quantile(distances, Math.min(1, share));
}

/** Weights of a triangle over the threshold: 1 there, 0 at the bandwidth and beyond. */
export function triangular(
  running: ArrayLike<number>,
  threshold: number,
  bandwidth: number,
): Float64Array {
  return Float64Array.from(running, (value) =>
    Math.max(0, 1 - Math.abs(value - threshold) / bandwidth),
  );
}

/**
 * A sharp regression discontinuity: the jump between two lines, one each side of the threshold, that are fitted to those
 * near it, with errors that hold whatever the spread on each side. Imbens and Lemieux (2008), Regression discontinuity
 * designs, Journal of Econometrics 142:615-635.
 *
 * @param running those at the threshold or above are treated
 * @returns NaN where a side has too few
 */
export function discontinuityEffect(
  running: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  threshold: number,
  bandwidth: number,
): Estimate {
  const weights = triangular(running, threshold, bandwidth);
  const near = Array.from(weights.keys()).filter((n) => (weights[n] ?? 0) > 0);
  const fitted = [false, true].map((above) => {
    const own = near.filter((n) => (running[n] ?? NaN) >= threshold === above);
    return endOfLine(
      own.map((n) => (running[n] ?? NaN) - threshold),
      own.map((n) => outcomes[n] ?? NaN),
      own.map((n) => weights[n] ?? NaN),
    );
  });
  const [below, above] = fitted;
  if (below === undefined || above === undefined) return estimateOf(NaN, NaN, NaN);
  const error = Math.sqrt(below.variance + above.variance);
  return estimateOf(above.end - below.end, error, near.length - 2 * COLUMNS, below.end);
}

/** A level and a slope a side. */
const COLUMNS = 2;

/** Where a line ends at the threshold, and the variance of that (HC1). */
function endOfLine(
  distances: readonly number[],
  outcomes: readonly number[],
  weights: readonly number[],
): { readonly end: number; readonly variance: number } | undefined {
  const rows = distances.map((distance) => [1, distance]);
  const fit = rows.length > COLUMNS ? leastSquares(rows, outcomes, weights) : undefined;
  if (fit === undefined) return undefined;
  const [first = new Float64Array(COLUMNS)] = fit.inverse;
  let variance = 0;
  rows.forEach((row, n) => {
    const residual = (outcomes[n] ?? NaN) - dot(row, fit.coefficients);
    const part = dot(first, row) * (weights[n] ?? NaN) * residual;
    variance += part * part;
  });
  const smallSample = rows.length / (rows.length - COLUMNS);
  return { end: fit.coefficients[0] ?? NaN, variance: smallSample * variance };
}
