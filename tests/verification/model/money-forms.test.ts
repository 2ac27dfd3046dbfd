import { describe, expect, test } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import type { Observer } from '../../../src/model/observer.ts';
import { OBSERVED } from '../../../src/model/observer.ts';
import { StreamHash } from '../../../src/observe/stream-hash.ts';
import { ledgerLines, type LedgerLine } from '../../../src/observe/ledger-items.ts';
import type { MeasureId } from '../../../src/observe/measures.ts';
import {
  JOINT_SERVICES,
  SEPARATE_BUDGETS,
  type BudgetArrangement,
  type PolicyPlan,
} from '../../../src/scenario/policy.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { FULL, scenarioOf, valueOf } from './scenarios.ts';

// The same people with the same luck, under the status quo and under one other way to pay.
const base = scenarioOf('barnsley-like', { sample: 0.15, years: 3, warmUp: 2 });
const tiny = scenarioOf('tiny', { years: 3, warmUp: 1 });
const numbers = Array.from({ length: FULL ? 4 : 2 }, (_, n) => n + 1);

const usual: PolicyPlan = {
  from: 1,
  meansTest: 'keep',
  budget: SEPARATE_BUDGETS,
  acutePayment: 'block',
};
const fullPool: BudgetArrangement = {
  ...SEPARATE_BUDGETS,
  form: 'pooled',
  services: JOINT_SERVICES,
};

function under(changes: Partial<PolicyPlan>, scenario = base): Scenario {
  return { ...scenario, policy: { ...usual, ...changes } };
}

/** Means over the replications, measure by measure. */
function outcomes(scenario: Scenario): (measure: MeasureId, period?: string) => number {
  const results = numbers.map((n) => replicate(scenario, n));
  return (measure, period) =>
    results.reduce(
      (sum, result) => sum + valueOf(scenario, result, measure, undefined, period),
      0,
    ) / results.length;
}

const today = outcomes(base);
const pooled = outcomes(under({ budget: fullPool }));

describe('a delayed day', () => {
  test('costs the NHS, and spares the council money that weighs more with it', () => {
    // Parts of delays are counted as they end, delays as a whole: 412 to a pound or two.
    expect(Math.abs(today('delayedDayHospital') - 412)).toBeLessThan(4);
    // The published difference for a care home is 92 a day; reablement, and care at home, are cheaper.
    expect(today('delayedDaySpared')).toBeGreaterThan(60);
    expect(today('delayedDaySpared')).toBeLessThan(130);
    expect(today('delayedDayPerceived')).toBeLessThan(0);
    expect(today('hurriedDischarges')).toBe(0);
  });

  test('costs in the eyes of the council too once both pay out of one pool', () => {
    expect(pooled('delayedDayPerceived')).toBeGreaterThan(100);
    expect(pooled('hurriedDischarges')).toBeGreaterThan(10);
  });

  test('weighs the more the closer the budgets are', () => {
    const joint = { ...fullPool, form: 'aligned' } as const;
    const aligned = outcomes(under({ budget: joint }));
    const small = { councilShare: 0.05, nhsShare: 0.05 };
    const partPool = outcomes(under({ budget: { ...fullPool, ...small } }));
    const perceived = [today, aligned, partPool, pooled].map((of) => of('delayedDayPerceived'));
    expect(perceived.toSorted((a, b) => a - b)).toEqual(perceived);
    const hurried = [today, aligned, partPool, pooled].map((of) => of('hurriedDischarges'));
    expect(hurried.toSorted((a, b) => a - b)).toEqual(hurried);
  });
});

describe('a full pool against separate budgets', () => {
  test('support is bought at once and dearer, and fewer days are lost', () => {
    expect(pooled('spotPremiums')).toBeGreaterThan(1);
    expect(pooled('delayedDaysForHomeSupport') / today('delayedDaysForHomeSupport')).toBeLessThan(
      0.99,
    );
    const ratio = pooled('delayedDays') / today('delayedDays');
    expect(ratio).toBeLessThan(0.95);
    // The wait for a place that is free, and the hospital's own process, stay.
    expect(ratio).toBeGreaterThan(0.6);
  });

  test('admissions do not fall because of who pays', () => {
    const ratio = pooled('emergencyAdmissions') / today('emergencyAdmissions');
    expect(ratio).toBeGreaterThan(0.98);
    expect(ratio).toBeLessThan(1.02);
  });

  test('the pool pays for its services, and what it costs in all hardly moves', () => {
    expect(pooled('paidFromPool')).toBeGreaterThan(1300);
    expect(Math.abs(pooled('costTotal') / today('costTotal') - 1)).toBeLessThan(0.02);
    expect(pooled('governanceCost')).toBeGreaterThan(2);
    expect(today('governanceCost')).toBe(0);
  });
});

