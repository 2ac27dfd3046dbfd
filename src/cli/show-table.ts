import type { ExperimentTable, KeptExperiment } from './keep-experiment.ts';
import { rowObject } from './run-json.ts';
import type { Terminal } from './terminal.ts';

/** Shows the table of an experiment as it was asked for: for programs with --json and --plain, or for the eye. */
export function showTable<Row>(
  schema: string,
  { columns, rows }: ExperimentTable<Row>,
  { folder }: KeptExperiment,
  given: { readonly json?: boolean | undefined; readonly plain?: boolean | undefined },
  terminal: Terminal,
  screen: () => string,
): void {
  if (given.json) {
    const results = rows.map((row) => rowObject(columns, row));
    const document = { schema, folder: folder ?? null, results };
    terminal.out(`${JSON.stringify(document, undefined, 2)}\n`);
  } else if (given.plain) {
    const header = columns.map(({ name }) => name);
    const lines = rows.map((row) => columns.map(({ cell }) => String(cell(row) ?? '')));
    terminal.out([header, ...lines].map((cells) => `${cells.join('\t')}\n`).join(''));
  } else terminal.out(screen());
}
