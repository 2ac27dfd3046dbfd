import type { TargetId } from '../../evidence/targets.ts';
import { FRAILTY } from '../../model/people/codes.ts';
import type { Level } from '../person-time.ts';
import type { PeopleMeasure } from './measure.ts';

/** Who the people are, and how the risk of an admission or of death goes with frailty and persists. */
export const peopleMeasures = {
  people: {
    label: 'People',
    definition: 'Mean number of simulated people over the period',
    unit: 'people',
    direction: 'neither',
    reported: 'groups',
    of: (seen) => seen.people,
  },
  anyFrailty: {
    label: 'Mild, moderate or severe frailty',
    definition:
      'Share of person-time in a frailty category (electronic frailty index) other than fit',
    unit: '%',
    direction: 'neither',
    target: 'T15',
    reported: 'groups',
    of: (seen) =>
      seen.percentOfTime('mildFrailty') +
      seen.percentOfTime('moderateFrailty') +
      seen.percentOfTime('severeFrailty'),
  },
  fit: shareOf('Fit', 'fit'),
  mildFrailty: shareOf('Mild frailty', 'mildFrailty'),
  moderateFrailty: shareOf('Moderate frailty', 'moderateFrailty'),
  severeFrailty: shareOf('Severe frailty', 'severeFrailty'),
  moderateOrSevereFrailty: {
    label: 'Moderate or severe frailty',
    definition:
      'Share of person-time in the frailty categories (electronic frailty index) moderate and severe',
    unit: '%',
    direction: 'neither',
    target: 'T16',
    reported: 'groups',
    of: (seen) => seen.percentOfTime('moderateFrailty') + seen.percentOfTime('severeFrailty'),
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
} as const satisfies Readonly<Record<string, PeopleMeasure>>;

function shareOf(label: string, state: Level): PeopleMeasure {
  return {
    label,
    definition: `Share of person-time in the frailty category (electronic frailty index) "${label.toLowerCase()}"`,
    unit: '%',
    direction: 'neither',
    reported: 'groups',
    of: (seen) => seen.percentOfTime(state),
  };
}

function ratioOf(label: string, tally: 'admissions' | 'deaths', frailty: number): PeopleMeasure {
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

function oftenAdmitted(when: string, years: number, target: TargetId): PeopleMeasure {
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
