import { FRAILTY } from '../model/people/codes.ts';
import type { TargetId } from '../evidence/targets.ts';
import type { Seen } from './seen.ts';

/** Which way is good. `neither` is for description. */
export type Direction = 'lower is better' | 'higher is better' | 'neither';

export interface Measure {
  /** What it is called in a table. */
  readonly label: string;
  /** How it is counted, to the letter. */
  readonly definition: string;
  readonly unit: string;
  readonly direction: Direction;
  /** The published figure it may be held against. */
  readonly target?: TargetId;
  /** `groups`: for every group and year; `whole`: for all people 65+ over all years only. */
  readonly reported: 'groups' | 'whole';
  readonly of: (seen: Seen) => number;
}

const PER_1000 = 'per 1,000 people a year';

/** What a run reports, by id. */
export const measures = {
  people: {
    label: 'People',
    definition: 'Mean number of simulated people over the period',
    unit: 'people',
    direction: 'neither',
    reported: 'groups',
    of: (seen) => seen.people,
  },
  emergencyAdmissions: {
    label: 'Emergency admissions',
    definition:
      'Unplanned admissions to an acute hospital, stays without a night included, through A&E or straight to a ward',
    unit: PER_1000,
    direction: 'lower is better',
    target: 'T01',
    reported: 'groups',
    of: (seen) => seen.per1000('admissions'),
  },
  aeAttendances: {
    label: 'A&E attendances',
    definition: 'Arrivals at an emergency department, whatever comes of them',
    unit: PER_1000,
    direction: 'lower is better',
    target: 'T03',
    reported: 'groups',
    of: (seen) => seen.per1000('attendances'),
  },
  aeAdmitted: {
    label: 'A&E attendances admitted',
    definition: 'Emergency admissions through A&E as a share of A&E attendances',
    unit: '%',
    direction: 'neither',
    target: 'T04',
    reported: 'groups',
    of: (seen) => seen.percent('admissionsViaEmergency', 'attendances'),
  },
  avoidableAdmissions: {
    label: 'Avoidable admissions (ACSC)',
    definition:
      'Emergency admissions for an ambulatory care sensitive condition: a flare-up of a long-term heart or lung disease',
    unit: PER_1000,
    direction: 'lower is better',
    target: 'T05',
    reported: 'groups',
    of: (seen) => seen.per1000('sensitiveAdmissions'),
  },
  overnightStay: {
    label: 'Overnight stay, mean',
    definition:
      'Mean length of emergency stays of at least one night that ended in the period, from the bed to leaving it, delays included',
    unit: 'days',
    direction: 'lower is better',
    target: 'T06',
    reported: 'groups',
    of: (seen) => seen.count('bedDays') / seen.count('overnightStays'),
  },
  bedDays: {
    label: 'Emergency bed days',
    definition:
      'Days in an acute bed of emergency stays of at least one night that ended in the period',
    unit: PER_1000,
    direction: 'lower is better',
    target: 'T07',
    reported: 'groups',
    of: (seen) => seen.per1000('bedDays'),
  },
  withoutNight: {
    label: 'Admissions without a night',
    definition: 'Emergency admissions that left on the same day as a share of all',
    unit: '%',
    direction: 'neither',
    reported: 'groups',
    of: (seen) => 100 - seen.percent('overnightAdmissions', 'admissions'),
  },
  readmissions: {
    label: 'Readmissions within 30 days',
    definition:
      'Emergency admissions within 30 days of a discharge from hospital, as a share of discharges',
    unit: '%',
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.percent('readmissions', 'discharges'),
  },
  delayedDischarges: {
    label: 'Discharges delayed a day or more',
    definition:
      'Discharges that waited a day or more in the bed for a place on a pathway, as a share of all discharges',
    unit: '%',
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.percent('delayedDischarges', 'discharges'),
  },
  delayedDays: {
    label: 'Delayed days',
    definition: 'Days in the bed between being ready to leave and leaving',
    unit: PER_1000,
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.per1000('delayDays'),
  },
  deaths: {
    label: 'Deaths',
    definition: 'Deaths from all causes, anywhere',
    unit: PER_1000,
    direction: 'lower is better',
    target: 'T13',
    reported: 'groups',
    of: (seen) => seen.per1000('deaths'),
  },
  deathsInHospital: {
    label: 'Deaths in hospital',
    definition: 'Deaths in A&E or an acute bed as a share of all deaths',
    unit: '%',
    direction: 'neither',
    reported: 'groups',
    of: (seen) => seen.percent('deathsInHospital', 'deaths'),
  },
  inCareHome: {
    label: 'Living in a care home',
    definition:
      'Share of person-time lived as a permanent resident of a care home, stays in hospital included',
    unit: '%',
    direction: 'neither',
    reported: 'groups',
    of: (seen) => seen.percentInCareHome,
  },
  careHomeMoves: {
    label: 'Moves to a care home',
    definition:
      'Permanent moves to a care home, whoever pays, from home or after a stay in hospital',
    unit: PER_1000,
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.per1000('careHomeMoves'),
  },
  crises: {
    label: 'Crises',
    definition: 'Events for which a person seeks help the same day',
    unit: PER_1000,
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.per1000('crises'),
  },
  anyFrailty: {
    label: 'Mild, moderate or severe frailty',
    definition:
      'Share of person-time in a frailty category (electronic frailty index) other than fit',
    unit: '%',
    direction: 'neither',
    target: 'T15',
    reported: 'groups',
    of: (seen) => seen.percentFrailty(FRAILTY.mild, FRAILTY.severe),
  },
  fit: shareOf('Fit', FRAILTY.fit),
  mildFrailty: shareOf('Mild frailty', FRAILTY.mild),
  moderateFrailty: shareOf('Moderate frailty', FRAILTY.moderate),
  severeFrailty: shareOf('Severe frailty', FRAILTY.severe),
  moderateOrSevereFrailty: {
    label: 'Moderate or severe frailty',
    definition:
      'Share of person-time in the frailty categories (electronic frailty index) moderate and severe',
    unit: '%',
    direction: 'neither',
    target: 'T16',
    reported: 'groups',
    of: (seen) => seen.percentFrailty(FRAILTY.moderate, FRAILTY.severe),
  },
  admissionsMildRatio: ratioOf(
    'Emergency admissions, mild frailty / fit',
    'admissions',
    FRAILTY.mild,
  ),
  admissionsModerateRatio: ratioOf(
    'Emergency admissions, moderate frailty / fit',
    'admissions',
    FRAILTY.moderate,
  ),
  admissionsSevereRatio: {
    ...ratioOf('Emergency admissions, severe frailty / fit', 'admissions', FRAILTY.severe),
    target: 'T02',
  },
  deathsMildRatio: ratioOf('Deaths, mild frailty / fit', 'deaths', FRAILTY.mild),
  deathsModerateRatio: ratioOf('Deaths, moderate frailty / fit', 'deaths', FRAILTY.moderate),
  deathsSevereRatio: {
    ...ratioOf('Deaths, severe frailty / fit', 'deaths', FRAILTY.severe),
    target: 'T14',
  },
  oftenAdmittedIndexYear: oftenAdmitted('in the index year', 0, 'P1'),
  oftenAdmittedNextYear: oftenAdmitted('in the year after', 1, 'P2'),
  oftenAdmittedFiveYearsOn: oftenAdmitted('five years later', 5, 'P3'),
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureId = keyof typeof measures;

export const measureIds = Object.keys(measures) as readonly MeasureId[];

export function isMeasureId(id: string): id is MeasureId {
  return Object.hasOwn(measures, id);
}

/** A measure as the interface that all of them share. */
export function measureOf(id: MeasureId): Measure {
  return measures[id];
}

function shareOf(label: string, frailty: number): Measure {
  return {
    label,
    definition: `Share of person-time in the frailty category (electronic frailty index) "${label.toLowerCase()}"`,
    unit: '%',
    direction: 'neither',
    reported: 'groups',
    of: (seen) => seen.percentFrailty(frailty, frailty),
  };
}

function ratioOf(label: string, tally: 'admissions' | 'deaths', frailty: number): Measure {
  return {
    label,
    definition:
      'Ratio of the rates of the two frailty categories, adjusted for five-year age group (Mantel-Haenszel)',
    unit: 'rate ratio',
    direction: 'neither',
    reported: 'whole',
    of: (seen) => seen.frailtyRatio(tally, frailty),
  };
}

function oftenAdmitted(when: string, years: number, target: TargetId): Measure {
  return {
    label: `Admissions of the often admitted, ${when}`,
    definition: `Share of all emergency admissions of people 65+ ${when} that fall to people with two or more in the index year, the twelve months before reporting starts`,
    unit: '%',
    direction: 'neither',
    target,
    reported: 'whole',
    of: (seen) => seen.percentOfOftenAdmitted(years),
  };
}
