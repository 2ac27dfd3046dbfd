import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviance } from '../../../src/engine/maths/deviance.ts';
import { inverseRegularisedGammaP } from '../../../src/engine/maths/incomplete-gamma-inverse.ts';
import {
  gammaKernel,
  regularisedGammaP,
  regularisedGammaQ,
} from '../../../src/engine/maths/incomplete-gamma.ts';
import { logGamma, stirlingError } from '../../../src/engine/maths/log-gamma.ts';
import {
  errorInUlp,
  exact,
  gammaPReference,
  grid,
  logGammaReference,
  ratios,
  Reference,
  relativeError,
  stirlingErrorReference,
} from './maths-reference.ts';

const shapes = [0.01, 0.3, 0.5, 1, 2.5, 7.9, 8.1, 40, 400];

/** Points from far below the mean to far above it. */
function abscissae(shape: number): number[] {
  const spread = Math.sqrt(shape);
  const around = grid(-5, 8, 14).map((step) => shape + step * spread);
  return [...around.filter((x) => x > 0), shape * 1e-6, shape / 3];
}

describe('logGamma', () => {
  it('is within 2 ulp', () => {
    const points = [...ratios(1e-100, 1e15, 60), ...grid(0.01, 12, 160)];
    for (const x of points) {
      const error = errorInUlp(logGamma(x), logGammaReference(exact(x)));
      expect(error, `logGamma(${x})`).toBeLessThan(2.5);
    }
  });

  it('is so beside its zeros at 1 and 2 too', () => {
    for (const distance of ratios(2 ** -52, 0.05, 20)) {
      for (const x of [1 + distance, 1 - distance, 2 + distance, 2 - distance]) {
        const error = relativeError(logGamma(x), logGammaReference(exact(x)));
        expect(error, `logGamma(${x})`).toBeLessThan(1e-15);
      }
    }
  });

  it('has the exact values of factorials and limits', () => {
    expect(Math.abs(logGamma(1))).toBe(0);
    expect(Math.abs(logGamma(2))).toBe(0);
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 14);
    expect(logGamma(0)).toBe(Infinity);
    expect(logGamma(Infinity)).toBe(Infinity);
    expect(logGamma(-1.5)).toBeNaN();
    expect(logGamma(NaN)).toBeNaN();
  });

  it('leaves what Stirling lacks to stirlingError', () => {
    for (const x of ratios(8, 1e8, 60)) {
      const error = relativeError(stirlingError(x), stirlingErrorReference(exact(x)));
      expect(error, `stirlingError(${x})`).toBeLessThan(1e-12);
    }
  });
});

describe('deviance', () => {
  it('keeps its relative accuracy where its terms cancel', () => {
    for (const u of [...ratios(1e-12, 5, 100), ...ratios(1e-12, 0.9, 100).map((x) => -x)]) {
      const x = 1 + u;
      const truth = exact(x).ln().minus(exact(x).minus(1));
      expect(relativeError(deviance(x, 1), truth), `1 + ${u}`).toBeLessThan(2e-15);
    }
  });

  it('is 0 at the centre', () => {
    expect(deviance(12.5, 12.5)).toBe(0);
  });
});

describe('the regularised incomplete gamma functions', () => {
  it.each(shapes)('have a relative accuracy of 5e-14 for shape %d', (shape) => {
    for (const x of abscissae(shape)) {
      const lower = gammaPReference(exact(shape), exact(x));
      if (lower.lt(1e-290)) continue;
      const upper = new Reference(1).minus(lower);
      expect(relativeError(regularisedGammaP(shape, x), lower), `P(${x})`).toBeLessThan(5e-14);
      if (upper.gt(1e-30)) {
        expect(relativeError(regularisedGammaQ(shape, x), upper), `Q(${x})`).toBeLessThan(5e-14);
      }
    }
  });

  it('are the exponential and Erlang distribution functions for whole shapes', () => {
    for (const x of grid(0.01, 30, 100)) {
      expect(regularisedGammaQ(1, x) / Math.exp(-x)).toBeCloseTo(1, 13);
      expect(regularisedGammaQ(3, x) / (Math.exp(-x) * (1 + x + (x * x) / 2))).toBeCloseTo(1, 13);
    }
  });

  it('have the exact values of their limits', () => {
    expect(regularisedGammaP(2, 0)).toBe(0);
    expect(regularisedGammaQ(2, 0)).toBe(1);
    expect(regularisedGammaP(2, Infinity)).toBe(1);
    expect(regularisedGammaQ(2, Infinity)).toBe(0);
    expect(gammaKernel(2, 0)).toBe(0);
    for (const [a, x] of [
      [0, 1],
      [-1, 1],
      [1, -1],
      [NaN, 1],
      [1, NaN],
    ] as const) {
      expect(regularisedGammaP(a, x)).toBeNaN();
      expect(regularisedGammaQ(a, x)).toBeNaN();
    }
  });
});

describe('inverseRegularisedGammaP', () => {
  it.each(shapes)('finds the quantile to 1e-12 for shape %d', (shape) => {
    for (const p of [2 ** -53, 1e-6, ...grid(0.02, 0.98, 9), 1 - 1e-6, 1 - 2 ** -53]) {
      const x = inverseRegularisedGammaP(shape, p);
      if (x < 1e-290) continue;
      const [a, at] = [exact(shape), exact(x)];
      const logDensity = a.times(at.ln()).minus(at).minus(logGammaReference(a));
      const step = gammaPReference(a, at).minus(exact(p)).div(logDensity.exp());
      expect(step.abs().toNumber(), `p = ${p}, x = ${x}`).toBeLessThan(1e-12);
    }
  });

  it('comes back from any shape and probability', () => {
    const shape = fc.double({ min: Math.log(1e-3), max: Math.log(1e5), noNaN: true });
    const probability = fc.integer({ min: 1, max: 2 ** 53 - 1 });
    fc.assert(
      fc.property(shape, probability, (logShape, j) => {
        const a = Math.exp(logShape);
        const p = j * 2 ** -53;
        const x = inverseRegularisedGammaP(a, p);
        expect(x).toBeGreaterThanOrEqual(0);
        if (x < 1e-290) return;
        expect(Math.abs(regularisedGammaP(a, x) / p - 1)).toBeLessThan(1e-11);
        expect(Math.abs(regularisedGammaQ(a, x) / (1 - p) - 1)).toBeLessThan(1e-11);
      }),
      { seed: 6, numRuns: 1500 },
    );
  });

  it('is the quantile of the exponential for shape 1', () => {
    for (const p of grid(0.001, 0.999, 200)) {
      expect(inverseRegularisedGammaP(1, p) / -Math.log1p(-p)).toBeCloseTo(1, 13);
    }
  });

  it('goes to 0 rather than NaN where the quantile is below every number', () => {
    expect(inverseRegularisedGammaP(0.001, 0.3)).toBe(0);
  });

  it('has the exact values of its limits', () => {
    expect(inverseRegularisedGammaP(2, 0)).toBe(0);
    expect(inverseRegularisedGammaP(2, 1)).toBe(Infinity);
    for (const [a, p] of [
      [0, 0.5],
      [-1, 0.5],
      [1, -0.1],
      [1, 1.1],
      [NaN, 0.5],
      [1, NaN],
    ] as const) {
      expect(inverseRegularisedGammaP(a, p)).toBeNaN();
    }
  });
});
