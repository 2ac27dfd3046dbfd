import { estimateOf, type Estimate } from './estimate.ts';
import { quantile } from './quantiles.ts';

/** The distance from a threshold within which a share of all units lies. */
export function bandwidthFor(running: ArrayLike<number>, threshold: number, share: number): number {
  const distances = new Float64Array(running.length);
  for (let n = 0; n < running.length; n++) distances[n] = Math.abs((running[n] ?? NaN) - threshold);
  return quantile(distances, Math.min(1, share));
}

/** Weights of a triangle over the threshold: 1 there, 0 at the bandwidth and beyond. */
export function triangular(
  running: ArrayLike<number>,
  threshold: number,
  bandwidth: number,
): Float64Array {
  const weights = new Float64Array(running.length);
  for (let n = 0; n < running.length; n++) {
    weights[n] = Math.max(0, 1 - Math.abs((running[n] ?? NaN) - threshold) / bandwidth);
  }
  return weights;
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
  const below = endOfLine(running, outcomes, weights, threshold, false);
  const above = endOfLine(running, outcomes, weights, threshold, true);
  if (below === undefined || above === undefined) return estimateOf(NaN, NaN, NaN);
  const error = Math.sqrt(below.variance + above.variance);
  return estimateOf(
    above.end - below.end,
    error,
    below.units + above.units - 2 * COLUMNS,
    below.end,
  );
}

/**
 * A fuzzy one, where the threshold makes it likelier that somebody is treated and does not decide it: the jump of the outcome
 * over the jump of the share treated, both by the same lines. Hahn, Todd and Van der Klaauw (2001), Identification and
 * estimation of treatment effects with a regression-discontinuity design, Econometrica 69:201-209. The error is that of
 * two-stage least squares: of the jump of what the effect leaves unexplained, over the jump of the share.
 *
 * @param treated 1 for those who are, 0 for others
 * @returns the effect on those whom the threshold makes treated; NaN where a side has too few, or the share does not jump
 */
export function fuzzyDiscontinuityEffect(
  running: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  treated: ArrayLike<number>,
  threshold: number,
  bandwidth: number,
): Estimate {
  const jump = (values: ArrayLike<number>) =>
    discontinuityEffect(running, values, threshold, bandwidth);
  const uptake = jump(treated).estimate;
  const effect = jump(outcomes).estimate / uptake;
  if (!Number.isFinite(effect)) return estimateOf(NaN, NaN, NaN);
  const untreated = new Float64Array(outcomes.length);
  for (let n = 0; n < untreated.length; n++) {
    untreated[n] = (outcomes[n] ?? NaN) - effect * (treated[n] ?? NaN);
  }
  const rest = jump(untreated);
  const scale = 1 / Math.abs(uptake);
  return {
    estimate: effect,
    error: rest.error * scale,
    low: effect + (rest.low - rest.estimate) * scale,
    high: effect + (rest.high - rest.estimate) * scale,
    reference: rest.reference,
  };
}

/** A level and a slope a side. */
const COLUMNS = 2;

/** Smaller than this part of the products that it is the difference of, a determinant is rounding. */
const SINGULAR = 1e-12;

/** Where the line of one side ends at the threshold, and the variance of that (HC1): sums alone, as studies are large. */
function endOfLine(
  running: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  weights: Float64Array,
  threshold: number,
  isAbove: boolean,
): { readonly end: number; readonly variance: number; readonly units: number } | undefined {
  let [units, w, wx, wxx, wy, wxy] = [0, 0, 0, 0, 0, 0];
  const isOwn = (n: number) =>
    (weights[n] ?? 0) > 0 && (running[n] ?? NaN) >= threshold === isAbove;
  for (let n = 0; n < weights.length; n++) {
    if (!isOwn(n)) continue;
    const [weight, x, y] = [weights[n] ?? NaN, (running[n] ?? NaN) - threshold, outcomes[n] ?? NaN];
    units++;
    w += weight;
    wx += weight * x;
    wxx += weight * x * x;
    wy += weight * y;
    wxy += weight * x * y;
  }
  const determinant = w * wxx - wx * wx;
  if (units <= COLUMNS || !(determinant > SINGULAR * w * wxx)) return undefined;
  const end = (wxx * wy - wx * wxy) / determinant;
  const slope = (w * wxy - wx * wy) / determinant;
  let variance = 0;
  for (let n = 0; n < weights.length; n++) {
    if (!isOwn(n)) continue;
    const x = (running[n] ?? NaN) - threshold;
    const residual = (outcomes[n] ?? NaN) - end - slope * x;
    const part = ((wxx - wx * x) / determinant) * (weights[n] ?? NaN) * residual;
    variance += part * part;
  }
  return { end, variance: (units / (units - COLUMNS)) * variance, units };
}
