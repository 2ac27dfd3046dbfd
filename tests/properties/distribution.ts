import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draws } from '../../src/engine/draws.ts';

export interface Distribution {
  readonly name: string;
  /** The variate at a uniform u in [0, 1). */
  readonly sample: (u: number) => number;
  /** P(X <= x). */
  readonly cdf: (x: number) => number;
  readonly mean: number;
  readonly variance: number;
  readonly least: number;
  readonly greatest: number;
  /** Whether its values are integers. */
  readonly discrete?: boolean;
  /** How far neighbouring variates may fall, relative to their size: the rounding of an inverse. */
  readonly rounding?: number;
}

const KEY = { k0: 20_110_812, k1: -1 };
const SAMPLE = 20_000;
const LAST_U = 1 - 2 ** -53;

/**
 * A statistic of a fixed sample, so it passes always or never; a standard normal one is beyond 4
 * once in 16,000 fair samples, the Kolmogorov statistic beyond 2.28 as seldom.
 */
const SCORE_BOUND = 4;
const KOLMOGOROV_BOUND = 2.28;
/** The distribution functions here are good to about 1e-13, more than a sample can see. */
const CDF_ERROR = 1e-12;

const uniform = fc.integer({ min: 0, max: 2 ** 53 - 1 }).map((cell) => cell * 2 ** -53);

/** What anything that samples by the inverse of a distribution function must satisfy. */
export function describeDistribution(distribution: Distribution): void {
  const { sample } = distribution;
  describe(`${distribution.name}`, () => {
    it('gives the same value for the same draw, whatever was drawn between', () => {
      fc.assert(
        fc.property(uniform, uniform, (u, between) => {
          const first = sample(u);
          sample(between);
          expect(sample(u)).toBe(first);
        }),
        { seed: 1, numRuns: 300 },
      );
    });

    it('never falls as the draw rises', () => checkRising(distribution));
    it('keeps to its support at every draw, the first and the last too', () =>
      checkSupport(distribution));
    it('is the inverse of its distribution function', () => checkInverse(distribution));
    it('has the mean and the variance of theory', () => checkMoments(distribution));
    it('follows its distribution function (Kolmogorov and Smirnov)', () =>
      checkKolmogorov(distribution));
  });
}

function checkRising({ sample, rounding = 0 }: Distribution): void {
  const neighbour = fc.tuple(uniform, fc.constantFrom(1, 2, 1000, 2 ** 30, 2 ** 50));
  const pair = fc.oneof(
    fc.tuple(uniform, uniform),
    neighbour.map(([u, cells]): [number, number] => [u, Math.min(u + cells * 2 ** -53, LAST_U)]),
  );
  fc.assert(
    fc.property(pair, (draws) => {
      const low = sample(Math.min(...draws));
      const high = sample(Math.max(...draws));
      expect(high - low).toBeGreaterThanOrEqual(-rounding * Math.abs(low));
    }),
    { seed: 2, numRuns: 1000 },
  );
}

function checkSupport({ sample, least, greatest, discrete = false }: Distribution): void {
  const check = (u: number) => {
    const x = sample(u);
    expect(Number.isFinite(x), `${x} at ${u}`).toBe(true);
    expect(x).toBeGreaterThanOrEqual(least);
    expect(x).toBeLessThanOrEqual(greatest);
    expect(Number.isInteger(x) || !discrete).toBe(true);
  };
  for (const u of [0, 2 ** -53, 2 ** -52, 0.5, 1 - 2 ** -52, LAST_U]) check(u);
  fc.assert(fc.property(uniform, check), { seed: 3, numRuns: 500 });
}

function checkInverse({ sample, cdf, discrete = false }: Distribution): void {
  fc.assert(
    fc.property(uniform, (u) => {
      const x = sample(u);
      if (discrete) {
        expect(cdf(x)).toBeGreaterThan(u - CDF_ERROR);
        expect(cdf(x - 1)).toBeLessThanOrEqual(u + CDF_ERROR);
      } else {
        expect(Math.abs(cdf(x) - u)).toBeLessThan(CDF_ERROR);
      }
    }),
    { seed: 4, numRuns: 500 },
  );
}

/** Variates at the draws of so many entities. */
function sampleOf({ sample }: Distribution): Float64Array {
  const draws = new Draws(KEY);
  return new Float64Array(SAMPLE).map((_, entity) => sample(draws.uniform(entity, 1, 0)));
}

function checkMoments(distribution: Distribution): void {
  const values = sampleOf(distribution);
  const { mean, variance } = distribution;
  const about = (power: number) =>
    values.reduce((sum, x) => sum + (x - mean) ** power, 0) / values.length;
  const meanScore = (about(1) / Math.sqrt(variance)) * Math.sqrt(SAMPLE);
  expect(Math.abs(meanScore)).toBeLessThan(SCORE_BOUND);
  // The squares have a spread of their own, taken from the sample.
  const spread = Math.sqrt(about(4) - about(2) ** 2);
  const varianceScore = ((about(2) - variance) / spread) * Math.sqrt(SAMPLE);
  expect(Math.abs(varianceScore)).toBeLessThan(SCORE_BOUND);
}

function checkKolmogorov(distribution: Distribution): void {
  const values = sampleOf(distribution).toSorted();
  const { cdf, discrete = false } = distribution;
  let distance = 0;
  values.forEach((x, i) => {
    const last = i + 1 === values.length || values[i + 1] > x;
    // The sample's function jumps at x; for a discrete distribution the true one jumps with it.
    if (last) distance = Math.max(distance, Math.abs((i + 1) / SAMPLE - cdf(x)));
    if (!discrete) distance = Math.max(distance, Math.abs(i / SAMPLE - cdf(x)));
  });
  expect(distance * Math.sqrt(SAMPLE)).toBeLessThan(KOLMOGOROV_BOUND);
}
