import { servicesForPeople } from '../bearing.ts';
import type { ItemName } from '../ledger-items.ts';
import type { Seen } from '../seen.ts';
import { standingItems, type StandingItem } from '../standing-items.ts';
import type { PeopleMeasure } from './measure.ts';

const PER_OLDER_PERSON = 'GBP per person 65+ a year';

const standing = Object.keys(standingItems) as readonly StandingItem[];

/** What levers set up, and pay above the usual, by who pays. */
const OF_COUNCIL: readonly ItemName[] = [
  ...standing.filter((item) => item.endsWith('Council')),
  'brokers',
  'payCouncil',
];
const OF_NHS: readonly ItemName[] = [
  ...standing.filter((item) => item.endsWith('Nhs')),
  'payHospital',
  'payCommunity',
];

/** What reorganisations cost once. */
export const reorganisationItems: readonly ItemName[] = ['changeCouncil', 'changeNhs'];

/** What it takes to change anything, once and from year to year: for nobody by name. */
export const changeItems: readonly ItemName[] = [
  ...OF_COUNCIL,
  ...OF_NHS,
  'governanceCouncil',
  'governanceNhs',
  ...reorganisationItems,
];

/** What change itself costs: a comparison of services alone would flatter it. */
export const changeCostMeasures = {
  leverCostCouncil: {
    label: 'Cost of what levers set up, to the council',
    definition:
      'Posts, places, licences, rooms and covered time of levers, brokers, and pay above the usual, as far as the council pays; it is not in the cost to the council, which is that of services',
    unit: PER_OLDER_PERSON,
    direction: 'lower is better',
    reported: 'whole',
    of: (seen) => perOlderPerson(seen, OF_COUNCIL),
  },
  leverCostNhs: {
    label: 'Cost of what levers set up, to the NHS',
    definition: 'The same as far as the NHS pays; it is not in the cost to the NHS',
    unit: PER_OLDER_PERSON,
    direction: 'lower is better',
    reported: 'whole',
    of: (seen) => perOlderPerson(seen, OF_NHS),
  },
  costWithChange: {
    label: 'Cost in all, change included',
    definition:
      'The cost in all of services for people 65+, and what levers set up, reorganisations and the running of joint budgets cost beside them',
    unit: PER_OLDER_PERSON,
    direction: 'lower is better',
    reported: 'whole',
    of: (seen) => seen.spentPerPerson(servicesForPeople) + perOlderPerson(seen, changeItems),
  },
} as const satisfies Readonly<Record<string, PeopleMeasure>>;

function perOlderPerson(seen: Seen, items: readonly ItemName[]): number {
  return items.reduce((sum, item) => sum + seen.spentByAll(item), 0) / seen.personYears;
}
