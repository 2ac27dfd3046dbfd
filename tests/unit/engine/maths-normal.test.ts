import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../../src/engine/maths/normal-cdf.ts';
import { normalQuantile } from '../../../src/engine/maths/normal-quantile.ts';
import {
  exact,
  grid,
  normalCdfReference,
  normalDensityReference,
  ratios,
  relativeError,
} from './maths-reference.ts';

/** |z / z* - 1| for the z* with P(Z <= z*) = p, by one Newton step from z. */
function quantileError(p: number): number {
  const z = exact(normalQuantile(p));
  const step = normalCdfReference(z).minus(exact(p)).div(normalDensityReference(z));
  return step.div(z).abs().toNumber();
}

describe('normalCdf', () => {
  it('has the relative accuracy of 1e-15 in the middle and the lower tail', () => {
    for (const z of [
      ...grid(-3, 8.5, 200),
      ...grid(-37.5, -3, 60),
      -0.67448975,
      -5.656854249492381,
    ]) {
      const error = relativeError(normalCdf(z), normalCdfReference(exact(z)));
      expect(error, `normalCdf(${z})`).toBeLessThan(1.5e-15);
    }
  });

  it('has the exact values of its limits', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(-39)).toBe(0);
    expect(normalCdf(-38.4)).toBeGreaterThan(0);
    expect(normalCdf(Infinity)).toBe(1);
    expect(normalCdf(39)).toBe(1);
    expect(normalCdf(NaN)).toBeNaN();
  });

  it('adds up to 1 with its mirror image', () => {
    for (const z of grid(0, 9, 400)) expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 15);
  });
});

describe('normalQuantile', () => {
  it('has the relative accuracy of 1e-15 in the middle and both tails', () => {
    const points = [
      ...grid(0.001, 0.499, 120),
      ...grid(0.501, 0.999, 120),
      ...ratios(1e-300, 0.001, 40),
    ];
    for (const p of [...points, 0.075, 0.925, Math.exp(-25), 1 - 2 ** -53]) {
      expect(quantileError(p), `normalQuantile(${p})`).toBeLessThan(1e-15);
    }
  });

  it('has that accuracy beside its zero too', () => {
    for (const distance of ratios(2 ** -50, 0.01, 60)) {
      expect(quantileError(0.5 + distance), `0.5 + ${distance}`).toBeLessThan(1e-15);
    }
  });

  it('is the mirror image of itself wherever 1 - p is exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 52 }), (j) => {
        const p = j * 2 ** -53;
        return normalQuantile(1 - p) === -normalQuantile(p) || p === 0.5;
      }),
      { seed: 5, numRuns: 3000 },
    );
  });

  it('has the exact values of its limits', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(-0.1)).toBeNaN();
    expect(normalQuantile(1.1)).toBeNaN();
    expect(normalQuantile(NaN)).toBeNaN();
  });

  it('does not fall from one of its rational functions to the next by more than its error', () => {
    for (const edge of [0.075, 0.925, Math.exp(-25)]) {
      const below = normalQuantile(edge * (1 - 2 ** -51));
      const above = normalQuantile(edge * (1 + 2 ** -51));
      expect(above - below).toBeGreaterThan(-1e-15 * Math.abs(below));
    }
  });

  it('rises over any distance that its error cannot hide', () => {
    const cell = fc.integer({ min: 1, max: 2 ** 50 - 17 });
    fc.assert(
      fc.property(cell, (j) => normalQuantile(j * 2 ** -50) < normalQuantile((j + 16) * 2 ** -50)),
      { seed: 6, numRuns: 3000 },
    );
  });
});
