import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { meanInterval } from '../../../src/statistics/intervals.ts';
import { zeroOfLine } from '../../../src/statistics/zero-of-line.ts';

const value = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 100);
/** Pairs of two points that are mostly apart. */
const pairs = fc.array(
  fc.tuple(
    value,
    value.map((one) => one + 15),
  ),
  { minLength: 3, maxLength: 12 },
);

it('is exact without spread', () => {
  const { at, low, high } = zeroOfLine([-1, -1, -1], [3, 3, 3]);
  expect([at, low, high]).toEqual([0.25, 0.25, 0.25]);
});

it('ends where the interval of what the line says there touches 0', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const first = given.map(([one]) => one);
      const second = given.map(([, other]) => other);
      const slope = meanInterval(second.map((one, i) => one - (first[i] ?? NaN)));
      // Where the slope is hardly clear of 0 the ends are far off, and digits are lost.
      fc.pre(Math.abs(slope.mean) > 1.1 * slope.halfWidth + 0.01);
      const { at, low, high } = zeroOfLine(first, second);
      expect(low).toBeLessThanOrEqual(at + 1e-9);
      expect(high).toBeGreaterThanOrEqual(at - 1e-9);
      for (const end of [low, high]) {
        const there = meanInterval(first.map((one, i) => one + end * ((second[i] ?? NaN) - one)));
        expect(Math.abs(Math.abs(there.mean) - there.halfWidth)).toBeLessThan(1e-5);
      }
    }),
    { seed: 1954, numRuns: 300 },
  );
});

it('cannot be told where the line may as well be level', () => {
  expect(zeroOfLine([1, 2, 3], [3, 1, 2.5])).toMatchObject({ low: NaN, high: NaN });
  expect(zeroOfLine([1], [-1])).toEqual({ at: 0.5, low: NaN, high: NaN });
  expect(zeroOfLine([2, 2], [2, 2]).at).toBeNaN();
});

it('refuses what is no pairs', () => {
  expect(() => zeroOfLine([1, 2], [1])).toThrow(RangeError);
});

it('leaves out pairs in which one value was not observed', () => {
  const [first, second] = [
    [1, 2, 1, 2, 1.5],
    [-1, -2, -1, -1, -1],
  ];
  expect(zeroOfLine([...first, 50, NaN], [...second, NaN, 50])).toEqual(zeroOfLine(first, second));
});
