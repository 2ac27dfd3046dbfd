import {
  ALL_YEARS,
  resultColumns,
  type ReplicationResult,
  type ResultColumn,
} from '../observe/results.ts';
import { measureOf, type MeasureId } from '../observe/measures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { pairedSummary, type PairedSummary } from '../statistics/paired.ts';
import { Summaries } from '../statistics/summary.ts';
import { leverRows, type LeverRow } from './lever-rows.ts';
import { comparedOwnRows, ownRows, type ComparedOwnRow, type OwnRow } from './own-measures.ts';
import { certify, partingDay, type Certificate } from './parting.ts';
import type { Future } from './run-block.ts';
import { ledgerCells, ledgerRows, resultRows, type LedgerRow, type ResultRow } from './run-rows.ts';
import { shareBetterOf, verdictOfDifference, type ComparisonVerdict } from './verdict.ts';

/** One number of an option beside the baseline's: a row of `results.csv` in the folder of a comparison. */
export interface ComparisonRow extends ResultRow {
  /** Name of the baseline. */
  readonly comparator: string;
  /** Mean of the baseline over the futures in which both were observed. */
  readonly baseline: number;
  /** Option less baseline, pair by pair. */
  readonly difference: PairedSummary;
  /** Share of the pairs in which the option does better; NaN where neither way is good. */
  readonly shareBetter: number;
  readonly verdict: ComparisonVerdict;
}

/** What one party paid another under an option, beside the baseline: a row of `ledger.csv`. */
export interface ComparedLedgerRow extends LedgerRow {
  /** Name of the baseline. */
  readonly comparator: string;
  readonly difference: PairedSummary;
}

/** One option against the baseline. */
export interface ComparedOption {
  readonly scenario: Scenario;
  readonly rows: readonly ComparisonRow[];
  readonly ledger: readonly ComparedLedgerRow[];
  /** Of the scenario's own measures; `baseline.` in front of one is the baseline. */
  readonly own: readonly (OwnRow | ComparedOwnRow)[];
  readonly levers: readonly LeverRow[];
  readonly certificate: Certificate;
}

export interface Comparison {
  readonly baseline: Scenario;
  readonly baselineRows: readonly ResultRow[];
  readonly baselineLedger: readonly LedgerRow[];
  readonly baselineOwn: readonly OwnRow[];
  readonly baselineLevers: readonly LeverRow[];
  readonly options: readonly ComparedOption[];
}

/** The days at which the hashes of the histories are wanted, for `certify`: ascending, none twice. */
export function checkpointsOf(scenarios: readonly Scenario[]): readonly number[] {
  const [baseline, ...options] = scenarios;
  if (baseline === undefined) return [];
  const days = options.map((option) => partingDay(baseline, option));
  return [...new Set(days)].toSorted((a, b) => a - b);
}

/**
 * Compares options with a baseline, the first of the scenarios, pair by pair.
 *
 * @param futures of the scenarios in this order, with the hashes at `checkpointsOf`
 */
export function compare(scenarios: readonly Scenario[], futures: readonly Future[]): Comparison {
  const [baseline, ...options] = scenarios;
  if (baseline === undefined) throw new RangeError('A comparison needs a baseline.');
  const of = (n: number) => futures.flatMap(({ results }) => results[n] ?? []);
  const before = of(0);
  return {
    baseline,
    baselineRows: resultRows(baseline, before),
    baselineLedger: ledgerRows(baseline, before),
    baselineOwn: ownRows({ scenario: baseline, results: before }),
    baselineLevers: leverRows(baseline, before),
    options: options.map((scenario, n) => ({
      scenario,
      rows: comparisonRows({ baseline, scenario }, before, of(n + 1)),
      ledger: comparedLedger({ baseline, scenario }, before, of(n + 1)),
      own: comparedOwnRows(
        { scenario, results: of(n + 1) },
        { scenario: baseline, results: before },
      ),
      levers: leverRows(scenario, of(n + 1)),
      certificate: certify(futures, partingDay(baseline, scenario), { baseline: 0, option: n + 1 }),
    })),
  };
}

function comparisonRows(
  { baseline, scenario }: { readonly baseline: Scenario; readonly scenario: Scenario },
  before: readonly ReplicationResult[],
  after: readonly ReplicationResult[],
): readonly ComparisonRow[] {
  const rows = resultRows(scenario, after);
  const summaries = new Summaries();
  // Another place may have other councils, and so other columns.
  const columnOf = new Map(resultColumns(baseline).map((column, i) => [keyOf(column), i]));
  return resultColumns(scenario).flatMap((column, i) => {
    const own = columnOf.get(keyOf(column));
    if (own === undefined) return [];
    const first = before.map(({ values }) => values[own] ?? NaN);
    const second = after.map(({ values }) => values[i] ?? NaN);
    const difference = pairedSummary(first, second, summaries);
    const { direction } = measureOf(column.measure);
    const { firstMean } = difference;
    return {
      ...(rows[i] as ResultRow),
      comparator: baseline.name,
      baseline: firstMean,
      difference,
      shareBetter: shareBetterOf(direction, difference),
      verdict: verdictOfDifference(difference, firstMean, direction),
    };
  });
}

function comparedLedger(
  { baseline, scenario }: { readonly baseline: Scenario; readonly scenario: Scenario },
  before: readonly ReplicationResult[],
  after: readonly ReplicationResult[],
): readonly ComparedLedgerRow[] {
  const cells = ledgerCells(scenario.years, [...after, ...before]);
  const summaries = new Summaries();
  return ledgerRows(scenario, after, before).map((row, i) => {
    const of = cells[i]?.of ?? (() => NaN);
    const difference = pairedSummary(before.map(of), after.map(of), summaries);
    return { ...row, comparator: baseline.name, difference };
  });
}

function keyOf({ measure, group, period }: ResultColumn): string {
  return [measure, group, period].join('\n');
}

/** The row of a measure for a group, over all years unless a period is given. */
export function findComparison(
  rows: readonly ComparisonRow[],
  measure: MeasureId,
  group: string,
  period: string = ALL_YEARS,
): ComparisonRow | undefined {
  return rows.find(
    (row) => row.measure === measure && row.group === group && row.period === period,
  );
}
