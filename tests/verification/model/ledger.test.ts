import { expect, test } from 'vitest';
import { DAYS_PER_MONTH } from '../../../src/evidence/units.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import type { Observer } from '../../../src/model/observer.ts';
import type { World } from '../../../src/model/world.ts';
import { itemsForPeople } from '../../../src/observe/bearing.ts';
import { ledgerLines, type ItemName } from '../../../src/observe/ledger-items.ts';
import { PersonTime } from '../../../src/observe/person-time.ts';
import { Slots } from '../../../src/observe/slots.ts';
import { Spending } from '../../../src/observe/spending.ts';
import { Years } from '../../../src/observe/years.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { JOINT_SERVICES } from '../../../src/scenario/who-pays.ts';
import { scenarioOf, valueOf } from './scenarios.ts';
import { withTimeline } from './staff-series.ts';

const tiny = scenarioOf('tiny', { years: 2, warmUp: 1 });

/** The small place under another way to pay. */
function under(...entries: readonly object[]): Scenario {
  return withTimeline(tiny, ...entries);
}

const services = JOINT_SERVICES;
const pool = { form: 'pooled', services };
const part = { ...pool, councilShare: 0.5, nhsShare: 0.3, riskShare: 'half' };
/** Every lever that lasts, with its usual settings or more. */
const everyLever = [
  { from: 1, sharedRecord: { inWorkflow: true } },
  { from: 1, trustedAssessment: {} },
  { from: 1, namedGp: { honoured: 0.5 } },
  { from: 1, singlePointOfAccess: { authority: true } },
  { from: 1, careNavigator: {} },
  { from: 1, namedSocialWorker: {} },
  { from: 1, rapidResponse: {} },
  { from: 1, dischargeToAssess: {} },
  { from: 1, coLocation: {} },
  { from: 1, jointTraining: {} },
  { from: 1, jointMeetings: {} },
  { at: 1.5, restructuring: { kind: 'repatching' } },
] as const;

/** Personal budgets of health and care, some of whose money is not spent. */
const budgets = {
  from: 1,
  personalBudget: {
    kind: 'parallel',
    uptake: { managed: 0.3, serviceFund: 0.2, directPayment: 0.5 },
    planningSupport: 0.2,
    unspentClawback: 0.7,
  },
};

/** Every form of budget, of the means test and of payment; from one to another, and back. */
const forms: readonly [name: string, scenario: Scenario][] = [
  ['separate budgets', tiny],
  ['aligned budgets', under({ jointBudget: { form: 'aligned', services } })],
  ['a lead of the NHS', under({ jointBudget: { form: 'lead', services, host: 'nhs' } })],
  ['a lead of the council', under({ jointBudget: { form: 'lead', services } })],
  ['a full pool', under({ jointBudget: pool })],
  [
    'part of a pool, without a means test for health',
    under({ meansTest: { option: 'careOnly' } }, { jointBudget: part }),
  ],
  [
    'a pool that the host answers for, from year 2 on',
    under({ from: 2, jointBudget: { ...pool, riskShare: 'host' } }),
  ],
  ['a pool that a partner leaves', under({ jointBudget: { ...pool, withdrawAt: 0.001 } })],
  [
    'a pool that begins and ends within months',
    under({ from: 1.37, until: 2.21, jointBudget: part }),
  ],
  [
    'aligned, pooled, led and merged, one after the other, and apart again',
    under(
      { from: 1, until: 1.3, jointBudget: { form: 'aligned', services } },
      { from: 1.3, until: 1.71, jointBudget: pool },
      { from: 1.71, until: 2, jointBudget: { form: 'lead', services, host: 'nhs' } },
      { from: 2, until: 2.44, jointBudget: { form: 'structural' } },
    ),
  ],
  ['one body', under({ jointBudget: { form: 'structural' } })],
  ['no means test', under({ meansTest: { option: 'abolished' } })],
  [
    'no means test for a while',
    under({ from: 1.2, until: 2.4, meansTest: { option: 'abolished' } }),
  ],
  ['payment by activity', under({ acutePayment: { form: 'activity' } })],
  ['blended payment', under({ acutePayment: { form: 'blended' } })],
  [
    'payment by activity, and blended from the middle of a month on',
    under(
      { until: 1.37, acutePayment: { form: 'activity' } },
      { from: 1.37, until: 2.5, acutePayment: { form: 'blended' } },
    ),
  ],
  ['personal budgets', under(budgets)],
  ['personal budgets in part of a pool', under({ jointBudget: part }, budgets)],
  ['personal budgets of one body', under({ jointBudget: { form: 'structural' } }, budgets)],
  ['every lever', under(...everyLever)],
  [
    'every lever in one body, paid for by halves',
    under(
      { jointBudget: { form: 'structural' } },
      { from: 1.3, ramp: 0.4, singlePointOfAccess: { paidBy: 'shared' } },
      { from: 1.3, until: 1.9, careNavigator: { paidBy: 'council' } },
      { from: 2.1, rapidResponse: { paidBy: 'shared' } },
    ),
  ],
];

