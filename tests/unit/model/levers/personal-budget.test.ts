import { describe, expect, it } from 'vitest';
import { DAYS_PER_MONTH, DAYS_PER_WEEK } from '../../../../src/evidence/units.ts';
import {
  administrationDay,
  agencyDay,
  assistantsDay,
  besideCareDay,
  unspentDay,
} from '../../../../src/model/money/personal-budget.ts';
import {
  BUDGET_HELD,
  CASE,
  CONDITION,
  FRAILTY,
  HOME_CARE,
  RESIDENCE,
  SERVICE,
} from '../../../../src/model/people/codes.ts';
import { budgetReviewDue, inviteAdults } from '../../../../src/model/processes/adult-budget.ts';
import { assistantPlaces } from '../../../../src/model/processes/assistants.ts';
import {
  brokerIsAwaited,
  goToBroker,
  staffBrokers,
} from '../../../../src/model/processes/brokers.ts';
import { mayHold, wouldHold } from '../../../../src/model/processes/budget-uptake.ts';
import { closeCase } from '../../../../src/model/processes/case.ts';
import { eligibleHours } from '../../../../src/model/processes/eligibility.ts';
import { packageFor } from '../../../../src/model/processes/home-care.ts';
import {
  offerBudget,
  ownSupportIsFound,
  plansOwnSupport,
  reviewBudget,
} from '../../../../src/model/processes/personal-budget.ts';
import { budgetEnds, setBudget } from '../../../../src/model/processes/personal-budget-terms.ts';
import type { World } from '../../../../src/model/world.ts';
import type { ParameterValues } from '../../../../src/evidence/registry.ts';
import type { Knobs, PersonalBudget } from '../../../../src/scenario/knobs.ts';
import { problemsOf, sound } from '../../scenario/texts.ts';
import { knobsOf, worldWith } from './turned.ts';

const HOURS_A_WEEK = DAYS_PER_WEEK / DAYS_PER_MONTH;
const all = { managed: 0, serviceFund: 0, directPayment: 1 };

/** A lever of which everything works, but for what a test takes away. */
function budget(settings: Partial<PersonalBudget> = {}): Partial<Knobs> {
  const full = { amountKnown: 1, flexibility: 1, adequacy: 1, planningSupport: 1 };
  const usual = { kind: 'care', uptake: all, reach: 1, whom: 'all', brokersPer100: 0 } as const;
  return { personalBudget: { ...usual, ...full, unspentClawback: 1, ...settings } };
}

function worldOf(
  settings: Partial<PersonalBudget> = {},
  values: Partial<ParameterValues> = {},
): World {
  return worldWith(budget(settings), values);
}

function everybody(world: World): readonly number[] {
  return Array.from({ length: world.initialPeople }, (_, person) => person);
}

/** Somebody at home who is fit of mind, without a carer, and needs twenty hours of which none are met. */
function somebody(world: World, nth = 0): number {
  const { people } = world;
  const person = everybody(world).filter(
    (one) =>
      people.residence[one] === RESIDENCE.home &&
      people.isOlder(one) &&
      people.caseStage[one] === CASE.none &&
      people.homeCare[one] === HOME_CARE.none,
  )[nth];
  people.need[person] = 20;
  people.carerHours[person] = people.supportHours[person] = 0;
  people.support[person] = people.conditions[person] = people.lowLevel[person] = 0;
  people.frailty[person] = FRAILTY.mild;
  return person;
}

/** The same person with a package of the council's that runs. */
function supported(world: World, hours: number, nth = 0): number {
  const { people } = world;
  const person = somebody(world, nth);
  const homeCare = world.homeCareOf(person);
  homeCare.setCapacity(homeCare.places + hours);
  homeCare.inUse.add(hours, 0);
  people.homeCare[person] = HOME_CARE.funded;
  people.packageHours[person] = people.paidHours[person] = hours;
  return person;
}

