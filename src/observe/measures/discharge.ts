import type { Tally } from '../tally.ts';
import { PER_1000, type PeopleMeasure } from './measure.ts';

/** Ways out of hospital, what people wait for on them, and what comes of it. */
export const dischargeMeasures = {
  delayedBeds: {
    label: 'Beds held by people who are ready',
    definition:
      'Days of delay, between being ready to leave and being discharged, as a share of all days of the acute beds that the simulated people have; of a group, the part of the beds that its people hold',
    unit: '%',
    direction: 'lower is better',
    target: 'T08',
    reported: 'groups',
    of: (seen) => seen.percentOfBedsDelayed,
  },
  delayedDischarges: {
    label: 'Discharges delayed a day or more',
    definition:
      'Discharges from a bed a day or more after the person was ready to leave, as a share of all discharges',
    official:
      'Better Care Fund: discharges on the discharge ready date, there the share that was not delayed',
    unit: '%',
    direction: 'lower is better',
    target: 'T09',
    reported: 'groups',
    of: (seen) => seen.percent('delayedDischarges', 'discharges'),
  },
  delayedDays: {
    label: 'Delayed days',
    definition: 'Days in the bed between being ready to leave and being discharged',
    unit: PER_1000,
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.per1000('delayDays'),
  },
  delayedDaysForHospitalProcess: delayFor("the hospital's own process", 'delayDaysHospitalProcess'),
  delayedDaysForAssessment: delayFor('an assessment', 'delayDaysAssessment'),
  delayedDaysForHomeSupport: delayFor('support at home', 'delayDaysHomeSupport'),
  delayedDaysForRehabilitationBed: delayFor('a rehabilitation bed', 'delayDaysRehabilitationBed'),
  delayedDaysForAgreement: delayFor('an agreement between professionals', 'delayDaysDisagreement'),
  delayedDaysForCareHome: delayFor('a care-home place', 'delayDaysCareHome'),
  usualResidence: {
    label: 'Discharges to the usual residence',
    definition:
      'Discharges home, with or without support, or back to the care home where the person lived, as a share of all discharges',
    official: 'Better Care Fund: discharges from acute hospital to the normal place of residence',
    unit: '%',
    direction: 'higher is better',
    reported: 'groups',
    of: (seen) =>
      seen.percent('dischargesAsBefore', 'discharges') +
      seen.percent('dischargesHomeWithSupport', 'discharges'),
  },
  pathway1Discharges: {
    ...dischargesTo('home with support (pathway 1)', 'dischargesHomeWithSupport'),
    target: 'T10',
  },
  pathway2Discharges: {
    ...dischargesTo('to a rehabilitation bed (pathway 2)', 'dischargesToBed'),
    target: 'T11',
  },
  pathway3Discharges: dischargesTo('to a care-home place (pathway 3)', 'dischargesToCareHome'),
  reablementEpisodes: {
    label: 'Reablement episodes completed',
    definition: 'Episodes of reablement that came to their end in the period',
    official:
      'SALT STS002a: short-term support to maximise independence with a known sequel, there of new clients only',
    unit: PER_1000,
    direction: 'neither',
    target: 'T12',
    reported: 'groups',
    of: (seen) => seen.per1000('reablementEpisodes'),
  },
  homeAfterThreeMonths: {
    label: 'At home three months after discharge',
    definition:
      'People living at home three months after a discharge to reablement or rehabilitation, as a share of those whose three months ended in the period; who is back in hospital, in a care home or has died is not at home',
    official:
      'ASCOF 2B(1) and Better Care Fund: older people still at home 91 days after discharge from hospital into reablement or rehabilitation',
    unit: '%',
    direction: 'higher is better',
    reported: 'groups',
    of: (seen) => seen.percent('homeAfterThreeMonths', 'followedUp'),
  },
} as const satisfies Readonly<Record<string, PeopleMeasure>>;

function delayFor(what: string, tally: Tally): PeopleMeasure {
  return {
    label: `Delayed days, for ${what}`,
    definition: `Days in the bed after being ready to leave, spent waiting for ${what}`,
    unit: PER_1000,
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.per1000(tally),
  };
}

function dischargesTo(where: string, tally: Tally): PeopleMeasure {
  return {
    label: `Discharges ${where}`,
    definition: `Discharges from hospital ${where}`,
    unit: PER_1000,
    direction: 'neither',
    reported: 'groups',
    of: (seen) => seen.per1000(tally),
  };
}
