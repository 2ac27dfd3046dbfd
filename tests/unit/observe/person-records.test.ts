import { describe, expect, it } from 'vitest';
import { DAYS_PER_MONTH } from '../../../src/evidence/units.ts';
import { History } from '../../../src/experiment/history.ts';
import { OBSERVED } from '../../../src/model/observer.ts';
import { PersonRecords } from '../../../src/observe/person-records.ts';
import { scenarioOf } from '../../verification/model/scenarios.ts';

const MONTHS = 6;
const ENROLLED = 365.25;

describe('nights in hospital, person by person', () => {
  const day = ENROLLED;
  const records = new PersonRecords({
    outcome: 'bedDays',
    day,
    before: MONTHS,
    after: MONTHS,
    lives: 'anywhere',
  });
  const stays: { person: number; from: number; to: number }[] = [];
  const place = scenarioOf('barnsley-like', { sample: 0.03, years: 1, warmUp: 1 });
  new History(place, 1, {
    also: {
      observe: (world, what, person, now, detail) => {
        if (what === OBSERVED.stayEnded) stays.push({ person, from: now - detail, to: now });
        records.observe(world, what, person, now, detail);
      },
    },
  }).goOn(place);
  const { person: people } = records.enrolled;
  const counted = records.outcomesOf(people);
  const start = day - MONTHS * DAYS_PER_MONTH;
  const end = day + MONTHS * DAYS_PER_MONTH;
  const isRecorded = new Set(people);
  const own = stays.filter(
    ({ person, from, to }) => isRecorded.has(person) && to > start && from < end,
  );

  it('are all of the stays that have ended, as far as they lie in the months that are recorded', () => {
    const spent = own.reduce(
      (sum, { from, to }) => sum + Math.min(to, end) - Math.max(from, start),
      0,
    );
    expect(own.some(({ from }) => from < start)).toBe(true);
    expect(own.some(({ to }) => to > end)).toBe(true);
    expect(Array.from(counted).reduce((sum, days) => sum + days, 0) / spent).toBeCloseTo(1, 4);
  });

  it('count in the months in which they are spent: none has more of them than days', () => {
    expect(Math.max(...own.map(({ from, to }) => to - from))).toBeGreaterThan(2 * DAYS_PER_MONTH);
    expect(Math.max(...counted)).toBeLessThan(DAYS_PER_MONTH + 0.001);
    expect(Math.max(...counted)).toBeGreaterThan(DAYS_PER_MONTH - 0.001);
  });
});
