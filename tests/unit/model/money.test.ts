import { describe, expect, it } from 'vitest';
import { ADMISSION } from '../../../src/model/observer.ts';
import { HOME_CARE, PATHWAY, RESIDENCE, SERVICE } from '../../../src/model/people/codes.ts';
import { changePayers } from '../../../src/model/money/change-payers.ts';
import { commitments } from '../../../src/model/money/commitments.ts';
import { riskOf } from '../../../src/model/money/joint-budget.ts';
import { decidesToCharge, mayClaim, paysThemselves } from '../../../src/model/money/means-test.ts';
import {
  lambdaOf,
  perceivedCost,
  perceivedDelayedDay,
  sparedByCouncil,
  spotPremium,
} from '../../../src/model/money/perceived-cost.ts';
import { disputedShare } from '../../../src/model/money/who-pays.ts';
import { eligibleHours } from '../../../src/model/processes/eligibility.ts';
import {
  SEPARATE_BUDGETS,
  shareElsewhere,
  type BudgetArrangement,
} from '../../../src/scenario/who-pays.ts';
import { HandMade, reported } from '../observe/hand-made.ts';

const pool: BudgetArrangement = {
  ...SEPARATE_BUDGETS,
  form: 'pooled',
  services: ['homeCare', 'careHomePlaces', 'nursing'],
  councilShare: 0.6,
  nhsShare: 0.4,
};

function worldWith(budget: BudgetArrangement) {
  const made = new HandMade();
  made.world.jointBudget.arrangement = budget;
  return made;
}

describe('the weight of the other side’s cost', () => {
  it('rises with the form of the budgets, and within pools with what they hold', () => {
    const { world } = worldWith(pool);
    const of = (form: BudgetArrangement['form']) => lambdaOf(world, form, 0.4, SERVICE.homeCare);
    expect([of('separate'), of('aligned'), of('lead')]).toEqual([0.1, 0.3, 0.35]);
    // Six tenths of what home care costs are in the pool, and nothing of a care home for good.
    expect(of('pooled')).toBeCloseTo(0.4 + 0.45 * 0.6, 12);
    expect(lambdaOf(world, 'pooled', 0.4, SERVICE.nursing)).toBeCloseTo(0.4 + 0.45 * 0.4, 12);
    expect(of('structural')).toBe(0.85);
  });

  it('rises with trust, from none to all', () => {
    const { world } = worldWith(pool);
    expect(lambdaOf(world, 'separate', 0.2, SERVICE.homeCare)).toBeCloseTo(0.04, 12);
    expect(lambdaOf(world, 'separate', 1, SERVICE.homeCare)).toBeCloseTo(0.28, 12);
    expect(lambdaOf(world, 'structural', 1, SERVICE.homeCare)).toBe(1);
  });

  it('is what perceived cost is made of', () => {
    expect(perceivedCost(-92, 0.1, 412)).toBeCloseTo(-50.8, 12);
    expect(perceivedCost(-92, 0.85, 412)).toBeCloseTo(258.2, 12);
  });
});

describe('a delayed day', () => {
  it('spares the council the net price of what it would pay for', () => {
    const made = new HandMade();
    const person = made.person({ need: 20 });
    const { world } = made;
    expect(sparedByCouncil(world, person, SERVICE.reablement)).toBe(6100);
    expect(sparedByCouncil(world, person, SERVICE.careHomePlace)).toBeCloseTo(89_300 / 7, 6);
    const hours = Math.ceil(eligibleHours(world, person));
    expect(sparedByCouncil(world, person, SERVICE.homeCare)).toBeCloseTo(
      (hours * 2200 * 0.72) / 7,
      6,
    );
    world.knobs.meansTest = 'abolished';
    expect(sparedByCouncil(world, person, SERVICE.homeCare)).toBeCloseTo((hours * 2200) / 7, 6);
  });

  it('costs in its eyes what the form says', () => {
    const made = worldWith(pool);
    const person = made.person();
    const perceived = (form: BudgetArrangement['form']) =>
      perceivedDelayedDay(made.world, person, SERVICE.careHomePlace, form, 0.4);
    expect(perceived('separate')).toBeCloseTo(-89_300 / 7 + 4120, 6);
    expect(perceived('pooled')).toBeCloseTo(-89_300 / 7 + (0.4 + 0.45 * 0.6) * 41_200, 6);
  });

  it('is cut short at a premium of four weeks', () => {
    const made = new HandMade();
    expect(spotPremium(made.world, made.person(), SERVICE.reablement)).toBe(6100 * 0.25 * 28);
  });
});

