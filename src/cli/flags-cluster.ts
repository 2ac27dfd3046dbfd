import { text, yes } from './flag-kinds.ts';
import { comparedFlags, flags } from './flags-shared.ts';

/** What can be planned: the commands whose folder a plan comes to. */
export const PLANNED = ['run', 'compare'] as const;

/** What `rehearse submit` gives shards to. */
export const ENGINES = ['slurm', 'bullmq'] as const;

/** Flags of `rehearse plan`: those of the command that is planned, but of how it is run and shown. */
const planFlags = {
  set: flags.set,
  option: flags.option,
  seed: flags.seed,
  replications: flags.replications,
  people: flags.people,
  sample: flags.sample,
  years: flags.years,
  ...comparedFlags,
  shards: text('Files that the work is cut into, one a job at least  [default: 100]'),
  output: flags.output,
  force: yes('Replace a plan of the same question, and its shards'),
  quiet: flags.quiet,
  'no-input': flags['no-input'],
} as const;

const redisFlag = text(
  'Where Redis is  [default: REDIS_URL of the environment, or redis://127.0.0.1:6379]',
);

/** The flags of the commands for more than one machine. */
export const clusterFlags = {
  plan: planFlags,
  'run-shard': { jobs: flags.jobs, quiet: flags.quiet, 'no-input': flags['no-input'] },
  submit: {
    engine: {
      ...text('What runs the shards: slurm, or bullmq on Redis'),
      choices: ENGINES,
      demandOption: true,
    },
    redis: redisFlag,
    'dry-run': yes('Print what would be submitted, and submit nothing'),
    quiet: flags.quiet,
    'no-input': flags['no-input'],
  },
  work: {
    jobs: flags.jobs,
    redis: redisFlag,
    patience: text(
      'Seconds without a sign of life after which a shard is given to another worker  [default: 30]',
    ),
    quiet: flags.quiet,
    'no-input': flags['no-input'],
  },
  status: { json: flags.json, 'no-input': flags['no-input'] },
  merge: {
    output: text('The folder in which the run folder is made  [default: where the plan stands]'),
    force: flags.force,
    json: flags.json,
    plain: flags.plain,
    quiet: flags.quiet,
    'no-input': flags['no-input'],
  },
} as const;
