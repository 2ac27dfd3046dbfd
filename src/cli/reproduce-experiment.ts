import { join } from 'node:path';
import { isParameterId } from '../evidence/registry.ts';
import type { Future } from '../experiment/run-block.ts';
import { gridOf } from '../experiment/sweep.ts';
import { isMeasureId } from '../observe/measures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { runBelieve } from './believe.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import {
  experimentScenarioFile,
  tableFiles,
  type ExperimentAsked,
  type RunExperiment,
} from './keep-experiment.ts';
import { MANIFEST } from './run-files.ts';
import type { StoredRun } from './run-folder.ts';
import type { SimulateOptions } from './simulate.ts';
import { runStress } from './stress.ts';
import { runSweep } from './sweep.ts';
import type { Terminal } from './terminal.ts';

/** What came of running a folder again. */
export interface Again {
  readonly futures: readonly Future[];
  readonly files: ReadonlyMap<string, string>;
}

/** The files of the scenarios in the folder: of baseline and option, or of comparator, plan and every point of a sweep. */
export function experimentScenarioFiles(asked: ExperimentAsked): readonly string[] {
  const points = asked.kind === 'sweep' ? gridOf(asked.vary ?? []).length : 0;
  return Array.from({ length: 2 + points }, (_, n) => experimentScenarioFile(n));
}

/**
 * Runs a sweep, or one of the others that end in one table, again.
 *
 * @param scenarios of `experimentScenarioFiles`
 * @throws Failure if the manifest names a measure or a parameter that there is none of, or is of another experiment
 */
export async function experimentAgain(
  { folder }: StoredRun,
  asked: ExperimentAsked,
  scenarios: readonly Scenario[],
  how: SimulateOptions,
  terminal: Terminal,
): Promise<Again> {
  const [baseline, option, ...points] = scenarios;
  if (baseline === undefined || option === undefined) throw new RangeError('There are not two.');
  const place = join(folder, MANIFEST);
  const measures = allKnown(asked.measures, isMeasureId, 'measure', place);
  const parameters = allKnown(asked.parameters ?? [], isParameterId, 'parameter', place);
  const question = { baseline, option, measures };
  const axes = asked.vary ?? [];
  const again: Partial<Record<ExperimentAsked['kind'], () => Promise<Again>>> = {
    sweep: async () => {
      const at = gridOf(axes);
      const swept = points.map((scenario, n) => ({ at: at[n] ?? [], scenario }));
      const own = { name: option.name, comparator: baseline, axes, points: swept, measures };
      return againOf(await runSweep(own, how, terminal));
    },
    believe: async () => {
      const draws = asked.draws ?? 0;
      return againOf(await runBelieve({ ...question, parameters, draws }, how, terminal));
    },
    stress: async () => againOf(await runStress(question, how, terminal)),
  };
  const run = again[asked.kind];
  if (run !== undefined) return run();
  throw new Failure(EXIT.invalidInput, {
    message: `${folder} is of rehearse ${asked.kind}, which cannot be run again from its folder`,
    where: place,
    mend: 'run its command again where it was run: it says whether the result is the same',
  });
}

function againOf<Row>({ futures, table }: RunExperiment<Row>): Again {
  return { futures, files: tableFiles(table) };
}

function allKnown<Id extends string>(
  named: readonly string[],
  isKnown: (id: string) => id is Id,
  what: string,
  where: string,
): readonly Id[] {
  return named.map((id) => {
    if (isKnown(id)) return id;
    throw new Failure(EXIT.invalidInput, {
      message: `there is no ${what} "${id}" in this version`,
      where,
      mend: 'reproduce the folder with the version that made it, which its manifest names',
    });
  });
}