describe('who holds a personal budget', () => {
  const even = {
    'personalBudget.odds.older': 1,
    'personalBudget.odds.workingAge': 1,
    'personalBudget.odds.dementia': 1,
    'personalBudget.odds.carer': 1,
    'personalBudget.odds.mostDeprived': 1,
  };
  const shares = { managed: 0.3, serviceFund: 0.1, directPayment: 0.2 };

  function counts(world: World): number[] {
    const people = everybody(world);
    const of = (held: number) => people.filter((one) => wouldHold(world, one) === held).length;
    return [0, 1, 2, 3].map((held) => of(held) / people.length);
  }

  it('is the uptake that was asked for, where all are alike', () => {
    const [none, managed, fund, direct] = counts(worldOf({ uptake: shares }, even));
    expect(direct).toBeCloseTo(0.2, 1);
    expect(fund).toBeCloseTo(0.1, 1);
    expect(managed).toBeCloseTo(0.3, 1);
    expect(none).toBeCloseTo(0.4, 1);
    const [, , , half] = counts(worldOf({ uptake: shares, reach: 0.5 }, even));
    expect(half).toBeCloseTo(0.1, 1);
  });

  it('shifts direct payments by their odds, and leaves the share with any budget', () => {
    const world = worldOf({ uptake: shares }, { ...even, 'personalBudget.odds.older': 0.25 });
    const older = everybody(world).filter((one) => world.people.isOlder(one));
    const shareFrom = (least: number) =>
      older.filter((one) => wouldHold(world, one) >= least).length / older.length;
    // Odds of 1 to 4 become 1 to 16.
    expect(shareFrom(BUDGET_HELD.directPayment)).toBeCloseTo(1 / 17, 1);
    expect(shareFrom(BUDGET_HELD.managed)).toBeCloseTo(0.6, 1);
  });

  it('is as published of the place, or else of England', () => {
    const world = worldOf({ uptake: undefined }, even);
    const [none, managed, fund, direct] = counts(world);
    expect(none).toBeCloseTo(1 - 0.7694, 1);
    expect(managed).toBeCloseTo(0.605, 1);
    expect(fund).toBeLessThan(0.01);
    expect(direct).toBeCloseTo(0.162, 1);
    const { personalBudgets: _, ...place } = world.scenario.place;
    Object.assign(world, { scenario: { ...world.scenario, place } });
    expect(counts(world)[3]).toBeCloseTo(0.255, 1);
  });

  it('is only whom the lever is for, and for health money only who has health care', () => {
    const older = worldOf({ whom: 'older' });
    const younger = worldOf({ whom: 'workingAge' });
    const person = somebody(older);
    expect([mayHold(older, person), mayHold(younger, person)]).toEqual([true, false]);
    const health = worldOf({ kind: 'health' });
    somebody(health);
    expect(mayHold(health, person)).toBe(false);
    health.people.support[person] = 1 << SERVICE.nursing;
    expect(mayHold(health, person)).toBe(true);
    expect(mayHold(worldWith(), person)).toBe(false);
  });
});

