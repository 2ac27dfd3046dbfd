import { HOURS_PER_DAY } from '../../evidence/units.ts';
import { PER_1000, PER_100_000, type PeopleMeasure } from './measure.ts';

/** Emergencies, care homes and deaths: what the system is judged by. */
export const systemMeasures = {
  emergencyAdmissions: {
    label: 'Emergency admissions',
    definition:
      'Unplanned admissions to an acute hospital, stays without a night included, through A&E or straight to a ward',
    official: 'Better Care Fund: emergency admissions of people 65+, there per 100,000 people',
    unit: PER_1000,
    direction: 'lower is better',
    target: 'T01',
    reported: 'groups',
    of: (seen) => seen.per1000('admissions'),
  },
  aeAttendances: {
    label: 'A&E attendances',
    definition: 'Arrivals at an emergency department, whatever comes of them',
    official: 'Urgent and emergency care: attendances at departments of all types',
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
    official:
      'Better Care Fund: unplanned hospitalisation for chronic ambulatory care sensitive conditions, there of all ages, standardised, and with more conditions',
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
    of: (seen) => seen.ratio('bedDays', 'overnightStays'),
  },
  bedWait: {
    label: 'Wait for a bed, mean',
    definition: 'Mean time between an admission with a night and the bed',
    unit: 'hours',
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.ratio('bedWaitDays', 'beds') * HOURS_PER_DAY,
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
  careHomeAdmissions: {
    label: 'Care-home admissions, council-supported',
    definition:
      'Permanent moves to a care home of people whom the council supports: those with no more than the upper capital limit',
    official:
      'ASCOF 2A(2) and Better Care Fund: long-term support needs of people 65+ met by admission to residential and nursing care homes',
    unit: PER_100_000,
    direction: 'lower is better',
    target: 'T21',
    reported: 'groups',
    of: (seen) => seen.per100000('councilCareHomeMoves'),
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
  inCareHome: {
    label: 'Living in a care home',
    definition:
      'Share of person-time lived as a permanent resident of a care home, stays in hospital included',
    unit: '%',
    direction: 'neither',
    target: 'T22',
    reported: 'groups',
    of: (seen) => seen.percentOfTime('inCareHome'),
  },
  crises: {
    label: 'Crises',
    definition: 'Events for which a person seeks help the same day',
    unit: PER_1000,
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.per1000('crises'),
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
  deathsInUsualPlace: {
    label: 'Deaths in the usual place of residence',
    definition: 'Deaths anywhere but in A&E or an acute bed, as a share of all deaths',
    official:
      'Deaths in usual place of residence: at home or in a care home; the few in intermediate care count here too',
    unit: '%',
    direction: 'higher is better',
    reported: 'groups',
    of: (seen) => 100 - seen.percent('deathsInHospital', 'deaths'),
  },
} as const satisfies Readonly<Record<string, PeopleMeasure>>;
