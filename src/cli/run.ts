import { join } from 'node:path';
import { sha256Of, type ManifestContext } from '../experiment/manifest.ts';
import { overrideScenario, type ScenarioOverrides } from '../scenario/override.ts';
import type { LogFormat } from '../report/event-log/formats.ts';
import type { FileText } from '../scenario/reading.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { eventLogs, logFormatsOf } from './event-logs.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { allOf, jobsOf, lastOf, numberOf, shareOf } from './flags.ts';
import { keepRun, logFormatsAt, refuseWhatCannotBeKept } from './keep-run.ts';
import { toolCommit, toolVersion } from './package-files.ts';
import { runFiles, runName } from './run-files.ts';
import { runsJson, type FinishedRun } from './run-json.ts';
import { runPlain, runScreen } from './run-screen.ts';
import {
  chosenOf,
  portableName,
  problemsText,
  readPlan,
  type AskedPlan,
} from './scenario-files.ts';
import { simulate, threadsFor } from './simulate.ts';
import type { Terminal } from './terminal.ts';

export interface RunFlags {
  readonly scenario: readonly string[];
  /** `key=value`, one or several. */
  readonly set?: string | readonly string[] | undefined;
  /** The names of options of the file, one or several. */
  readonly option?: string | readonly string[] | undefined;
  readonly seed?: string | undefined;
  readonly replications?: string | undefined;
  readonly people?: string | undefined;
  readonly sample?: string | undefined;
  readonly years?: string | undefined;
  readonly jobs?: string | undefined;
  readonly output: string;
  readonly 'event-log'?: string | undefined;
  readonly force?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

/** One scenario that is ready to run, and the folder that it goes to. */
interface Plan {
  readonly path: string;
  readonly scenario: Scenario;
  readonly inputs: readonly FileText[];
  readonly target: string;
}

/** `rehearse run`: replications of scenarios, a table of each on the screen, and a folder of each on disk. */
export async function run(given: RunFlags, terminal: Terminal): Promise<ExitCode> {
  const formats = logFormatsOf(given['event-log']);
  const plans = await plansOf(given, terminal);
  if (!Array.isArray(plans)) return plans;
  for (const { target } of plans) await refuseWhatCannotBeKept(target, given.force, terminal);
  const finished: FinishedRun[] = [];
  for (const plan of plans) {
    const one = await runPlan(plan, formats, given, terminal);
    if (given.plain) terminal.out(runPlain(one, finished.length === 0));
    else if (!given.json) terminal.out(runScreen(one, terminal));
    finished.push(one);
  }
  if (given.json) terminal.out(runsJson(finished));
  // What could not be kept is no reason to hide what came out.
  for (const { refused } of finished) if (refused !== undefined) throw refused;
  return EXIT.ok;
}

/** Reads everything before anything is run: what is wrong with the last scenario is said before the first runs. */
async function plansOf(given: RunFlags, terminal: Terminal): Promise<Plan[] | ExitCode> {
  const asked = await Promise.all(given.scenario.map((one) => readPlan(one, allOf(given.set))));
  const broken = asked.filter(({ outcome }) => 'problems' in outcome);
  for (const { outcome } of asked) sayProblems(outcome, terminal);
  if (broken.length > 0) {
    const inFlags = broken.every(isWrongByFlags);
    const files = inFlags ? '--set' : broken.map(({ path }) => path).join(', ');
    terminal.error(`\nnothing was run: mend ${files}, and run the same command again\n`);
    return inFlags ? EXIT.usage : EXIT.invalidInput;
  }
  const output = lastOf(given.output) ?? '';
  if (output.trim() === '') {
    throw new Failure(EXIT.usage, {
      message: '--output is empty',
      mend: 'name a folder, as in --output output, or . for the one where the command runs',
    });
  }
  const plans: Plan[] = [];
  for (const { path, outcome } of asked) {
    if ('problems' in outcome) continue;
    for (const one of chosenOf(path, outcome.scenarios, allOf(given.option))) {
      const overridden = overrideScenario(one, overridesOf(given));
      if ('problems' in overridden) {
        terminal.error(problemsText(overridden.problems, [], terminal.noteColour));
        return EXIT.usage;
      }
      const { scenario } = overridden;
      const target = join(output, runName(scenario));
      plans.push({ path, scenario, inputs: outcome.files, target });
    }
  }
  return plans;
}

/** Whether the files are right, and only what was set on the command line is not. */
function isWrongByFlags({ outcome }: AskedPlan): boolean {
  if (!('problems' in outcome)) return false;
  return outcome.problems.every(({ line, severity }) => line === 0 || severity === 'warning');
}

function sayProblems(outcome: AskedPlan['outcome'], terminal: Terminal): void {
  const colour = terminal.noteColour;
  if (!('problems' in outcome)) {
    if (outcome.warnings.length > 0) {
      terminal.note(problemsText(outcome.warnings, outcome.files, colour));
    }
  } else {
    terminal.error(problemsText(outcome.problems, outcome.files, colour));
  }
}

function overridesOf(given: RunFlags): ScenarioOverrides {
  return {
    seed: lastOf(given.seed),
    replications: numberOf('replications', given.replications),
    years: numberOf('years', given.years),
    people: numberOf('people', given.people),
    sample: shareOf('sample', given.sample),
  };
}

async function runPlan(
  plan: Plan,
  formats: readonly LogFormat[],
  given: RunFlags,
  terminal: Terminal,
): Promise<FinishedRun> {
  const { scenario, target } = plan;
  const started = new Date();
  const jobs = threadsFor(scenario, jobsOf(given.jobs));
  const results = await simulate(scenario, jobs, terminal);
  const [first] = results;
  // What a folder has already stays in it.
  const wanted = new Set([...formats, ...logFormatsAt(target)]);
  const logs = first === undefined ? new Map() : await eventLogs(scenario, first, [...wanted]);
  const context = contextOf(plan, { jobs, started, terminal });
  const made = await runFiles(scenario, results, context, logs);
  try {
    const stood = await keepRun(target, made, given.force, terminal);
    if (stood) terminal.note(`${target} is already there, with the same result\n`);
    return { scenario, folder: target, ...made };
  } catch (refused) {
    if (refused instanceof Failure) return { scenario, refused, ...made };
    throw refused;
  }
}

function contextOf(
  { path, inputs }: Plan,
  how: { readonly jobs: number; readonly started: Date; readonly terminal: Terminal },
): ManifestContext {
  const { commandLine, machine } = how.terminal;
  const commit = toolCommit();
  return {
    tool: { name: 'rehearsal', version: toolVersion(), ...(commit !== undefined && { commit }) },
    inputs: inputs.map((file) => ({
      file: portableName(file.path, path),
      sha256: sha256Of(file.text),
    })),
    environment: {
      command: commandLine,
      ...machine,
      jobs: how.jobs,
      started: how.started.toISOString(),
      finished: new Date().toISOString(),
    },
  };
}