test('what is paid into a pool is what it pays and has left, to the penny, each year', () => {
  expect(Math.abs(pooled('poolBalance'))).toBeLessThan(15);
  const shares = { councilShare: 0.6, nhsShare: 0.4, riskShare: 'half' } as const;
  const scenario = under({ budget: { ...fullPool, ...shares } }, tiny);
  const { ledger } = replicate(scenario, 1);
  for (let year = 0; year < scenario.years; year++) {
    const sumOf = (wanted: (line: LedgerLine) => boolean) =>
      ledgerLines.reduce(
        (pence, line, i) => pence + (wanted(line) ? ledger[year * ledgerLines.length + i] : 0),
        0,
      );
    const paidIn = sumOf(({ item }) => item === 'poolFromCouncil' || item === 'poolFromNhs');
    const paidOut = sumOf(({ route }) => route === 'pool');
    const settled =
      sumOf(({ item }) => item === 'settledFromCouncil' || item === 'settledFromNhs') -
      sumOf(({ item }) => item === 'settledToCouncil' || item === 'settledToNhs');
    expect(paidIn).toBeGreaterThan(0);
    expect(paidIn + settled).toBe(paidOut);
  }
});

test('one body pays for everything but what people pay', () => {
  const body = outcomes(under({ budget: { ...SEPARATE_BUDGETS, form: 'structural' } }));
  for (const payer of ['costNhsHospital', 'costNhsCommunity', 'costCouncil'] as const)
    expect(body(payer)).toBe(0);
  // Everything is decided as in a full pool of which nothing is left out.
  expect(body('costTotal')).toBeCloseTo(pooled('costTotal'), 6);
});

describe('without a means test', () => {
  const free = outcomes(under({ meansTest: 'abolished' }));

  test('people pay less and the council more, for about the same care', () => {
    expect(free('costPerson') / today('costPerson')).toBeLessThan(0.5);
    expect(free('costCouncilNet') / today('costCouncilNet')).toBeGreaterThan(1.4);
    // What the council buys is cheaper than what people buy for themselves.
    const total = free('costTotal') / today('costTotal');
    expect(total).toBeLessThan(1);
    expect(total).toBeGreaterThan(0.9);
  });

  test('more people have support that the council arranges, and others wait longer for it', () => {
    expect(free('longTermSupport') / today('longTermSupport')).toBeGreaterThan(1.1);
    expect(free('waitForSupport')).toBeGreaterThan(today('waitForSupport'));
  });

  test('those who paid move over within two years, and no longer contribute', () => {
    expect(free('costPerson', 'year 1')).toBeGreaterThan(2 * free('costPerson', 'year 3'));
  });

  test('where only care is means-tested, what the NHS pays into a pool is free', () => {
    const health = outcomes(under({ meansTest: 'careOnly', budget: fullPool }));
    expect(health('costPerson')).toBeLessThan(pooled('costPerson'));
    expect(health('costTotal')).toBeCloseTo(pooled('costTotal'), 6);
    const separate = outcomes(under({ meansTest: 'careOnly' }));
    expect(separate('costPerson')).toBe(today('costPerson'));
  });
});

describe('payment of hospitals', () => {
  const activity = outcomes(under({ acutePayment: 'activity' }));
  const blended = outcomes(under({ acutePayment: 'blended' }));

  test('is money between organisations: what services cost does not react to it', () => {
    for (const measure of ['costTotal', 'costNhsHospital', 'emergencyAdmissions'] as const) {
      expect(activity(measure)).toBe(today(measure));
      expect(blended(measure)).toBe(today(measure));
    }
  });

  test('a block pays what hospitals cost today, and a blend is between it and activity', () => {
    expect(Math.abs(today('hospitalMargin'))).toBeLessThan(5);
    const part = base.parameters['budgets.blendedShare'];
    const between = (1 - part) * today('hospitalIncome') + part * activity('hospitalIncome');
    expect(blended('hospitalIncome')).toBeCloseTo(between, 3);
  });
});

describe('a policy', () => {
  /** The history until a time, and of all of it. */
  function historyOf(scenario: Scenario, until: number) {
    const before = new StreamHash();
    const also: Observer = {
      observe: (world, what, person, now, detail) => {
        if (now < until) before.observe(world, what, person, now, detail);
      },
    };
    return { ...replicate(scenario, 1, also), before: before.digest };
  }

  test('that changes nothing leaves every digit as it is', () => {
    const plain = replicate(tiny, 1);
    expect(replicate(under({}, tiny), 1)).toEqual(plain);
  });

  test('changes nothing before it begins', () => {
    const begins = 2 * 365.25;
    const plain = historyOf(tiny, begins);
    for (const changes of [{ budget: fullPool }, { meansTest: 'abolished' }] as const) {
      const changed = historyOf(under({ from: 2, ...changes }, tiny), begins);
      expect(changed.before).toBe(plain.before);
      expect(changed.streamHash).not.toBe(plain.streamHash);
    }
  });

  test('ends when a partner withdraws from the pool', () => {
    let changes = 0;
    const also: Observer = {
      observe: (world, what) => {
        if (what === OBSERVED.policyChanged) changes++;
        if (what === OBSERVED.policyChanged && changes === 2) {
          expect(world.policy.budget.form).toBe('separate');
          expect(world.simulation.now % 365.25).toBe(0);
        }
      },
    };
    replicate(under({ budget: { ...fullPool, withdrawAt: 0.001 } }, tiny), 1, also);
    expect(changes).toBe(2);
  });
});
