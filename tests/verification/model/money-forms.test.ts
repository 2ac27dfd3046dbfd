import { describe, expect, test } from 'vitest';
import { replicate, replicateTogether } from '../../../src/experiment/replicate.ts';
import type { Observer } from '../../../src/model/observer.ts';
import { OBSERVED } from '../../../src/model/observer.ts';
import { StreamHash } from '../../../src/observe/stream-hash.ts';
import { ledgerLines, type LedgerLine } from '../../../src/observe/ledger-items.ts';
import type { MeasureId } from '../../../src/observe/measures.ts';
import { JOINT_SERVICES } from '../../../src/scenario/who-pays.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { FULL, scenarioOf, valueOf } from './scenarios.ts';
import { withTimeline } from './staff-series.ts';

// The same people with the same luck, under the status quo and under one other way to pay.
const base = scenarioOf('barnsley-like', { sample: 0.15, years: 3, warmUp: 2 });
const tiny = scenarioOf('tiny', { years: 3, warmUp: 1 });
const numbers = Array.from({ length: FULL ? 4 : 2 }, (_, n) => n + 1);

const fullPool = { form: 'pooled', services: JOINT_SERVICES };
const abolished = { meansTest: { option: 'abolished' } };
const onlyCareTested = { meansTest: { option: 'careOnly' } };

function under(...entries: readonly object[]): Scenario {
  return withTimeline(base, ...entries);
}

const pays = {
  today: base,
  pooled: under({ jointBudget: fullPool }),
  aligned: under({ jointBudget: { ...fullPool, form: 'aligned' } }),
  partPool: under({ jointBudget: { ...fullPool, councilShare: 0.05, nhsShare: 0.05 } }),
  oneBody: under({ jointBudget: { form: 'structural' } }),
  free: under(abolished),
  careTestedWithPool: under(onlyCareTested, { jointBudget: fullPool }),
  careTested: under(onlyCareTested),
  activity: under({ acutePayment: { form: 'activity' } }),
  blended: under({ acutePayment: { form: 'blended' } }),
};

type Way = keyof typeof pays;
type Mean = (measure: MeasureId, period?: string) => number;

/** Means over replications, measure by measure, of ways to pay: one warm-up for all of them. */
function outcomes<W extends Way>(ways: readonly W[], of = numbers): Readonly<Record<W, Mean>> {
  const scenarios = ways.map((way) => pays[way]);
  const futures = of.map((n) => replicateTogether(scenarios, n));
  const meanOf =
    (place: number): Mean =>
    (measure, period) =>
      futures.reduce(
        (sum, results) =>
          sum + valueOf(scenarios[place], results[place], measure, undefined, period),
        0,
      ) / futures.length;
  return Object.fromEntries(ways.map((way, n) => [way, meanOf(n)])) as Record<W, Mean>;
}

const {
  today,
  pooled,
  aligned,
  partPool,
  oneBody,
  free,
  careTestedWithPool,
  careTested,
  activity,
  blended,
} = outcomes(Object.keys(pays) as Way[]);

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
    const perceived = [today, aligned, partPool, pooled].map((of) => of('delayedDayPerceived'));
    expect(perceived.toSorted((a, b) => a - b)).toEqual(perceived);
    const hurried = [today, aligned, partPool, pooled].map((of) => of('hurriedDischarges'));
    expect(hurried.toSorted((a, b) => a - b)).toEqual(hurried);
  });
});

