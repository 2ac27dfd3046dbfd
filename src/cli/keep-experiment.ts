import { provenanceRows } from '../evidence/provenance.ts';
import { manifestOf, resultHash, sha256Of, type Manifest } from '../experiment/manifest.ts';
import type { Future } from '../experiment/run-block.ts';
import { resultRows } from '../experiment/run-rows.ts';
import { resolvedScenarioYaml } from '../scenario/resolved.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { checksumsOf } from './checksums.ts';
import { optionFile } from './compare-files.ts';
import { experimentDictionary } from './dictionary.ts';
import { Failure } from './failure.ts';
import type { FileContent } from './file-content.ts';
import { keepRun } from './keep-run.ts';
import type { Plan } from './plans.ts';
import { contextOf, inputsOf } from './run-context.ts';
import { CHECKSUMS, MANIFEST, RESOLVED, slugOf, type RunFiles } from './run-files.ts';
import { provenanceColumns, tableCsv, type Column } from './run-tables.ts';
import type { Terminal } from './terminal.ts';

/** What kind of experiment it is, and all that it was asked beside its scenarios. */
export type ExperimentAsked = NonNullable<Manifest['experiment']>;

/** The table that an experiment ends in. */
export interface ExperimentTable<Row> {
  readonly file: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** What was run for an experiment, and what came of it. */
export interface RunExperiment<Row> {
  /** Whose first results are those of the first scenario. */
  readonly futures: readonly Future[];
  readonly table: ExperimentTable<Row>;
}

/** An experiment that is over, and how it came about. */
export interface MadeExperiment<Row> extends RunExperiment<Row> {
  readonly asked: ExperimentAsked;
  /** All that was read for it: the first stands for the experiment. */
  readonly scenarios: readonly Scenario[];
}

/** What became of the folder of an experiment. */
export interface KeptExperiment {
  readonly manifest: Manifest;
  readonly folder?: string;
  /** Why it was not kept. */
  readonly refused?: Failure;
}

/** The name of an experiment: one for each question asked, so that the same question finds its answer again. */
export function experimentName(asked: ExperimentAsked, scenarios: readonly Scenario[]): string {
  const question = [...scenarios.map(resolvedScenarioYaml), JSON.stringify(asked)].join('\n---\n');
  const name = `${asked.kind} ${scenarios.at(-1)?.name ?? ''}`;
  return `${slugOf(name)}-${sha256Of(question).slice(0, 8)}`;
}

/** Writes the folder of an experiment: its table, its scenarios, and what a manifest says. */
export async function keepExperiment<Row>(
  made: MadeExperiment<Row>,
  how: {
    readonly target: string;
    readonly plans: readonly Plan[];
    readonly jobs: number;
    readonly started: Date;
    readonly force: boolean | undefined;
  },
  terminal: Terminal,
): Promise<KeptExperiment> {
  const files = experimentFiles(made, contextOf(inputsOf(how.plans), { ...how, terminal }));
  const { manifest } = files;
  try {
    const stood = await keepRun(how.target, files, how.force, terminal);
    if (stood) terminal.note(`${how.target} is already there, with the same result\n`);
    return { manifest, folder: how.target };
  } catch (refused) {
    if (refused instanceof Failure) return { manifest, refused };
    throw refused;
  }
}

/** The file whose bytes are the result of an experiment. */
export function tableFiles<Row>(table: ExperimentTable<Row>): ReadonlyMap<string, string> {
  return new Map([[table.file, tableCsv(table.columns, table.rows)]]);
}

/** The file of a scenario, counted from 0, in the folder of an experiment. */
export function experimentScenarioFile(scenario: number): string {
  return scenario === 0 ? RESOLVED : optionFile(scenario - 1);
}

function experimentFiles<Row>(
  { asked, scenarios, futures, table }: MadeExperiment<Row>,
  context: ReturnType<typeof contextOf>,
): RunFiles {
  const [first] = scenarios;
  if (first === undefined) throw new RangeError('An experiment needs a scenario.');
  const results = futures.flatMap((future) => future.results[0] ?? []);
  const rows = resultRows(first, results);
  const numbers = tableFiles(table);
  const manifest = {
    ...manifestOf(first, results, rows, resultHash(numbers), context),
    experiment: asked,
  };
  const files = new Map<string, FileContent>([
    ...numbers,
    ...scenarios.map((scenario, n): [string, string] => [
      experimentScenarioFile(n),
      resolvedScenarioYaml(scenario),
    ]),
    ['dictionary.csv', experimentDictionary(first, table.file, table.columns)],
    ['provenance.csv', tableCsv(provenanceColumns, provenanceRows(first.parameters))],
    [MANIFEST, `${JSON.stringify(manifest, undefined, 2)}\n`],
  ]);
  files.set(CHECKSUMS, checksumsOf(files));
  return { files, manifest, rows, ownRows: [], levers: [], charts: [], logs: [] };
}
