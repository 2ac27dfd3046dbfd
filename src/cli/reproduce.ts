import { join } from 'node:path';
import { firstDifferentCell, firstDifferentReplication } from '../experiment/difference.ts';
import { checkpointsOf, compare } from '../experiment/comparison.ts';
import { resultHash } from '../experiment/manifest.ts';
import type { Future } from '../experiment/run-block.ts';
import { parseCsv } from '../report/csv.ts';
import { printable } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { jobsOf } from './flags.ts';
import {
  reproducedJson,
  reproducedText,
  type Difference,
  type Reproduction,
} from './reproduced-text.ts';
import { attributionFor } from './compare-attribution.ts';
import { drawnFor } from './compare-draws.ts';
import { comparisonResultFiles } from './compare-files.ts';
import { experimentAgain, type Again } from './reproduce-experiment.ts';
import { resultFiles } from './run-files.ts';
import { parameterFile } from './parameter-file.ts';
import { readRunFolder, type StoredRun } from './run-folder.ts';
import { simulateFutures, threadsFor } from './simulate.ts';
import { scenarioFilesOf, storedScenarios } from './stored-scenarios.ts';
import type { Terminal } from './terminal.ts';

export interface ReproduceFlags {
  readonly run: string;
  readonly jobs?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Columns of the result files that say what a number is about. */
const KEYS = [
  'scenario',
  'comparator',
  'replication',
  'measure',
  'group',
  'month',
  'period',
  'payer',
  'provider',
  'service',
  'kind',
  'lever',
  'item',
  'way',
  'from',
  'to',
  'what',
  'amount',
  'statistic',
  'parameter',
  'stress',
  'design',
  'months',
  'stage',
  'input',
  'output',
];

/** `rehearse reproduce`: runs a folder again from its own scenario and manifest alone, and compares. */
export async function reproduce(given: ReproduceFlags, terminal: Terminal): Promise<ExitCode> {
  const stored = readRunFolder(given.run);
  for (const one of stored.damage)
    terminal.error(`${printable(`damaged: ${stored.folder}: ${one}`)}\n`);
  const { experiment } = stored.manifest;
  const scenarios = await storedScenarios(stored, scenarioFilesOf(stored.manifest), terminal);
  const [scenario] = scenarios ?? [];
  if (scenarios === undefined || scenario === undefined) return EXIT.invalidInput;
  const jobs = threadsFor(scenario, jobsOf(given.jobs));
  const { futures, files } =
    experiment === undefined
      ? await runAgain(stored, scenarios, jobs, terminal)
      : await experimentAgain(stored, experiment, scenarios, { jobs }, terminal);
  const { manifest, folder, damage } = stored;
  const now = resultHash(files).hash;
  const recorded = manifest.result.hash;
  const isSame =
    now === recorded && [...files].every(([file, text]) => stored.files.get(file) === text);
  const reproduction: Reproduction = {
    folder,
    damage,
    recorded,
    now,
    version: manifest.tool.version,
    replications: scenario.replications,
    compared: [...files.keys()],
    ...(!isSame && {
      different: {
        replication: differentReplication(stored, futures),
        cell: differentCell(stored, files),
      },
    }),
  };
  terminal.out(given.json ? reproducedJson(reproduction) : reproducedText(reproduction, terminal));
  return isSame && damage.length === 0 ? EXIT.ok : EXIT.notReproduced;
}

/** A run or a comparison, again. */
async function runAgain(
  { folder, files, manifest: { options = [], uncertainty, attributed } }: StoredRun,
  scenarios: readonly Scenario[],
  jobs: number,
  terminal: Terminal,
): Promise<Again> {
  const checkpoints = checkpointsOf(scenarios);
  const { futures } = await simulateFutures(scenarios, { jobs, checkpoints }, terminal);
  const [scenario] = scenarios;
  if (options.length === 0 && scenario !== undefined) {
    const results = futures.flatMap((future) => future.results[0] ?? []);
    return { futures, files: resultFiles(scenario, results) };
  }
  const comparison = compare(scenarios, futures);
  const drawnFrom = uncertainty?.values;
  const values =
    drawnFrom === undefined
      ? undefined
      : parameterFile(join(folder, drawnFrom), files.get(drawnFrom) ?? '').rows;
  const drawn = await drawnFor(scenarios, uncertainty?.draws, { jobs }, terminal, values);
  const rows = attributed ? await attributionFor(scenarios, { jobs }, terminal) : [];
  return {
    futures,
    files: comparisonResultFiles({ comparison, futures, drawn, attributed: rows }),
  };
}

/** The first replication of a run, or of the first scenario of a comparison of which one differs. */
function differentReplication(
  { manifest }: StoredRun,
  futures: readonly Future[],
): Difference['replication'] {
  const names = [manifest.scenario, ...(manifest.options ?? []).map(({ scenario }) => scenario)];
  const differing = names.flatMap((name, n) => {
    const recorded = manifest.streams.filter(({ scenario }) => (scenario ?? names[0]) === name);
    const now = futures.flatMap(({ results }) => results[n] ?? []);
    return firstDifferentReplication(recorded, now) ?? [];
  });
  return differing[0];
}

function differentCell(stored: StoredRun, files: ReadonlyMap<string, string>): Difference['cell'] {
  const varied = stored.manifest.experiment?.vary?.map(({ key }) => key) ?? [];
  const keys = [...KEYS, ...varied];
  for (const [file, text] of files) {
    const recorded = stored.files.get(file);
    if (recorded === undefined || recorded === text) continue;
    try {
      const cell = firstDifferentCell(parseCsv(recorded), parseCsv(text), keys);
      if (cell !== undefined) return { file, ...cell };
    } catch (error) {
      // A file that is no table any more has no cell to point at: that it is damaged has been said.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}
