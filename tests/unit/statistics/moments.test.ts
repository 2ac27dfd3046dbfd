import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moments } from '../../../src/statistics/moments.ts';

describe('moments', () => {
  it('agree with the closed forms of the first n integers', () => {
    const n = 101;
    const { mean, variance, sd } = moments(Array.from({ length: n }, (_, i) => i + 1));
    expect(mean).toBeCloseTo((n + 1) / 2, 12);
    expect(variance).toBeCloseTo((n * (n + 1)) / 12, 9);
    expect(sd).toBeCloseTo(Math.sqrt((n * (n + 1)) / 12), 10);
  });

  it('keep the small spread of large values, which the textbook formula loses', () => {
    const { mean, variance } = moments([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);
    expect(mean).toBe(1e9 + 10);
    expect(variance).toBe(30);
  });

  it('leave out what was not observed', () => {
    expect(moments([NaN, 2, NaN, 4])).toEqual(moments([2, 4]));
    expect(moments([NaN, 2, NaN, 4]).n).toBe(2);
  });

  it('know no variance of one value and no mean of none', () => {
    expect(moments([5])).toEqual({ n: 1, mean: 5, variance: NaN, sd: NaN });
    expect(moments([])).toEqual({ n: 0, mean: NaN, variance: NaN, sd: NaN });
  });

  it('move with the values: shift moves the mean, scale the spread', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 }),
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 9 }),
        (values, shift, scale) => {
          const before = moments(values);
          const after = moments(values.map((value) => value * scale + shift));
          expect(after.mean).toBeCloseTo(before.mean * scale + shift, 8);
          expect(after.sd).toBeCloseTo(before.sd * scale, 7);
        },
      ),
      { seed: 11 },
    );
  });
});
