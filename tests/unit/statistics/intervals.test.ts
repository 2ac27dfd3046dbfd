import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import {
  meanInterval,
  pairedDifferences,
  pairedInterval,
} from '../../../src/statistics/intervals.ts';

describe('meanInterval', () => {
  it('is the textbook interval', () => {
    // Gosset's sleep data (1908), drug 1 against drug 2: t.test(extra ~ group, paired = TRUE) in R.
    const differences = [-1.2, -2.4, -1.3, -1.3, 0, -1, -1.8, -0.8, -4.6, -1.4];
    const interval = meanInterval(differences);
    expect(interval.n).toBe(10);
    expect(interval.mean).toBeCloseTo(-1.58, 12);
    expect(interval.low).toBeCloseTo(-2.4598858, 6);
    expect(interval.high).toBeCloseTo(-0.7001142, 6);
    expect(interval.halfWidth).toBeCloseTo((interval.high - interval.low) / 2, 12);
  });

  it('widens with the level', () => {
    const values = [1, 4, 2, 8, 5, 7];
    const widths = [0.5, 0.8, 0.95, 0.99].map((level) => meanInterval(values, level).halfWidth);
    expect(widths).toEqual([...widths].toSorted((a, b) => a - b));
    expect(new Set(widths).size).toBe(4);
  });

  it('leaves out NaN and says how many values are left', () => {
    expect(meanInterval([1, NaN, 3])).toEqual(meanInterval([1, 3]));
    expect(meanInterval([1, NaN, 3]).n).toBe(2);
  });

  it('is a point where all values are equal', () => {
    const { low, high, halfWidth } = meanInterval([7, 7, 7]);
    expect([low, high, halfWidth]).toEqual([7, 7, 0]);
  });

  it('has no ends with fewer than two values', () => {
    expect(meanInterval([7])).toEqual({
      n: 1,
      mean: 7,
      sd: NaN,
      low: NaN,
      high: NaN,
      halfWidth: NaN,
    });
    expect(meanInterval([]).mean).toBeNaN();
  });

  it.each([0, 1, 95])('refuses the level %d', (level) => {
    expect(() => meanInterval([1, 2], level)).toThrow(`not ${level}`);
  });
});

describe('coverage of the 95 % interval', () => {
  const samples = 4000;

  function coverage(
    seed: string,
    size: number,
    trueMean: number,
    draw: (u: () => number) => number,
  ) {
    const uniform = seedrandom(seed);
    let covered = 0;
    for (let sample = 0; sample < samples; sample++) {
      const { low, high } = meanInterval(Array.from({ length: size }, () => draw(uniform)));
      if (low <= trueMean && trueMean <= high) covered += 1;
    }
    return covered / samples;
  }

  const normal = (u: () => number) =>
    Math.sqrt(-2 * Math.log(1 - u())) * Math.cos(2 * Math.PI * u());
  const exponential = (u: () => number) => -Math.log(1 - u());
  // Seeds are fixed. Four standard errors: one seed in 16,000 would fail where the interval is right.
  const tolerance = (p: number) => 4 * Math.sqrt((p * (1 - p)) / samples);

  it.each([2, 5, 10, 40])('is exact for %d normal values', (size) => {
    const found = coverage(`normal ${size}`, size, 0, normal);
    expect(Math.abs(found - 0.95)).toBeLessThan(tolerance(0.95));
  });

  // Expected coverage: 200,000 samples in NumPy.
  it.each([
    [10, 0.9],
    [40, 0.931],
    [100, 0.942],
  ])('falls short with %d skewed values, as documented: %d', (size, expected) => {
    const found = coverage(`exponential ${size}`, size, 1, exponential);
    expect(Math.abs(found - expected)).toBeLessThan(tolerance(expected));
  });
});

describe('paired differences', () => {
  it('are option minus baseline', () => {
    expect([...pairedDifferences([1, 2, 3], [4, 4, 4])]).toEqual([3, 2, 1]);
  });

  it('leave out a pair of which one half is missing', () => {
    const interval = pairedInterval([1, NaN, 3, 4], [2, 5, NaN, 7]);
    expect(interval).toEqual(meanInterval([1, 3]));
  });

  it('find a constant effect exactly, however much the pairs vary', () => {
    const baseline = [3, 900, 41, 7, 260];
    const { mean, halfWidth } = pairedInterval(
      baseline,
      baseline.map((value) => value - 2),
    );
    expect([mean, halfWidth]).toEqual([-2, 0]);
  });

  it('refuse arrays of different lengths and name them', () => {
    expect(() => pairedDifferences([1, 2], [1])).toThrow('2 and 1');
  });
});
