import { family } from '../families.ts';
import { calibratedValues } from '../calibrated-values.ts';
import type { ParameterDeclaration } from '../parameter.ts';

const ARRANGED = {
  home: 'support at home',
  bed: 'a rehabilitation bed',
  careHome: 'a care-home place',
} as const;

const arrangeDays = family(
  'discharge.arrangeDays',
  (pathway: 'home' | 'bed' | 'careHome') =>
    `Median time that it takes to agree on and find ${ARRANGED[pathway]} for somebody in a hospital bed`,
  {
    unit: 'days',
    distribution: 'lognormal',
    source: 'assumption',
    grade: 'assumed',
    role: 'calibrated',
    note: 'Fitted to T08 and T09, in the order of the published waits and of the reasons of long delays',
  },
  {
    home: [calibratedValues['discharge.arrangeDays.home'], 0.1, 2],
    bed: [calibratedValues['discharge.arrangeDays.bed'], 0.7, 6],
    careHome: [calibratedValues['discharge.arrangeDays.careHome'], 1, 15],
  },
);

/** Who goes home from A&E, how a full hospital behaves, and what holds up a discharge. */
export const readinessParameters = {
  'emergency.marginalShare': {
    meaning:
      'Share of those admitted from A&E who could go home if somebody could respond the same day',
    unit: 'share',
    value: 0.1,
    low: 0.03,
    high: 0.2,
    distribution: 'beta',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'True substitution by rapid response is thought to be a fifth to a half of those referred',
  },
  'response.hoursShare': {
    meaning: 'Share of hours in which an agency that knows the person can respond the same day',
    unit: 'share',
    value: 0.3,
    low: 0.15,
    high: 0.6,
    distribution: 'beta',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'Office hours are about a quarter of the week, and attendances fall into them more often',
  },
  'pressure.admittedRatio': {
    meaning: 'Share admitted from A&E while people wait for a bed, relative to other times',
    unit: 'rate ratio',
    value: 0.967,
    low: 0.958,
    high: 0.977,
    distribution: 'lognormal',
    source: 'wyatt-2022',
    grade: 'measured',
    role: 'evidence',
    note: 'Highest fifth of occupancy of the department',
  },
  'pressure.zeroDayRatio': {
    meaning:
      'Share of admissions that leave without a night while people wait for a bed, relative to other times',
    unit: 'rate ratio',
    value: 1.15,
    low: 1,
    high: 1.5,
    distribution: 'lognormal',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No published figure in use',
  },
  'pressure.stayCut': {
    meaning:
      'Share of the time until ready by which a stay is cut short while people wait for a bed',
    unit: 'share',
    value: 0.1,
    low: 0.03,
    high: 0.25,
    distribution: 'beta',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No published figure in use',
  },
  'crisis.unreadyRatio': {
    meaning:
      'Crises in the weeks after a discharge that came a whole stay too early, relative to one in time; a part of the stay counts as that power of it',
    unit: 'rate ratio',
    value: 2.6,
    low: 1,
    high: 8,
    distribution: 'lognormal',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No published figure in use: a tenth of the stay makes 10 % more crises',
  },
  'discharge.processDelayShare': {
    meaning: 'Share of overnight stays whose end the hospital’s own process holds up',
    unit: 'share',
    value: calibratedValues['discharge.processDelayShare'],
    low: 0.02,
    high: 0.15,
    distribution: 'beta',
    source: 'assumption',
    grade: 'assumed',
    role: 'calibrated',
    note: 'Medicines, transport, letters, decisions: 16 % of long delays; fitted to T09',
  },
  'discharge.processDelayDays': {
    meaning: 'Median delay by the hospital’s own process, where there is one',
    unit: 'days',
    value: 1.5,
    low: 0.7,
    high: 4,
    distribution: 'lognormal',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No published figure in use',
  },
  'discharge.processDelayLogSd': {
    meaning: 'Spread of what holds a discharge up, as the standard deviation of its logarithm',
    unit: 'log days',
    value: 1.4,
    low: 0.5,
    high: 2,
    distribution: 'uniform',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'Delays have a long tail',
  },
  ...arrangeDays,
  'discharge.councilShare': {
    meaning:
      'Share of people who need support at home after hospital whose support is the council’s reablement, after an assessment; the others get health care at home',
    unit: 'share',
    value: 0.53,
    low: 0.3,
    high: 0.8,
    distribution: 'beta',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: '20 % of requests to councils come from hospital, about half of supported discharges',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;
