import { expect, test } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import type { ParameterId, ParameterValues } from '../../../src/evidence/registry.ts';
import { scenarioOf, valueOf, withValues } from './scenarios.ts';

const base = scenarioOf('tiny', { years: 2, warmUp: 1 });

function all(value: number, ...ids: readonly ParameterId[]): Partial<ParameterValues> {
  return Object.fromEntries(ids.map((id) => [id, value]));
}

test('no crisis: nobody attends, is admitted or occupies a bed', () => {
  const scenario = withValues(base, { 'crisis.scale': 0 });
  const result = replicate(scenario, 1);
  for (const measure of ['crises', 'aeAttendances', 'emergencyAdmissions', 'bedDays'] as const) {
    expect(valueOf(scenario, result, measure)).toBe(0);
  }
  expect(valueOf(scenario, result, 'deaths')).toBeGreaterThan(0);
});

test('no death and no moving: the place only grows, by those who turn 65', () => {
  const scenario = withValues(base, {
    ...all(0, 'death.outsideHospitalScale', 'death.perAdmission', 'death.18to64'),
    ...all(0, 'migration.leavingRate', 'adults.turnoverRate'),
  });
  const result = replicate(scenario, 1);
  expect(valueOf(scenario, result, 'deaths')).toBe(0);
  const people = ['year 1', 'year 2'].map((period) =>
    valueOf(scenario, result, 'people', '65+', period),
  );
  // 6.0 % of people 65+ turn 65 in a year in England.
  expect(people[1] / people[0]).toBeGreaterThan(1.03);
  expect(people[1] / people[0]).toBeLessThan(1.09);
});

test('endless capacity and nothing to arrange: no discharge is delayed and nobody waits for a bed', () => {
  const scenario = withValues(base, {
    ...all(0, 'discharge.processDelayShare'),
    ...all(
      1e-12,
      'discharge.arrangeDays.home',
      'discharge.arrangeDays.bed',
      'discharge.arrangeDays.careHome',
    ),
    ...all(
      1e6,
      'hospital.bedsPer1000',
      'discharge.placesPer1000.home',
      'discharge.placesPer1000.bed',
      'discharge.placesPer1000.careHome',
      'reablement.placesPer1000',
    ),
    ...all(1e9, 'assessment.hospitalHoursPerWeek', 'staff.hospitalAssessmentHoursPerDay'),
    ...all(-1e3, 'agreement.intercept'),
    ...all(1e6, 'homeCare.hoursPer1000'),
  });
  const result = replicate(scenario, 1);
  expect(valueOf(scenario, result, 'delayedDays')).toBeLessThan(1e-3);
  expect(valueOf(scenario, result, 'delayedDischarges')).toBe(0);
  expect(valueOf(scenario, result, 'emergencyAdmissions')).toBeGreaterThan(0);
});

test('everybody admitted, nobody without a night: admissions equal attendances and direct admissions', () => {
  const scenario = withValues(base, {
    'emergency.admittedScale': 100,
    'stay.zeroDayShare': 0,
    'help.directAdmissionShare': 0,
    'emergency.marginalShare': 0,
    'pressure.admittedRatio': 1,
  });
  const result = replicate(scenario, 1);
  expect(valueOf(scenario, result, 'withoutNight')).toBe(0);
  // Those who die in A&E, or wait there at the end of a year, are the difference.
  expect(valueOf(scenario, result, 'aeAdmitted')).toBeGreaterThan(99);
  expect(valueOf(scenario, result, 'aeAdmitted')).toBeLessThan(101);
});

test('no progression: nobody becomes frailer, beyond those who arrive frail', () => {
  const scenario = withValues(base, {
    'frailty.progressionScale': 0,
    'deconditioning.frailtyShare': 0,
    ...all(0, 'frailty.shareAt65.mild', 'frailty.shareAt65.moderate', 'frailty.shareAt65.severe'),
  });
  expect(valueOf(scenario, replicate(scenario, 1), 'anyFrailty')).toBe(0);
});
