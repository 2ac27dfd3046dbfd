import { DAYS_PER_YEAR } from '../evidence/units.ts';
import { CONDITION, HOME_CARE, RESIDENCE } from '../model/people/codes.ts';
import type { World } from '../model/world.ts';
import type { PriorUse } from './prior-use.ts';

/** What somebody has who looks a person up in the records of a practice, a hospital and a council on one day. */
interface RecordedField {
  readonly says: string;
  readonly of: (world: World, person: number, now: number, use: PriorUse) => number;
}

/** Fields that an evaluation may use. What no record shows, such as the risk that a person really has, is not among them. */
export const recordedFields = {
  age: { says: 'age in completed years', of: ({ people }, person) => people.age[person] },
  woman: { says: 'sex', of: ({ people }, person) => people.woman[person] },
  deprivation: {
    says: 'deprivation fifth of the area',
    of: ({ people }, person) => people.deprivation[person],
  },
  livesAlone: { says: 'lives alone', of: ({ people }, person) => people.livesAlone[person] },
  frailty: {
    says: 'category of the electronic frailty index',
    of: ({ people }, person) => people.frailty[person],
  },
  conditions: {
    says: 'long-term conditions, of those that the model has',
    of: ({ people }, person) =>
      Object.values(CONDITION).filter((flag) => people.has(person, flag)).length,
  },
  admissionsLastYear: {
    says: 'emergency admissions of the last year, four at most',
    of: ({ recentAdmissions }, person, now) => recentAdmissions.after(person, now - DAYS_PER_YEAR),
  },
  councilCare: {
    says: 'home care that the council arranges',
    of: ({ people }, person) => (people.homeCare[person] === HOME_CARE.funded ? 1 : 0),
  },
  admissions30Days: {
    says: 'emergency admissions of the last 30 days',
    of: (_, person, __, use) => use.count('admissions', 30, person),
  },
  admissions90Days: {
    says: 'emergency admissions of the last 90 days',
    of: (_, person, __, use) => use.count('admissions', 90, person),
  },
  attendances30Days: {
    says: 'A&E attendances of the last 30 days',
    of: (_, person, __, use) => use.count('attendances', 30, person),
  },
  attendances90Days: {
    says: 'A&E attendances of the last 90 days',
    of: (_, person, __, use) => use.count('attendances', 90, person),
  },
  attendancesLastYear: {
    says: 'A&E attendances of the last year',
    of: (_, person, __, use) => use.count('attendances', 365, person),
  },
  bedDaysLastYear: {
    says: 'days of the overnight emergency stays that ended in the last year',
    of: (_, person, __, use) => use.bedDays(person),
  },
} as const satisfies Readonly<Record<string, RecordedField>>;

export type FieldName = keyof typeof recordedFields;

export const fieldNames = Object.keys(recordedFields) as readonly FieldName[];

/** What practices and councils know as well as hospitals, and of hospital use the year alone: nothing says how lately it was. */
export const usualFields = [
  'age',
  'woman',
  'deprivation',
  'livesAlone',
  'frailty',
  'conditions',
  'admissionsLastYear',
  'councilCare',
] as const satisfies readonly FieldName[];

/**
 * What evaluators have whose participants are linked to the records of all hospitals and of nobody else: age, sex, deprivation of
 * the area, diagnoses and prior use (Steventon and others 2011, Nuffield Trust; the windows of use are a judgement).
 */
export const hospitalFields = [
  'age',
  'woman',
  'deprivation',
  'conditions',
  'admissions30Days',
  'admissions90Days',
  'admissionsLastYear',
  'attendances30Days',
  'attendances90Days',
  'attendancesLastYear',
  'bedDaysLastYear',
] as const satisfies readonly FieldName[];

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(recordedFields, name);
}

/** Groups of people of whom a study may be made alone. */
export const recordedGroups = {
  home: ({ people }, person) => (people.residence[person] === RESIDENCE.home ? 1 : 0),
  nursingHome: ({ people }, person) =>
    people.residence[person] === RESIDENCE.careHome ? people.nursingHome[person] : 0,
  residentialHome: ({ people }, person) =>
    people.residence[person] === RESIDENCE.careHome ? 1 - people.nursingHome[person] : 0,
  heartLung: ({ people }, person) => (people.has(person, CONDITION.heartLung) ? 1 : 0),
} as const satisfies Readonly<Record<string, (world: World, person: number) => number>>;

export type GroupName = keyof typeof recordedGroups;

export const groupNames = Object.keys(recordedGroups) as readonly GroupName[];
