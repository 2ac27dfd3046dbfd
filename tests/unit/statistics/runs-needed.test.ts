import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../../src/statistics/intervals.ts';
import { halfWidthOf, runsNeeded } from '../../../src/statistics/runs-needed.ts';

const pilot = [3, 5, 4, 6, 2];

describe('the number of runs that a precision takes', () => {
  it('is the first at which the interval is as narrow', () => {
    const { sd } = meanInterval(pilot);
    for (const target of [0.1, 0.5, 1, 3]) {
      const n = runsNeeded(pilot, target);
      expect(halfWidthOf(sd, n)).toBeLessThanOrEqual(target);
      if (n > 2) expect(halfWidthOf(sd, n - 1)).toBeGreaterThan(target);
    }
  });

  it('is that of the pilot where its own half-width is asked for', () => {
    expect(runsNeeded(pilot, meanInterval(pilot).halfWidth)).toBe(pilot.length);
  });

  it('falls as a larger sample spreads less', () => {
    // Normal quantile 1.96 and a standard deviation of 1.58: 3.1 / 0.1 squared is about 960, and a quarter of it.
    expect(runsNeeded(pilot, 0.1)).toBeGreaterThan(950);
    expect(runsNeeded(pilot, 0.1, 0.5)).toBeLessThan(260);
  });

  it('is the fewest where nothing varies, and nothing that can be said of one value', () => {
    expect(runsNeeded([0, 0, 0], 0.1)).toBe(2);
    expect(runsNeeded([1], 0.1)).toBeNaN();
    expect(runsNeeded(pilot, 1e-9)).toBe(Infinity);
  });
});