describe('who pays', () => {
  it('is the pool for its share of its services, or the lead for those of the other side', () => {
    expect(shareElsewhere(pool, 'homeCare')).toBe(0.6);
    expect(shareElsewhere(pool, 'nursing')).toBe(0.4);
    expect(shareElsewhere(pool, 'careHomes')).toBe(0);
    const lead = { ...pool, form: 'lead', host: 'nhs' } as const;
    expect(['homeCare', 'nursing'].map((name) => shareElsewhere(lead, name as 'nursing'))).toEqual([
      1, 0,
    ]);
    expect(shareElsewhere({ ...pool, form: 'aligned' }, 'homeCare')).toBe(0);
    expect(shareElsewhere({ ...SEPARATE_BUDGETS, form: 'structural' }, 'therapy')).toBe(1);
  });

  it('may be disputed, but not for the part that one purse pays', () => {
    const disputed = (budget: BudgetArrangement, service: number) =>
      disputedShare(worldWith(budget).world, service);
    expect(disputed(SEPARATE_BUDGETS, SERVICE.homeCare)).toBe(1);
    expect(disputed(pool, SERVICE.homeCare)).toBeCloseTo(0.4, 12);
    expect(disputed({ ...pool, councilShare: 1 }, SERVICE.homeCare)).toBe(0);
    expect(disputed(pool, SERVICE.careHome)).toBe(1);
    expect(disputed({ ...pool, form: 'aligned' }, SERVICE.homeCare)).toBe(1);
    expect(disputed({ ...pool, form: 'lead' }, SERVICE.homeCare)).toBe(0);
    expect(disputed({ ...SEPARATE_BUDGETS, form: 'structural' }, SERVICE.careHome)).toBe(0);
  });

  it('bears what a pool lacks as agreed', () => {
    const paidIn = { council: 300, nhs: 100 };
    const of = (budget: BudgetArrangement) =>
      (['council', 'nhs'] as const).map((partner) => riskOf(budget, paidIn, partner));
    expect(of(pool)).toEqual([0.75, 0.25]);
    expect(of({ ...pool, riskShare: 'half' })).toEqual([0.5, 0.5]);
    expect(of({ ...pool, riskShare: 'host', host: 'nhs' })).toEqual([0, 1]);
    expect(of({ ...pool, form: 'lead', host: 'council' })).toEqual([1, 0]);
  });
});

describe('the means test', () => {
  const bought = { aboveLimitAtHome: 1, homeCare: HOME_CARE.bought, paidHours: 10, need: 20 };

  it('is for people above the limit, and once decided against stays so', () => {
    const made = new HandMade();
    const { world } = made;
    const [poor, rich] = [made.person(), made.person(bought)];
    expect([paysThemselves(world, poor), paysThemselves(world, rich)]).toEqual([false, true]);
    expect([decidesToCharge(world, poor), decidesToCharge(world, rich)]).toEqual([false, true]);
    world.knobs.meansTest = 'abolished';
    // Nothing was decided yet.
    expect(paysThemselves(world, rich)).toBe(true);
    expect(mayClaim(world, rich)).toBe(true);
    expect(decidesToCharge(world, rich)).toBe(false);
    expect(mayClaim(world, rich)).toBe(false);
    world.knobs.meansTest = 'keep';
    expect(paysThemselves(world, rich)).toBe(false);
  });

  it('leaves what is bought out of account once the council would pay', () => {
    const made = new HandMade();
    const person = made.person(bought);
    const before = eligibleHours(made.world, person);
    made.world.knobs.meansTest = 'abolished';
    decidesToCharge(made.world, person);
    const metShare = made.world.values['eligibility.metShare'];
    expect(before).toBe(Math.max(0, metShare * 20 - 10));
    expect(eligibleHours(made.world, person)).toBe(metShare * 20);
  });

  it('abolished at any time, brings the council to those who pay within a year', () => {
    const made = new HandMade();
    made.person(bought);
    made.person({ aboveLimitAtHome: 1 });
    const { simulation } = made.world;
    changePayers(made.world, { ...made.world.knobs, meansTest: 'abolished' });
    expect(simulation.pending).toBe(1);
    changePayers(made.world, { ...made.world.knobs, meansTest: 'abolished' });
    expect(simulation.pending).toBe(1);
  });
});

describe('what a joint budget has promised', () => {
  it('is what people have of its services today, by who would pay', () => {
    const made = worldWith({ ...pool, councilShare: 1, nhsShare: 0.5 });
    const support = 1 << SERVICE.nursing;
    made.person({ homeCare: HOME_CARE.funded, packageHours: 7, paidHours: 7, support });
    made.person({ residence: RESIDENCE.intermediateCare, pathway: PATHWAY.careHome });
    made.person({ residence: RESIDENCE.careHome });
    const aDay = commitments(made.world);
    expect(aDay.council).toBeCloseTo(2200 + 89_300 / 7, 6);
    expect(aDay.nhs).toBeCloseTo((0.5 * 5800) / 7, 6);
  });
});

describe('payment of a hospital', () => {
  /** Pence paid in each of two years: two admissions in the year before, three in the first, one in the second. */
  function paid(acutePayment: 'block' | 'activity' | 'blended'): readonly number[] {
    const made = new HandMade();
    made.world.knobs.acutePayment = acutePayment;
    const person = made.person();
    const admissions = [
      [0, 2],
      [1, 3],
      [2, 1],
    ] as const;
    for (const [year, times] of admissions) {
      if (year === 1) made.see('payersChanged', person, reported(1));
      for (let n = 1; n <= times; n++) {
        made.see('admitted', person, reported(year, 50 * n), ADMISSION.overnight);
      }
    }
    made.close();
    return [1, 2].map((year) => {
      const seen = made.seen('65+', [year]);
      return (
        (seen.spentByAll('acuteFixed') + seen.spentByAll('acuteActivity')) /
        made.world.values['budgets.tariffAdmission']
      );
    });
  }

  it('is fixed at the year before, or follows what is done, or in part', () => {
    const [blockFirst, blockSecond] = paid('block');
    expect(blockFirst).toBeCloseTo(2, 4);
    expect(blockSecond).toBeCloseTo(3, 4);
    expect(paid('activity')).toEqual([3, 1]);
    const [blendedFirst, blendedSecond] = paid('blended');
    expect(blendedFirst).toBeCloseTo(2 + 0.2, 4);
    expect(blendedSecond).toBeCloseTo(3 - 0.2 * 2, 4);
  });
});
