import { DAYS_PER_YEAR } from '../evidence/units.ts';
import { CONDITION, HOME_CARE, RESIDENCE } from '../model/people/codes.ts';
import type { World } from '../model/world.ts';

/** What somebody has who looks a person up in the records of a practice, a hospital and a council on one day. */
interface RecordedField {
  readonly says: string;
  readonly of: (world: World, person: number, now: number) => number;
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
} as const satisfies Readonly<Record<string, RecordedField>>;

export type FieldName = keyof typeof recordedFields;

export const fieldNames = Object.keys(recordedFields) as readonly FieldName[];

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(recordedFields, name);
}

/** Groups of people of whom a study may be made alone. */
export const recordedGroups = {
  nursingHome: ({ people }, person) =>
    people.residence[person] === RESIDENCE.careHome ? people.nursingHome[person] : 0,
  residentialHome: ({ people }, person) =>
    people.residence[person] === RESIDENCE.careHome ? 1 - people.nursingHome[person] : 0,
  heartLung: ({ people }, person) => (people.has(person, CONDITION.heartLung) ? 1 : 0),
} as const satisfies Readonly<Record<string, (world: World, person: number) => number>>;

export type GroupName = keyof typeof recordedGroups;

export const groupNames = Object.keys(recordedGroups) as readonly GroupName[];
