import { overrideScenario, type ScenarioOverrides } from '../scenario/override.ts';
import type { Problem } from '../scenario/problem.ts';
import type { FileText } from '../scenario/reading.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Location } from '../scenario/source.ts';
import { listed } from '../scenario/suggest.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { allOf, lastOf, numberOf, shareOf } from './flags.ts';
import { named, problemsText, readPlan, type AskedPlan } from './scenario-files.ts';
import { onlyRow, parameterFileIn, type ParameterRow } from './parameter-file.ts';
import type { Terminal } from './terminal.ts';

/** Flags that say how scenarios are run, whatever the command. */
export interface PlanFlags {
  /** `key=value`, one or several. */
  readonly set?: string | readonly string[] | undefined;
  /** One point of a sweep: `key=value`, one a key that is varied. */
  readonly point?: readonly string[] | undefined;
  /** A file with a row of values of parameters, which hold where a scenario sets none. */
  readonly parameters?: string | readonly string[] | undefined;
  /** The names of options of the files, one or several. */
  readonly option?: string | readonly string[] | undefined;
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
  /** Whether it is an option of its file, and not the file itself. */
  readonly isOption: boolean;
  readonly inputs: readonly FileText[];
  readonly warnings: readonly Problem[];
  /** Where each entry of the timeline stands. */
  readonly timelineAt: readonly Location[];
  /** The folder in which folders of runs are made. */
  readonly output: string;
}

/**
 * Reads everything before anything is run: what is wrong with the last scenario is said before the first runs. Each file
 * stands for itself and for its options.
 *
 * @returns the plans, or how the command ends where something is wrong, which has been said
 * @throws Failure if --output is empty, an option is named that is in no file, or the file of --parameters is no row of values
 */
export async function plansOf(
  names: readonly string[],
  given: PlanFlags,
  terminal: Terminal,
): Promise<Plan[] | ExitCode> {
  const file = parameterFileIn(given.parameters);
  const values = file === undefined ? {} : onlyRow(file);
  const asked = await Promise.all(
    names.map((one) => readPlan(one, settingsOf(given), given.point)),
  );
  const broken = asked.filter(({ outcome }) => 'problems' in outcome);
  for (const { outcome } of asked) sayProblems(outcome, terminal);
  if (broken.length > 0) {
    const inFlags = broken.every(isWrongByFlags);
    const files = inFlags ? wrongFlags(broken) : broken.map(({ path }) => path).join(', ');
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
    const { scenarios, files, warnings, timelinesAt } = outcome;
    for (const one of named(scenarios, ({ name }) => name, allOf(given.option), [path])) {
      const overridden = overrideScenario(one, overridesOf(given, values, one));
      if ('problems' in overridden) {
        terminal.error(problemsText(overridden.problems, [], terminal.noteColour));
        return EXIT.usage;
      }
      const n = scenarios.indexOf(one);
      plans.push({
        path,
        scenario: overridden.scenario,
        isOption: n > 0,
        inputs: file === undefined ? files : [...files, file],
        warnings,
        timelineAt: timelinesAt[n] ?? [],
        output,
      });
    }
  }
  return plans;
}

/**
 * What is laid over a file while it is read. It is held against its place then: where --set moves it to another one, as many people
 * as --people says go with it.
 */
function settingsOf({ set, people }: PlanFlags): readonly string[] {
  const settings = allOf(set);
  const gives = (key: string) => settings.some((one) => one.startsWith(`${key}=`));
  const asked = lastOf(people);
  return asked === undefined || !gives('place') || gives('people')
    ? settings
    : [...settings, `people=${asked}`];
}

/** Whether the files are right, and only what was set on the command line is not. */
function isWrongByFlags({ outcome }: AskedPlan): boolean {
  if (!('problems' in outcome)) return false;
  return outcome.problems.every(({ line, severity }) => line === 0 || severity === 'warning');
}

/** The flags that are wrong: a problem of one stands where it was given, as in `--vary crisis.scale=9`. */
function wrongFlags(broken: readonly AskedPlan[]): string {
  const places = broken.flatMap(({ outcome }) =>
    'problems' in outcome
      ? outcome.problems.flatMap(({ file, severity }) => (severity === 'error' ? [file] : []))
      : [],
  );
  return listed([...new Set(places.map((place) => place.split(' ', 1)[0] ?? place))]);
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

/** @param values of parameters, for those that the scenario does not set itself */
function overridesOf(given: PlanFlags, values: ParameterRow, { set }: Scenario): ScenarioOverrides {
  return {
    set: { ...values, ...set },
    seed: lastOf(given.seed),
    replications: numberOf('replications', given.replications),
    years: numberOf('years', given.years),
    people: numberOf('people', given.people),
    sample: shareOf('sample', given.sample),
  };
}
