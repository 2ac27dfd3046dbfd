import { join } from 'node:path';
import type { LogFormat } from '../report/event-log/formats.ts';
import { eventLogs, logFormatsOf } from './event-logs.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { jobsOf } from './flags.ts';
import { keepRun, logFormatsAt, refuseWhatCannotBeKept } from './keep-run.ts';
import { keptBeside } from './kept-futures.ts';
import { plansOf, type Plan, type PlanFlags } from './plans.ts';
import { contextOf, inputsOf, type RunElsewhere } from './run-context.ts';
import { runFiles, runName } from './run-files.ts';
import { runsJson, type FinishedRun } from './run-json.ts';
import { idleWarnings } from './run-levers.ts';
import { runPlain, runScreen } from './run-screen.ts';
import { problemsText } from './scenario-files.ts';
import { simulate, threadsFor } from './simulate.ts';
import type { Terminal } from './terminal.ts';
import { sayWarmUp } from './warm-up-note.ts';

export interface RunFlags extends PlanFlags {
  readonly scenario: readonly string[];
  readonly jobs?: string | undefined;
  readonly 'event-log'?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

/** `rehearse run`: replications of scenarios, a table of each on the screen, and a folder of each on disk. */
export async function run(given: RunFlags, terminal: Terminal): Promise<ExitCode> {
  const formats = logFormatsOf(given['event-log']);
  const plans = await plansOf(given.scenario, given, terminal);
  if (!Array.isArray(plans)) return plans;
  if (given['dry-run']) {
    const { sayEstimates } = await import('./estimate.ts');
    await sayEstimates(
      plans.map(({ scenario }) => [scenario]),
      given,
      terminal,
    );
    return EXIT.ok;
  }
  const asked = plans.map((plan) => ({ plan, target: targetOf(plan), formats }));
  return answerRuns(asked, given, terminal);
}

/** One run: what is run, and how it is kept. */
export interface AskedRun {
  readonly plan: Plan;
  readonly target: string;
  readonly formats: readonly LogFormat[];
  /** Where its futures were run elsewhere. */
  readonly elsewhere?: RunElsewhere;
}

/** How runs are run and shown. */
export type AnswerFlags = Pick<RunFlags, 'jobs' | 'force' | 'json' | 'plain'>;

/** Runs scenarios one after the other, keeps each and shows it. */
export async function answerRuns(
  runs: readonly AskedRun[],
  given: AnswerFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  for (const { target } of runs) await refuseWhatCannotBeKept(target, given.force, terminal);
  const finished: FinishedRun[] = [];
  for (const asked of runs) {
    const one = await runPlan(asked, given, terminal);
    if (given.plain) terminal.out(runPlain(one, finished.length === 0));
    else if (!given.json) terminal.out(runScreen(one, terminal));
    sayIdleLevers(asked.plan, one, terminal);
    finished.push(one);
  }
  if (given.json) terminal.out(runsJson(finished));
  // What could not be kept is no reason to hide what came out.
  for (const { refused } of finished) if (refused !== undefined) throw refused;
  return EXIT.ok;
}

/** What was asked for and altered nothing is said last, where it is read. */
function sayIdleLevers(
  { inputs, warnings, timelineAt }: Plan,
  { scenario, levers }: FinishedRun,
  terminal: Terminal,
): void {
  const idle = idleWarnings(scenario, levers, timelineAt, warnings);
  if (idle.length > 0) terminal.note(problemsText(idle, inputs, terminal.noteColour));
}

function targetOf({ output, scenario }: Plan): string {
  return join(output, runName(scenario));
}

async function runPlan(
  { plan, target, formats, elsewhere }: AskedRun,
  given: AnswerFlags,
  terminal: Terminal,
): Promise<FinishedRun> {
  const { scenario } = plan;
  const started = new Date();
  const jobs = threadsFor(scenario, jobsOf(given.jobs));
  const results = await simulate(
    scenario,
    { jobs, stores: elsewhere?.stores ?? keptBeside(target, terminal) },
    terminal,
  );
  sayWarmUp(scenario, results, terminal);
  const [first] = results;
  // What a folder has already stays in it.
  const wanted = new Set([...formats, ...logFormatsAt(target)]);
  const logs = first === undefined ? new Map() : await eventLogs(scenario, first, [...wanted]);
  const context = contextOf(elsewhere?.inputs ?? inputsOf([plan]), {
    jobs,
    started,
    terminal,
    more: elsewhere?.more,
  });
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
