import { deviance } from './deviance.ts';
import { exp } from './exp.ts';
import { log } from './log.ts';
import { log1p } from './log1p.ts';
import { logGamma, STIRLING_FROM, stirlingError } from './log-gamma.ts';

const TWO_PI = 6.283185307179586;
/** A few roundings: a stricter limit might never be met. */
const CONVERGED = 1e-15;
const TINY = 1e-300;

/**
 * The regularised incomplete beta function I_x(a, b): the distribution function of a beta variate
 * at x. NaN unless a, b > 0 and x is in [0, 1].
 *
 * The continued fraction of Didonato and Morris (1992), Algorithm 708, ACM TOMS 18(3), 360-373,
 * doi:10.1145/131766.131776, by Lentz's method on the side of the mean where it converges fast; the
 * work grows with the square root of the larger of a and b.
 */
export function regularisedBeta(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && a + b < Infinity && x >= 0 && x <= 1)) return NaN;
  if (x === 0 || x === 1) return x;
  const y = 1 - x;
  return isBelowMean(x, y, a, b) ? betaBelowMean(x, y, a, b) : 1 - betaBelowMean(y, x, b, a);
}

/**
 * log I_x(a, b) for 0 < x < 1, where I_x itself may be too small for a number. y is 1 - x, given
 * apart because an x near 1 cannot recall it.
 */
export function logRegularisedBeta(x: number, y: number, a: number, b: number): number {
  if (!isBelowMean(x, y, a, b)) return log1p(-betaBelowMean(y, x, b, a));
  return logBetaKernel(x, y, a, b) + log(betaFraction(x, y, a, b));
}

/** log(x^a y^b / B(a, b)), for y = 1 - x: x y times the beta density. */
export function logBetaKernel(x: number, y: number, a: number, b: number): number {
  if (a >= STIRLING_FROM && b >= STIRLING_FROM) {
    const sum = a + b;
    const exponent = a * deviance(x, a / sum) + b * deviance(y, b / sum);
    const correction = stirlingError(sum) - stirlingError(a) - stirlingError(b);
    return exponent + correction + 0.5 * log(((a / sum) * b) / TWO_PI);
  }
  const logX = x < 0.5 ? log(x) : log1p(-y);
  const logY = y < 0.5 ? log(y) : log1p(-x);
  return a * logX + b * logY - logBeta(a, b);
}

/** log B(a, b) = log(gamma(a) gamma(b) / gamma(a + b)), for a, b > 0. */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const sum = a + b;
  if (large < STIRLING_FROM) return logGamma(small) + (logGamma(large) - logGamma(sum));
  const correction = stirlingError(large) - stirlingError(sum);
  // log gamma(large) - log gamma(sum), with the large terms cancelled before they are rounded.
  const ratio = correction - (sum - 0.5) * log1p(small / large) - small * (log(large) - 1);
  return logGamma(small) + ratio;
}

/** x <= a / (a + b), without the rounding of 1 - x. */
function isBelowMean(x: number, y: number, a: number, b: number): boolean {
  return x * b <= y * a;
}

function betaBelowMean(x: number, y: number, a: number, b: number): number {
  return Math.min(exp(logBetaKernel(x, y, a, b)) * betaFraction(x, y, a, b), 1);
}

/** The continued fraction of I_x(a, b) / (x^a y^b / B(a, b)), for x at or below the mean. */
function betaFraction(x: number, y: number, a: number, b: number): number {
  const lambda = a * y - b * x;
  const first = (a / (a + 1)) * (1 + lambda);
  let fraction = first;
  let c = first;
  let d = 0;
  for (let n = 1; ; n++) {
    const before = a + 2 * n - 1;
    const share = (n * (b - n) * x) / before;
    const numerator = ((a + n - 1) / before) * (a + b + n - 1) * x * share;
    const denominator = n + share + ((a + n) / (before + 2)) * (lambda + 1 + n * (1 + y));
    d = 1 / avoidZero(denominator + numerator * d);
    c = avoidZero(denominator + numerator / c);
    const factor = c * d;
    fraction *= factor;
    if (!(Math.abs(factor - 1) > CONVERGED)) return 1 / fraction;
  }
}

function avoidZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
