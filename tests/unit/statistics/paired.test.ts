import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairedSummary } from '../../../src/statistics/paired.ts';
import { Summaries } from '../../../src/statistics/summary.ts';

test('is about the differences pair by pair, and leaves out pairs of which one side is not known', () => {
  const { n, mean, firstMean, secondMean, shareHigher, shareLower } = pairedSummary(
    [1, 2, 3, NaN, 5],
    [2, 2, 1, 4, NaN],
  );
  expect(n).toBe(3);
  expect([firstMean, secondMean]).toEqual([2, 5 / 3]);
  expect(mean).toBeCloseTo(-1 / 3, 12);
  expect(shareHigher).toBeCloseTo(1 / 3, 12);
  expect(shareLower).toBeCloseTo(1 / 3, 12);
});

test('says how many times as many runs it would take without pairs', () => {
  // Two sides that share most of their luck: variances 1 + 1 against that of the difference.
  const shared = [-1.5, -0.5, 0.5, 1.5];
  const noise = [0.1, -0.1, -0.1, 0.1];
  const second = shared.map((value, i) => value + (noise[i] ?? 0));
  const varianceOf = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  };
  const { varianceRatio } = pairedSummary(shared, second);
  expect(varianceRatio).toBeCloseTo(
    (varianceOf(shared) + varianceOf(second)) / varianceOf(noise),
    9,
  );
  expect(pairedSummary(shared, shared).varianceRatio).toBe(Infinity);
});

test('turns round with its sides', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
    minLength: 2,
    maxLength: 30,
  });
  fc.assert(
    fc.property(values, values, (a, b) => {
      const size = Math.min(a.length, b.length);
      const [first, second] = [a.slice(0, size), b.slice(0, size)];
      const there = pairedSummary(first, second);
      const back = pairedSummary(second, first);
      expect(back.mean).toBeCloseTo(-there.mean, 3);
      expect(back.shareHigher).toBe(there.shareLower);
      expect(back.low).toBeCloseTo(-there.high, 3);
    }),
  );
});

test('says the same of each pair of sides when one object summarises them all, whatever their sizes', () => {
  const summaries = new Summaries();
  const sides = [[3, 1, 2], [5, NaN, 4, 1, 9, 2], [7], [], [2, 2, 8, 1]].map((first) => ({
    first,
    second: first.map((value, n) => value * 1.5 - n),
  }));
  for (const { first, second } of sides) {
    expect(pairedSummary(first, second, summaries)).toEqual(pairedSummary(first, second));
  }
});
