import { deviance } from './deviance.ts';
import { exp } from './exp.ts';
import { log } from './log.ts';
import { logGamma, STIRLING_FROM, stirlingError } from './log-gamma.ts';

const ROOT_TWO_PI = 2.5066282746310002;
/** A few roundings: a stricter limit might never be met. */
const CONVERGED = 1e-15;
const TINY = 1e-300;

/**
 * The regularised lower incomplete gamma function P(a, x): the distribution function of a gamma
 * variate of shape a > 0 and scale 1 at x. NaN for a <= 0 or x < 0.
 *
 * Power series below a + 1, Legendre's continued fraction (Abramowitz and Stegun 6.5.29 and 6.5.31)
 * by Lentz's method above; the work grows with the square root of a.
 *
 * @param kernel `gammaKernel(a, x)`, where it is known already
 */
export function regularisedGammaP(a: number, x: number, kernel = gammaKernel(a, x)): number {
  if (!(a > 0 && x >= 0)) return NaN;
  return x < a + 1 ? lowerSeries(a, x, kernel) : 1 - upperFraction(a, x, kernel);
}

/**
 * The regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x), accurate where it is
 * small.
 */
export function regularisedGammaQ(a: number, x: number, kernel = gammaKernel(a, x)): number {
  if (!(a > 0 && x >= 0)) return NaN;
  return x < a + 1 ? 1 - lowerSeries(a, x, kernel) : upperFraction(a, x, kernel);
}

/**
 * x^a e^-x / gamma(a + 1): x times the gamma density of shape a at x, divided by a. About the mode
 * of a large shape the exponent is a difference of large numbers, so it is taken as a deviance.
 */
export function gammaKernel(a: number, x: number): number {
  if (x === 0) return 0;
  if (a < STIRLING_FROM) return exp(a * log(x) - x - logGamma(a + 1));
  return exp(a * deviance(x, a) - stirlingError(a)) / (ROOT_TWO_PI * Math.sqrt(a));
}

function lowerSeries(a: number, x: number, kernel: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * (CONVERGED / 10); n++) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.min(kernel * sum, 1);
}

function upperFraction(a: number, x: number, kernel: number): number {
  if (x === Infinity) return 0;
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; ; i++) {
    const numerator = i * (a - i);
    b += 2;
    d = 1 / avoidZero(numerator * d + b);
    c = avoidZero(b + numerator / c);
    const factor = c * d;
    fraction *= factor;
    if (!(Math.abs(factor - 1) > CONVERGED)) return kernel * a * fraction;
  }
}

function avoidZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
