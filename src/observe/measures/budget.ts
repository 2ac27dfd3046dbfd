import { ORGANISATION } from '../../model/organisations/codes.ts';
import type { PeopleMeasure } from './measure.ts';

const COUNCILS = [ORGANISATION.council] as const;
const COMMISSIONER = [ORGANISATION.commissioner] as const;
const NHS = [
  ORGANISATION.commissioner,
  ORGANISATION.trust,
  ORGANISATION.primaryCare,
  ORGANISATION.communityHealth,
  ORGANISATION.mentalHealth,
  ORGANISATION.urgentCare,
] as const;

/** How organisations stand against their budgets, and what they make of it. They are those of the place as a whole. */
export const budgetMeasures = {
  councilForecast: {
    ...budget('Forecast of councils against their settlements'),
    definition:
      'What councils expect at the ends of the months to have spent when the year ends, gross, as a percentage of their settlements',
    unit: '%',
    of: (seen) => 100 * seen.ofOrganisations('forecast', 'settlement', COUNCILS),
  },
  nhsForecast: {
    ...budget('Forecast of the NHS against its funding'),
    definition:
      'What the NHS commissioner expects at the ends of the months to have spent when the year ends, as a percentage of what it is given for the people in the model',
    unit: '%',
    of: (seen) => 100 * seen.ofOrganisations('forecast', 'settlement', COMMISSIONER),
  },
  councilRungs: {
    ...budget('Rungs that councils are on'),
    definition:
      'Mean rungs in force of a ladder of five: posts frozen, slower decisions, reviews that cut, a raised threshold, grants cut',
    unit: 'rungs',
    of: (seen) => seen.ofOrganisations('rungs', 'months', COUNCILS),
  },
  nhsRungs: {
    ...budget('Rungs that the NHS is on'),
    definition:
      'Mean rungs in force of a ladder of four: a deficit, posts frozen in the community, less continuing healthcare, longer waits',
    unit: 'rungs',
    of: (seen) => seen.ofOrganisations('rungs', 'months', COMMISSIONER),
  },
  thresholdRaised: {
    ...budget('Time with a raised threshold'),
    definition:
      'Months in which a council arranges care only from a higher need than usual, as a share of its months',
    unit: '%',
    of: (seen) => 100 * seen.ofOrganisations('thresholdRaised', 'months', COUNCILS),
  },
  councilDefensiveness: {
    ...budget('Defensiveness of councils'),
    definition: 'How much councils keep to themselves, from 0 to 1; it follows their budgets',
    unit: 'index of 0 to 1',
    of: (seen) => seen.ofOrganisations('defensiveness', 'months', COUNCILS),
  },
  nhsDefensiveness: {
    ...budget('Defensiveness of NHS organisations'),
    definition:
      'How much NHS organisations keep to themselves, from 0 to 1; it follows their budgets or those of who pays them',
    unit: 'index of 0 to 1',
    of: (seen) => seen.ofOrganisations('defensiveness', 'months', NHS),
  },
} as const satisfies Readonly<Record<string, PeopleMeasure>>;

function budget(label: string) {
  return { label, direction: 'neither', reported: 'years' } as const;
}
