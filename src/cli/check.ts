import type { PlanOutcome } from '../scenario/load.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { allOf } from './flags.ts';
import { problemsText, readPlan, type AskedPlan } from './scenario-files.ts';
import { tinted, type Terminal } from './terminal.ts';

type ScheduleText = (scenario: Scenario, width: number) => string;

export interface CheckFlags {
  readonly scenario: readonly string[];
  /** `key=value`, one or several. */
  readonly set?: string | readonly string[] | undefined;
  readonly schedule?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

/** `rehearse check`: everything that is wrong with scenarios. Problems are the result, so they go to `out`. */
export async function check(given: CheckFlags, terminal: Terminal): Promise<ExitCode> {
  const asked = await Promise.all(given.scenario.map((one) => readPlan(one, allOf(given.set))));
  // The schedule comes with the whole model.
  const scheduleText = given.schedule
    ? (await import('./schedule-text.ts')).scheduleText
    : undefined;
  const broken = asked.filter(({ outcome }) => 'problems' in outcome);
  if (given.json) terminal.out(checkJson(asked));
  else for (const one of asked) terminal.out(checkText(one, given, terminal, scheduleText));
  return broken.length > 0 ? EXIT.invalidInput : EXIT.ok;
}

function checkJson(asked: readonly AskedPlan[]): string {
  const document = {
    schema: 'rehearsal/check@1',
    scenarios: asked.map(({ path, outcome }) => ({
      file: path,
      valid: 'scenarios' in outcome,
      names: 'scenarios' in outcome ? outcome.scenarios.map(({ name }) => name) : [],
      problems: problemsOf(outcome),
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function checkText(
  { path, outcome }: AskedPlan,
  given: CheckFlags,
  terminal: Terminal,
  scheduleText: ScheduleText | undefined,
): string {
  const colour = terminal.outColour;
  const problems = problemsOf(outcome);
  const frames = problemsText(problems, outcome.files, colour);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if ('problems' in outcome) {
    const count = `${errors} ${errors === 1 ? 'problem' : 'problems'}`;
    return `${frames}\n${tinted(`${count} in ${path}`, 'bold', colour)}: mend ${errors === 1 ? 'it' : 'them'}, and check again\n`;
  }
  const [scenario, ...options] = outcome.scenarios;
  if (scenario === undefined) throw new Error('a file without a scenario is right');
  const warned = problems.length === 0 ? '' : ', with warnings';
  const right = given.quiet
    ? ''
    : `${tinted('right', 'green', colour)}: ${path} is "${scenario.name}" in ${scenario.place.name}${optionsText(options)}${warned}\n`;
  const schedule = scheduleText === undefined ? '' : `\n${scheduleText(scenario, terminal.width)}`;
  return `${frames}${frames === '' ? '' : '\n'}${right}${schedule}`;
}

function optionsText(options: readonly Scenario[]): string {
  if (options.length === 0) return '';
  const names = options.map(({ name }) => `"${name}"`).join(', ');
  return `, with ${options.length === 1 ? 'the option' : `${options.length} options:`} ${names}`;
}

function problemsOf(outcome: PlanOutcome) {
  return 'problems' in outcome ? outcome.problems : outcome.warnings;
}
