import { expect, test } from 'vitest';
import { findTarget, targets, toleranceBand } from '../../../src/evidence/targets.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import { measureIds, measureOf } from '../../../src/observe/measures.ts';
import { FULL, scenarioOf, valueOf } from './scenarios.ts';

// The whole place: 44,016 people 65+, five years after two of warm-up.
const statusQuo = scenarioOf('barnsley-like');
const REPLICATIONS = FULL ? 3 : 1;
const results = Array.from({ length: REPLICATIONS }, (_, n) => replicate(statusQuo, n + 1));

const held = measureIds.flatMap((measure) => {
  const target = findTarget(measureOf(measure).target ?? '');
  return target === undefined ? [] : [{ id: target.id, measure, target }];
});

test('every target has one measure', () => {
  const ids = held.map(({ id }) => id);
  expect(ids.toSorted()).toEqual(targets.map(({ id }) => id).toSorted());
});

test.each(held)('$id: the status quo of the Barnsley-like place is inside ($measure)', (row) => {
  const values = results.map((result) => valueOf(statusQuo, result, row.measure));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const { low, high } = toleranceBand(row.target);
  expect(mean).toBeGreaterThanOrEqual(low);
  expect(mean).toBeLessThanOrEqual(high);
});

test('readmissions within 30 days are where they are published, 14 to 17 % of discharges', () => {
  const values = results.map((result) => valueOf(statusQuo, result, 'readmissions'));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean).toBeGreaterThan(14);
  expect(mean).toBeLessThan(17);
});

test('the status quo does not drift: no year is far from the mean of all', () => {
  for (const measure of ['emergencyAdmissions', 'deaths', 'anyFrailty', 'inCareHome'] as const) {
    const years = [1, 2, 3, 4, 5].map((year) =>
      valueOf(statusQuo, results[0], measure, '65+', `year ${year}`),
    );
    const mean = valueOf(statusQuo, results[0], measure);
    for (const value of years) expect(Math.abs(value / mean - 1)).toBeLessThan(0.06);
  }
});
