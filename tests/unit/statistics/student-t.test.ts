import { describe, expect, it } from 'vitest';
import { tQuantile } from '../../../src/statistics/student-t.ts';

/** Inverted from the regularised incomplete beta function with 30 digits (mpmath 1.3). */
const known: readonly [p: number, df: number, t: number][] = [
  [0.975, 3, 3.182446305284],
  [0.975, 9, 2.262157162798],
  [0.975, 19, 2.093024054408],
  [0.975, 99, 1.984216951586],
  [0.95, 5, 2.015048373333],
  [0.9995, 4, 8.610301581379],
  [0.9, 499, 1.28325042301],
  [0.975, 9999, 1.960201263621],
];

describe('tQuantile', () => {
  it.each(known)('of %d with %d degrees of freedom is %d', (p, df, t) => {
    expect(Math.abs(tQuantile(p, df) / t - 1)).toBeLessThan(2e-12);
  });

  it('agrees with the closed forms of one and two degrees of freedom', () => {
    for (const p of [0.55, 0.75, 0.9, 0.975, 0.999]) {
      const one = Math.tan(Math.PI * (p - 0.5));
      const two = (2 * p - 1) * Math.sqrt(1 / (2 * p * (1 - p)));
      expect(Math.abs(tQuantile(p, 1) / one - 1)).toBeLessThan(2e-12);
      expect(Math.abs(tQuantile(p, 2) / two - 1)).toBeLessThan(2e-12);
    }
  });

  it('is symmetric about 0', () => {
    expect(tQuantile(0.025, 9)).toBe(-tQuantile(0.975, 9));
    expect(tQuantile(0.5, 9)).toBe(0);
  });

  it.each([
    [0, 9],
    [1, 9],
    [NaN, 9],
  ])('refuses the probability %d', (p, df) => {
    expect(() => tQuantile(p, df)).toThrow(`not ${p}`);
  });

  it.each([0, -1, NaN])('refuses %d degrees of freedom', (df) => {
    expect(() => tQuantile(0.975, df)).toThrow(`not ${df}`);
  });
});
