import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logGamma } from '../../src/engine/maths/log-gamma.ts';
import { regularisedBeta } from '../../src/engine/maths/incomplete-beta.ts';
import { regularisedGammaP, regularisedGammaQ } from '../../src/engine/maths/incomplete-gamma.ts';
import { normalCdf } from '../../src/engine/maths/normal-cdf.ts';
import {
  beta,
  categorical,
  cumulate,
  exponential,
  gamma,
  lognormal,
  lognormalMu,
  normal,
  poisson,
  weibull,
} from '../../src/engine/sampling.ts';
import { describeDistribution } from './distribution.ts';

const bound = { least: 0, greatest: Infinity };

describe('variates', () => {
  for (const mean of [0.01, 1, 365]) {
    describeDistribution({
      ...bound,
      name: `exponential with mean ${mean}`,
      sample: (u) => exponential(u, mean),
      cdf: (x) => -Math.expm1(-x / mean),
      mean,
      variance: mean * mean,
    });
  }

  for (const [mean, sd] of [
    [0, 1],
    [-40, 0.5],
    [1e6, 1e3],
  ] as const) {
    describeDistribution({
      name: `normal with mean ${mean} and standard deviation ${sd}`,
      sample: (u) => normal(u, mean, sd),
      cdf: (x) => normalCdf((x - mean) / sd),
      mean,
      variance: sd * sd,
      least: -Infinity,
      greatest: Infinity,
      rounding: 2e-15,
    });
  }

  for (const [mean, sigma] of [
    [1, 0.2],
    [12, 0.8],
    [0.3, 1.2],
  ] as const) {
    const mu = lognormalMu(mean, sigma);
    describeDistribution({
      ...bound,
      name: `lognormal with mean ${mean} and sigma ${sigma}`,
      sample: (u) => lognormal(u, mu, sigma),
      cdf: (x) => normalCdf((Math.log(x) - mu) / sigma),
      mean,
      variance: mean * mean * Math.expm1(sigma * sigma),
      rounding: 2e-14,
    });
  }

  for (const [shape, scale] of [
    [0.3, 2],
    [1, 1],
    [2.5, 0.4],
    [80, 3],
  ] as const) {
    describeDistribution({
      ...bound,
      name: `gamma with shape ${shape} and scale ${scale}`,
      sample: (u) => gamma(u, shape, scale),
      cdf: (x) => regularisedGammaP(shape, x / scale),
      mean: shape * scale,
      variance: shape * scale * scale,
      rounding: 1e-12,
    });
  }

  for (const [a, b] of [
    [0.5, 0.8],
    [1, 1],
    [2, 5],
    [60, 20],
  ] as const) {
    describeDistribution({
      name: `beta with a ${a} and b ${b}`,
      sample: (u) => beta(u, a, b),
      cdf: (x) => regularisedBeta(x, a, b),
      mean: a / (a + b),
      variance: (a * b) / ((a + b) ** 2 * (a + b + 1)),
      least: 0,
      greatest: 1,
      rounding: 1e-12,
    });
  }

  for (const [shape, scale] of [
    [0.7, 10],
    [1, 1],
    [3.5, 2],
  ] as const) {
    const moment = (n: number) => scale ** n * Math.exp(logGamma(1 + n / shape));
    describeDistribution({
      ...bound,
      name: `Weibull with shape ${shape} and scale ${scale}`,
      sample: (u) => weibull(u, shape, scale),
      cdf: (x) => -Math.expm1(-((x / scale) ** shape)),
      mean: moment(1),
      variance: moment(2) - moment(1) ** 2,
    });
  }

  for (const mean of [0.02, 1, 7.5, 29.9, 30, 200.5, 20_000]) {
    describeDistribution({
      ...bound,
      name: `Poisson with mean ${mean}`,
      sample: (u) => poisson(u, mean),
      cdf: (k) => (k < 0 ? 0 : regularisedGammaQ(k + 1, mean)),
      mean,
      variance: mean,
      discrete: true,
    });
  }

  for (const weights of [[0.2, 0.5, 0.3], [0, 3, 0, 1, 0], ramp(40)]) {
    const cumulative = cumulate(weights);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const moment = (n: number) =>
      weights.reduce((sum, weight, i) => sum + (weight * i ** n) / total, 0);
    describeDistribution({
      name: `categories with ${weights.length} weights`,
      sample: (u) => categorical(u, cumulative),
      cdf: (i) => (i < 0 ? 0 : cumulative[i] / total),
      mean: moment(1),
      variance: moment(2) - moment(1) ** 2,
      least: 0,
      greatest: weights.length - 1,
      discrete: true,
    });
  }
});