/** One slot a person: the books of everybody by themselves. */
class PersonSlots extends Slots {
  override readonly count: number;

  constructor(capacity: number) {
    super(1);
    this.count = capacity;
    this.circumstances = -1;
  }

  override find(_world: World, person: number): void {
    this.cell = person;
  }
}

const sum = (amounts: Float64Array) => amounts.reduce((total, pence) => total + pence, 0);

/** Keeps books of its own beside those of the run, by person, and looks at them every month. */
class Auditor implements Observer {
  world: World | undefined;
  spending: Spending | undefined;
  time: PersonTime | undefined;
  /** Months after which the books did not balance. */
  readonly unbalanced: number[] = [];
  months = 0;

  observe(world: World, what: number, person: number, now: number, detail: number): void {
    const { reportFrom, scenario, people } = world;
    this.world = world;
    if (this.spending === undefined || this.time === undefined) {
      const years = new Years(reportFrom, scenario.years);
      const slots = new PersonSlots(people.capacity);
      this.spending = new Spending(world, years, slots);
      this.time = new PersonTime(years, slots, people.capacity, this.spending.time);
    }
    const { ledger } = this.spending;
    if (now >= reportFrom + (this.months + 1) * DAYS_PER_MONTH) {
      this.months++;
      if (sum(ledger.received) !== sum(ledger.paid)) this.unbalanced.push(this.months);
    }
    this.time.observe(world, what, person, now);
    this.spending.observe(world, what, person, now, detail);
  }
}

test.each(forms)(
  '%s: the books balance each month, and people’s costs are the total',
  (_, form) => {
    const auditor = new Auditor();
    const result = replicate(form, 1, auditor);
    const { world, spending, time, months } = auditor;
    if (world === undefined || spending === undefined || time === undefined)
      throw new Error('nothing was seen');
    time.close(world);
    spending.close(world);
    expect(months).toBeGreaterThanOrEqual(23);
    expect(auditor.unbalanced).toEqual([]);
    expect(sum(spending.ledger.received)).toBe(sum(spending.ledger.paid));
    expect(sum(result.ledger)).toBe(sum(spending.ledger.paid));

    const everybody = Array.from(world.people.age, (_age, person) => person);
    for (const year of [1, 2]) {
      for (const item of itemsForPeople) {
        const lines = ledgerLines.flatMap((line, i) => (line.item === item ? [i] : []));
        const row = (year - 1) * ledgerLines.length;
        const total = lines.reduce((pence, line) => pence + result.ledger[row + line], 0);
        expect(spending.ledger.total(item, everybody, [year])).toBe(total);
      }
    }
  },
);

/** What nobody buys or pays today. */
const NEVER_TODAY: readonly ItemName[] = [
  'spotPremiums',
  'directPayments',
  'serviceFunds',
  'assistants',
  'adultPayments',
  'budgetAdministration',
  'healthBudgets',
  'budgetAssessments',
  'unspentPaid',
  'unspentReturned',
  'acuteActivity',
];

test('every item is bought by somebody, out of today’s purse', () => {
  const { ledger } = replicate(tiny, 1);
  const never = ledgerLines.filter(
    ({ item, route }, line) =>
      route === 'own' &&
      (itemsForPeople.includes(item) || item === 'acuteFixed') &&
      ledger[line] + ledger[ledgerLines.length + line] === 0,
  );
  expect(never.map(({ item }) => item)).toEqual(NEVER_TODAY);
  const elsewhere = ledgerLines.filter(
    ({ route }, line) => route !== 'own' && ledger[line] + ledger[ledgerLines.length + line] > 0,
  );
  expect(elsewhere).toEqual([]);
});

test.each(forms)(
  '%s: what the payers bear adds up to the total, and groups to everybody',
  (_, form) => {
    const result = replicate(form, 2);
    const of = (measure: Parameters<typeof valueOf>[2], group = '65+') =>
      valueOf(form, result, measure, group);
    const payers = [
      'costNhsHospital',
      'costNhsCommunity',
      'costCouncilNet',
      'costPerson',
      'costIntegratedBody',
    ] as const;
    for (const group of [
      '65+',
      'complex needs',
      'age 75-84',
      'adults 18-64 with long-term support',
    ])
      expect(payers.reduce((gbp, payer) => gbp + of(payer, group), 0)).toBeCloseTo(
        of('costTotal', group),
        6,
      );
    const ages = ['age 65-74', 'age 75-84', 'age 85+'];
    const carers = ['with unpaid carer', 'without unpaid carer'];
    for (const groups of [ages, carers]) {
      const gbp = groups.reduce(
        (total, group) => total + of('costTotal', group) * of('people', group),
        0,
      );
      expect(gbp / of('people')).toBeCloseTo(of('costTotal'), 6);
    }
  },
);
