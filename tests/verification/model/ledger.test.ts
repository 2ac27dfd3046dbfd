import { expect, test } from 'vitest';
import { DAYS_PER_MONTH } from '../../../src/evidence/units.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import type { Observer } from '../../../src/model/observer.ts';
import type { World } from '../../../src/model/world.ts';
import { itemNames, ledgerLines } from '../../../src/observe/ledger-items.ts';
import { PersonTime } from '../../../src/observe/person-time.ts';
import { Slots } from '../../../src/observe/slots.ts';
import { Spending } from '../../../src/observe/spending.ts';
import { Years } from '../../../src/observe/years.ts';
import { scenarioOf, valueOf } from './scenarios.ts';

const tiny = scenarioOf('tiny', { years: 2, warmUp: 1 });

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

test('what payers pay is what providers receive, each month, and people’s costs are the total', () => {
  const auditor = new Auditor();
  const result = replicate(tiny, 1, auditor);
  const { world, spending, time, months } = auditor;
  if (world === undefined || spending === undefined || time === undefined)
    throw new Error('nothing was seen');
  time.close(world);
  expect([months, auditor.unbalanced]).toEqual([23, []]);
  expect(sum(spending.ledger.received)).toBe(sum(spending.ledger.paid));
  expect(sum(result.ledger)).toBe(sum(spending.ledger.paid));

  const everybody = Array.from({ length: world.people.capacity }, (_, person) => person);
  for (const year of [1, 2]) {
    for (const item of itemNames) {
      const lines = ledgerLines.flatMap((line, i) => (line.item === item ? [i] : []));
      const row = (year - 1) * ledgerLines.length;
      const total = lines.reduce((pence, line) => pence + result.ledger[row + line], 0);
      expect(spending.ledger.total(item, everybody, [year])).toBe(total);
    }
  }
});

test('every item is bought by somebody', () => {
  const { ledger } = replicate(tiny, 1);
  const never = ledgerLines.filter(
    (_, line) => ledger[line] + ledger[ledgerLines.length + line] === 0,
  );
  expect(never).toEqual([]);
});

test('what the payers bear adds up to the total, and groups to everybody', () => {
  const result = replicate(tiny, 2);
  const of = (measure: Parameters<typeof valueOf>[2], group = '65+') =>
    valueOf(tiny, result, measure, group);
  const payers = ['costNhsHospital', 'costNhsCommunity', 'costCouncilNet', 'costPerson'] as const;
  expect(payers.reduce((gbp, payer) => gbp + of(payer), 0)).toBeCloseTo(of('costTotal'), 6);
  const ages = ['age 65-74', 'age 75-84', 'age 85+'];
  const carers = ['with unpaid carer', 'without unpaid carer'];
  for (const groups of [ages, carers]) {
    const gbp = groups.reduce(
      (total, group) => total + of('costTotal', group) * of('people', group),
      0,
    );
    expect(gbp / of('people')).toBeCloseTo(of('costTotal'), 6);
  }
});
