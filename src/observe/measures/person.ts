import { DAYS_PER_YEAR } from '../../evidence/units.ts';
import type { Seen } from '../seen.ts';
import { PER_1000, type PeopleMeasure } from './measure.ts';

/** What it is like for the person: days at home, need, care by others, quality of life. */
export const personMeasures = {
  daysAtHome: {
    label: 'Days at home',
    definition:
      'Days of a year of life spent at home, and not in hospital, in intermediate care or in a care home',
    unit: 'days per person a year',
    direction: 'higher is better',
    reported: 'groups',
    of: (seen) => seen.mean('atHome') * DAYS_PER_YEAR,
  },
  unmetHours: {
    label: 'Unmet need',
    definition:
      'Hours of need a week that neither an unpaid carer nor paid care meets, a mean over everybody and all time; who is not at home is looked after and has none',
    unit: 'hours per person a week',
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.mean('unmetHours'),
  },
  someUnmetNeed: {
    label: 'People with unmet need',
    definition: 'Share of person-time at home with need that nobody meets, of all person-time',
    unit: '%',
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.percentOfTime('someUnmetNeed'),
  },
  carersStopped: {
    label: 'Unpaid carers who stopped',
    definition: 'People whose unpaid carer stopped caring for them',
    unit: PER_1000,
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.per1000('carersStopped'),
  },
  wishesHonoured: {
    label: 'Plans as the person wishes',
    definition:
      'Plans that health and social care had to agree on and that are as the person wishes, as a share of all that were agreed on, at once or after a dispute',
    unit: '%',
    direction: 'higher is better',
    reported: 'groups',
    of: (seen) => seen.percent('plansAsWished', 'plansAgreed'),
  },
  longTermSupport: {
    label: 'In long-term support in the year',
    definition:
      'Different people who at any time in the year had home care that the council arranges or lived in a care home with its support, over the mean number of people in the year; each is counted once, in the group in which they first had support that year',
    official: 'SALT LTS001a: people accessing long-term support during the year',
    unit: 'per 100,000 people',
    direction: 'neither',
    target: 'T19',
    reported: 'groups',
    of: (seen) => seen.supportedPer100000,
  },
  longTermSupportAdults: {
    label: 'Aged 18-64 and in long-term support',
    definition:
      'Different people under 65 who were in the place and in long-term support in the year, as every younger adult of the model is, over all people aged 18 to 64 who live there',
    official: 'SALT LTS001a: people aged 18-64 accessing long-term support during the year',
    unit: 'per 100,000 people',
    direction: 'neither',
    target: 'T20',
    reported: 'adults',
    of: (seen) => seen.supportedPer100000Adults,
  },
  eq5d: {
    label: 'Health-related quality of life (EQ-5D)',
    definition:
      'Mean of the EQ-5D index over person-time, from one value for each frailty category: 1 is full health, 0 as bad as being dead',
    unit: 'index',
    direction: 'higher is better',
    reported: 'groups',
    of: eq5dOf,
  },
  scrqol: {
    label: 'Social-care related quality of life',
    definition:
      'Mean score of people in long-term support that the council arranges: the score with all need met, less points in proportion to the share of need that nobody meets; the domain of control is what it is on average today, but for those with a personal budget whose support is as they wish where it would not have been, or the reverse',
    official:
      'ASCOF 1A: social care-related quality of life (ASCOT), a score of 0 to 24 from a survey of users',
    unit: 'score',
    direction: 'higher is better',
    reported: 'groups',
    of: scrqolOf,
  },
} as const satisfies Readonly<Record<string, PeopleMeasure>>;

function eq5dOf(seen: Seen): number {
  const { values } = seen;
  return (
    seen.mean('fit') * values['quality.eq5d.fit'] +
    seen.mean('mildFrailty') * values['quality.eq5d.mild'] +
    seen.mean('moderateFrailty') * values['quality.eq5d.moderate'] +
    seen.mean('severeFrailty') * values['quality.eq5d.severe']
  );
}

function scrqolOf(seen: Seen): number {
  const { values } = seen;
  const unmet = seen.mean('unmetShareInSupport', 'councilSupport');
  const control = values['quality.scrqol.control'] * seen.mean('moreAsWished', 'councilSupport');
  return values['quality.scrqol.met'] - values['quality.scrqol.unmetLoss'] * unmet + control;
}
