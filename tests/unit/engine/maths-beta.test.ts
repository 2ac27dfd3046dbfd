import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseRegularisedBeta } from '../../../src/engine/maths/incomplete-beta-inverse.ts';
import {
  logBeta,
  logRegularisedBeta,
  regularisedBeta,
} from '../../../src/engine/maths/incomplete-beta.ts';
import {
  betaReference,
  exact,
  grid,
  logBetaKernelReference,
  logGammaReference,
  Reference,
  relativeError,
} from './maths-reference.ts';

const parameters = [
  [0.02, 0.03],
  [0.4, 0.7],
  [1, 1],
  [0.5, 30],
  [2, 5],
  [7.9, 8.1],
  [9, 60],
  [250, 3],
  [300, 400],
] as const;

function abscissae(a: number, b: number): number[] {
  const mean = a / (a + b);
  const spread = Math.sqrt((mean * (1 - mean)) / (a + b + 1));
  const around = grid(-4, 4, 9).map((step) => mean + step * spread);
  return [...around.filter((x) => x > 0 && x < 1), 1e-3, 0.25, 0.75, 0.999];
}

describe('logBeta', () => {
  it('keeps its accuracy where the logarithms of its gamma functions cancel', () => {
    for (const [a, b] of [...parameters, [0.5, 1e8], [3, 1e5], [20, 1e6]] as const) {
      const sum = logGammaReference(exact(a).plus(exact(b)));
      const truth = logGammaReference(exact(a))
        .plus(logGammaReference(exact(b)))
        .minus(sum);
      const error = exact(logBeta(a, b)).minus(truth).abs().toNumber();
      expect(error, `logBeta(${a}, ${b})`).toBeLessThan(
        4e-15 * Math.max(1, truth.abs().toNumber()),
      );
      expect(logBeta(b, a)).toBe(logBeta(a, b));
    }
  });
});

describe('regularisedBeta', () => {
  it.each(parameters)('has a relative accuracy of 5e-14 for a = %d, b = %d', (a, b) => {
    for (const x of abscissae(a, b)) {
      const [at, first, second] = [exact(x), exact(a), exact(b)];
      const truth = betaReference(at, new Reference(1).minus(at), first, second);
      if (truth.lt(1e-290)) continue;
      expect(relativeError(regularisedBeta(x, a, b), truth), `I(${x})`).toBeLessThan(5e-14);
      const logError = exact(logRegularisedBeta(x, 1 - x, a, b))
        .minus(truth.ln())
        .abs();
      expect(logError.toNumber(), `log I(${x})`).toBeLessThan(5e-13);
    }
  });

  it('has closed forms for a or b of 1, and for the arc sine', () => {
    for (const x of grid(0.01, 0.99, 99)) {
      expect(regularisedBeta(x, 1, 1)).toBeCloseTo(x, 14);
      expect(regularisedBeta(x, 4, 1)).toBeCloseTo(x ** 4, 14);
      expect(regularisedBeta(x, 1, 4)).toBeCloseTo(1 - (1 - x) ** 4, 14);
      const arcSine = (2 / Math.PI) * Math.asin(Math.sqrt(x));
      expect(regularisedBeta(x, 0.5, 0.5)).toBeCloseTo(arcSine, 14);
    }
  });

  it('has the exact values of its limits', () => {
    expect(regularisedBeta(0, 2, 3)).toBe(0);
    expect(regularisedBeta(1, 2, 3)).toBe(1);
    for (const [x, a, b] of [
      [-0.1, 1, 1],
      [1.1, 1, 1],
      [0.5, 0, 1],
      [0.5, 1, -1],
      [NaN, 1, 1],
    ] as const) {
      expect(regularisedBeta(x, a, b)).toBeNaN();
    }
  });

  it('gives the logarithm of a probability too small for a number', () => {
    expect(regularisedBeta(1e-3, 200, 300)).toBe(0);
    const [x, y, a, b] = [exact(1e-3), exact(1 - 1e-3), exact(200), exact(300)];
    // Far below the mean the first term of the series carries all but a factor below 1.002.
    const leading = logBetaKernelReference(x, y, a, b).toNumber() - Math.log(200);
    const excess = logRegularisedBeta(1e-3, 1 - 1e-3, 200, 300) - leading;
    expect(excess).toBeGreaterThan(0);
    expect(excess).toBeLessThan(0.003);
  });
});

describe('inverseRegularisedBeta', () => {
  it.each(parameters)('finds the quantile to 1e-12 for a = %d, b = %d', (a, b) => {
    for (const p of [2 ** -53, 1e-6, ...grid(0.02, 0.98, 9), 1 - 1e-6, 1 - 2 ** -53]) {
      const x = inverseRegularisedBeta(p, a, b);
      // Where the quantile rounds to an end there is nothing to compare.
      if (x < 1e-290 || x > 1 - 1e-9) continue;
      const [at, first, second] = [exact(x), exact(a), exact(b)];
      const other = new Reference(1).minus(at);
      const density = logBetaKernelReference(at, other, first, second).exp().div(other);
      const step = betaReference(at, other, first, second).minus(exact(p)).div(density);
      expect(step.abs().toNumber(), `p = ${p}, x = ${x}`).toBeLessThan(1e-12);
    }
  });

  it('comes back from any parameters and probability', () => {
    const parameter = fc.double({ min: Math.log(1e-3), max: Math.log(1e4), noNaN: true });
    const probability = fc.integer({ min: 1, max: 2 ** 53 - 1 });
    fc.assert(
      fc.property(parameter, parameter, probability, (logA, logB, j) => {
        const [a, b, p] = [Math.exp(logA), Math.exp(logB), j * 2 ** -53];
        const x = inverseRegularisedBeta(p, a, b);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        if (x < 1e-290 || x > 0.9) return;
        expect(Math.abs(regularisedBeta(x, a, b) / p - 1)).toBeLessThan(1e-10);
      }),
      { seed: 7, numRuns: 1500 },
    );
  });

  it('finds quantiles whose tail underflows on the way', () => {
    const x = inverseRegularisedBeta(1e-283, 2300, 0.0007);
    expect(x).toBeGreaterThan(0.5);
    expect(x).toBeLessThan(1);
    expect(regularisedBeta(x, 2300, 0.0007) / 1e-283).toBeCloseTo(1, 9);
  });

  it('mirrors with its parameters', () => {
    for (const p of grid(0.01, 0.99, 99)) {
      const q = 1 - p;
      const mirrored = 1 - inverseRegularisedBeta(q, 5, 2);
      expect(inverseRegularisedBeta(1 - q, 2, 5)).toBeCloseTo(mirrored, 14);
    }
  });

  it('has the exact values of its limits', () => {
    expect(inverseRegularisedBeta(0, 2, 3)).toBe(0);
    expect(inverseRegularisedBeta(1, 2, 3)).toBe(1);
    for (const [p, a, b] of [
      [-0.1, 1, 1],
      [1.1, 1, 1],
      [0.5, 0, 1],
      [0.5, 1, -1],
      [NaN, 1, 1],
    ] as const) {
      expect(inverseRegularisedBeta(p, a, b)).toBeNaN();
    }
  });
});
