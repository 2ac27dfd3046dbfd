import {
  believeFlags,
  evaluateFlags,
  sensitivityFlags,
  sensitivitySize,
  stressFlags,
  sweepFlags,
  validateFlags,
} from './analysis-flags.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { text, yes } from './flag-kinds.ts';
import { calibrateFlags } from './flags-calibrate.ts';
import { clusterFlags } from './flags-cluster.ts';
import { paperFlags } from './flags-papers.ts';
import { comparedFlags, flags } from './flags-shared.ts';

/** What `rehearse list` lists. */
export const TOPICS = [
  'measures',
  'levers',
  'places',
  'scenarios',
  'parameters',
  'charts',
] as const;

/** Flags of `rehearse story`, in the order of the help. */
export const storyFlags = {
  like: text('Somebody who is so at the start, as in "severe frailty, lives alone"'),
  person: text('The number of a person, from 0'),
  seed: flags.seed,
  people: flags.people,
  years: flags.years,
  replication: text('Which of the possible futures  [default: 1]'),
  output: text('A file that ends in .svg: the chart, with text and data beside it'),
  force: yes('Replace files of another story'),
  json: flags.json,
  quiet: flags.quiet,
  'no-input': flags['no-input'],
} as const;

/** Flags of `rehearse compare`: an event log belongs to a run. */
const {
  'event-log': _,
  output,
  force,
  json,
  plain,
  quiet: hush,
  'no-input': noInput,
  ...size
} = flags;
export const compareFlags = {
  ...size,
  replications: text('How often each scenario is run; auto: as often as --precision takes'),
  precision: text(
    "Half-width of a difference that is precise enough, as a share of the baseline's mean, such as 1%",
  ),
  measure: text('The measure that has to be so precise  [default: emergencyAdmissions]'),
  ...comparedFlags,
  parameters: text('As for a run; with several rows, each is the values of one of --draws'),
  story: text(
    'Somebody whose story is kept under every scenario, as in "severe frailty, lives alone", or a number',
  ),
  output,
  force,
  json,
  plain,
  quiet: hush,
  'no-input': noInput,
} as const;

/** Flags of experiments that end in one table. */
const experimentFlags = {
  set: flags.set,
  parameters: flags.parameters,
  seed: flags.seed,
  replications: flags.replications,
  people: flags.people,
  sample: flags.sample,
  years: flags.years,
  jobs: flags.jobs,
  output,
  force,
  json,
  plain,
  quiet: hush,
  'no-input': noInput,
} as const;

/** The flags of each command: the help and what is said of a slip go by them. */
export const flagsOf = {
  quickstart: {
    people: flags.people,
    years: flags.years,
    replications: flags.replications,
    jobs: flags.jobs,
    output: flags.output,
    force: flags.force,
    json: flags.json,
    plain: flags.plain,
    quiet: flags.quiet,
    'no-input': flags['no-input'],
  },
  run: flags,
  compare: compareFlags,
  estimate: {
    set: flags.set,
    parameters: flags.parameters,
    option: flags.option,
    seed: flags.seed,
    replications: flags.replications,
    people: flags.people,
    sample: flags.sample,
    years: flags.years,
    precision: { ...compareFlags.precision, default: '1%' },
    measure: compareFlags.measure,
    jobs: flags.jobs,
    json: flags.json,
    plain: flags.plain,
    quiet: flags.quiet,
    'no-input': flags['no-input'],
  },
  sweep: { ...sweepFlags, ...experimentFlags },
  believe: { ...believeFlags, ...experimentFlags },
  stress: { ...stressFlags, ...experimentFlags },
  sensitivity: {
    ...sensitivityFlags,
    'dry-run': flags['dry-run'],
    ...experimentFlags,
    ...sensitivitySize,
  },
  evaluate: { ...evaluateFlags, ...experimentFlags },
  validate: {
    ...validateFlags,
    full: yes('At the size of the studies, which takes hours'),
    strict: yes('End with 4 where anything is outside'),
    jobs: flags.jobs,
    output,
    force,
    json,
    plain,
    quiet: hush,
    'no-input': noInput,
  },
  check: {
    set: flags.set,
    schedule: yes("Print the model's schedule as well"),
    json: flags.json,
    quiet: yes('Say nothing of what is right'),
    'no-input': flags['no-input'],
  },
  story: storyFlags,
  explain: {
    scenario: text('A scenario file: its own measures, groups and options are explained too'),
    json: flags.json,
    'no-input': flags['no-input'],
  },
  list: { json: flags.json, plain: flags.plain, 'no-input': flags['no-input'] },
  diff: { json: flags.json, plain: flags.plain, 'no-input': flags['no-input'] },
  init: {
    place: { ...text('A shipped place, or the path of a place file'), default: 'barnsley-like' },
    lever: text('A lever for its timeline; may be given again for another'),
    'no-input': flags['no-input'],
  },
  staff: { json: flags.json, plain: flags.plain, 'no-input': flags['no-input'] },
  ...clusterFlags,
  reproduce: {
    jobs: flags.jobs,
    json: flags.json,
    quiet: flags.quiet,
    'no-input': flags['no-input'],
  },
  ...paperFlags,
  calibrate: calibrateFlags,
} as const;

