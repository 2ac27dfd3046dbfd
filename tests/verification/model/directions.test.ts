import { expect, test } from 'vitest';
import type { ParameterValues } from '../../../src/evidence/registry.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import type { MeasureId } from '../../../src/observe/measures.ts';
import { FULL, scenarioOf, valueOf, withValues } from './scenarios.ts';

// The same people with the same luck, under the status quo and under one change of capacity or information.
// Each test says why the size is what it is.
// Budgets press nobody: in so few people they waver, and who holds back after that would blur what a change does.
const base = withValues(scenarioOf('barnsley-like', { sample: 0.15, years: 3, warmUp: 1 }), {
  'organisation.tolerance': Infinity,
});
const REPLICATIONS = FULL ? 4 : 2;
const numbers = Array.from({ length: REPLICATIONS }, (_, n) => n + 1);
const usual = numbers.map((n) => replicate(base, n));

/** Means over the replications of measures under a change, relative to the status quo. */
function ratios<const Id extends MeasureId>(
  values: Partial<ParameterValues>,
  ...measures: readonly Id[]
): Readonly<Record<Id, number>> {
  const scenario = withValues(base, values);
  const changed = numbers.map((n) => replicate(scenario, n));
  const mean = (results: typeof usual, measure: MeasureId) =>
    results.reduce((sum, result) => sum + valueOf(base, result, measure), 0) / results.length;
  return Object.fromEntries(
    measures.map((measure) => [measure, mean(changed, measure) / mean(usual, measure)]),
  ) as Record<Id, number>;
}

test('more hours of home care: fewer delayed days, because reablement is not blocked and packages restart', () => {
  const more = ratios(
    { 'homeCare.hoursPer1000': 2 * base.parameters['homeCare.hoursPer1000'] },
    'delayedDays',
    'delayedDaysForHomeSupport',
    'waitForSupport',
  );
  // Most delays wait for a bed, a care home or a decision, which home care does not change.
  expect(more.delayedDaysForHomeSupport).toBeLessThan(0.9);
  expect(more.delayedDays).toBeLessThan(0.99);
  expect(more.delayedDays).toBeGreaterThan(0.7);
  expect(more.waitForSupport).toBeLessThan(0.9);
});

test('fewer hours of home care: more unmet need, and fewer people in long-term support', () => {
  const fewer = ratios(
    { 'homeCare.hoursPer1000': 0.5 * base.parameters['homeCare.hoursPer1000'] },
    'unmetHours',
    'longTermSupport',
  );
  expect(fewer.unmetHours).toBeGreaterThan(1.03);
  // Half of those in long-term support live in care homes.
  expect(fewer.longTermSupport).toBeLessThan(0.85);
  expect(fewer.longTermSupport).toBeGreaterThan(0.5);
});

test('less reablement: more ongoing care and longer delays, and the other way round', () => {
  const less = ratios(
    { 'reablement.placesPer1000': 0.3 * base.parameters['reablement.placesPer1000'] },
    'reablementEpisodes',
    'requestsEndingInLongTerm',
    'delayedDays',
  );
  expect(less.reablementEpisodes).toBeLessThan(0.7);
  expect(less.requestsEndingInLongTerm).toBeGreaterThan(1.05);
  expect(less.delayedDays).toBeGreaterThan(1.2);
});

/** Nobody trusts anybody, and nothing can change that. */
const noTrust = {
  'trust.prior.team': 0,
  'trust.prior.employer': 0,
  'trust.prior.profession': 0,
  'trust.prior.outsider': 0,
  'trust.gain': 0,
};

test('worse information: more repeated assessments, stories and refusals, and no fewer readmissions', () => {
  const worse = ratios(
    { 'handoff.loss': 1, 'handoff.recordUsed': 0, ...noTrust },
    'repeatedAssessments',
    'storiesTold',
    'refusals',
    'readmissions',
  );
  // What the practice knew before the stay is worth more than most letters, so little is lost.
  expect(worse.readmissions).toBeGreaterThan(0.99);
  expect(worse.repeatedAssessments).toBeGreaterThan(1.2);
  expect(worse.storiesTold).toBeGreaterThan(1.1);
  expect(worse.refusals).toBeGreaterThan(1.2);
});

test('better information: fewer readmissions, since the practice knows of the discharge at once', () => {
  const better = ratios({ 'handoff.loss': 0.1 }, 'readmissions', 'refusals');
  // At most 30 % of readmissions are thought preventable; the practice knew half before.
  expect(better.readmissions).toBeLessThan(0.98);
  expect(better.readmissions).toBeGreaterThan(0.85);
  expect(better.refusals).toBeLessThan(0.6);
});

test('a full hospital: more short stays, longer waits for a bed, and more readmissions of people not ready', () => {
  const full = ratios(
    { 'hospital.bedsPer1000': 0.9 * base.parameters['hospital.bedsPer1000'] },
    'withoutNight',
    'bedWait',
    'readmissions',
    'overnightStay',
  );
  expect(full.withoutNight).toBeGreaterThan(1.02);
  expect(full.bedWait).toBeGreaterThan(1.5);
  expect(full.readmissions).toBeGreaterThan(1.005);
  expect(full.overnightStay).toBeLessThan(1);
});

test('no unpaid carers: half as much unmet need again at least, and more requests', () => {
  const alone = ratios(
    { 'carer.shareWithCarer': 0, 'carer.startRate': 0 },
    'unmetHours',
    'someUnmetNeed',
    'requests',
    'carersStopped',
  );
  expect(alone.unmetHours).toBeGreaterThan(1.5);
  expect(alone.someUnmetNeed).toBeGreaterThan(1.3);
  expect(alone.requests).toBeGreaterThan(1.1);
  expect(alone.carersStopped).toBe(0);
});
