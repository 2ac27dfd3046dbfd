import { describe, expect, it } from 'vitest';
import { changePayers, type Payers } from '../../../../src/model/money/change-payers.ts';
import { decidesToCharge } from '../../../../src/model/money/means-test.ts';
import { ADMISSION } from '../../../../src/model/observer.ts';
import { HOME_CARE, RESIDENCE, SERVICE } from '../../../../src/model/people/codes.ts';
import type { ItemName } from '../../../../src/observe/ledger-items.ts';
import type { BudgetArrangement } from '../../../../src/scenario/who-pays.ts';
import { SEPARATE_BUDGETS } from '../../../../src/scenario/who-pays.ts';
import { HandMade, reported } from '../../observe/hand-made.ts';

/** Seven hours a week at 22 GBP an hour: 22 GBP a day. */
const package7 = { homeCare: HOME_CARE.funded, packageHours: 7, paidHours: 7, need: 20 };

const pool: BudgetArrangement = {
  ...SEPARATE_BUDGETS,
  form: 'pooled',
  services: ['homeCare'],
  councilShare: 0.6,
};

/** A place with its joint budget, in which knobs turn at times and all that happens is booked. */
class Place extends HandMade {
  constructor() {
    super(0.01, true);
  }

  /** Lets time pass until some days into the first reported year. */
  until(days: number): void {
    this.world.simulation.run(reported(1, days));
  }

  turn(next: Partial<Payers>): void {
    changePayers(this.world, { ...this.world.knobs, ...next });
  }

  /** GBP of an item over both reported years, out of one purse or of all. */
  gbp(item: ItemName, route?: 'own' | 'pool' | 'lead' | 'body'): number {
    return this.seen('65+').spentByAll(item, route);
  }
}

describe('a pool at 60 %', () => {
  /** The pool lasts for a hundred days; after fifty the package doubles. */
  function hundredDays(arrangement: BudgetArrangement, hoursLater: number): Place {
    const place = new Place();
    place.until(0);
    const person = place.person(package7, reported(1));
    place.turn({ jointBudget: arrangement });
    place.until(50);
    place.change(person, reported(1, 50), { packageHours: hoursLater, paidHours: hoursLater });
    place.until(100);
    place.turn({ jointBudget: SEPARATE_BUDGETS });
    place.close();
    return place;
  }
  const days = 2 * 365.25;

  it('pays 60 % of its service while it lasts, and the council the rest and all of it afterwards', () => {
    const place = hundredDays(pool, 7);
    expect(place.gbp('homeCare', 'pool')).toBeCloseTo(0.6 * 2200, 1);
    expect(place.gbp('homeCare', 'own')).toBeCloseTo(22 * days - 0.6 * 2200, 1);
    expect(place.gbp('poolFromCouncil')).toBeCloseTo(0.6 * 2200, 1);
    expect(place.gbp('poolFromNhs')).toBe(0);
    expect(place.gbp('settledFromCouncil')).toBeCloseTo(0, 1);
  });

  it('settles what it lacks on the day that it ends, by the risk share', () => {
    const byContribution = hundredDays(pool, 14);
    expect(byContribution.gbp('homeCare', 'pool')).toBeCloseTo(0.6 * 3300, 1);
    expect(byContribution.gbp('poolFromCouncil')).toBeCloseTo(0.6 * 2200, 1);
    expect(byContribution.gbp('settledFromCouncil')).toBeCloseTo(0.6 * 1100, 1);
    const byHalf = hundredDays({ ...pool, riskShare: 'half' }, 14);
    const settled = (['settledFromCouncil', 'settledFromNhs'] as const).map((n) => byHalf.gbp(n));
    for (const half of settled) expect(half).toBeCloseTo(0.3 * 1100, 1);
    // Nothing is paid in or run any more.
    expect(byHalf.world.jointBudget.monthEnds).toBeNaN();
    const aDay = byHalf.gbp('governanceCouncil') + byHalf.gbp('governanceNhs');
    const yearly = byHalf.world.values['budgets.governance.pooled'] / 1000;
    expect(aDay).toBeCloseTo((yearly * 100) / 365.25, 1);
  });

  it('gives way to a lead and to one body, each of which pays from its day on', () => {
    const place = new Place();
    place.until(0);
    place.person(package7, reported(1));
    const at: readonly [days: number, next: BudgetArrangement][] = [
      [0, pool],
      [100, { ...pool, form: 'lead', host: 'nhs' }],
      [150, { ...SEPARATE_BUDGETS, form: 'structural' }],
      [180, SEPARATE_BUDGETS],
    ];
    for (const [day, next] of at) {
      place.until(day);
      place.turn({ jointBudget: next });
    }
    place.close();
    const paid = (['pool', 'lead', 'body'] as const).map((one) => place.gbp('homeCare', one));
    expect(paid.map(Math.round)).toEqual([0.6 * 2200, 50 * 22, 30 * 22]);
    expect(place.gbp('homeCare')).toBeCloseTo(22 * days, 1);
    expect(place.gbp('leadFromCouncil')).toBeCloseTo(50 * 22, 1);
  });
});

