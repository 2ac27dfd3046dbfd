import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalStrip } from '../../../src/cli/compare-glance.ts';

const observed = { n: 10 };
const MIDDLE = 12;

describe('a difference as a strip', () => {
  it.each([
    ['across no change', { mean: -0.5, low: -1, high: 0.5 }, '├─────●─────┼─────┤      '],
    ['beside it', { mean: 0.75, low: 0.5, high: 1 }, '            ┊     ├──●──┤'],
    [
      'beside it, nearer than a character',
      { mean: 0.02, low: 0.01, high: 1 },
      '            ┊●──────────┤',
    ],
    [
      'below it, nearer than a character',
      { mean: -1, low: -1, high: -0.01 },
      '●──────────┤┊            ',
    ],
    ['without an interval', { mean: 1, low: NaN, high: NaN }, '            ┊           ●'],
    ['no difference at all', { mean: 0, low: 0, high: 0 }, '            ●            '],
  ])('%s', (_name, difference, strip) => {
    expect(intervalStrip({ ...observed, ...difference }, 1, MIDDLE)).toBe(strip);
  });

  it('is empty where nothing was observed, and a dot where nothing differs at all', () => {
    expect(intervalStrip({ n: 0, mean: NaN, low: NaN, high: NaN }, 1, MIDDLE).trim()).toBe('');
    expect(intervalStrip({ ...observed, mean: 0, low: 0, high: 0 }, 0, MIDDLE).trim()).toBe('●');
  });

  it('shows no change inside an interval just where it is inside', () => {
    const size = fc.double({ min: 0, max: 1e6, noNaN: true });
    const mean = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(mean, size, size, (value, half, more) => {
        const [low, high] = [value - half, value + half];
        const most = Math.max(Math.abs(low), Math.abs(high)) + more;
        const cells = [...intervalStrip({ ...observed, mean: value, low, high }, most, MIDDLE)];
        const dot = cells.indexOf('●');
        expect(cells).toHaveLength(2 * MIDDLE + 1);
        expect(cells[MIDDLE] === '┊').toBe(low > 0 || high < 0);
        if (low > 0) expect(dot).toBeGreaterThan(MIDDLE);
        if (high < 0) expect(dot).toBeLessThan(MIDDLE);
      }),
    );
  });
});
