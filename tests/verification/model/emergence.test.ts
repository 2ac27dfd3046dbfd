import { expect, test } from 'vitest';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { FULL, scenarioOf, withValues } from './scenarios.ts';
import { grownOver, meanOver, staffMonths, withTimeline, type StaffMonth } from './staff-series.ts';

// What nobody typed in: trust, continuity and joint time after change. Paired: the same people, professionals and luck.
const base = scenarioOf('barnsley-like', { sample: 0.15, years: 6, warmUp: 2 });
const long = { ...base, years: 10 };
const YEAR = 12;
const START = base.warmUp * YEAR;
const merger = { restructuring: { kind: 'structuralMerger' } };
const once = withTimeline(long, { at: 2, ...merger });
const numbers = Array.from({ length: FULL ? 4 : 2 }, (_, n) => n + 1);

/** The mean over the replications of what is read off the months of a scenario. */
function mean(scenario: Scenario, read: (months: readonly StaffMonth[]) => number): number {
  return average(monthsOf(scenario).map(read));
}

const kept = new Map<Scenario, readonly (readonly StaffMonth[])[]>();

function monthsOf(scenario: Scenario): readonly (readonly StaffMonth[])[] {
  const known = kept.get(scenario);
  if (known !== undefined) return known;
  const runs = numbers.map((n) => staffMonths(scenario, n));
  kept.set(scenario, runs);
  return runs;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const trustIn = (year: number) => (months: readonly StaffMonth[]) =>
  meanOver(months, 'trust', START + (year - 1) * YEAR, START + year * YEAR);

test('contact raises trust: joint meetings do, and when they end it fades back over years', () => {
  const meetings = withTimeline(base, { from: 1, until: 4, jointMeetings: { hoursPerMonth: 6 } });
  const gain = (year: number) => mean(meetings, trustIn(year)) - mean(base, trustIn(year));
  // Three years of meetings, then none.
  expect(gain(1)).toBeGreaterThan(0.005);
  expect(gain(3)).toBeGreaterThan(gain(1));
  expect(gain(6)).toBeLessThan(0.7 * gain(3));
  expect(gain(6)).toBeGreaterThan(0);
});

test('less contact lets trust fade to what strangers have', () => {
  const apart = withValues(base, { 'joint.shareOfSlack': 0 });
  expect(mean(apart, trustIn(6))).toBeLessThan(mean(base, trustIn(6)) - 0.05);
  // Cases still bring professionals together.
  expect(mean(apart, trustIn(6))).toBeGreaterThan(base.parameters['trust.prior.outsider'] - 0.05);
});

test('one restructuring lowers trust, continuity and joint time, and they recover by meeting', () => {
  const gap = (read: (months: readonly StaffMonth[]) => number) =>
    mean(once, read) - mean(long, read);
  const known = (from: number, until: number) => (months: readonly StaffMonth[]) => {
    const [a, b] = [START + (from - 1) * YEAR, START + (until - 1) * YEAR];
    return grownOver(months, 'byKnown', a, b) / grownOver(months, 'assessments', a, b);
  };
  const joint = (year: number) => (months: readonly StaffMonth[]) =>
    meanOver(months, 'joint', START + (year - 1) * YEAR, START + year * YEAR);
  expect(gap(trustIn(1))).toBe(0);
  expect(gap(trustIn(2))).toBeLessThan(-0.005);
  expect(gap(joint(2))).toBeLessThan(-0.002);
  expect(gap(known(2, 4))).toBeLessThan(-0.01);
  // Nothing in the model says when; years later most of it is back.
  expect(gap(trustIn(6))).toBeGreaterThan(0.6 * gap(trustIn(2)));
  expect(gap(joint(6))).toBeGreaterThan(0.6 * gap(joint(2)));
});

test('four restructurings in ten years leave less than one', () => {
  const often = withTimeline(long, { from: 2, until: 9, every: 2, ...merger });
  const over = (key: keyof StaffMonth) => (months: readonly StaffMonth[]) =>
    meanOver(months, key, START + 7 * YEAR, START + 9 * YEAR);
  for (const key of ['trust', 'joint', 'engagement'] as const) {
    expect(mean(often, over(key))).toBeLessThan(mean(once, over(key)));
  }
});
