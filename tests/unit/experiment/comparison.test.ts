import { describe, expect, it } from 'vitest';
import { checkpointsOf, compare, findComparison } from '../../../src/experiment/comparison.ts';
import { certify, partingDay } from '../../../src/experiment/parting.ts';
import type { Future } from '../../../src/experiment/run-block.ts';
import { runFutures } from '../../../src/experiment/run-replications.ts';
import { verdictOfDifference } from '../../../src/experiment/verdict.ts';
import { ALL_OLDER } from '../../../src/observe/groups.ts';
import { summarise } from '../../../src/statistics/summary.ts';
import { withTimeline } from '../../verification/model/staff-series.ts';
import { tinyScenario } from './tiny.ts';

const baseline = { ...tinyScenario(3), years: 2, warmUp: 1, name: 'As it is' };
const option = {
  ...withTimeline(baseline, { from: 2, careNavigator: { posts: 20 } }),
  name: 'Navigators from year 2',
};
const nothing = {
  ...withTimeline(baseline, { from: 1, careNavigator: { posts: 0 } }),
  name: 'Navigators, none',
};
const scenarios = [baseline, option, nothing];
const futures = await runFutures(scenarios, 3, {
  jobs: 1,
  checkpoints: checkpointsOf(scenarios),
});
const comparison = compare(scenarios, futures);

describe('a comparison', () => {
  it('is the mean of the differences of what each scenario gives alone', () => {
    const [compared] = comparison.options;
    const row = findComparison(compared?.rows ?? [], 'requests', ALL_OLDER);
    const before = comparison.baselineRows.find(
      ({ measure, group, period }) =>
        measure === 'requests' && group === ALL_OLDER && period === 'all years',
    );
    expect(row?.difference.n).toBe(3);
    expect(row?.difference.mean).toBeCloseTo((row?.mean ?? NaN) - (before?.mean ?? NaN), 9);
    expect(row?.baseline).toBe(before?.mean);
  });

  it('finds no difference at all where a lever reaches nobody, and none before one begins', () => {
    const [begins, reachesNobody] = comparison.options;
    expect(reachesNobody?.rows.every(({ difference: { n, mean } }) => n === 0 || mean === 0)).toBe(
      true,
    );
    const firstYear = begins?.rows.filter(({ period }) => period === 'year 1') ?? [];
    expect(firstYear.every(({ difference: { n, mean } }) => n === 0 || mean === 0)).toBe(true);
    expect(begins?.rows.some(({ difference }) => Math.abs(difference.mean) > 0)).toBe(true);
  });

  it('adds up the ledger of both to the same differences', () => {
    const [compared] = comparison.options;
    const differences = compared?.ledger.filter(({ period }) => period === 'all years') ?? [];
    expect(differences.length).toBeGreaterThan(10);
    for (const { mean, difference, payer, provider, service, kind } of differences) {
      const before = comparison.baselineLedger.find(
        (row) =>
          row.period === 'all years' &&
          row.payer === payer &&
          row.provider === provider &&
          row.service === service &&
          row.kind === kind,
      );
      expect(difference.mean).toBeCloseTo(mean - (before?.mean ?? 0), 6);
    }
  });

  it('certifies that the histories are one until the day on which they may part', () => {
    const [begins, reachesNobody] = comparison.options;
    const day = 2 * 365.25;
    expect(begins?.certificate).toMatchObject({ day, futures: 3 });
    expect(begins?.certificate.broken).toBeUndefined();
    expect(begins?.certificate.events).toBeGreaterThan(1000);
    expect(reachesNobody?.certificate.day).toBe(Infinity);
    expect(reachesNobody?.certificate.broken).toBeUndefined();
  });

  it('certifies them where a lever begins in the middle of a month', async () => {
    const usual = { ...tinyScenario(1), years: 2, warmUp: 2 };
    const later = [1.15, 1.2, 1.4, 2.05].map((at) =>
      withTimeline(usual, { at, restructuring: { kind: 'providerMerger' } }),
    );
    const pairs = [usual, ...later];
    const found = await runFutures(pairs, 1, { jobs: 1, checkpoints: checkpointsOf(pairs) });
    for (const [n, one] of later.entries()) {
      const day = partingDay(usual, one);
      const certificate = certify(found, day, { baseline: 0, option: n + 1 });
      expect(certificate.broken).toBeUndefined();
      expect(certificate.events).toBeGreaterThan(1000);
    }
  });

  it('does not certify histories that are not one', () => {
    const [first] = futures;
    const changed: Future = {
      replication: 4,
      results: (first?.results ?? []).map((result, n) => ({
        ...result,
        checkpoints: result.checkpoints.map((one) => (n === 1 ? { ...one, hash: 'other' } : one)),
      })),
    };
    const sides = { baseline: 0, option: 1 };
    const day = partingDay(baseline, option);
    expect(certify([...futures, changed], day, sides).broken).toBe(4);
  });
});

describe('the day on which two scenarios may part', () => {
  const alone = { ...tinyScenario(1), years: 10 };
  const day = (year: number) => (alone.warmUp + year - 1) * 365.25;
  const parting = (...entries: Record<string, unknown>[]) =>
    partingDay(alone, withTimeline(alone, ...entries));

  it('is when the first lever turns, the first reorganisation lands, or never', () => {
    expect(parting()).toBe(Infinity);
    expect(parting({ from: 3, coLocation: {} })).toBe(day(3));
    expect(parting({ at: 2.5, restructuring: { kind: 'demerger' } })).toBe(day(2.5));
    expect(parting({ from: 3, ramp: 2, coLocation: {} })).toBeCloseTo(day(3 + 1 / 12), 6);
  });

  it('is when two timelines first say different things', () => {
    const one = withTimeline(alone, { from: 1, coLocation: {} });
    const other = withTimeline(alone, { from: 1, until: 4, coLocation: {} });
    expect(partingDay(one, other)).toBe(day(4));
    expect(partingDay(other, one)).toBe(day(4));
    expect(partingDay(one, one)).toBe(Infinity);
  });

  it('is the first one where inputs differ', () => {
    const other = { ...alone, seed: 'another' };
    expect(partingDay(alone, other)).toBe(0);
  });
});

describe('what may be said of a difference', () => {
  const say = (values: readonly number[], base: number) =>
    verdictOfDifference(summarise(values), base, 'lower is better');

  it('goes by its interval', () => {
    expect(say([-2, -1, -2, -1, -2], 100)).toBe('better');
    expect(say([2, 1, 2, 1, 2], 100)).toBe('worse');
    expect(say([2, -1, 2, -2, -1], 100)).toBe('no clear difference');
    expect(say([0, 0, 0], 100)).toBe('the same');
  });

  it('is that there are too few runs where too much could hide', () => {
    expect(say([20, -10, 20, -20, -10], 100)).toBe('not enough runs');
    expect(say([-2, -1, -2], 100)).toBe('not enough runs');
  });

  it('takes no side where neither way is good', () => {
    const summary = summarise([1, 2, 1, 2, 1]);
    expect(verdictOfDifference(summary, 100, 'neither')).toBe('higher');
  });
});
