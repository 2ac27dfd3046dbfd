import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { log } from '../../../src/engine/maths/log.ts';
import { log1p } from '../../../src/engine/maths/log1p.ts';
import { errorInUlp, exact, expectRisingBeside, grid, ratios } from './maths-reference.ts';

const branchPoints = [-1022, -20, -1, 0, 1, 2, 20, 1023].map((k) => Math.SQRT2 * 2 ** (k - 1));

function logError(x: number): number {
  return errorInUlp(log(x), exact(x).ln());
}

function log1pError(x: number): number {
  return errorInUlp(log1p(x), exact(x).plus(1).ln());
}

describe('log', () => {
  it('is within 1 ulp from the subnormals to the overflow', () => {
    const points = [...ratios(5e-324, 1.7e308, 250), ...grid(0.001, 3, 300), ...branchPoints];
    for (const x of points) expect(logError(x), `log(${x})`).toBeLessThan(1);
  });

  it('is within 1 ulp beside its zero at 1', () => {
    for (const distance of ratios(2 ** -52, 0.4, 300)) {
      expect(logError(1 + distance), `log(1 + ${distance})`).toBeLessThan(1);
      expect(logError(1 - distance), `log(1 - ${distance})`).toBeLessThan(1);
    }
  });

  it('is within 1 ulp anywhere', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true }),
        (x) => logError(x) < 1,
      ),
      { seed: 2, numRuns: 400 },
    );
  });

  it('has the exact values of its limits', () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(-Infinity);
    expect(log(-0)).toBe(-Infinity);
    expect(log(Infinity)).toBe(Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(-Infinity)).toBeNaN();
    expect(log(NaN)).toBeNaN();
  });

  it('never falls where the exponent changes', () => {
    expectRisingBeside(log, [...branchPoints, 0.5, 1, 2, 2 ** -1020]);
  });
});

describe('log1p', () => {
  it('is within 1 ulp beside 0', () => {
    for (const x of [...ratios(1e-30, 0.9999, 400), ...grid(0.0001, 0.9999, 300)]) {
      expect(log1pError(x), `log1p(${x})`).toBeLessThan(1);
      expect(log1pError(-x), `log1p(${-x})`).toBeLessThan(1);
    }
  });

  it('is x itself where the next term is below half an ulp', () => {
    for (const x of ratios(5e-324, 1e-17, 50)) {
      expect(log1p(x)).toBe(x);
      expect(log1p(-x)).toBe(-x);
    }
  });

  it('is within 1 ulp where 1 + x rounds', () => {
    for (const x of [
      ...ratios(0.4, 1e20, 400),
      ...branchPoints.slice(1).map((point) => point - 1),
    ]) {
      expect(log1pError(x), `log1p(${x})`).toBeLessThan(1);
    }
  });

  it('has the exact values of its limits', () => {
    expect(log1p(0)).toBe(0);
    expect(log1p(-0)).toBe(-0);
    expect(log1p(-1)).toBe(-Infinity);
    expect(log1p(Infinity)).toBe(Infinity);
    expect(log1p(-1.5)).toBeNaN();
    expect(log1p(-Infinity)).toBeNaN();
    expect(log1p(NaN)).toBeNaN();
  });

  it('never falls where the reduction changes', () => {
    expectRisingBeside(log1p, [Math.SQRT1_2 - 1, Math.SQRT2 - 1, 1, 3, -0.75, 2 ** 53]);
  });

  it('agrees with log on the grid of draws, where 1 - u is exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 53 - 1 }), (j) => {
        const u = j * 2 ** -53;
        expect(Math.abs(log1p(-u) - log(1 - u))).toBeLessThanOrEqual(2 ** -52 * -log(1 - u));
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});
