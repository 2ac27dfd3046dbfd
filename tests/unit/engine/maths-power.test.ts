import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pow } from '../../../src/engine/maths/pow.ts';
import {
  errorInUlp,
  exact,
  expectRisingBeside,
  grid,
  ratios,
  Reference,
} from './maths-reference.ts';

function powError(x: number, y: number): number {
  return errorInUlp(pow(x, y), Reference.exp(exact(y).times(exact(x).ln())));
}

describe('pow', () => {
  it('is within 1 ulp for bases from 1e-6 to 1e6 and exponents from -50 to 50', () => {
    for (const x of ratios(1e-6, 1e6, 24)) {
      for (const y of grid(-50, 50, 24)) {
        expect(powError(x, y), `pow(${x}, ${y})`).toBeLessThan(1);
      }
    }
  });

  it('is within 1 ulp anywhere in that range', () => {
    fc.assert(
      fc.property(
        fc.double({ min: Math.log(1e-6), max: Math.log(1e6), noNaN: true }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        (logX, y) => powError(Math.exp(logX), y) < 1,
      ),
      { seed: 4, numRuns: 500 },
    );
  });

  it('is within 1 ulp where a large exponent magnifies the logarithm', () => {
    for (const distance of ratios(1e-15, 0.3, 60)) {
      for (const target of [-700, -1, 1, 700]) {
        const x = 1 + distance;
        const y = target / Math.log1p(x - 1);
        expect(powError(x, y), `pow(${x}, ${y})`).toBeLessThan(1);
        expect(powError(1 / x, y), `pow(${1 / x}, ${y})`).toBeLessThan(1);
      }
    }
  });

  it('takes subnormal bases and gives subnormal powers', () => {
    expect(powError(1e-310, 0.5)).toBeLessThan(1);
    expect(powError(Number.MIN_VALUE, 0.25)).toBeLessThan(1);
    expect(powError(10, -315.5)).toBeLessThan(1);
    expect(pow(2, -1074)).toBe(Number.MIN_VALUE);
    expect(pow(2, -1076)).toBe(0);
    expect(pow(2, 1024)).toBe(Infinity);
  });

  it('is exact for small whole powers', () => {
    for (let x = 1; x <= 20; x++) {
      expect(pow(x, 1)).toBe(x);
      expect(pow(x, 2)).toBe(x * x);
      expect(pow(x, 3)).toBe(x * x * x);
      expect(pow(2, x)).toBe(2 ** x);
      expect(pow(2, -x)).toBe(2 ** -x);
    }
  });

  it('has the values of IEEE 754 at its limits, and NaN for a negative base', () => {
    for (const any of [0, 2.5, -2.5, Infinity, -Infinity, NaN]) {
      expect(pow(any, 0)).toBe(1);
      expect(pow(1, any)).toBe(1);
    }
    expect(pow(0, 2)).toBe(0);
    expect(pow(0, -2)).toBe(Infinity);
    expect(pow(Infinity, 0.5)).toBe(Infinity);
    expect(pow(Infinity, -0.5)).toBe(0);
    expect(pow(2, Infinity)).toBe(Infinity);
    expect(pow(2, -Infinity)).toBe(0);
    expect(pow(0.5, Infinity)).toBe(0);
    expect(pow(0.5, -Infinity)).toBe(Infinity);
    expect(pow(1.1, 1e300)).toBe(Infinity);
    expect(pow(0.9, 1e300)).toBe(0);
    expect(pow(-2, 2)).toBeNaN();
    expect(pow(NaN, 2)).toBeNaN();
    expect(pow(2, NaN)).toBeNaN();
  });

  it('never falls where the base changes its interval', () => {
    const points = [0.25, 0.5, 1, 2, 4].flatMap((power) => [
      power,
      power * 1.2247449,
      power * Math.sqrt(3),
    ]);
    expectRisingBeside((x) => pow(x, 0.7), points);
    expectRisingBeside((x) => pow(x, 13.3), points);
    expectRisingBeside((y) => pow(3, y), [-2.5, 0.5 / Math.log2(3), 1, 10]);
  });
});