describe('a full pool against separate budgets', () => {
  test('support is bought at once and dearer, and fewer days are lost', () => {
    expect(pooled('spotPremiums')).toBeGreaterThan(1);
    // Few are delayed for this reason: one future differs from the next by 10 %.
    const many = Array.from({ length: 16 }, (_, n) => n + 1);
    const more = outcomes(['today', 'pooled'], many);
    const [before, after] = [more.today, more.pooled].map((of) => of('delayedDaysForHomeSupport'));
    expect(after / before).toBeLessThan(0.99);
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

test.each([
  ['that lasts', {}, [1, 2, 3]],
  ['that begins and ends in the middle of months', { from: 1.37, until: 2.21 }, [1, 2]],
])(
  'what is paid into a pool %s is what it pays and has left, to the penny, each year',
  (_, time, yearsOfPool) => {
    const shares = { councilShare: 0.6, nhsShare: 0.4, riskShare: 'half' } as const;
    const scenario = withTimeline(tiny, { ...time, jointBudget: { ...fullPool, ...shares } });
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
      expect(paidIn > 0).toBe(yearsOfPool.includes(year + 1));
      expect(paidIn + settled).toBe(paidOut);
    }
  },
);

test('a pool ends its years not far from what was paid in', () => {
  expect(Math.abs(pooled('poolBalance'))).toBeLessThan(15);
});

test('one body pays for everything but what people pay', () => {
  for (const payer of ['costNhsHospital', 'costNhsCommunity', 'costCouncil'] as const)
    expect(oneBody(payer)).toBe(0);
  // Everything is decided as in a full pool of which nothing is left out.
  expect(oneBody('costTotal')).toBeCloseTo(pooled('costTotal'), 6);
});

describe('without a means test', () => {
  test('people pay less and the council more, for about the same care', () => {
    expect(free('costPerson') / today('costPerson')).toBeLessThan(0.5);
    expect(free('costCouncilNet') / today('costCouncilNet')).toBeGreaterThan(1.4);
    // What the council buys is cheaper than what people buy for themselves.
    const total = free('costTotal') / today('costTotal');
    expect(total).toBeLessThan(1);
    expect(total).toBeGreaterThan(0.9);
  });

  test('more people have support that the council arranges, and more need is left unmet', () => {
    expect(free('longTermSupport') / today('longTermSupport')).toBeGreaterThan(1.1);
    expect(free('unmetHours')).toBeGreaterThan(1.02 * today('unmetHours'));
  });

  test('those who paid move over within two years, and no longer contribute', () => {
    expect(free('costPerson', 'year 1')).toBeGreaterThan(2 * free('costPerson', 'year 3'));
  });

  test('where only care is means-tested, what the NHS pays into a pool is free', () => {
    expect(careTestedWithPool('costPerson')).toBeLessThan(pooled('costPerson'));
    expect(careTestedWithPool('costTotal')).toBeCloseTo(pooled('costTotal'), 6);
    expect(careTested('costPerson')).toBe(today('costPerson'));
  });
});

describe('payment of hospitals', () => {
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

describe('who pays', () => {
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

  /** Forms of budgets that were in force, in the order of time, with the reported year of each. */
  function formsOf(scenario: Scenario): readonly (readonly [year: number, form: string])[] {
    const forms: [number, string][] = [];
    replicate(scenario, 1, {
      observe: ({ jointBudget, reportFrom }, what, _person, now) => {
        if (what !== OBSERVED.payersChanged) return;
        forms.push([1 + (now - reportFrom) / 365.25, jointBudget.arrangement.form]);
      },
    });
    return forms;
  }

  test('changes nothing before it changes, whether or not it goes back', () => {
    const begins = 2 * 365.25;
    const plain = historyOf(tiny, begins);
    for (const lever of [{ jointBudget: fullPool }, abolished]) {
      const histories = [{}, { until: 3 }].map((end) =>
        historyOf(withTimeline(tiny, { from: 2, ...end, ...lever }), begins),
      );
      expect(histories.map(({ before }) => before)).toEqual([plain.before, plain.before]);
      const [forGood, forAYear] = histories.map(({ streamHash }) => streamHash);
      expect(new Set([forGood, forAYear, plain.streamHash]).size).toBe(3);
    }
  });

  test('goes back to separate budgets when a partner withdraws from the pool, and stays so', () => {
    const left = { ...fullPool, withdrawAt: 0.001 };
    // More people every year than the pool is made for: a deficit is sure.
    const growth = { from: 1, demandGrowth: { perYear: 0.1 } };
    const long = { ...tiny, years: 5 };
    // The other lever turns knobs in year 5, in which the pool is over.
    const meetings = { from: 5, jointMeetings: {} };
    const over = formsOf(withTimeline(long, growth, { from: 1, jointBudget: left }, meetings));
    expect(over.map(([, form]) => form)).toEqual(['pooled', 'separate']);
    expect(over[1]?.[0]).toBeLessThan(5);
    const again = { from: 5, jointBudget: fullPool };
    expect(formsOf(withTimeline(long, growth, { from: 1, jointBudget: left }, again))).toEqual([
      ...over,
      [5, 'pooled'],
    ]);
  });

  test('changes once where one entry follows another that says the same', () => {
    const twice = [
      { from: 1, until: 2, jointBudget: fullPool },
      { from: 2, jointBudget: fullPool },
    ];
    expect(formsOf(withTimeline(tiny, ...twice))).toEqual([[1, 'pooled']]);
    const once = replicate(withTimeline(tiny, { from: 1, jointBudget: fullPool }), 1);
    expect(replicate(withTimeline(tiny, ...twice), 1).streamHash).toBe(once.streamHash);
  });
});
