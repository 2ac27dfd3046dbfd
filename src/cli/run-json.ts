import { gradeCounts } from '../evidence/provenance.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { join } from 'node:path';
import type { Failure } from './failure.ts';
import type { RunFiles } from './run-files.ts';
import { leverColumns, resultColumns, type Column } from './run-tables.ts';

/** A run that is over, and kept in a folder if nothing was in the way. */
export interface FinishedRun extends RunFiles {
  readonly scenario: Scenario;
  readonly folder?: string;
  /** Why it was not kept. */
  readonly refused?: Failure;
}

/**
 * Runs for programs. Each row of `results` is a row of `results.csv`, and each of `levers` one of `levers.csv`; what is
 * empty there is null here.
 */
export function runsJson(runs: readonly FinishedRun[]): string {
  const document = {
    schema: 'rehearsal/results@1',
    runs: runs.map(({ scenario, folder, manifest, rows, ownRows, levers, charts }) => {
      const { streams: _, environment: __, halfWidths: ___, ...about } = manifest;
      return {
        ...about,
        folder: folder ?? null,
        charts: folder === undefined ? [] : charts.map((chart) => join(folder, chart)),
        parameters: gradeCounts(scenario.parameters),
        results: [...rows, ...ownRows].map((row) => rowObject(resultColumns, row)),
        ...(levers.length > 0 && { levers: levers.map((row) => rowObject(leverColumns, row)) }),
      };
    }),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** A row of a table as an object: what is empty in the table is null here. */
export function rowObject<Row>(columns: readonly Column<Row>[], row: Row): Record<string, unknown> {
  return Object.fromEntries(
    columns.map(({ name, cell }) => {
      const value = cell(row);
      const isEmpty = value === undefined || (typeof value === 'number' && !Number.isFinite(value));
      return [name, isEmpty ? null : value];
    }),
  );
}
