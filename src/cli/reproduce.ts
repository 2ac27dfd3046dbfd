import { join } from 'node:path';
import { firstDifferentCell, firstDifferentReplication } from '../experiment/difference.ts';
import { resultHash } from '../experiment/manifest.ts';
import { parseCsv } from '../report/csv.ts';
import { withFormulas } from '../scenario/formulas-on-demand.ts';
import { loadScenario } from '../scenario/load.ts';
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
import { RESOLVED, resultFiles } from './run-files.ts';
import { readRunFolder, type StoredRun } from './run-folder.ts';
import { problemsText } from './scenario-files.ts';
import { simulate, threadsFor } from './simulate.ts';
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
];

/** `rehearse reproduce`: runs a folder again from its own scenario and manifest alone, and compares. */
export async function reproduce(given: ReproduceFlags, terminal: Terminal): Promise<ExitCode> {
  const stored = readRunFolder(given.run);
  for (const one of stored.damage)
    terminal.error(`${printable(`damaged: ${stored.folder}: ${one}`)}\n`);
  const scenario = await scenarioOf(stored, terminal);
  if (scenario === undefined) return EXIT.invalidInput;
  const results = await simulate(scenario, threadsFor(scenario, jobsOf(given.jobs)), terminal);
  const files = resultFiles(scenario, results);
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
    ...(!isSame && {
      different: {
        replication: firstDifferentReplication(manifest.streams, results),
        cell: differentCell(stored, files),
      },
    }),
  };
  terminal.out(given.json ? reproducedJson(reproduction) : reproducedText(reproduction, terminal));
  return isSame && damage.length === 0 ? EXIT.ok : EXIT.notReproduced;
}

/** The folder's scenario; what keeps it from being read is said. */
async function scenarioOf(
  { folder, files }: StoredRun,
  terminal: Terminal,
): Promise<Scenario | undefined> {
  const path = join(folder, RESOLVED);
  const outcome = await withFormulas((formulas) =>
    loadScenario(path, () => files.get(RESOLVED), { formulas }),
  );
  if ('scenario' in outcome) return outcome.scenario;
  terminal.error(problemsText(outcome.problems, outcome.files, terminal.noteColour));
  return undefined;
}

function differentCell(stored: StoredRun, files: ReadonlyMap<string, string>): Difference['cell'] {
  for (const [file, text] of files) {
    const recorded = stored.files.get(file);
    if (recorded === undefined || recorded === text) continue;
    try {
      const cell = firstDifferentCell(parseCsv(recorded), parseCsv(text), KEYS);
      if (cell !== undefined) return { file, ...cell };
    } catch (error) {
      // A file that is no table any more has no cell to point at: that it is damaged has been said.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}
