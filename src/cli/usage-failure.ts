import { closest, listed } from '../scenario/suggest.ts';
import { EXIT } from './exit-codes.ts';
import { Failure, type FailureText } from './failure.ts';
import { flagsOf } from './flags.ts';

type Command = keyof typeof flagsOf;

/** The commands, and what each needs. */
const commands: Readonly<Record<Command, string>> = {
  quickstart: 'nothing but flags, as in rehearse quickstart --jobs 2',
  run: 'the file of a scenario, or the id of a shipped one, as in rehearse run do-nothing',
  compare: 'a baseline and an option, as in rehearse compare do-nothing joint-meetings',
  estimate:
    'a scenario, or a baseline and an option, as in rehearse estimate do-nothing my-plan.yaml',
  sweep: 'one scenario, as in rehearse sweep do-nothing --vary crisis.scale=0.9,1,1.1',
  believe: 'a baseline and an option, as in rehearse believe do-nothing rapid-response',
  stress: 'a baseline and an option, as in rehearse stress do-nothing rapid-response',
  sensitivity: 'a baseline and an option, as in rehearse sensitivity do-nothing rapid-response',
  evaluate: 'one scenario, as in rehearse evaluate rapid-response --design matched',
  check: 'the file of a scenario, as in rehearse check my-plan.yaml',
  diff: 'two scenarios, as in rehearse diff do-nothing my-plan.yaml',
  init: 'no more than a file, as in rehearse init my-plan.yaml',
  story: 'the file of a scenario, as in rehearse story do-nothing --like "severe frailty"',
  explain: 'an id, as in rehearse explain emergencyAdmissions',
  list: 'no more than a topic, as in rehearse list measures',
  staff:
    'a run folder and a profession or none, as in rehearse staff output/do-nothing-1a2b3c4d GPs',
  plan: 'what is planned and its scenarios, as in rehearse plan compare do-nothing my-plan.yaml',
  'run-shard': 'a plan and the number of a shard, as in rehearse run-shard output/my-plan.plan 1',
  submit: 'one plan, as in rehearse submit output/my-plan.plan --engine slurm',
  work: 'one plan, as in rehearse work output/my-plan.plan',
  status: 'one plan, as in rehearse status output/my-plan.plan',
  merge: 'one plan, as in rehearse merge output/my-plan.plan',
  reproduce: 'one run folder, as in rehearse reproduce output/do-nothing-1a2b3c4d',
  chart: 'a chart and a run folder, as in rehearse chart who-pays output/my-comparison',
  report: 'one run folder, as in rehearse report output/my-comparison',
  export: 'one run folder and what of it, as in rehearse export output/my-comparison --as ro-crate',
  validate: 'nothing but flags, as in rehearse validate --only V05',
  calibrate: 'nothing but flags, as in rehearse calibrate --report fit.md',
};

/** Flags that may have been meant: no other command's. */
function flagNamesOf(command: Command | undefined): readonly string[] {
  const own = Object.entries(flagsOf).find(([name]) => name === command)?.[1] ?? {};
  return [...Object.keys(own), 'help', 'version'];
}

/** What may stand after a flag that takes no number. */
const examples: Readonly<Record<string, string>> = {
  seed: 'rehearsal',
  sample: '10%',
  output: 'output',
  set: 'years=3',
  scenario: 'my-plan.yaml',
  option: '"Weekly meetings"',
  place: 'barnsley-like',
  lever: 'jointMeetings',
  'event-log': 'csv',
  like: '"severe frailty"',
  report: 'fit.md',
  precision: '1%',
  parameter: 'deconditioning.earlyShare',
  vary: 'crisis.scale=0.9,1,1.1',
  against: 'do-nothing',
  measure: 'emergencyAdmissions',
  decide: 'costWithChange',
  value: 'emergencyAdmissions=3000',
  design: 'matched',
  outcome: 'bedDays',
  enrol: 'riskScore',
  top: '5%',
  fields: 'age,frailty',
  controls: 'elsewhere',
  engine: 'slurm',
  redis: 'redis://127.0.0.1:6379',
  parameters: 'values.csv',
  as: 'ro-crate',
  only: 'V05',
  format: 'html',
  template: 'house.dotx',
  with: 'output/my-believe',
  theme: 'nhs',
  size: 'a4',
  titles: 'embed',
  story: '"severe frailty"',
  posterior: 'posterior.csv',
  defaults: 'values.ts',
};

