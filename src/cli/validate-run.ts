import { targets } from '../evidence/targets.ts';
import type { Manifest } from '../experiment/manifest.ts';
import type { Future } from '../experiment/run-block.ts';
import type { TrialRun } from '../experiment/validation/asked-trial.ts';
import type { TrialSize } from '../experiment/validation/finding.ts';
import { findings } from '../experiment/validation/findings.ts';
import { rowOfFinding, rowOfTarget, type ValidationRow } from '../experiment/validation/rows.ts';
import { targetRows } from '../experiment/validation/target-rows.ts';
import { judge } from '../experiment/validation/verdict.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RunExperiment } from './keep-experiment.ts';
import type { SimulateOptions } from './simulate.ts';
import type { Terminal } from './terminal.ts';
import { validateColumns } from './validate-columns.ts';
import { runTrial, trialScenarios } from './validate-trials.ts';

/** Which targets and findings, none for all, and how large. */
export type ValidationAsked = NonNullable<NonNullable<Manifest['experiment']>['validation']>;

/** The status quo of the place that targets are held against. */
const STATUS_QUO = {
  scenarios: ['do-nothing'],
  quick: { people: 20_000, futures: 2 },
  full: { people: 44_016, futures: 10 },
} as const satisfies { scenarios: readonly [string]; quick: TrialSize; full: TrialSize };

/** All ids that may be asked for, in order. */
export const validationIds: readonly string[] = [
  ...targets.map(({ id }) => id),
  ...findings.map(({ id }) => id),
];

/** The scenario that stands for a validation. */
export async function statusQuo(asked: ValidationAsked): Promise<Scenario> {
  const [scenario] = await trialScenarios(STATUS_QUO, asked);
  if (scenario === undefined) throw new RangeError('There is no status quo.');
  return scenario;
}

/** Runs what was asked for, and holds it against what was published. */
export async function runValidate(
  asked: ValidationAsked,
  how: SimulateOptions,
  terminal: Terminal,
): Promise<RunExperiment<ValidationRow>> {
  const isAsked = (id: string) => asked.only.length === 0 || asked.only.includes(id);
  const rows: ValidationRow[] = [];
  let futures: readonly Future[] = [];
  if (targets.some(({ id }) => isAsked(id))) {
    const run = await runTrial(STATUS_QUO, asked, how, terminal);
    futures = run.futures;
    const results = futures.flatMap((future) => future.results[0] ?? []);
    const [scenario] = run.scenarios;
    if (scenario === undefined) throw new RangeError('There is no status quo.');
    rows.push(
      ...targetRows(scenario, results)
        .filter(({ target }) => isAsked(target.id))
        .map(rowOfTarget),
    );
  }
  for (const finding of findings.filter(({ id }) => isAsked(id))) {
    const runs = new Map<string, TrialRun>();
    for (const [name, trial] of Object.entries(finding.trials)) {
      runs.set(name, await runTrial(trial, asked, how, terminal));
    }
    rows.push(...judge(finding, runs).map(rowOfFinding));
  }
  return { futures, table: { file: 'validation.csv', columns: validateColumns, rows } };
}
