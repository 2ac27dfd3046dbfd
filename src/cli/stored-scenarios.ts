import { join } from 'node:path';
import type { Manifest } from '../experiment/manifest.ts';
import { withFormulas } from '../scenario/formulas-on-demand.ts';
import { loadScenario } from '../scenario/load.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { experimentScenarioFiles } from './reproduce-experiment.ts';
import { RESOLVED } from './run-files.ts';
import type { StoredRun } from './run-folder.ts';
import { problemsText } from './scenario-files.ts';
import type { Terminal } from './terminal.ts';

/** The files in a folder that hold what was run: the baseline first, then options or points. */
export function scenarioFilesOf({ options = [], experiment }: Manifest): readonly string[] {
  return experiment === undefined
    ? [RESOLVED, ...options.map(({ file }) => file)]
    : experimentScenarioFiles(experiment);
}

/**
 * The folder's scenarios; undefined where one cannot be read, and what keeps it from that is said.
 *
 * @param names of `scenarioFilesOf`
 * @throws Failure if a file is missing
 */
export async function storedScenarios(
  stored: StoredRun,
  names: readonly string[],
  terminal: Terminal,
): Promise<readonly Scenario[] | undefined> {
  refuseIncomplete(stored, names);
  const { folder, files } = stored;
  const scenarios: Scenario[] = [];
  for (const name of names) {
    const outcome = await withFormulas((formulas) =>
      loadScenario(join(folder, name), () => files.get(name), { formulas }),
    );
    if ('scenario' in outcome) scenarios.push(outcome.scenario);
    else terminal.error(problemsText(outcome.problems, outcome.files, terminal.noteColour));
  }
  return scenarios.length === names.length ? scenarios : undefined;
}

/**
 * A folder without one of its scenarios, or of an earlier version that did not keep them all, cannot be run again.
 *
 * @throws Failure that names the first that is missing
 */
function refuseIncomplete(
  { folder, files, manifest: { environment } }: StoredRun,
  names: readonly string[],
): void {
  const missing = names.find((name) => !files.has(name));
  if (missing === undefined) return;
  throw new Failure(EXIT.invalidInput, {
    message: `${folder} has not all that was run: ${missing} is missing`,
    where: join(folder, missing),
    mend: `take the folder from where it was kept unchanged, or run it again where it was run: ${environment['command'] ?? 'rehearse run'}`,
  });
}