describe('what a personal budget is for one person', () => {
  const sure = { 'personalBudget.ownWishes': 1 };

  it('lets them decide in full where all four parts of fidelity are there', () => {
    const world = worldOf({}, sure);
    const person = somebody(world);
    world.people.own.asPlanned[person] = world.people.own.asWished[person] = 0;
    setBudget(world, person, BUDGET_HELD.directPayment, false);
    expect([world.people.own.decides[person], world.people.own.asWished[person]]).toEqual([1, 1]);
    budgetEnds(world, person);
    expect([world.people.own.decides[person], world.people.own.asWished[person]]).toEqual([0, 0]);
  });

  it.each(['amountKnown', 'flexibility', 'planningSupport'] as const)(
    'leaves the support as it was planned without %s',
    (part) => {
      const world = worldOf({ [part]: 0 }, sure);
      for (const [nth, planned] of [0, 1].entries()) {
        const person = somebody(world, nth);
        world.people.own.asPlanned[person] = planned;
        setBudget(world, person, BUDGET_HELD.directPayment, false);
        expect(world.people.own.decides[person]).toBe(0);
        expect(world.people.own.asWished[person]).toBe(planned);
      }
    },
  );

  it('buys less where the sum is less: hours in proportion, by known figures', () => {
    const world = worldOf({ adequacy: 0.8 });
    const person = somebody(world);
    const met = world.values['eligibility.metShare'];
    expect(eligibleHours(world, person)).toBeCloseTo(met * 20, 10);
    setBudget(world, person, BUDGET_HELD.managed, false);
    expect(eligibleHours(world, person)).toBeCloseTo(0.8 * met * 20, 10);
    expect(packageFor(world, person)).toBe(Math.ceil(0.8 * met * 20));
  });

  it('is left unspent in part by whoever finds it hard and has neither carer nor help', () => {
    const world = worldOf({ planningSupport: 0, adequacy: 0.9 });
    const { own, conditions, carerHours } = world.people;
    const share = world.values['personalBudget.unspentShare'];
    const person = somebody(world);
    const unspentOf = (held: number) => {
      setBudget(world, person, held, false);
      return own.unspent[person];
    };
    expect(unspentOf(BUDGET_HELD.directPayment)).toBe(0);
    conditions[person] = CONDITION.dementia;
    expect(unspentOf(BUDGET_HELD.managed)).toBe(0);
    expect(unspentOf(BUDGET_HELD.directPayment)).toBe(share);
    expect(own.bought[person]).toBeCloseTo(0.9 * (1 - share), 12);
    carerHours[person] = 10;
    expect(unspentOf(BUDGET_HELD.directPayment)).toBe(0);
  });

  it('takes hours to run: fewer with help, more with rules, twice over in two budgets', () => {
    const usual = 6 * HOURS_A_WEEK;
    const hours = (settings: Partial<PersonalBudget>, alone = false, nursing = false) => {
      const world = worldOf(settings);
      const person = somebody(world);
      if (nursing) world.people.support[person] = 1 << SERVICE.nursing;
      setBudget(world, person, BUDGET_HELD.directPayment, alone);
      return world.people.own.runningHours[person];
    };
    expect(hours({ planningSupport: 0 })).toBeCloseTo(usual, 10);
    expect(hours({ planningSupport: 1 })).toBeCloseTo(usual / 2, 10);
    expect(hours({ planningSupport: 0, flexibility: 0 })).toBeCloseTo(2 * usual, 10);
    expect(hours({ planningSupport: 0 }, true)).toBeCloseTo(usual + (20 / 12) * HOURS_A_WEEK, 10);
    const [parallel, integrated] = (['parallel', 'integrated'] as const).map((kind) =>
      hours({ planningSupport: 0, kind }, false, true),
    );
    expect(parallel).toBeCloseTo(2 * usual, 10);
    expect(integrated).toBeCloseTo(usual, 10);
  });

  it('takes them from an unpaid carer’s care, and no more than there is', () => {
    const world = worldOf({ planningSupport: 0 });
    const { people } = world;
    const person = somebody(world);
    setBudget(world, person, BUDGET_HELD.directPayment, false);
    expect(people.unmetHours(person)).toBe(20);
    people.carerHours[person] = 8;
    expect(people.unmetHours(person)).toBeCloseTo(12 + 6 * HOURS_A_WEEK, 5);
    people.carerHours[person] = 0.5;
    expect(people.unmetHours(person)).toBe(20);
  });

  it('means a second assessment where the NHS has a budget of its own, and none where it is one', () => {
    for (const [kind, more] of [
      ['parallel', 1],
      ['integrated', 0],
      ['care', 0],
    ] as const) {
      const world = worldWith(budget({ kind }));
      const person = somebody(world);
      world.people.support[person] = 1 << SERVICE.nursing;
      setBudget(world, person, BUDGET_HELD.managed, false);
      expect(world.seen('assessedByService')).toBe(more);
      reviewBudget(world, person);
      expect(world.seen('budgetAssessed')).toBe(2 * more);
    }
  });
});

