import { describe, expect, it } from 'vitest';
import { rollingRows } from '../../../src/experiment/rolling-year.ts';
import {
  findRow,
  groupsKept,
  replicationRows,
  resultRows,
  seriesRows,
  staffRows,
} from '../../../src/experiment/run-rows.ts';
import { runReplications } from '../../../src/experiment/run-replications.ts';
import { areasOf, groupsOf, SUPPORTED_ADULTS } from '../../../src/observe/groups.ts';
import { measureIds, measureOf } from '../../../src/observe/measures.ts';
import { ALL_PROFESSIONALS, professionGroups } from '../../../src/observe/professions.ts';
import { meanInterval } from '../../../src/statistics/intervals.ts';
import { moments } from '../../../src/statistics/moments.ts';
import { quantile } from '../../../src/statistics/quantiles.ts';
import { tinyScenario } from './tiny.ts';

const scenario = tinyScenario(3);
const groups = groupsOf(scenario.place);
const results = await runReplications(scenario, { jobs: 1 });

describe('rows of a run', () => {
  it('are not made of the results of another', () => {
    const longer = { ...scenario, years: scenario.years + 1 };
    for (const rowsOf of [resultRows, replicationRows, seriesRows]) {
      expect(() => rowsOf(longer, results)).toThrow('give the scenario that was run');
    }
  });

  const rows = resultRows(scenario, results);
  const single = replicationRows(scenario, results);

  /** For all years and one year. */
  const rowsOf = {
    groups: groups.length * 2,
    whole: 1,
    adults: 1,
    years: 2,
    professions: professionGroups.length * 2,
    areas: areasOf(scenario.place).length * 2,
  } as const;

  it('have one of each measure, group and period', () => {
    const keys = rows.map(({ measure, group, period }) => [measure, group, period].join('|'));
    expect(new Set(keys).size).toBe(rows.length);
    for (const id of measureIds) {
      const own = rows.filter(({ measure }) => measure === id);
      expect(own).toHaveLength(rowsOf[measureOf(id).reported]);
    }
  });

  it('summarise what the replications say', () => {
    const row = findRow(rows, 'emergencyAdmissions', '65+', 'year 1');
    const values = single
      .filter((one) => one.measure === 'emergencyAdmissions')
      .filter((one) => one.group === '65+' && one.period === 'year 1')
      .map(({ value }) => value);
    expect(values).toHaveLength(3);
    const { mean, low, high } = meanInterval(values);
    expect(row).toMatchObject({ n: 3, mean, low, high, unit: 'per 1,000 people a year' });
  });

  it('are kept replication by replication for groups that exist', () => {
    expect(groups.map(({ name }) => name)).toEqual(expect.arrayContaining([...groupsKept]));
    const adults = single.filter(({ group }) => group === SUPPORTED_ADULTS);
    expect(new Set(adults.map(({ measure }) => measure))).toEqual(
      new Set(['longTermSupportAdults']),
    );
    expect(new Set(single.map(({ group }) => group))).toEqual(
      new Set([...groupsKept, SUPPORTED_ADULTS, ALL_PROFESSIONALS]),
    );
    expect(single.map(({ replication }) => replication)).toEqual(
      single.map(({ replication }) => replication).toSorted((a, b) => a - b),
    );
  });

  it('say of the professions one after the other what is measured of staff', () => {
    const own = staffRows(rows);
    const staff = measureIds.filter((id) => measureOf(id).reported === 'professions');
    expect([...new Set(own.map(({ group }) => group))]).toEqual(
      professionGroups.map(({ name }) => name),
    );
    expect(own).toHaveLength(professionGroups.length * staff.length * 2);
  });

  it('have no row for what does not exist', () => {
    expect(findRow(rows, 'deaths', '65+', 'year 2')).toBeUndefined();
  });
});

describe('months of a run', () => {
  it('are means over the replications, month 1 being the first reported one', () => {
    const rows = seriesRows(scenario, results);
    const warmUp = scenario.warmUp * 12;
    expect(rows.map(({ month }) => month)).toEqual(
      Array.from({ length: warmUp + 12 }, (_, i) => i + 1 - warmUp),
    );
    const first = rows.find(({ month }) => month === 1);
    const values = results.map(({ series }) => series[warmUp]);
    expect(first).toMatchObject({ period: 'year 1', mean: meanInterval(values).mean });
    expect(rows.filter(({ period }) => period === 'warm-up')).toHaveLength(warmUp);
  });
});

describe('rolling years', () => {
  it('are taken in each replication before their percentiles are', () => {
    const rows = rollingRows(scenario, results);
    const last = rows.at(-1);
    const means = results.map(({ series }) => moments(series.slice(-12)).mean);
    expect(last?.year.p50).toBeCloseTo(quantile(means, 0.5), 9);
    expect(last?.year.p90).toBeCloseTo(quantile(means, 0.9), 9);
    expect(rows.slice(0, 11).map(({ year }) => year.p50)).toEqual(Array(11).fill(NaN));
    expect(rows[11]?.year.p50).not.toBeNaN();
  });

  it('stand beside the months that a run has', () => {
    const months = seriesRows(scenario, results);
    expect(rollingRows(scenario, results)).toMatchObject(months);
    expect(rollingRows(scenario, results)).toHaveLength(months.length);
  });
});