/**
 * What is wrong with a command line, with a suggestion.
 *
 * @param message what the parser of the command line says of it
 */
export function usageFailure(message: string, args: readonly string[]): Failure {
  const command = args.find((arg): arg is Command => Object.hasOwn(commands, arg));
  const help = command === undefined ? 'rehearse --help' : `rehearse ${command} --help`;
  return new Failure(EXIT.usage, {
    ...(unknownWord(message, args, command, help) ??
      wrongChoice(message) ??
      missingValue(message, command) ??
      wrongNumber(message, command) ?? {
        message: message.replaceAll(/\s*\n\s*/g, ' '),
        mend: `see ${help}`,
      }),
  });
}

function unknownWord(
  message: string,
  args: readonly string[],
  command: Command | undefined,
  help: string,
): FailureText | undefined {
  const word = /^Unknown (?:argument|command)s?: ([^,]+)/.exec(message)?.[1];
  if (word === undefined) return undefined;
  const isFlag = args.some((arg) => arg.startsWith('-') && arg.replace(/^-+|=.*$/g, '') === word);
  if (isFlag) {
    return {
      message: `there is no flag --${word}${command === undefined ? '' : ` of rehearse ${command}`}`,
      mend: suggestion(word, flagNamesOf(command), '--', `see ${help}`),
    };
  }
  if (command !== undefined) {
    return { message: `"${word}" is one too many`, mend: `give ${commands[command]}` };
  }
  const names = Object.keys(commands);
  return {
    message: `there is no command "${word}"`,
    mend: suggestion(word, names, '', `the commands are ${listed(names)}`),
  };
}

function suggestion(
  word: string,
  candidates: readonly string[],
  prefix: string,
  otherwise: string,
): string {
  const meant = closest(word, candidates);
  return meant === undefined ? otherwise : `did you mean ${prefix}${meant}?`;
}

/** What is said of a wrong word that stands by itself, by the name of its place in the command line. */
const saidOfPlaces: Readonly<Partial<Record<string, (word: string) => string>>> = {
  topic: (word) => `there is no list of "${word}"`,
  of: (word) => `rehearse plan does not plan "${word}"`,
};

/** A word that is none of those that a flag or a place in the command line takes. */
function wrongChoice(message: string): FailureText | undefined {
  const [, name, word = '', offered = ''] =
    /Argument: ([\w-]+), Given: "([^"]*)", Choices: (.+)/.exec(message) ?? [];
  if (name === undefined) return undefined;
  const choices = [...offered.matchAll(/"([^"]*)"/g)].map(([, choice = '']) => choice);
  return {
    message: saidOfPlaces[name]?.(word) ?? `--${name} cannot be "${word}"`,
    mend: suggestion(word, choices, '', `it is one of ${listed(choices)}`),
  };
}

function missingValue(message: string, command: Command | undefined): FailureText | undefined {
  const flag = /^Not enough arguments following: (.+)/.exec(message)?.[1];
  if (flag === undefined) return undefined;
  const example = command === 'story' && flag === 'output' ? 'story.svg' : examples[flag];
  return {
    message: `--${flag} has no value`,
    mend: `write it after the flag, as in --${flag} ${example ?? '10'}`,
  };
}

function wrongNumber(message: string, command: Command | undefined): FailureText | undefined {
  if (command === undefined) return undefined;
  if (message.startsWith('Not enough non-option arguments')) {
    return { message: `rehearse ${command} is not complete`, mend: `give ${commands[command]}` };
  }
  if (message.startsWith('Too many non-option arguments')) {
    return { message: 'there are too many arguments', mend: `give ${commands[command]}` };
  }
  return undefined;
}
