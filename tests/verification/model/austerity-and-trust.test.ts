import { expect, test } from 'vitest';
import type { ParameterValues } from '../../../src/evidence/registry.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { FULL, scenarioOf, withValues } from './scenarios.ts';
import { grownOver, meanOver, staffMonths, withTimeline, type StaffMonth } from './staff-series.ts';

// The same professionals and people with less money, or with money held together.
const YEAR = 12;
const base = withTimeline(scenarioOf('barnsley-like', { sample: 0.25, years: 4, warmUp: 2 }), {
  from: 1,
  jointMeetings: { hoursPerMonth: 6 },
});
const START = base.warmUp * YEAR;
const END = START + base.years * YEAR;
const numbers = firstNumbers(FULL ? 3 : 2);

type Key = keyof StaffMonth;

function firstNumbers(length: number): readonly number[] {
  return Array.from({ length }, (_, n) => n + 1);
}

/** Mean over the replications of each number over the last two reported years. */
function late(scenario: Scenario, replications = numbers): (key: Key) => number {
  const end = (scenario.warmUp + scenario.years) * YEAR;
  const runs = replications.map((n) => staffMonths(scenario, n));
  return (key) =>
    runs.reduce((sum, months) => sum + meanOver(months, key, end - 2 * YEAR, end), 0) / runs.length;
}

const poorer = (council: number, nhs: number): Partial<ParameterValues> => ({
  'funding.councilGrowth': council,
  'funding.nhsGrowth': nhs,
});

/** More people who ask, and more crises. */
function busier(ratio: number): Partial<ParameterValues> {
  const { parameters } = base;
  return {
    'crisis.scale': parameters['crisis.scale'] * ratio,
    'seeking.unmetRate': parameters['seeking.unmetRate'] * ratio,
    'practice.consultations.65to74': parameters['practice.consultations.65to74'] * ratio,
    'practice.consultations.75to84': parameters['practice.consultations.75to84'] * ratio,
    'practice.consultations.85plus': parameters['practice.consultations.85plus'] * ratio,
  };
}

test('the poorer the place, the stronger the reason to integrate, and the less of it happens', () => {
  const usual = late(base);
  const cut = late(withValues(base, poorer(-0.06, -0.04)));
  expect(cut('load')).toBeGreaterThan(usual('load') + 0.02);
  expect(cut('joint')).toBeLessThan(0.9 * usual('joint'));
  expect(cut('fidelity')).toBeLessThan(0.9 * usual('fidelity'));
  expect(cut('highBurnout')).toBeGreaterThan(usual('highBurnout'));
});

test('trust falls where a place is poorer, in the fifth and sixth year of it', () => {
  // It rises at first: by 0.009 in the second year, and is lower by 0.007 ± 0.002 in the fourth (40 futures).
  const longer = { ...base, years: 6 };
  const replications = firstNumbers(6);
  const usual = late(longer, replications);
  const cut = late(withValues(longer, poorer(-0.06, -0.04)), replications);
  expect(cut('trust')).toBeLessThan(usual('trust'));
});

test('fidelity falls with less money and with more demand', () => {
  const fidelity = [0, -0.06].map((growth) =>
    [1, 1.2].map((ratio) =>
      late(withValues(base, { ...poorer(growth, growth), ...busier(ratio) }))('fidelity'),
    ),
  );
  const [[rich, richBusy], [poor, poorBusy]] = fidelity;
  expect(poor).toBeLessThan(rich);
  expect(richBusy).toBeLessThan(rich);
  expect(poorBusy).toBeLessThan(richBusy);
  expect(poorBusy).toBeLessThan(poor);
});

test('austerity brings disputes, and separate budgets longer ones than a pool that covers the case', () => {
  const plain = { ...base, timeline: [] };
  const services = ['homeCare', 'careHomes', 'careHomePlaces', 'reablement'];
  const pooled = withTimeline(plain, { from: 1, jointBudget: { form: 'pooled', services } });
  const hard = poorer(-0.06, -0.04);
  const disputes = (scenario: Scenario) => {
    const runs = numbers.map((n) => staffMonths(scenario, n));
    const sum = (key: 'disputes' | 'disputeDays') =>
      runs.reduce((total, months) => total + grownOver(months, key, START, END), 0);
    return { count: sum('disputes'), days: sum('disputeDays') };
  };
  const separate = disputes(plain);
  const separateHard = disputes(withValues(plain, hard));
  const pooledHard = disputes(withValues(pooled, hard));
  expect(separateHard.count).toBeGreaterThan(1.2 * separate.count);
  expect(pooledHard.count).toBeLessThan(0.8 * separateHard.count);
  expect(pooledHard.days / pooledHard.count).toBeLessThan(
    0.7 * (separateHard.days / separateHard.count),
  );
});
