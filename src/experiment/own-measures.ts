import { ALL_OLDER } from '../observe/groups.ts';
import { isMeasureId, mainGroup, measureIds, measureOf } from '../observe/measures.ts';
import { resultColumns, type ReplicationResult } from '../observe/results.ts';
import { evaluate, namesIn } from '../scenario/formula.ts';
import { unitOf } from '../scenario/measure-units.ts';
import {
  COMPARED,
  measureNamed,
  needsComparator,
  type OwnMeasure,
} from '../scenario/own-measures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { pairedSummary, type PairedSummary } from '../statistics/paired.ts';
import { summarise } from '../statistics/summary.ts';
import { columnsOf, type ReplicationRow, type ResultRow } from './run-rows.ts';
import { verdictOfDifference, type ComparisonVerdict } from './verdict.ts';

/** What was run, and what came of it. */
export interface RunOf {
  readonly scenario: Pick<Scenario, 'name' | 'years' | 'place' | 'measures'>;
  /** Sorted by their number. */
  readonly results: readonly ReplicationResult[];
}

/** One number of a measure of the scenario's own: a row of `results.csv` below those of every run. */
export interface OwnRow extends Omit<ResultRow, 'measure'> {
  readonly measure: string;
}

/** One number of one replication. */
export interface OwnReplicationRow extends Omit<ReplicationRow, 'measure'> {
  readonly measure: string;
}

/** Units of the measures of every run, by id. */
export function measureUnits(): ReadonlyMap<string, string> {
  return new Map(measureIds.map((id) => [id, measureOf(id).unit]));
}

/** The unit of a measure of the scenario's own, made of the units that are in its formula. */
export function ownUnit({ formula }: OwnMeasure): string {
  return unitOf(formula, (name) => {
    const id = measureNamed(name);
    return isMeasureId(id) ? measureOf(id).unit : '';
  });
}

/**
 * The measures of the scenario's own over the replications: each is worked out in every replication, and then summarised.
 * A ratio of two means would be another number.
 *
 * @param comparator what `baseline.` in front of a measure stands for, replication by replication; without it, measures
 *   that need one are left out
 */
export function ownRows(run: RunOf, comparator?: RunOf): readonly OwnRow[] {
  return ownSeries(run, comparator).map((series) => ownRow(run, series));
}

/** A measure of a scenario's own beside that of the same name and formula of another scenario, pair by pair. */
export interface ComparedOwnRow extends OwnRow {
  /** Name of the baseline. */
  readonly comparator: string;
  readonly baseline: number;
  readonly difference: PairedSummary;
  readonly verdict: ComparisonVerdict;
}

/**
 * The same of an option of a comparison. What stands beside the baseline already, or is not measured there, has no
 * difference of its own.
 */
export function comparedOwnRows(
  run: RunOf,
  comparator: RunOf,
): readonly (OwnRow | ComparedOwnRow)[] {
  const keyOf = ({ measure: { name, text }, period }: OwnSeries) =>
    JSON.stringify([name, text, period]);
  const before = new Map(ownSeries(comparator, undefined).map((one) => [keyOf(one), one.values]));
  return ownSeries(run, comparator).map((series) => {
    const row = ownRow(run, series);
    const other = before.get(keyOf(series));
    if (other === undefined) return row;
    const difference = pairedSummary(other, series.values);
    const { firstMean: baseline } = difference;
    const verdict = verdictOfDifference(difference, baseline, 'neither');
    return { ...row, comparator: comparator.scenario.name, baseline, difference, verdict };
  });
}

function ownRow({ scenario }: RunOf, { measure, period, values }: OwnSeries): OwnRow {
  return {
    scenario: scenario.name,
    measure: measure.name,
    group: ALL_OLDER,
    period,
    unit: ownUnit(measure),
    ...summarise(values),
  };
}

/** The same numbers, one by one. */
export function ownReplicationRows(run: RunOf, comparator?: RunOf): readonly OwnReplicationRow[] {
  const all = ownSeries(run, comparator);
  return run.results.flatMap(({ replication }, n) =>
    all.map(({ measure, period, values }) => ({
      scenario: run.scenario.name,
      replication,
      measure: measure.name,
      group: ALL_OLDER,
      period,
      value: values[n] ?? NaN,
    })),
  );
}

interface OwnSeries {
  readonly measure: OwnMeasure;
  readonly period: string;
  /** One number a replication; NaN where nothing was observed, or where the formula gives no number. */
  readonly values: readonly number[];
}

function ownSeries(run: RunOf, comparator: RunOf | undefined): readonly OwnSeries[] {
  const { scenario, results } = run;
  const usable = scenario.measures.filter(
    (one) => comparator !== undefined || !needsComparator(one),
  );
  if (usable.length === 0) return [];
  const periods = periodsOf(run);
  const own = finder(run);
  const other = comparator && finder(comparator);
  const paired = new Map(comparator?.results.map((result) => [result.replication, result]));
  const finderOf = (name: string) => (name.startsWith(COMPARED) ? other : own);
  const columnOf = (name: string, period: string) => finderOf(name)?.(measureNamed(name), period);
  return usable.flatMap((measure) => {
    const names = namesIn(measure.formula);
    return periods
      .filter((period) => names.every((name) => columnOf(name, period) !== undefined))
      .map((period) => ({
        measure,
        period,
        values: results.map((result) =>
          evaluate(measure.formula, (name) => {
            const from = name.startsWith(COMPARED) ? paired.get(result.replication) : result;
            return from?.values[columnOf(name, period) ?? -1] ?? NaN;
          }),
        ),
      }));
  });
}

/** Finds the column of a measure of those whom it is about. */
function finder({
  scenario,
  results,
}: RunOf): (measure: string, period: string) => number | undefined {
  const columns = new Map(
    columnsOf(scenario, results).flatMap(({ measure, group, period }, n): [string, number][] =>
      group === mainGroup(measure) ? [[`${measure} ${period}`, n]] : [],
    ),
  );
  return (measure, period) => columns.get(`${measure} ${period}`);
}

function periodsOf({ scenario }: RunOf): readonly string[] {
  return [...new Set(resultColumns(scenario).map(({ period }) => period))];
}
