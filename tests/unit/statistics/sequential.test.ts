import { expect, test } from 'vitest';
import { enoughRuns, nextRuns, relativeHalfWidth } from '../../../src/statistics/sequential.ts';

const rule = { share: 0.05, fewest: 5, lookAhead: 2 };
const of = (...values: number[]) => [{ values, reference: values }];

test('stops at the first number at which the interval is and has been narrow', () => {
  // Equal values have an interval of no width from the second on.
  expect(enoughRuns(of(10, 10, 10, 10), rule)).toBeUndefined();
  expect(enoughRuns(of(10, 10, 10, 10, 10, 10, 10), rule)).toBe(5);
});

test('does not believe an interval that is narrow once', () => {
  const late = of(10, 10, 10, 10, 30, 10, 10, 10);
  expect(enoughRuns(late, rule)).toBeUndefined();
});

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
