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
  const lines = new TwoLines(running, threshold, bandwidth);
  return lines.jump(outcomes);
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
  const lines = new TwoLines(running, threshold, bandwidth);
  const uptake = lines.height(treated);
  const effect = lines.height(outcomes) / uptake;
  if (!Number.isFinite(effect)) return estimateOf(NaN, NaN, NaN);
  const untreated = new Float64Array(outcomes.length);
  for (let n = 0; n < untreated.length; n++) {
    untreated[n] = (outcomes[n] ?? NaN) - effect * (treated[n] ?? NaN);
  }
  const rest = lines.jump(untreated);
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

/** Lines that are fitted to both sides of a threshold, of whatever was measured of the same units. */
class TwoLines {
  private readonly below: Side;
  private readonly above: Side;

  constructor(running: ArrayLike<number>, threshold: number, bandwidth: number) {
    const weights = triangular(running, threshold, bandwidth);
    this.below = new Side(running, weights, threshold, false);
    this.above = new Side(running, weights, threshold, true);
  }

  /** How far the lines are apart at the threshold; NaN where a side has too few. */
  height(outcomes: ArrayLike<number>): number {
    return this.above.lineOf(outcomes).end - this.below.lineOf(outcomes).end;
  }

  /** The same with its error. */
  jump(outcomes: ArrayLike<number>): Estimate {
    const { below, above } = this;
    const [left, right] = [below.lineOf(outcomes), above.lineOf(outcomes)];
    if (Number.isNaN(left.end + right.end)) return estimateOf(NaN, NaN, NaN);
    const variance = below.varianceOf(outcomes, left) + above.varianceOf(outcomes, right);
    return estimateOf(
      right.end - left.end,
      Math.sqrt(variance),
      below.units + above.units - 2 * COLUMNS,
      left.end,
    );
  }
}

interface Line {
  /** At the threshold. */
  readonly end: number;
  readonly slope: number;
}

const NO_LINE: Line = { end: NaN, slope: NaN };

/** The units of one side that count, and what a line through them has whatever was measured: sums alone, as studies are large. */
class Side {
  readonly units: number;
  /** Their numbers, and how far each is from the threshold. */
  private readonly numbers: Int32Array;
  private readonly distances: Float64Array;
  private readonly weights: Float64Array;
  private readonly w: number;
  private readonly wx: number;
  private readonly wxx: number;
  private readonly determinant: number;

  constructor(
    running: ArrayLike<number>,
    weights: Float64Array,
    threshold: number,
    isAbove: boolean,
  ) {
    const numbers = new Int32Array(weights.length);
    let [units, w, wx, wxx] = [0, 0, 0, 0];
    for (let n = 0; n < weights.length; n++) {
      const at = running[n] ?? NaN;
      const weight = weights[n] ?? 0;
      if (!(weight > 0) || at >= threshold !== isAbove) continue;
      const x = at - threshold;
      numbers[units++] = n;
      w += weight;
      wx += weight * x;
      wxx += weight * x * x;
    }
    [this.units, this.w, this.wx, this.wxx] = [units, w, wx, wxx];
    this.determinant = w * wxx - wx * wx;
    this.numbers = numbers.subarray(0, units);
    this.distances = new Float64Array(units);
    this.weights = new Float64Array(units);
    for (let unit = 0; unit < units; unit++) {
      const n = numbers[unit] ?? NaN;
      this.distances[unit] = (running[n] ?? NaN) - threshold;
      this.weights[unit] = weights[n] ?? NaN;
    }
  }

  /** NaN where the side has too few. */
  lineOf(outcomes: ArrayLike<number>): Line {
    const { units, numbers, distances, weights, w, wx, wxx, determinant } = this;
    if (units <= COLUMNS || !(determinant > SINGULAR * w * wxx)) return NO_LINE;
    let wy = 0;
    let wxy = 0;
    for (let unit = 0; unit < units; unit++) {
      const weight = weights[unit] ?? NaN;
      const y = outcomes[numbers[unit] ?? NaN] ?? NaN;
      wy += weight * y;
      wxy += weight * (distances[unit] ?? NaN) * y;
    }
    return { end: (wxx * wy - wx * wxy) / determinant, slope: (w * wxy - wx * wy) / determinant };
  }

  /** Of where a line ends (HC1). */
  varianceOf(outcomes: ArrayLike<number>, { end, slope }: Line): number {
    const { units, numbers, distances, weights, wx, wxx, determinant } = this;
    let variance = 0;
    for (let unit = 0; unit < units; unit++) {
      const x = distances[unit] ?? NaN;
      const residual = (outcomes[numbers[unit] ?? NaN] ?? NaN) - end - slope * x;
      const part = ((wxx - wx * x) / determinant) * (weights[unit] ?? NaN) * residual;
      variance += part * part;
    }
    return (units / (units - COLUMNS)) * variance;
  }
}
