import { ALL_OLDER, SUPPORTED_ADULTS } from './groups.ts';
import { changeCostMeasures } from './measures/change-costs.ts';
import { budgetMeasures } from './measures/budget.ts';
import { communityMeasures } from './measures/community.ts';
import { dischargeMeasures } from './measures/discharge.ts';
import { fairnessMeasures } from './measures/fairness.ts';
import { journeyMeasures } from './measures/journey.ts';
import type { Direction, Measure } from './measures/measure.ts';
import { moneyFormMeasures } from './measures/money-forms.ts';
import { meetingMeasures } from './measures/meetings.ts';
import { moneyMeasures } from './measures/money.ts';
import { ownSupportMeasures } from './measures/own-support.ts';
import { peopleMeasures } from './measures/people.ts';
import { personMeasures } from './measures/person.ts';
import { readmissionMeasures } from './measures/readmissions.ts';
import { staffMeasures } from './measures/staff.ts';
import { systemMeasures } from './measures/system.ts';
import { ALL_PROFESSIONALS } from './professions.ts';

export type { Direction, Measure };

/** What a run reports, by subject and id. */
const bySubject = {
  System: { ...systemMeasures, ...dischargeMeasures, ...readmissionMeasures },
  Journey: journeyMeasures,
  Person: { ...personMeasures, ...ownSupportMeasures, ...communityMeasures },
  Staff: { ...staffMeasures, ...meetingMeasures },
  Fairness: fairnessMeasures,
  Money: { ...moneyMeasures, ...budgetMeasures, ...moneyFormMeasures, ...changeCostMeasures },
  People: peopleMeasures,
} as const;

export type Subject = keyof typeof bySubject;

export const subjects = Object.keys(bySubject) as readonly Subject[];

/** What a run reports, by id. */
export const measures = {
  ...systemMeasures,
  ...dischargeMeasures,
  ...journeyMeasures,
  ...personMeasures,
  ...ownSupportMeasures,
  ...communityMeasures,
  ...staffMeasures,
  ...meetingMeasures,
  ...fairnessMeasures,
  ...moneyMeasures,
  ...moneyFormMeasures,
  ...changeCostMeasures,
  ...budgetMeasures,
  ...peopleMeasures,
  ...readmissionMeasures,
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

/** The heading that a measure stands under. */
export function subjectOf(id: MeasureId): Subject {
  const subject = subjects.find((name) => Object.hasOwn(bySubject[name], id));
  if (subject === undefined) throw new Error(`The measure ${id} stands under no subject.`);
  return subject;
}

/** Those whose number stands for the measure: the people whom a published figure is about, or all professionals. */
export function mainGroup(id: MeasureId): string {
  switch (measureOf(id).reported) {
    case 'adults':
      return SUPPORTED_ADULTS;
    case 'professions':
      return ALL_PROFESSIONALS;
    default:
      return ALL_OLDER;
  }
}