type NumberFlag =
  | keyof typeof flags
  | keyof typeof storyFlags
  | keyof typeof compareFlags
  | keyof (typeof flagsOf)['evaluate']
  | keyof (typeof flagsOf)['sensitivity']
  | keyof (typeof flagsOf)['plan']
  | keyof (typeof flagsOf)['work']
  | keyof (typeof flagsOf)['calibrate'];

/** The value of a flag that a command line may give more than once: the last one counts. */
export function lastOf(given: string | readonly string[] | undefined): string | undefined {
  return typeof given === 'object' ? given.at(-1) : given;
}

/** The values of a flag that may be given more than once. */
export function allOf(given: string | readonly string[] | undefined): readonly string[] {
  return given === undefined ? [] : [given].flat();
}

/**
 * The number that was given with a flag.
 *
 * @throws Failure if it is none
 */
export function numberOf(name: NumberFlag, given: string | undefined): number | undefined {
  const written = lastOf(given);
  if (written === undefined) return undefined;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written)) {
    throw new Failure(EXIT.usage, {
      message: `--${name} is "${written}", which is not a number`,
      mend: `write a number in digits, as in --${name} 10`,
    });
  }
  return Number(written);
}

/**
 * The whole number that was given with a flag.
 *
 * @throws Failure if it is none, or below `least`
 */
export function wholeNumberOf(
  name: NumberFlag,
  given: string | undefined,
  least: number,
): number | undefined {
  const value = numberOf(name, given);
  if (value === undefined || (Number.isSafeInteger(value) && value >= least)) return value;
  throw new Failure(EXIT.usage, {
    message: `--${name} is ${value}, which is not a whole number from ${least}`,
    mend: `write a whole number, as in --${name} ${least}`,
  });
}

/** A share as it was given: a percentage stays one. */
export function shareOf(name: NumberFlag, given: string | undefined): number | string | undefined {
  const share = lastOf(given);
  return share?.endsWith('%') ? share : numberOf(name, share);
}

/**
 * The number that a share stands for.
 *
 * @throws Failure if it is none between 0 and 1
 */
export function shareBetween(name: NumberFlag, given: string, mend: string): number {
  const share = shareOf(name, given);
  const value =
    typeof share === 'string' ? Number(share.slice(0, -1)) / 100 : (share ?? Number.NaN);
  if (value > 0 && value < 1) return value;
  throw new Failure(EXIT.usage, {
    message: `--${name} is "${given}", which is not a share between 0 and 1`,
    mend,
  });
}

/**
 * A number of threads.
 *
 * @throws Failure if it is no whole number from 1
 */
export function jobsOf(given: string | undefined): number | undefined {
  const jobs = numberOf('jobs', given);
  if (jobs === undefined || (Number.isInteger(jobs) && jobs >= 1)) return jobs;
  throw new Failure(EXIT.usage, {
    message: `--jobs is ${jobs}, which is not a whole number from 1`,
    mend: 'write a whole number from 1, or leave --jobs out',
  });
}
