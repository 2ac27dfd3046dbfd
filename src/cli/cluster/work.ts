import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { jobsOf, wholeNumberOf } from '../flags.ts';
import type { Terminal } from '../terminal.ts';
import { Thread } from '../../experiment/thread.ts';
import { rangesText } from './number-ranges.ts';
import { readPlanFolder, type StoredPlan } from './plan-folder.ts';
import { openQueue, redisAddress, type ShardQueue } from './redis-queue.ts';
import type { ShardTask } from './shard-thread.ts';
import { progressOf } from './shards-in-plan.ts';

export interface WorkFlags {
  readonly plan: string;
  readonly jobs?: string | undefined;
  readonly redis?: string | undefined;
  readonly patience?: string | undefined;
}

const USUAL_PATIENCE = 30;
/** Milliseconds between two looks at whether all is done. */
const LOOK = 500;

/**
 * `rehearse work`: takes shards from the queue of a plan and runs each in a thread of its own, so that this one goes on
 * telling Redis that it is alive. It ends when every shard is there, whoever ran it.
 */
export async function work(given: WorkFlags, terminal: Terminal): Promise<ExitCode> {
  const jobs = jobsOf(given.jobs) ?? availableParallelism();
  const patience = wholeNumberOf('patience', given.patience, 1) ?? USUAL_PATIENCE;
  const plan = await readPlanFolder(given.plan);
  const queue = await openQueue(plan.id, redisAddress(given.redis));
  const threads = new ShardThreads();
  try {
    queue.serve(jobs, patience, async (shard) => {
      await threads.run({ folder: given.plan, shard });
      terminal.note(`shard ${shard} of ${plan.shards.length} is there\n`);
    });
    await untilAllAreThere(plan, queue);
  } finally {
    await queue.close();
    await threads.end();
  }
  terminal.note(`every shard is there: rehearse merge ${given.plan}\n`);
  return EXIT.ok;
}

/** Threads that run shards: as many as are asked at once. */
class ShardThreads {
  private readonly idle: Thread<ShardTask, number>[] = [];

  /** @throws Error that ended the thread: the next shard gets another one */
  async run(task: ShardTask): Promise<void> {
    const file = new URL('shard-thread.js', import.meta.url);
    const thread = this.idle.pop() ?? new Thread<ShardTask, number>(file);
    try {
      await thread.run(task);
    } catch (error) {
      await thread.end();
      throw error;
    }
    this.idle.push(thread);
  }

  /** Sends them away, when nothing is asked of them any more. */
  async end(): Promise<void> {
    await Promise.all(this.idle.map((thread) => thread.end()));
  }
}

/**
 * Waits while anything is waiting or under way: a shard of a worker that is lost comes back to this one.
 *
 * @throws Failure if the queue is empty and a shard is not there
 */
async function untilAllAreThere(plan: StoredPlan, queue: ShardQueue): Promise<void> {
  while ((await queue.pending()) > 0) await setTimeout(LOOK);
  // A job is over after its file is there: only so can an empty queue say that one is missing.
  const { missing } = await progressOf(plan);
  if (missing.length === 0) return;
  throw new Failure(EXIT.invalidInput, {
    message: `the queue is empty, and shards are not there: ${rangesText(missing, ', ')}`,
    where: plan.folder,
    mend: `submit them: rehearse submit ${plan.folder} --engine bullmq; if they fail, look at one with rehearse run-shard ${plan.folder} ${missing[0]}`,
  });
}
