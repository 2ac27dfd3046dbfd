import { gradeCounts } from '../evidence/provenance.ts';
import type { OwnRow } from '../experiment/own-measures.ts';
import type { ResultRow } from '../experiment/run-rows.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { join } from 'node:path';
import type { Failure } from './failure.ts';
import type { RunFiles } from './run-files.ts';
import { resultColumns } from './run-tables.ts';

/** A run that is over, and kept in a folder if nothing was in the way. */
export interface FinishedRun extends RunFiles {
  readonly scenario: Scenario;
  readonly folder?: string;
  /** Why it was not kept. */
  readonly refused?: Failure;
}

/** Runs for programs. Each row of `results` is a row of `results.csv`; what is empty there is null here. */
export function runsJson(runs: readonly FinishedRun[]): string {
  const document = {
    schema: 'rehearsal/results@1',
    runs: runs.map(({ scenario, folder, manifest, rows, ownRows, charts }) => {
      const { streams: _, environment: __, halfWidths: ___, ...about } = manifest;
      return {
        ...about,
        folder: folder ?? null,
        charts: folder === undefined ? [] : charts.map((chart) => join(folder, chart)),
        parameters: gradeCounts(scenario.parameters),
        results: [...rows, ...ownRows].map(rowObject),
      };
    }),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function rowObject(row: ResultRow | OwnRow): Record<string, unknown> {
  return Object.fromEntries(
    resultColumns.map(({ name, cell }) => {
      const value = cell(row);
      return [name, value === undefined || Number.isNaN(value) ? null : value];
    }),
  );
}