describe('what it costs by the day', () => {
  it('is agencies, assistants and administration, and what is not spent beside what is', () => {
    const world = worldOf({ planningSupport: 0, unspentClawback: 0.75 });
    const { people, prices } = world;
    const person = supported(world, 7);
    people.conditions[person] = CONDITION.dementia;
    expect(besideCareDay(world, person)).toBe(0);
    setBudget(world, person, BUDGET_HELD.directPayment, false);
    people.own.assistantHours[person] = 4;
    const spent = 7 * prices.homeCareDay + 4 * prices.assistantDay;
    expect(agencyDay(world, person) + assistantsDay(world, person)).toBe(spent);
    // 30 % is not spent: three parts to seven that are.
    expect(unspentDay(world, person)).toBeCloseTo((spent * 3) / 7, 8);
    expect(administrationDay(world, person)).toBe(prices.budgetDay);
    expect(besideCareDay(world, person)).toBeCloseTo(prices.budgetDay + (spent * 3) / 28, 8);
  });
});

describe('brokers', () => {
  it('are finite: the next waits, and looks without one in the end', () => {
    const world = worldOf({ brokersPer100: 0.01 });
    staffBrokers(world);
    expect(world.levers.brokers.places).toBe(1);
    const [first, second] = [somebody(world, 0), somebody(world, 1)];
    for (const person of [first, second]) expect(plansOwnSupport(world, person)).toBe(true);
    const { caseStage } = world.people;
    expect([caseStage[first], caseStage[second]]).toEqual([CASE.withBroker, CASE.waitingForBroker]);
    brokerIsAwaited(world, second);
    expect(caseStage[second]).toBe(CASE.withBroker);
    expect([world.levers.looksAlone[first], world.levers.looksAlone[second]]).toEqual([0, 1]);
    closeCase(world, first, 0);
    closeCase(world, second, 0);
    expect(world.levers.brokers.inUse.value + world.levers.brokers.queue.value).toBe(0);
  });

  it('take longer for each the fewer posts there are', () => {
    const days = [0.5, 1, 2].map((brokersPer100) => {
      const world = worldOf({ brokersPer100 });
      staffBrokers(world);
      return world.levers.brokerDays / world.levers.brokers.places;
    });
    expect(days[0] / days[1]).toBeCloseTo(2, 6);
    expect(days[1] / days[2]).toBeCloseTo(2, 6);
  });

  it('are missed where there are none: the hours of looking fall on the person', () => {
    const world = worldOf({ planningSupport: 0 });
    const person = somebody(world);
    goToBroker(world, person);
    ownSupportIsFound(world, person);
    expect(world.people.own.held[person]).toBe(BUDGET_HELD.directPayment);
    expect(world.people.own.runningHours[person]).toBeCloseTo((6 + 20 / 12) * HOURS_A_WEEK, 10);
  });
});

describe('own assistants', () => {
  const employs = { 'personalBudget.assistantShare': 1 };

  function found(world: World, person: number): void {
    plansOwnSupport(world, person);
    ownSupportIsFound(world, person);
  }

  it('give the hours in place of an agency, whose hours are free for others', () => {
    const world = worldOf({}, employs);
    const { people } = world;
    const person = supported(world, 9);
    const inUse = world.homeCareOf(person).inUse.value;
    found(world, person);
    const hours = people.own.assistantHours[person];
    expect(hours).toBe(Math.ceil(world.values['eligibility.metShare'] * 20));
    expect(people.packageHours[person]).toBe(0);
    expect(people.paidHours[person]).toBe(hours);
    expect(people.caseStage[person]).toBe(CASE.none);
    expect(world.levers.assistantsHired).toBe(hours);
    const { homeCare } = world;
    expect(homeCare[0].inUse.value + homeCare[0].queue.value).toBeLessThanOrEqual(inUse);
  });

  it('are a market of their own, and it is thin', () => {
    const few = { ...employs, 'personalBudget.assistantHoursPer1000': 0.5 };
    const world = worldOf({}, few);
    const people = [0, 1, 2].map((nth) => supported(world, 9, nth));
    for (const person of people) found(world, person);
    const { own, packageHours } = world.people;
    expect(world.levers.assistantsHired).toBeLessThanOrEqual(assistantPlaces(world));
    expect(own.assistantHours[people[0]]).toBeGreaterThan(0);
    expect(own.assistantHours[people[2]]).toBe(0);
    expect(packageHours[people[2]]).toBeGreaterThan(0);
    expect(world.levers.assistantsShort).toBeGreaterThan(0);
  });

  it('are for those whose rules let them employ somebody', () => {
    const world = worldOf({ flexibility: 0 }, employs);
    const person = supported(world, 9);
    found(world, person);
    expect(world.people.own.assistantHours[person]).toBe(0);
  });

  it('go at the review after budgets have ended, and the council is asked', () => {
    const world = worldOf({}, employs);
    const { people } = world;
    const person = supported(world, 9);
    found(world, person);
    world.knobs.personalBudget = undefined;
    reviewBudget(world, person);
    expect(people.own.held[person]).toBe(BUDGET_HELD.none);
    expect(people.own.assistantHours[person] + people.paidHours[person]).toBe(0);
    expect(people.homeCare[person]).toBe(HOME_CARE.none);
    expect(world.levers.assistantsHired + world.levers.budgetsHeld).toBe(0);
    expect(eligibleHours(world, person)).toBeGreaterThan(0);
  });
});

