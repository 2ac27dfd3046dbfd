import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from '../../../src/engine/maths/exp.ts';
import { expm1 } from '../../../src/engine/maths/expm1.ts';
import { errorInUlp, exact, expectRisingBeside, grid, ratios } from './maths-reference.ts';

const OVERFLOW = 709.782712893384;
const multiplesOfLn2 = [-1000, -3, -2, -1, 1, 2, 3, 19, 20, 55, 56, 57, 1000].flatMap((k) => [
  k * Math.LN2,
  (k + 0.5) * Math.LN2,
]);

function expError(x: number): number {
  return errorInUlp(exp(x), exact(x).exp());
}

function expm1Error(x: number): number {
  return errorInUlp(expm1(x), exact(x).exp().minus(1));
}

describe('exp', () => {
  it('is within 1 ulp from the underflow to the overflow', () => {
    for (const x of [...grid(-745.1, 709.78, 300), ...grid(-3, 3, 300), ...multiplesOfLn2]) {
      expect(expError(x), `exp(${x})`).toBeLessThan(1);
    }
  });

  it('is within 1 ulp beside 0', () => {
    for (const x of ratios(1e-300, 1, 300)) {
      expect(expError(x), `exp(${x})`).toBeLessThan(1);
      expect(expError(-x), `exp(${-x})`).toBeLessThan(1);
    }
  });

  it('is within 1 ulp anywhere', () => {
    fc.assert(
      fc.property(fc.double({ min: -745, max: 709.78, noNaN: true }), (x) => expError(x) < 1),
      { seed: 1, numRuns: 500 },
    );
  });

  it('has the exact values of its limits', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(NaN)).toBeNaN();
    expect(exp(OVERFLOW)).toBeLessThan(Infinity);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(Number.MIN_VALUE);
    expect(exp(-745.1332191019412)).toBe(0);
  });

  it('never falls where the reduction changes', () => {
    expectRisingBeside(exp, [...multiplesOfLn2.filter((x) => Math.abs(x) < 708), -708, 709]);
  });
});

describe('expm1', () => {
  it('is within 1 ulp where e^x - 1 would cancel', () => {
    for (const x of [...grid(-1, 1, 400), ...ratios(1e-30, 1, 300)]) {
      expect(expm1Error(x), `expm1(${x})`).toBeLessThan(1);
      expect(expm1Error(-x), `expm1(${-x})`).toBeLessThan(1);
    }
  });

  it('is x itself where the next term is below half an ulp', () => {
    for (const x of ratios(5e-324, 1e-17, 50)) {
      expect(expm1(x)).toBe(x);
      expect(expm1(-x)).toBe(-x);
    }
  });

  it('is within 1 ulp where its order of operations changes', () => {
    for (const x of [
      ...grid(-60, 60, 500),
      ...grid(-745, 709.78, 100),
      ...multiplesOfLn2.slice(0, -2),
    ]) {
      expect(expm1Error(x), `expm1(${x})`).toBeLessThan(1);
    }
  });

  it('has the exact values of its limits', () => {
    expect(expm1(0)).toBe(0);
    expect(expm1(-0)).toBe(-0);
    expect(expm1(-Infinity)).toBe(-1);
    expect(expm1(-50)).toBe(-1);
    expect(expm1(Infinity)).toBe(Infinity);
    expect(expm1(710)).toBe(Infinity);
    expect(expm1(OVERFLOW)).toBeLessThan(Infinity);
    expect(expm1(NaN)).toBeNaN();
  });

  it('never falls where its order of operations changes', () => {
    const within = multiplesOfLn2.filter((x) => x > -38 && x < 700);
    expectRisingBeside(expm1, [...within, -0.5 * Math.LN2, 0.5 * Math.LN2]);
  });
});