describe('the means test', () => {
  /** What people pay and the council pays, in GBP for a hundred days, of somebody who could pay for a care home. */
  function selfFunder(...options: readonly Payers['meansTest'][]) {
    const place = new Place();
    place.until(0);
    const person = place.person({ aboveCapitalLimit: 1 }, reported(1));
    place.world.people.careHomePlace[person] = 1;
    place.change(person, reported(1), { residence: RESIDENCE.careHome });
    const sums = () =>
      (['careHomesBought', 'careHomes', 'contributions'] as const).map((item) => place.gbp(item));
    const paid: number[][] = [];
    let before = sums();
    options.forEach((meansTest, n) => {
      place.turn({ meansTest });
      // The yearly review comes round on this day.
      place.see('changing', person, reported(1, 100 * n));
      decidesToCharge(place.world, person);
      place.until(100 * (n + 1));
      place.see('changing', person, reported(1, 100 * (n + 1)));
      const now = sums();
      paid.push(now.map((gbp, item) => Math.round(gbp - before[item])));
      before = now;
    });
    return paid;
  }
  const bought = Math.round((100 * 1200) / 7);

  it('kept, or for care only, lets self-funders pay all of it', () => {
    expect(selfFunder('keep', 'careOnly')).toEqual([
      [bought, 0, 0],
      [bought, 0, 0],
    ]);
  });

  it('abolished, lets the council pay, and nobody contribute', () => {
    const place = new Place();
    const gross = Math.round((100 * place.world.values['costs.careHomeWeek']) / 7);
    expect(selfFunder('keep', 'abolished')).toEqual([
      [bought, 0, 0],
      [0, gross, 0],
    ]);
  });

  it('come back, leaves with the council whom it took on, for the usual contribution', () => {
    const { values } = new Place().world;
    const gross = (100 * values['costs.careHomeWeek']) / 7;
    const [first, , last] = selfFunder('keep', 'abolished', 'keep');
    expect(first).toEqual([bought, 0, 0]);
    expect(last).toEqual([0, Math.round(gross), Math.round(0.28 * gross)]);
    // Whom nobody got round to pays on.
    const late = new Place();
    late.until(0);
    const person = late.person({ aboveLimitAtHome: 1, homeCare: HOME_CARE.bought }, reported(1));
    late.turn({ meansTest: 'abolished' });
    late.turn({ meansTest: 'keep' });
    expect(decidesToCharge(late.world, person)).toBe(true);
  });

  it('for care only, leaves free what money of the NHS pays in a pool', () => {
    const place = new Place();
    place.until(0);
    place.person({ ...package7, support: 1 << SERVICE.nursing }, reported(1));
    const services = ['homeCare', 'nursing'] as const;
    place.turn({
      meansTest: 'careOnly',
      jointBudget: { ...pool, services, councilShare: 1, nhsShare: 1 },
    });
    place.close();
    const nursing = place.world.prices.nursingDay / 100;
    const nhsPart = nursing / (nursing + 22);
    const contribution = 0.28 * 22 * 2 * 365.25 * (1 - nhsPart);
    // The part of the NHS is fixed anew each year, and stays the same here.
    expect(place.gbp('contributions')).toBeCloseTo(contribution, 0);
  });
});

describe('payment of the hospital', () => {
  it('changes on its day: what is fixed of a month is paid for the days that it was in force', () => {
    const place = new Place();
    const person = place.person();
    const admitted = (day: number) =>
      place.see('admitted', person, reported(1, day), ADMISSION.overnight);
    for (const day of [-300, -200]) admitted(day);
    place.until(0);
    place.turn({ acutePayment: 'activity' });
    admitted(10);
    place.until(40);
    place.turn({ acutePayment: 'block' });
    admitted(100);
    place.until(365.25);
    const paid = (item: ItemName) =>
      place.seen('65+', [1]).spentByAll(item) / place.world.values['budgets.tariffAdmission'];
    place.close();
    expect(paid('acuteActivity')).toBeCloseTo(1, 6);
    // Two admissions in the year before, for the days after the first forty.
    expect(paid('acuteFixed')).toBeCloseTo((2 * (365.25 - 40)) / 365.25, 4);
  });
});
