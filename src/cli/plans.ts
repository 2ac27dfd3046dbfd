import { overrideScenario, type ScenarioOverrides } from '../scenario/override.ts';
import type { Problem } from '../scenario/problem.ts';
import type { FileText } from '../scenario/reading.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Location } from '../scenario/source.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { allOf, lastOf, numberOf, shareOf } from './flags.ts';
import { problemsText, readScenario, type AskedScenario } from './scenario-files.ts';
import type { Terminal } from './terminal.ts';

/** Flags that say how scenarios are run, whatever the command. */
export interface PlanFlags {
  /** `key=value`, one or several. */
  readonly set?: string | readonly string[] | undefined;
  readonly seed?: string | undefined;
  readonly replications?: string | undefined;
  readonly people?: string | undefined;
  readonly sample?: string | undefined;
  readonly years?: string | undefined;
  readonly output: string;
}

/** One scenario that is ready to run. */
export interface Plan {
  readonly path: string;
  readonly scenario: Scenario;
  readonly inputs: readonly FileText[];
  readonly warnings: readonly Problem[];
  /** Where each entry of the timeline stands. */
  readonly timelineAt: readonly Location[];
  /** The folder in which folders of runs are made. */
  readonly output: string;
}

/**
 * Reads everything before anything is run: what is wrong with the last scenario is said before the first runs.
 *
 * @returns the plans, or how the command ends where something is wrong, which has been said
 * @throws Failure if --output is empty
 */
export function plansOf(
  names: readonly string[],
  given: PlanFlags,
  terminal: Terminal,
): Plan[] | ExitCode {
  const asked = names.map((one) => readScenario(one, allOf(given.set)));
  const broken = asked.filter(({ outcome }) => !('scenario' in outcome));
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
    if (!('scenario' in outcome)) continue;
    const overridden = overrideScenario(outcome.scenario, overridesOf(given));
    if ('problems' in overridden) {
      terminal.error(problemsText(overridden.problems, [], terminal.noteColour));
      return EXIT.usage;
    }
    const { files, warnings, timelineAt } = outcome;
    plans.push({
      path,
      scenario: overridden.scenario,
      inputs: files,
      warnings,
      timelineAt,
      output,
    });
  }
  return plans;
}

/** Whether the files are right, and only what was set on the command line is not. */
function isWrongByFlags({ outcome }: AskedScenario): boolean {
  if ('scenario' in outcome) return false;
  return outcome.problems.every(({ line, severity }) => line === 0 || severity === 'warning');
}

function sayProblems(outcome: AskedScenario['outcome'], terminal: Terminal): void {
  const colour = terminal.noteColour;
  if ('scenario' in outcome) {
    if (outcome.warnings.length > 0) {
      terminal.note(problemsText(outcome.warnings, outcome.files, colour));
    }
  } else {
    terminal.error(problemsText(outcome.problems, outcome.files, colour));
  }
}

function overridesOf(given: PlanFlags): ScenarioOverrides {
  return {
    seed: lastOf(given.seed),
    replications: numberOf('replications', given.replications),
    years: numberOf('years', given.years),
    people: numberOf('people', given.people),
    sample: shareOf('sample', given.sample),
  };
}
