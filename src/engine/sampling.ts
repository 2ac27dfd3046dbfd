import { exp } from './maths/exp.ts';
import { inverseRegularisedBeta } from './maths/incomplete-beta-inverse.ts';
import { inverseRegularisedGammaP } from './maths/incomplete-gamma-inverse.ts';
import { gammaKernel, regularisedGammaQ } from './maths/incomplete-gamma.ts';
import { log } from './maths/log.ts';
import { normalQuantile } from './maths/normal-quantile.ts';
import { pow } from './maths/pow.ts';

/*
 * Every variate here is the inverse of its distribution function at one uniform u in [0, 1). One
 * draw a variate keeps keyed streams aligned between scenarios, and a variate that rises with u
 * keeps luck comparable when a parameter changes.
 *
 * u = 0 gives the least value of a distribution that is bounded below. A normal has none, so for it
 * (and for the lognormal) u stands for the middle of the first of the 2^53 cells that a draw can
 * fall in: 8.29 standard deviations below the mean. At the other end u <= 1 - 2^-53, and every
 * variate is finite wherever the quantile at 1 - 2^-53 is a number at all.
 *
 * Parameters are not checked here, on the path of every draw: means, scales, shapes and standard
 * deviations must be positive (a mean or a standard deviation may be 0), or the result means
 * nothing.
 */

/** Half of the step between neighbouring draws. */
const FIRST_CELL_MIDDLE = 5.551115123125783e-17;

/** Exponential variate with the given mean (same unit as the mean). 0 at u = 0. */
export function exponential(u: number, mean: number): number {
  return 0 - mean * log(1 - u);
}

/** Normal variate. */
export function normal(u: number, mean: number, sd: number): number {
  return mean + sd * normalQuantile(Math.max(u, FIRST_CELL_MIDDLE));
}

/** Lognormal variate; mu and sigma are the mean and standard deviation of its logarithm. */
export function lognormal(u: number, mu: number, sigma: number): number {
  return exp(normal(u, mu, sigma));
}

/**
 * The mu of the lognormal distribution whose own mean is `mean`, given the sigma of its logarithm.
 */
export function lognormalMu(mean: number, sigma: number): number {
  return log(mean) - 0.5 * sigma * sigma;
}

/** Gamma variate with mean shape * scale. */
export function gamma(u: number, shape: number, scale: number): number {
  return scale * inverseRegularisedGammaP(shape, u);
}

/** Beta variate in [0, 1] with mean a / (a + b). */
export function beta(u: number, a: number, b: number): number {
  return inverseRegularisedBeta(u, a, b);
}

/** Weibull variate: P(X > x) = exp(-(x / scale)^shape). */
export function weibull(u: number, shape: number, scale: number): number {
  return scale * pow(0 - log(1 - u), 1 / shape);
}

/** Up to this mean e^-mean is far from underflow, and counting up from 0 is short. */
const COUNT_FROM_ZERO_BELOW = 30;

/**
 * Poisson variate: the least k with P(X <= k) > u. The search starts at 0, or for a large mean at
 * the mean, and takes about a standard deviation of steps; a starting point that does not depend on
 * u keeps it monotone in u.
 */
export function poisson(u: number, mean: number): number {
  if (mean < COUNT_FROM_ZERO_BELOW) {
    const none = exp(-mean);
    return countUp(u, mean, 0, none, none);
  }
  const start = Math.floor(mean);
  const below = regularisedGammaQ(start + 1, mean);
  const probability = gammaKernel(start, mean);
  return u < below
    ? countDown(u, mean, start, probability, below)
    : countUp(u, mean, start, probability, below);
}

/** From k with its probability and P(X <= k), up to the least k with P(X <= k) > u. */
function countUp(u: number, mean: number, k: number, probability: number, below: number): number {
  while (below <= u) {
    k++;
    probability *= mean / k;
    const next = below + probability;
    // The rest of the tail is below the rounding of the sum.
    if (next === below) return k;
    below = next;
  }
  return k;
}

/** From k with its probability and P(X <= k) > u, down to the least such k. */
function countDown(u: number, mean: number, k: number, probability: number, below: number): number {
  while (k > 0 && below - probability > u) {
    const next = below - probability;
    // What is left is the rounding of the subtractions, about 1e-15, and no tail.
    if (next === below) return k;
    below = next;
    probability *= k / mean;
    k--;
  }
  return k;
}

/** Up to this many categories a look at one after the other beats halving. */
const SCAN_UP_TO = 16;

/**
 * A category drawn in proportion to its weight: the index of the first cumulative weight above u
 * times the total, so that a category of weight 0 is never drawn. Takes what `cumulate` returns,
 * any scale.
 */
export function categorical(u: number, cumulative: ArrayLike<number>): number {
  const last = cumulative.length - 1;
  const target = u * cumulative[last];
  let low = 0;
  let high = last;
  while (high - low >= SCAN_UP_TO) {
    const middle = (low + high) >>> 1;
    if (cumulative[middle] > target) high = middle;
    else low = middle + 1;
  }
  while (low < last && !(cumulative[low] > target)) low++;
  return low;
}

/**
 * Running totals of the weights, for `categorical`.
 * @throws RangeError if a weight is negative, infinite or NaN, or if none is positive.
 */
export function cumulate(weights: ArrayLike<number>): Float64Array {
  const cumulative = new Float64Array(weights.length);
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i];
    if (!(weight >= 0 && weight < Infinity)) {
      throw new RangeError(`Weight ${i} is ${weight}: give a finite number of at least 0`);
    }
    total += weight;
    cumulative[i] = total;
  }
  if (!(total > 0 && total < Infinity)) {
    throw new RangeError(
      `The ${weights.length} weights add up to ${total}: give at least one above 0, and a finite sum`,
    );
  }
  return cumulative;
}

/** Standard deviations by which two counts of one Poisson process will not differ: once in 10^17 times. */
const BEYOND_CHANCE = 8.5;

/** The most that a count of a Poisson process can be expected to be where another one of it was `count`. */
export function mostInstead(count: number): number {
  // Of a difference the variance is twice the mean, which a count of few tells little about.
  return count + Math.ceil(BEYOND_CHANCE * Math.sqrt(2 * (count + BEYOND_CHANCE * BEYOND_CHANCE)));
}
