import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import type { ENGINES } from '../flags-cluster.ts';
import { rangesText } from './number-ranges.ts';
import { readPlanFolder, type StoredPlan } from './plan-folder.ts';
import { openQueue, queueName, redisAddress } from './redis-queue.ts';
import { progressOf } from './shards-in-plan.ts';
import { slurmDryRun, submitToSlurm } from './slurm.ts';

export interface SubmitFlags {
  readonly plan: string;
  readonly engine: (typeof ENGINES)[number];
  readonly redis?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
}

/** How shards are given to an engine. */
interface Engine {
  /** What would be submitted, in words that can be read and run. */
  readonly dryRun: (plan: StoredPlan, shards: readonly number[]) => string;
  /** Submits them, and says in a line where they are now. */
  readonly submit: (
    plan: StoredPlan,
    shards: readonly number[],
    given: SubmitFlags,
  ) => Promise<string>;
}

const engines: Readonly<Record<SubmitFlags['engine'], Engine>> = {
  slurm: {
    dryRun: ({ folder }, shards) => slurmDryRun(folder, shards),
    submit: async ({ folder }, shards) => `Slurm ${submitToSlurm(folder, shards).join(', ')}`,
  },
  bullmq: {
    dryRun: ({ id, folder }, shards) =>
      `queue ${queueName(id)} on Redis: shards ${rangesText(shards, ', ')}\n` +
      `then on every machine: rehearse work ${folder}\n`,
    submit: async ({ id, folder }, shards, given) => {
      const queue = await openQueue(id, redisAddress(given.redis));
      try {
        await queue.add(shards);
        return `queue ${queueName(id)}; on every machine: rehearse work ${folder}`;
      } finally {
        await queue.close();
      }
    },
  },
};

/** `rehearse submit`: gives those shards of a plan that are not there yet to a scheduler or a queue. */
export async function submit(given: SubmitFlags, terminal: Terminal): Promise<ExitCode> {
  const plan = await readPlanFolder(given.plan);
  const { missing } = await progressOf(plan);
  if (missing.length === 0) {
    terminal.note(`every shard is there: rehearse merge ${given.plan}\n`);
    return EXIT.ok;
  }
  const engine = engines[given.engine];
  if (given['dry-run']) {
    terminal.out(engine.dryRun(plan, missing));
    return EXIT.ok;
  }
  const where = await engine.submit(plan, missing, given);
  terminal.note(`${missing.length} of ${plan.shards.length} shards submitted\n`);
  terminal.out(`${where}\n`);
  return EXIT.ok;
}
