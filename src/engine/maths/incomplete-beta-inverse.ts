import { exp } from './exp.ts';
import { logBeta, logBetaKernel, logRegularisedBeta } from './incomplete-beta.ts';
import { log } from './log.ts';
import { normalQuantile } from './normal-quantile.ts';

/** Below it, I_x(a, b) is x^a / (a B(a, b)) to the last digit, once scaled by b. */
const LEADING_TERM_BELOW = 1e-17;
const LONGEST_STEP = 3;
/** The next step would be about its square. */
const CONVERGED = 1e-9;
/**
 * Reached only where the rounding of the tail itself is coarser than CONVERGED: a or b below about
 * 1e-6.
 */
const MOST_STEPS = 100;

/**
 * The x with I_x(a, b) = p: the quantile of a beta variate. 0 for p = 0, 1 for p = 1; NaN for p
 * outside [0, 1], or unless a, b > 0.
 *
 * Newton's method on the logarithm of the smaller tail, in the log odds of x: there the density is
 * log-concave, so both tails are too, and after its first step the method approaches from one side.
 */
export function inverseRegularisedBeta(p: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && a + b < Infinity && p >= 0 && p <= 1)) return NaN;
  if (p === 0 || p === 1) return p;

  const norm = logBeta(a, b);
  const leadingX = exp((log(p) + log(a) + norm) / a);
  if (leadingX * Math.max(1, b) < LEADING_TERM_BELOW) return leadingX;
  const leadingY = exp((log(1 - p) + log(b) + norm) / b);
  if (leadingY * Math.max(1, a) < LEADING_TERM_BELOW) return 1 - leadingY;
  return newton(p, a, b, firstOdds(p, a, b, leadingX, leadingY));
}

function newton(p: number, a: number, b: number, odds: number): number {
  const lower = p <= 0.5;
  const target = log(lower ? p : 1 - p);
  let x = odds / (1 + odds);
  let y = 1 / (1 + odds);
  for (let i = 0; i < MOST_STEPS; i++) {
    const logTail = lower ? logRegularisedBeta(x, y, a, b) : logRegularisedBeta(y, x, b, a);
    const slope = exp(logBetaKernel(x, y, a, b) - logTail);
    const step = clampStep((target - logTail) / (lower ? slope : -slope));
    const grown = x * exp(step);
    const total = grown + y;
    x = grown / total;
    y /= total;
    if (Math.abs(step) < CONVERGED) break;
  }
  return x;
}

/** The log odds are about normal where neither parameter is small; elsewhere an end is near. */
function firstOdds(p: number, a: number, b: number, leadingX: number, leadingY: number): number {
  if (a >= 1 && b >= 1) return (a / b) * exp(normalQuantile(p) * Math.sqrt(1 / a + 1 / b));
  const x = Math.min(leadingX, 0.5);
  const y = Math.min(leadingY, 0.5);
  return x < y ? x / (1 - x) : (1 - y) / y;
}

/** A tail is flat on its far side: there Newton's step would leave the range of numbers. */
function clampStep(step: number): number {
  return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
}
