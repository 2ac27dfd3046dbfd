import { once } from '../../engine/once.ts';
import type { Manifest } from '../../experiment/manifest.ts';
import { isMeasureId, mainGroup } from '../../observe/measures.ts';
import { indexOf, keyOf, noTable, tableOf, type Table } from './table.ts';

/** What a folder is the result of. */
export type FindingsKind = 'run' | 'comparison' | NonNullable<Manifest['experiment']>['kind'];

/** One number of a scenario, and in a comparison what it is beside the baseline's. NaN where there is none. */
export interface Result {
  readonly unit: string;
  /** Futures in which there was something to observe. */
  readonly n: number;
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** The 95 % interval of the mean. */
  readonly low: number;
  readonly high: number;
  /** Of an option less the baseline, future by future. */
  readonly difference: {
    readonly mean: number;
    readonly low: number;
    readonly high: number;
    /** How the futures differ. */
    readonly p10: number;
    readonly p90: number;
  };
  /** Share of the futures in which the option does better. */
  readonly shareBetter: number;
  /** Mean of the baseline. */
  readonly baseline: number;
  readonly verdict: string;
}

/** Where a number stands: of those whom its measure is about, over all years, unless it is said otherwise. */
export interface Where {
  readonly group?: string;
  readonly period?: string;
}

/** The group and period that are meant where none is named. */
export const EVERYBODY = '65+';
export const WHOLE = 'all years';

/** All that a finished run, comparison or experiment left in its folder, read back: a report is made of nothing else. */
export interface Findings {
  readonly kind: FindingsKind;
  readonly manifest: Manifest;
  /** Names: the baseline first, then the options in their order. */
  readonly scenarios: readonly string[];
  readonly baseline: string;
  readonly options: readonly string[];
  /** A table of the folder; one without rows where the folder has no such file. */
  readonly table: (file: string) => Table;
  /** The text of a file; undefined where the folder has no such file. */
  readonly file: (file: string) => string | undefined;
  readonly result: (scenario: string, measure: string, where?: Where) => Result | undefined;
  /** One value a future, in the order of the futures; empty where they were not kept one by one. */
  readonly futures: (scenario: string, measure: string, where?: Where) => readonly number[];
  /** Groups of which there is a number of the measure. */
  readonly groupsOf: (measure: string) => readonly string[];
}

/**
 * Reads a folder back.
 *
 * @param files texts of the folder's files, by path in the folder; `parseManifest` has read the manifest
 * @throws RangeError if a file is no table
 */
export function findingsOf(manifest: Manifest, files: ReadonlyMap<string, string>): Findings {
  const table = once((file: string) => {
    const text = files.get(file);
    return text === undefined ? noTable : tableOf(text);
  });
  const index = once((file: string) =>
    // In the folder of a run there is one scenario, and not every file names it.
    indexOf(table(file), KEYS, () => manifest.scenario),
  );
  const options = (manifest.options ?? []).map(({ scenario }) => scenario);
  const scenarios = [manifest.scenario, ...options];
  const rowsFor = (file: string, scenario: string, measure: string, where: Where) =>
    index(file).get(
      keyOf([scenario, measure, where.group ?? groupOf(measure), where.period ?? WHOLE]),
    ) ?? [];
  return {
    kind: manifest.experiment?.kind ?? (options.length > 0 ? 'comparison' : 'run'),
    manifest,
    scenarios,
    baseline: manifest.scenario,
    options,
    table,
    file: (file) => files.get(file),
    result: (scenario, measure, where = {}) => {
      const [row] = rowsFor('results.csv', scenario, measure, where);
      return row === undefined ? undefined : resultAt(table('results.csv'), row);
    },
    futures: (scenario, measure, where = {}) =>
      rowsFor('replications.csv', scenario, measure, where).map((row) =>
        table('replications.csv').number(row, 'value'),
      ),
    groupsOf: (measure) => groupsOf(table('results.csv'), manifest.scenario, measure),
  };
}

/** Whom a measure is about; a scenario's own measures are about everybody. */
const groupOf = (measure: string) => (isMeasureId(measure) ? mainGroup(measure) : EVERYBODY);

const KEYS = ['scenario', 'measure', 'group', 'period'];

function resultAt(table: Table, row: number): Result {
  const number = (column: string) => (table.has(column) ? table.number(row, column) : NaN);
  return {
    unit: table.text(row, 'unit'),
    n: number('n'),
    mean: number('mean'),
    p10: number('p10'),
    p50: number('p50'),
    p90: number('p90'),
    low: number('low'),
    high: number('high'),
    difference: {
      mean: number('difference'),
      low: number('difference_low'),
      high: number('difference_high'),
      p10: number('difference_p10'),
      p90: number('difference_p90'),
    },
    shareBetter: number('share_better'),
    baseline: number('comparator_mean'),
    verdict: table.has('verdict') ? table.text(row, 'verdict') : '',
  };
}

function groupsOf(table: Table, scenario: string, measure: string): readonly string[] {
  const groups = new Set<string>();
  for (let row = 0; row < table.length; row++) {
    if (table.text(row, 'measure') === measure && table.text(row, 'scenario') === scenario) {
      groups.add(table.text(row, 'group'));
    }
  }
  return [...groups];
}
