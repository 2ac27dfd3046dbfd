import { expect, test } from 'vitest';
import { Draws } from '../../../src/engine/draws.ts';
import { exponential, normal } from '../../../src/engine/sampling.ts';
import { meanInterval } from '../../../src/statistics/intervals.ts';
import { enoughRuns, nextRuns, relativeHalfWidth } from '../../../src/statistics/sequential.ts';

const rule = { share: 0.05, fewest: 5, lookAhead: 2 };
const of = (...values: number[]) => [{ values, reference: values }];

test('stops at the first number at which the interval is and has been narrow', () => {
  const near = [10, 10.001, 10, 10.001, 10, 10.001, 10];
  expect(enoughRuns(of(...near.slice(0, 4)), rule)).toBeUndefined();
  expect(enoughRuns(of(...near), rule)).toBe(5);
});

test('takes sixty alike for nothing that varies, and what happens seldom for something', () => {
  const alike = (count: number) => Array.from({ length: count }, () => 0);
  const against = (values: readonly number[]) => [{ values, reference: values.map(() => 1) }];
  expect(enoughRuns(against(alike(61)), rule)).toBeUndefined();
  expect(enoughRuns(against(alike(62)), rule)).toBe(62);
  // One in thirty differs by as much as the reference is: the first ones say nothing of it.
  const seldom = Array.from({ length: 100 }, (_, n) => (n % 30 === 29 ? -1 : 0));
  expect(enoughRuns(against(seldom), { ...rule, share: 0.01 })).toBeUndefined();
  expect(nextRuns(against(alike(40)), rule, 1000)).toBe(62);
  expect(nextRuns(against(alike(40)), rule, 50)).toBe(50);
});

test('does not believe an interval that is narrow once', () => {
  const late = of(10, 10, 10, 10, 30, 10, 10, 10);
  expect(enoughRuns(late, rule)).toBeUndefined();
});

test.each([
  ['normal', [0.92, 0.945], [0.94, 0.965], (u: number) => normal(u, 0, 1)],
  ['exponential', [0.85, 0.89], [0.905, 0.935], (u: number) => exponential(u, 1) - 1],
] as const)(
  'stops a little too soon for an interval to hold the truth as often as it says: %s',
  (_, stopped, fixed, valueOf) => {
    const draws = new Draws({ k0: 7, k1: 11 });
    const EXPERIMENTS = 3000;
    const asked = { share: 0.5, fewest: 10, lookAhead: 5 };
    const experiments = Array.from({ length: EXPERIMENTS }, (_experiment, n) =>
      Array.from({ length: 120 }, (_value, i) => valueOf(draws.uniform(n, 1, i))),
    );
    const stops = experiments.map(
      (values) => enoughRuns([{ values, reference: values.map(() => 1) }], asked) ?? values.length,
    );
    const mean = Math.round(stops.reduce((sum, stop) => sum + stop, 0) / EXPERIMENTS);
    const heldAt = (countOf: (n: number) => number) =>
      experiments.filter((values, n) => {
        const { low, high } = meanInterval(values.slice(0, countOf(n)));
        return low <= 0 && high >= 0;
      }).length / EXPERIMENTS;
    const between = (share: number, [low, high]: readonly [number, number]) =>
      expect([share, share > low && share < high]).toEqual([share, true]);
    between(
      heldAt((n) => stops[n] ?? NaN),
      stopped,
    );
    between(
      heldAt(() => mean),
      fixed,
    );
  },
);

test('goes by the first values, however many there are', () => {
  const values = Array.from({ length: 60 }, (_, n) => 10 + ((n * 7) % 5) - 2);
  const stop = enoughRuns(of(...values), rule);
  expect(stop).toBeGreaterThan(10);
  expect(enoughRuns(of(...values.slice(0, stop)), rule)).toBe(stop);
  expect(enoughRuns(of(...values.slice(0, (stop ?? 0) - 1)), rule)).toBeUndefined();
});

test('waits for the widest of several, each against its own reference', () => {
  const values = [1, -1, 1, -1, 1, -1, 1, -1];
  const reference = values.map(() => 1000);
  expect(relativeHalfWidth({ values, reference }, 8)).toBeCloseTo(0.000894, 5);
  expect(enoughRuns([{ values, reference }], rule)).toBe(5);
  expect(enoughRuns([{ values, reference }, ...of(...values)], rule)).toBeUndefined();
});

test('asks for as many more as the width suggests, at most twice as many, and never more than the most', () => {
  const values = [9, 11, 10, 8, 12];
  const wide = relativeHalfWidth({ values, reference: values }, 5);
  expect(wide).toBeGreaterThan(0.15);
  expect(nextRuns(of(...values), rule, 100)).toBe(10);
  expect(nextRuns(of(...values), { ...rule, share: wide / 1.2 }, 100)).toBe(
    Math.ceil(5 * 1.44) + 2,
  );
  expect(nextRuns(of(...values), rule, 8)).toBe(8);
});
