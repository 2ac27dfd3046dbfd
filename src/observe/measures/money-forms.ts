import { itemsForPeople, servicesForPeople } from '../bearing.ts';
import type { ItemName } from '../ledger-items.ts';
import type { Seen } from '../seen.ts';
import type { PeopleMeasure } from './measure.ts';

const PER_PERSON = 'GBP per person a year';
/** Money between organisations is for nobody by name: it is spread over the people who are most of the model. */
const PER_OLDER_PERSON = 'GBP per person 65+ a year';

/** What is done in hospital, which is what the commissioner pays it for. */
const IN_HOSPITAL: readonly ItemName[] = [
  'attendances',
  'staysWithoutNight',
  'admissions',
  'bedDays',
  'delayedDays',
];

const PAID_INTO_POOL = ['poolFromCouncil', 'poolFromNhs'] as const;

const PAID_TO_HOSPITAL = ['acuteFixed', 'acuteActivity'] as const;

/** What forms of budgets and of payment do: who pays into what, and what a day of delay is to whoever decides. */
export const moneyFormMeasures = {
  costIntegratedBody: {
    label: 'Cost to an integrated body, net of contributions',
    definition:
      'What one body for health and care pays for services, where there is one, less what people contribute to it',
    unit: PER_PERSON,
    direction: 'neither',
    reported: 'groups',
    of: (seen) =>
      seen.paidOutOf('body', servicesForPeople) +
      seen.paidOutOf('body', ['unspentPaid']) -
      seen.paidOutOf('body', ['contributions', 'unspentReturned']),
  },
  paidFromPool: {
    label: 'Paid out of a pooled budget',
    definition:
      'What a pooled budget pays for services; it is part of the cost to the council and to the NHS, who pay into it',
    unit: PER_PERSON,
    direction: 'neither',
    reported: 'groups',
    of: (seen) => seen.paidOutOf('pool', itemsForPeople),
  },
  poolFromCouncil: between(
    'Pooled budget: paid in by the council',
    'What the council pays into a pooled budget in monthly instalments, fixed before the year at what its services in the pool cost in the last one',
    (seen) => seen.spentByAll('poolFromCouncil'),
  ),
  poolFromNhs: between(
    'Pooled budget: paid in by the NHS',
    'What the NHS in the community pays into a pooled budget in monthly instalments, fixed likewise',
    (seen) => seen.spentByAll('poolFromNhs'),
  ),
  poolBalance: {
    label: 'Pooled budget: balance at the end of a year',
    definition:
      'What is left of what was paid into a pooled budget after it has paid for its services, before partners share it or make up for it; below zero where it overspends',
    unit: '% of what was paid in',
    direction: 'neither',
    reported: 'whole',
    of: poolBalance,
  },
  governanceCost: {
    ...between(
      'Cost of running a joint budget',
      'Time of managers and audit for aligned, lead and pooled budgets; it is not in the cost in all, which is that of services',
      (seen) => seen.spentByAll('governanceCouncil') + seen.spentByAll('governanceNhs'),
    ),
    direction: 'lower is better',
  },
  changeCost: {
    ...between(
      'Cost of reorganisation',
      'What reorganisations cost the NHS and councils once, without the time that they take of professionals; it is not in the cost in all, which is that of services',
      (seen) => seen.spentByAll('changeCouncil') + seen.spentByAll('changeNhs'),
    ),
    direction: 'lower is better',
  },
  hospitalIncome: between(
    'Income of hospitals',
    'What commissioners pay hospitals for attendances and emergency admissions of people in the model, under the payment in force: a fixed sum, a price for each, or both',
    (seen) => sumOf(seen, PAID_TO_HOSPITAL),
  ),
  hospitalMargin: {
    label: 'Income of hospitals less cost',
    definition:
      'What hospitals are paid beyond what attendances and emergency admissions cost, delayed days and capacity included; below zero where cost is higher',
    unit: '% of cost',
    direction: 'neither',
    reported: 'whole',
    of: (seen) => {
      const cost = sumOf(seen, IN_HOSPITAL);
      return cost === 0 ? NaN : (sumOf(seen, PAID_TO_HOSPITAL) / cost - 1) * 100;
    },
  },
  delayedDaySpared: {
    label: 'Delayed day that waits for the council: spared by it',
    definition:
      'What the council does not pay on a day that somebody waits in a hospital bed for its assessment or support, net of contributions',
    unit: 'GBP per delayed day',
    direction: 'neither',
    reported: 'groups',
    of: (seen) => seen.perCouncilDay('council'),
  },
  delayedDayPerceived: {
    label: 'Delayed day that waits for the council: what it costs in its eyes',
    definition:
      'The bed that another day keeps from the NHS, as far as its cost weighs with the council under the budgets in force, less what the council is spared; above zero it hurries',
    unit: 'GBP per delayed day',
    direction: 'neither',
    reported: 'groups',
    of: (seen) => seen.perCouncilDay('perceived'),
  },
  hurriedDischarges: {
    label: 'Discharges for which the council hurried',
    definition:
      'Discharges for which the council bought support at once, beyond those for which it does so anyway, as a share of discharges to support',
    unit: '%',
    direction: 'neither',
    reported: 'groups',
    of: (seen) => {
      const supported =
        seen.count('dischargesHomeWithSupport') +
        seen.count('dischargesToBed') +
        seen.count('dischargesToCareHome');
      return supported === 0 ? NaN : (100 * seen.count('hurried')) / supported;
    },
  },
  spotPremiums: {
    label: 'Premium for support that is bought at once',
    definition:
      'What support after a discharge costs beyond its usual price where the council hurried',
    unit: PER_PERSON,
    direction: 'neither',
    reported: 'groups',
    of: (seen) => seen.spentPerPerson(['spotPremiums']),
  },
} as const satisfies Readonly<Record<string, PeopleMeasure>>;

/** Money that goes from one organisation to another in the whole place. */
function between(label: string, definition: string, gbp: (seen: Seen) => number) {
  return {
    label,
    definition,
    unit: PER_OLDER_PERSON,
    direction: 'neither',
    reported: 'whole',
    of: (seen: Seen) => gbp(seen) / seen.personYears,
  } as const;
}

function sumOf(seen: Seen, bought: readonly ItemName[]): number {
  return bought.reduce((sum, item) => sum + seen.spentByAll(item), 0);
}

function poolBalance(seen: Seen): number {
  const paidIn = sumOf(seen, PAID_INTO_POOL);
  const paidOut = itemsForPeople.reduce((sum, item) => sum + seen.spentByAll(item, 'pool'), 0);
  return paidIn === 0 ? NaN : ((paidIn - paidOut) / paidIn) * 100;
}
