import { provenanceRows } from '../evidence/provenance.ts';
import {
  manifestOf,
  resultHash,
  sha256Of,
  type Manifest,
  type ManifestContext,
} from '../experiment/manifest.ts';
import { leverRows, type LeverRow } from '../experiment/lever-rows.ts';
import { purseRows } from '../experiment/purse-rows.ts';
import {
  ledgerRows,
  replicationRows,
  resultRows,
  seriesRows,
  staffRows,
  type ResultRow,
} from '../experiment/run-rows.ts';
import { ownReplicationRows, ownRows, type OwnRow } from '../experiment/own-measures.ts';
import type { ReplicationResult } from '../observe/results.ts';
import { PURSES } from '../report/money/purse-columns.ts';
import { resolvedScenarioYaml } from '../scenario/resolved.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { checksumsOf } from './checksums.ts';
import { dictionaryCsv } from './dictionary.ts';
import type { FileContent } from './file-content.ts';
import { purseColumns } from './purse-tables.ts';
import { runCharts } from './run-charts.ts';
import {
  ledgerColumns,
  leverColumns,
  provenanceColumns,
  replicationColumns,
  resultColumns,
  seriesColumns,
  staffColumns,
  tableCsv,
} from './run-tables.ts';
import { tracedFiles } from './traced-files.ts';

/** All of a run folder. */
export interface RunFiles {
  /** By path in the folder, slashes forward. */
  readonly files: ReadonlyMap<string, FileContent>;
  readonly manifest: Manifest;
  readonly rows: readonly ResultRow[];
  readonly levers: readonly LeverRow[];
  /** Of the scenario's own measures. */
  readonly ownRows: readonly OwnRow[];
  /** Paths of the charts' pictures. */
  readonly charts: readonly string[];
  /** Paths of the event logs. */
  readonly logs: readonly string[];
}

export const RESULTS = 'results.csv';
/** What there is month by month. */
export const SERIES = 'series.csv';
/** What of the results is about the professions. */
export const STAFF = 'staff.csv';
/** What levers did, where the timeline has any. */
export const LEVERS = 'levers.csv';
export const RESOLVED = 'scenario.resolved.yaml';
export const MANIFEST = 'manifest.json';
export const CHECKSUMS = 'checksums.sha256';

/** The name of a run: one for each question asked, so that the same question finds its answer again. */
export function runName(scenario: Scenario): string {
  const slug = slugOf(scenario.name);
  return `${slug}-${sha256Of(resolvedScenarioYaml(scenario)).slice(0, 8)}`;
}

/** A name as a part of the name of a folder. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '');
  return slug || 'run';
}

/** The files whose bytes are the result: every number of the run, and nothing but numbers and what they are of. */
export function resultFiles(
  scenario: Scenario,
  results: readonly ReplicationResult[],
): ReadonlyMap<string, string> {
  return new Map([
    [
      RESULTS,
      tableCsv(resultColumns, [
        ...resultRows(scenario, results),
        ...ownRows({ scenario, results }),
      ]),
    ],
    [SERIES, tableCsv(seriesColumns, seriesRows(scenario, results))],
    ['ledger.csv', tableCsv(ledgerColumns, ledgerRows(scenario, results))],
    [PURSES, tableCsv(purseColumns, purseRows(scenario, results))],
    [
      'replications.csv',
      tableCsv(replicationColumns, [
        ...replicationRows(scenario, results),
        ...ownReplicationRows({ scenario, results }),
      ]),
    ],
    ...leversFile(leverRows(scenario, results)),
    ...tracedFiles([scenario], () => results),
  ]);
}

/** Without levers there is no file about them. */
export function leversFile(rows: readonly LeverRow[]): readonly (readonly [string, string])[] {
  return rows.length === 0 ? [] : [[LEVERS, tableCsv(leverColumns, rows)]];
}

/**
 * Makes all files of a run folder. The same results make the same bytes, `environment` in the manifest apart.
 *
 * @param logs event logs that go into the folder, by file
 */
export async function runFiles(
  scenario: Scenario,
  results: readonly ReplicationResult[],
  context: ManifestContext,
  logs: ReadonlyMap<string, FileContent>,
): Promise<RunFiles> {
  const numbers = resultFiles(scenario, results);
  const result = resultHash(numbers);
  const rows = resultRows(scenario, results);
  const manifest = manifestOf(scenario, results, rows, result, context);
  const charts = await runCharts(manifest, numbers, {
    version: context.tool.version,
    run: runName(scenario),
    resultHash: result.hash,
  });
  const files = new Map<string, FileContent>([
    ...numbers,
    [STAFF, tableCsv(staffColumns, staffRows(rows))],
    [RESOLVED, resolvedScenarioYaml(scenario)],
    ['dictionary.csv', dictionaryCsv(scenario, [...logs.keys()])],
    ['provenance.csv', tableCsv(provenanceColumns, provenanceRows(scenario.parameters))],
    ...charts.flatMap(({ id, svg, csv, alt }): [string, string][] => [
      [`charts/${id}.svg`, svg],
      [`charts/${id}.csv`, csv],
      [`charts/${id}.alt.txt`, `${alt}\n`],
    ]),
    ...logs,
    [MANIFEST, `${JSON.stringify(manifest, undefined, 2)}\n`],
  ]);
  files.set(CHECKSUMS, checksumsOf(files));
  return {
    files,
    manifest,
    rows,
    levers: leverRows(scenario, results),
    ownRows: ownRows({ scenario, results }),
    charts: charts.map(({ id }) => `charts/${id}.svg`),
    logs: [...logs.keys()],
  };
}