/** Weights 1 to n. */
function ramp(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i + 1);
}

describe('variates at u = 0', () => {
  it('are the least of a distribution that is bounded below', () => {
    expect(exponential(0, 5)).toBe(0);
    expect(weibull(0, 2, 5)).toBe(0);
    expect(gamma(0, 2, 5)).toBe(0);
    expect(beta(0, 2, 5)).toBe(0);
    expect(poisson(0, 5)).toBe(0);
  });

  it('are those of the middle of the first cell where there is no least', () => {
    expect(normalCdf(normal(0, 0, 1)) / 2 ** -54).toBeCloseTo(1, 12);
    expect(lognormal(0, 0, 1)).toBe(lognormal(2 ** -54, 0, 1));
    expect(normal(0, 0, 1)).toBeLessThan(normal(2 ** -53, 0, 1));
  });
});

describe('exponential', () => {
  it('is a constant for the mean 0', () => {
    expect(exponential(0.7, 0)).toBe(0);
  });
});

describe('lognormalMu', () => {
  it('gives back the mean of the lognormal', () => {
    expect(Math.exp(lognormalMu(9, 1.1) + 1.1 ** 2 / 2)).toBeCloseTo(9, 12);
  });
});

describe('weibull', () => {
  it('is exponential for shape 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (u) => {
        expect(weibull(u, 1, 3)).toBe(exponential(u, 3));
      }),
      { seed: 1 },
    );
  });
});

describe('poisson', () => {
  it('is the least count whose probability exceeds the draw', () => {
    const mean = 3;
    let below = 0;
    for (let k = 0, probability = Math.exp(-mean); k < 12; k++, probability *= mean / k) {
      below += probability;
      expect(poisson(below - 1e-12, mean)).toBe(k);
      expect(poisson(below + 1e-12, mean)).toBe(k + 1);
    }
  });

  it('is 0 for the mean 0', () => {
    expect(poisson(0.999, 0)).toBe(0);
  });

  it('stays some ten standard deviations from a large mean at the first and the last draws', () => {
    for (const mean of [30, 300, 1e6]) {
      const spread = Math.sqrt(mean);
      expect(poisson(2 ** -53, mean)).toBeGreaterThan(mean - 12 * spread);
      expect(poisson(1 - 2 ** -53, mean)).toBeLessThan(mean + 12 * spread);
    }
  });
});

describe('categorical', () => {
  const weights = fc
    .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true })), {
      minLength: 1,
      maxLength: 60,
    })
    .filter((values) => values.some((value) => value > 0));
  const draw = fc.integer({ min: 0, max: 2 ** 53 - 1 }).map((cell) => cell * 2 ** -53);

  it('is the first category whose cumulative weight exceeds the draw', () => {
    fc.assert(
      fc.property(weights, draw, (values, u) => {
        const cumulative = cumulate(values);
        const target = u * cumulative[cumulative.length - 1];
        expect(categorical(u, cumulative)).toBe(cumulative.findIndex((sum) => sum > target));
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it('never draws a category of weight 0, at the first and the last draws too', () => {
    fc.assert(
      fc.property(weights, fc.oneof(draw, fc.constantFrom(0, 1 - 2 ** -53)), (values, u) => {
        expect(values[categorical(u, cumulate(values))]).toBeGreaterThan(0);
      }),
      { seed: 2, numRuns: 3000 },
    );
  });

  it('goes to the next category where the draw meets a running total exactly', () => {
    const even = cumulate(Array.from({ length: 64 }, () => 3));
    for (let i = 0; i < 64; i++) expect(categorical(i / 64, even)).toBe(i);
  });

  it('takes any list of running totals', () => {
    expect([0, 0.24, 0.25, 0.99].map((u) => categorical(u, [1, 3, 4]))).toEqual([0, 0, 1, 2]);
  });
});

describe('cumulate', () => {
  it('adds the weights up', () => {
    expect([...cumulate([1, 0, 2, 0.5])]).toEqual([1, 1, 3, 3.5]);
  });

  it.each([
    [[1, -0.5], 'Weight 1 is -0.5'],
    [[NaN], 'Weight 0 is NaN'],
    [[1, 2, Infinity], 'Weight 2 is Infinity'],
    [[0, 0], 'The 2 weights add up to 0'],
    [[], 'The 0 weights add up to 0'],
    [[1e308, 1e308], 'The 2 weights add up to Infinity'],
  ])('refuses %j', (weights, message) => {
    expect(() => cumulate(weights)).toThrow(RangeError);
    expect(() => cumulate(weights)).toThrow(message);
  });
});
