import { expect, test } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import type { ParameterValues } from '../../../src/evidence/registry.ts';
import { OBSERVED } from '../../../src/model/observer.ts';
import { StreamHash } from '../../../src/observe/stream-hash.ts';
import { scenarioOf, valueOf, withValues } from './scenarios.ts';
import { withTimeline } from './staff-series.ts';

const tiny = scenarioOf('tiny', { years: 2 });
const record = withTimeline(tiny, { from: 1, sharedRecord: { inWorkflow: true } });

/** All that happened, but for what is said of hospitals and imaging at readmissions; and how much was said of that. */
function historyOf(scenario: typeof tiny, values: Partial<ParameterValues> = {}) {
  const [others, own] = [new StreamHash(), new StreamHash()];
  replicate(withValues(scenario, values), 1, {
    observe: (world, what, person, now, detail) => {
      const isOwn = what === OBSERVED.readmittedSame || what === OBSERVED.readmittedElsewhere;
      (isOwn ? own : others).observe(world, what, person, now, detail);
    },
  });
  return { history: `${others.events} ${others.digest}`, own: own.digest, said: own.events };
}

test.each([
  ['without a record', tiny],
  ['with one', record],
])('another hospital and another image change nothing else, %s', (_, scenario) => {
  const usual = historyOf(scenario);
  expect(usual.said).toBeGreaterThan(20);
  for (const values of [
    { 'readmission.elsewhereShare': 1 },
    { 'readmission.elsewhereShare': 0 },
    { 'imaging.repeatShare': 0.9, 'imaging.elsewhereOdds': 5, 'imaging.recordReadOdds': 0.01 },
  ]) {
    const other = historyOf(scenario, values);
    expect(other.history).toBe(usual.history);
    expect(other.said).toBe(usual.said);
    expect(other.own).not.toBe(usual.own);
  }
});

test('every readmission is to the same hospital or elsewhere, and imaging is what the odds make of it', () => {
  const result = replicate(tiny, 1);
  const of = (measure: Parameters<typeof valueOf>[2]) => valueOf(tiny, result, measure);
  const again = {
    same: of('repeatedImagingSameHospital') / of('readmissionsSameHospital'),
    elsewhere: of('repeatedImagingElsewhere') / of('readmissionsElsewhere'),
  };
  const odds = (share: number) => share / (1 - share);
  expect(again.same).toBeCloseTo(0.143, 12);
  expect(odds(again.elsewhere) / odds(again.same)).toBeCloseTo(1.05, 9);
  const all = of('readmissionsSameHospital') + of('readmissionsElsewhere');
  const repeated = of('repeatedImagingSameHospital') + of('repeatedImagingElsewhere');
  // As many as there are readmissions by the count of old, which the share is of.
  expect(of('repeatedImaging')).toBeCloseTo((1000 * repeated) / all, 9);
});