describe('support that began before 65', () => {
  it('is reviewed for a budget within a year of its beginning, and buys what the sum does', () => {
    const world = worldOf({ adequacy: 0.75, uptake: { ...all, managed: 1, directPayment: 0 } });
    const { people, levers } = world;
    const person = everybody(world).find(
      (one) => people.homeCare[one] === HOME_CARE.adultSupport && people.carerHours[one] === 0,
    );
    if (person === undefined) throw new Error('nobody has support from before 65');
    const need = people.need[person];
    expect(people.paidHours[person]).toBe(need);
    inviteAdults(world);
    const due = levers.budgetReviewAt[person];
    expect(due).toBeGreaterThanOrEqual(0);
    expect(due).toBeLessThan(365.25);
    levers.budgetReviewAt[person] = 0;
    budgetReviewDue(world, person);
    expect(people.own.held[person]).toBe(BUDGET_HELD.managed);
    expect(people.paidHours[person]).toBeCloseTo(0.75 * need, 4);
  });

  it('goes on without a budget for whoever would hold none', () => {
    const world = worldOf({ uptake: { managed: 0, serviceFund: 0.0001, directPayment: 0 } });
    const person = supported(world, 9);
    offerBudget(world, person);
    expect(world.people.own.held[person]).toBe(BUDGET_HELD.none);
    expect(world.people.caseStage[person]).toBe(CASE.none);
  });
});

describe('settings of a personal budget', () => {
  const messages = (settings: string) =>
    problemsOf(`${sound}timeline:\n  - from: 1\n    personalBudget: ${settings}\n`).map(
      ({ message }) => message,
    );

  it('have defaults as conceived, with the uptake of the place', () => {
    const { personalBudget } = knobsOf({ from: 1, personalBudget: {} });
    expect(personalBudget).toEqual({
      kind: 'care',
      uptake: undefined,
      reach: 1,
      amountKnown: 1,
      flexibility: 1,
      adequacy: 1,
      planningSupport: 1,
      brokersPer100: 2,
      whom: 'all',
      unspentClawback: 1,
    });
  });

  it.each([
    ['{ kind: cash }', /kind must be one of care, health, parallel, integrated/],
    ['{ adequacy: 120% }', /adequacy must be a share: a number from 0 to 1/],
    ['{ whom: everybody }', /whom must be one of older, workingAge, all/],
    ['{ uptake: many }', /uptake must be asPublished, or shares: managed, serviceFund and/],
    [
      '{ uptake: { managed: 80%, serviceFund: 10%, directPayment: 20% } }',
      /add up to 100% at most/,
    ],
    ['{ brokersPer100: -1 }', /brokersPer100 must be a number from 0 to 50/],
  ])('are checked: %s', (settings, message) => {
    const found = messages(settings);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });
});
