import { quantile as oracle } from 'd3-array';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile, sortedObserved, sortedQuantile } from '../../../src/statistics/quantiles.ts';

describe('quantile', () => {
  it('gives the values that R gives with type 7', () => {
    // quantile(c(3, 6, 7, 8, 8, 10, 13, 15, 16, 20), c(0, .1, .25, .5, .75, .9, 1))
    const values = [20, 3, 16, 6, 15, 7, 13, 8, 10, 8];
    const found = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((p) => quantile(values, p));
    [3, 5.7, 7.25, 9, 14.5, 16.4, 20].forEach((expected, i) =>
      expect(found[i]).toBeCloseTo(expected, 12),
    );
  });

  it('agrees with d3-array for any values and any probability', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(values, fc.double({ noNaN: true, min: 0, max: 1 }), (sample, p) => {
        expect(quantile(sample, p)).toBeCloseTo(oracle(sample, p)!, 6);
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it('leaves out NaN and does not reorder its argument', () => {
    const values = [3, NaN, 1, 2];
    expect(quantile(values, 0.5)).toBe(2);
    expect(values).toEqual([3, NaN, 1, 2]);
    expect([...sortedObserved([10, 9, NaN, -1])]).toEqual([-1, 9, 10]);
  });

  it('sorts few values and many as the language does', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 150 });
    fc.assert(
      fc.property(values, (sample) => {
        expect([...sortedObserved(sample)]).toEqual(sample.toSorted((a, b) => a - b));
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  it('is NaN for no values, and the value for one', () => {
    expect(quantile([], 0.5)).toBeNaN();
    expect(quantile([NaN], 0.5)).toBeNaN();
    expect(quantile([4], 0.9)).toBe(4);
  });

  it('stays infinite between infinite neighbours', () => {
    expect(sortedQuantile([1, Infinity, Infinity], 0.75)).toBe(Infinity);
  });

  it.each([-0.1, 1.1, NaN])('refuses the probability %d and names it', (p) => {
    expect(() => quantile([1, 2], p)).toThrow(`not ${p}`);
  });
});
