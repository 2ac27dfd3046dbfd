import { MONTHS_PER_YEAR } from '../evidence/units.ts';
import { ALL_OLDER } from '../observe/groups.ts';
import { ledgerLines, type LedgerLine } from '../observe/ledger-items.ts';
import { mainGroup, measureOf, type MeasureId } from '../observe/measures.ts';
import { professionGroups } from '../observe/professions.ts';
import {
  ALL_YEARS,
  resultColumns,
  seriesColumns,
  type ReplicationResult,
  type ResultColumn,
} from '../observe/results.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Summaries, summariseColumns, type Summary } from '../statistics/summary.ts';

const PENCE = 100;

/** One number of a run over its replications: a row of `results.csv`. */
export interface ResultRow extends Summary {
  readonly scenario: string;
  readonly measure: MeasureId;
  readonly group: string;
  readonly period: string;
  readonly unit: string;
}

/** One month of a time series over the replications: a row of `series.csv`. */
export interface SeriesRow extends Summary {
  readonly scenario: string;
  readonly measure: MeasureId;
  readonly group: string;
  readonly unit: string;
  /** Month 1 is the first reported one; the last of the warm-up is month 0. */
  readonly month: number;
  /** `warm-up`, `year 1`, `year 2`, ... */
  readonly period: string;
}

/** What one party paid another for a service, over the replications: a row of `ledger.csv`. */
export interface LedgerRow extends Summary, Omit<LedgerLine, 'item' | 'route'> {
  readonly scenario: string;
  readonly period: string;
}

/** One number of a profession: a row of `staff.csv`. */
export type StaffRow = ResultRow;

/** One number of one replication: a row of `replications.csv`. */
export interface ReplicationRow {
  readonly scenario: string;
  readonly replication: number;
  readonly measure: MeasureId;
  readonly group: string;
  readonly period: string;
  /** NaN where nothing was observed. */
  readonly value: number;
}

/**
 * Groups whose numbers are kept replication by replication, beside those that a measure is about: with all of
 * them the file would be ten times as long.
 */
export const groupsKept: readonly string[] = [ALL_OLDER, 'complex needs'];

/** @throws RangeError if the results are of another scenario */
export function resultRows(
  scenario: Scenario,
  results: readonly ReplicationResult[],
): readonly ResultRow[] {
  const summaries = new Summaries();
  return columnsOf(scenario, results).map((column, i) => ({
    scenario: scenario.name,
    ...column,
    unit: measureOf(column.measure).unit,
    ...summaries.of(results.map(({ values }) => values[i] ?? NaN)),
  }));
}

/** @throws RangeError if the results are of another scenario */
export function seriesRows(
  scenario: Scenario,
  results: readonly ReplicationResult[],
): readonly SeriesRow[] {
  const months = (scenario.warmUp + scenario.years) * MONTHS_PER_YEAR;
  for (const { series } of results) {
    mustBeOf(scenario, series.length, seriesColumns.length * months, 'months');
  }
  const warmUpMonths = scenario.warmUp * MONTHS_PER_YEAR;
  return seriesColumns.flatMap(({ measure, group }, row) => {
    const rows = results.map(({ series }) => series.subarray(row * months, (row + 1) * months));
    return summariseColumns(rows).map((summary, i) => {
      const month = i - warmUpMonths + 1;
      return {
        scenario: scenario.name,
        measure,
        group,
        unit: measureOf(measure).unit,
        month,
        period: month < 1 ? 'warm-up' : `year ${Math.ceil(month / MONTHS_PER_YEAR)}`,
        ...summary,
      };
    });
  });
}

/**
 * GBP a year for everybody who is simulated: a mean over the years, then each year. What nobody ever paid is left
 * out: most purses are empty unless a joint budget fills them.
 *
 * @param also other results of the same people, whose lines are to be there as well
 */
export function ledgerRows(
  { name, years }: Pick<Scenario, 'name' | 'years'>,
  results: readonly ReplicationResult[],
  also: readonly ReplicationResult[] = [],
): readonly LedgerRow[] {
  const summaries = new Summaries();
  return ledgerCells(years, [...results, ...also]).map(
    ({ period, payer, provider, service, kind, of }) => ({
      scenario: name,
      period,
      payer,
      provider,
      service,
      kind,
      ...summaries.of(results.map(of)),
    }),
  );
}

/** A line of the ledger in a period, and how much it is in a replication, GBP a year. */
export interface LedgerCell extends LedgerLine {
  readonly period: string;
  readonly of: (result: ReplicationResult) => number;
}

/** The lines on which anything was ever paid: over all years, then year by year. */
export function ledgerCells(
  years: number,
  results: readonly ReplicationResult[],
): readonly LedgerCell[] {
  const each = Array.from({ length: years }, (_, year) => year);
  const periods = [
    { period: ALL_YEARS, of: each },
    ...each.map((year) => ({ period: `year ${year + 1}`, of: [year] })),
  ];
  const used = ledgerLines
    .map((one, line) => ({ ...one, line }))
    .filter(({ line }) =>
      results.some(({ ledger }) => each.some((year) => ledger[year * ledgerLines.length + line])),
    );
  return periods.flatMap(({ period, of }) =>
    used.map(({ line, ...about }) => ({
      ...about,
      period,
      of: ({ ledger }: ReplicationResult) => {
        const amounts = of.map((year) => ledger[year * ledgerLines.length + line] ?? NaN);
        return amounts.reduce((sum, pence) => sum + pence, 0) / PENCE / of.length;
      },
    })),
  );
}

/** @throws RangeError if the results are of another scenario */
export function replicationRows(
  scenario: Scenario,
  results: readonly ReplicationResult[],
): readonly ReplicationRow[] {
  const kept = columnsOf(scenario, results)
    .map((column, i) => ({ column, i }))
    .filter(
      ({ column: { group, measure } }) =>
        groupsKept.includes(group) || group === mainGroup(measure),
    );
  return results.flatMap(({ replication, values }) =>
    kept.map(({ column: { measure, group, period }, i }) => ({
      scenario: scenario.name,
      replication,
      measure,
      group,
      period,
      value: values[i] ?? NaN,
    })),
  );
}

/** The columns of a scenario's results, which these results have. */
export function columnsOf(
  scenario: Pick<Scenario, 'name' | 'years' | 'place'>,
  results: readonly ReplicationResult[],
): readonly ResultColumn[] {
  const columns = resultColumns(scenario);
  for (const { values } of results) mustBeOf(scenario, values.length, columns.length, 'numbers');
  return columns;
}

function mustBeOf(
  { name }: Pick<Scenario, 'name'>,
  found: number,
  expected: number,
  what: string,
): void {
  if (found === expected) return;
  throw new RangeError(
    `These are not results of "${name}", which have ${expected} ${what} each, and one has ${found}: give the scenario that was run.`,
  );
}

/** What is said of the professions, one after the other. */
export function staffRows(rows: readonly ResultRow[]): readonly StaffRow[] {
  const own = rows.filter(({ measure }) => measureOf(measure).reported === 'professions');
  return professionGroups.flatMap(({ name }) => own.filter(({ group }) => group === name));
}

/** The row of a measure for a group and a period. */
export function findRow(
  rows: readonly ResultRow[],
  measure: MeasureId,
  group: string,
  period: string,
): ResultRow | undefined {
  return rows.find(
    (row) => row.measure === measure && row.group === group && row.period === period,
  );
}
