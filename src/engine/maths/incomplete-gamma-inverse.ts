import { exp } from './exp.ts';
import { gammaKernel, regularisedGammaP, regularisedGammaQ } from './incomplete-gamma.ts';
import { log } from './log.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';

/** Below it, P(a, x) is x^a / gamma(a + 1) to the last digit. */
const LEADING_TERM_BELOW = 1e-17;
const LONGEST_STEP = 3;
/** The next step would be about its square. */
const CONVERGED = 1e-9;
/**
 * Reached only where the rounding of the tail itself is coarser than CONVERGED: shapes below about
 * 1e-6.
 */
const MOST_STEPS = 100;

/**
 * The x with P(a, x) = p: the quantile of a gamma variate of shape a > 0 and scale 1. 0 for p = 0,
 * Infinity for p = 1, NaN for p outside [0, 1] or a <= 0.
 *
 * Newton's method on the logarithm of the smaller tail, in log x. The logarithm of a gamma variate
 * has a log-concave density, so both tails are log-concave too, and Newton's method cannot miss:
 * after its first step it approaches from one side.
 */
export function inverseRegularisedGammaP(a: number, p: number): number {
  if (!(a > 0 && a < Infinity && p >= 0 && p <= 1)) return NaN;
  if (p === 0) return 0;
  if (p === 1) return Infinity;

  const leading = exp((log(p) + logGamma(a + 1)) / a);
  if (leading < LEADING_TERM_BELOW) return leading;
  let x = firstGuess(a, p, leading);
  const lower = p <= 0.5;
  const target = log(lower ? p : 1 - p);
  for (let i = 0; i < MOST_STEPS; i++) {
    const kernel = gammaKernel(a, x);
    const tail = lower ? regularisedGammaP(a, x, kernel) : regularisedGammaQ(a, x, kernel);
    const slope = (a * kernel) / tail;
    const step = clampStep((target - log(tail)) / (lower ? slope : -slope));
    x *= exp(step);
    if (Math.abs(step) < CONVERGED) break;
  }
  return x;
}

/**
 * Wilson and Hilferty's cube, or the leading term of the series, which x exceeds, where the cube is
 * too small.
 */
function firstGuess(a: number, p: number, leading: number): number {
  if (a < 0.5) return Math.min(leading, a + 1);
  const spread = 1 / (9 * a);
  const root = Math.max(0, 1 - spread + normalQuantile(p) * Math.sqrt(spread));
  return Math.max(a * root * root * root, leading);
}

/** A tail is flat on its far side: there Newton's step would leave the range of numbers. */
function clampStep(step: number): number {
  return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
}
