import { DAYS_PER_WEEK, DAYS_PER_YEAR } from '../../evidence/units.ts';
import type { Level } from '../person-time.ts';
import type { Seen } from '../seen.ts';
import type { PeopleMeasure } from './measure.ts';

const WEEKS_PER_YEAR = DAYS_PER_YEAR / DAYS_PER_WEEK;

/** Who decides on long-term support, and what it takes of them. */
export const ownSupportMeasures = {
  control: {
    ...ofSupported('Support as the person wishes', 'asWishedInSupport', 'higher is better'),
    definition:
      'Share of time in long-term support that the council arranges or pays for in which the support is as the person wishes: as the latest plan was that the support began with, or as they bought it themselves; nobody asks people how they feel about it',
  },
  decidesThemselves: {
    ...ofSupported('Deciding on their support', 'decidesInSupport', 'higher is better'),
    definition:
      'Share of time in long-term support in which the person decides what a personal budget buys: they know the sum, have help with a plan, the rules let them, and whoever holds the money does as they say',
  },
  personalBudgets: {
    ...ofSupported('With a personal budget', 'budgetInSupport', 'neither'),
    definition:
      'Share of time in long-term support, in care homes too, with a personal budget of any form',
    official: 'Near ASCOF 1C(1a), which leaves care homes out',
  },
  directPayments: {
    ...ofSupported('With a direct payment', 'paidBudgetInSupport', 'neither'),
    definition: 'Share of time in long-term support, in care homes too, with a direct payment',
    official: 'Near ASCOF 1C(2a), which leaves care homes out',
  },
  assistantHours: {
    label: 'Care by own assistants',
    definition:
      'Hours of care a year by personal assistants whom people employ with direct payments, per person in long-term support',
    unit: 'hours per supported person a year',
    direction: 'neither',
    reported: 'groups',
    of: (seen) => seen.mean('assistantHours', 'councilSupport') * WEEKS_PER_YEAR,
  },
  budgetHours: {
    label: 'Running of personal budgets by people and carers',
    definition:
      'Hours a year that paperwork, payroll and finding support take the unpaid carer, who has that much less for care, or the person where there is none; per person with a personal budget, while in support',
    unit: 'hours per holder a year',
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => perHolder(seen) * WEEKS_PER_YEAR,
  },
  costOfBrokers: {
    label: 'Cost of brokers of personal budgets',
    definition:
      'What the posts of brokers cost the council, whether or not there is anybody to help; beside the cost of services',
    unit: 'GBP per person 65+ a year',
    direction: 'neither',
    reported: 'whole',
    of: (seen) => seen.spentByAll('brokers') / seen.personYears,
  },
} as const satisfies Readonly<Record<string, PeopleMeasure>>;

function ofSupported<Direction extends PeopleMeasure['direction']>(
  label: string,
  level: Level,
  direction: Direction,
) {
  return {
    label,
    unit: '% of time in support',
    direction,
    reported: 'groups',
    of: (seen: Seen) => 100 * seen.mean(level, 'councilSupport'),
  } as const;
}

function perHolder(seen: Seen): number {
  return seen.time('budgetInSupport') === 0 ? NaN : seen.mean('runningHours', 'budgetInSupport');
}
