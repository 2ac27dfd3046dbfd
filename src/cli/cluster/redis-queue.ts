import type * as Bullmq from 'bullmq';
import { EXIT } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { lastOf } from '../flags.ts';

/** Where Redis is looked for where nobody says. */
const USUAL_REDIS = 'redis://127.0.0.1:6379';

/** How often a shard is tried: when it fails, and when its worker is lost. */
const TRIES = 3;
const SECOND = 1000;

/** The queue of a plan, which its workers take shards from. */
export interface ShardQueue {
  /** Puts shards into it; those that are in it already stay there once. */
  add(shards: readonly number[]): Promise<void>;
  /** How many are waiting or under way. */
  pending(): Promise<number>;
  /**
   * Takes shards from it, as many at once as there are `jobs`.
   *
   * @param patience seconds without a sign of life after which a shard is given to another worker
   * @param run runs a shard; an error has it tried again
   */
  serve(jobs: number, patience: number, run: (shard: number) => Promise<void>): void;
  close(): Promise<void>;
}

/** The name of a plan's queue on Redis. */
export function queueName(plan: string): string {
  return `rehearsal-${plan.slice(0, 16)}`;
}

/** The address that was given, or that of the environment. */
export function redisAddress(given: string | readonly string[] | undefined): string {
  return lastOf(given) ?? process.env['REDIS_URL'] ?? USUAL_REDIS;
}

/**
 * Opens the queue of a plan.
 *
 * @param plan the id of the plan
 * @throws Failure if the packages that it takes are not installed, or Redis does not answer
 */
export async function openQueue(plan: string, address: string): Promise<ShardQueue> {
  const { bullmq, Redis } = await packages();
  const first = new Redis(address, { lazyConnect: true, retryStrategy: () => null });
  // The error is that of the connection, which is awaited.
  first.on('error', () => undefined);
  try {
    await first.connect();
  } catch (cause) {
    throw new Failure(
      EXIT.fileSystem,
      {
        message: `Redis does not answer at ${new URL(address).host}`,
        where: '--redis, or REDIS_URL of the environment',
        mend: 'start it, or name the one that your workers use, as in --redis redis://host:6379',
      },
      cause,
    );
  } finally {
    first.disconnect();
  }
  const connection = { url: address, maxRetriesPerRequest: null };
  return new BullQueue(bullmq, queueName(plan), connection);
}

class BullQueue implements ShardQueue {
  private readonly bullmq: typeof Bullmq;
  private readonly name: string;
  private readonly connection: { readonly url: string; readonly maxRetriesPerRequest: null };
  private readonly queue: Bullmq.Queue;
  private worker: Bullmq.Worker | undefined;

  constructor(bullmq: typeof Bullmq, name: string, connection: BullQueue['connection']) {
    this.bullmq = bullmq;
    this.name = name;
    this.connection = connection;
    this.queue = new bullmq.Queue(name, { connection });
  }

  async add(shards: readonly number[]): Promise<void> {
    await this.queue.addBulk(
      shards.map((shard) => ({
        name: 'shard',
        data: { shard },
        opts: {
          jobId: `shard-${shard}`,
          attempts: TRIES,
          // What counts are the files: a job that is over leaves nothing behind that would keep its shard from being
          // submitted again.
          removeOnComplete: true,
          removeOnFail: true,
        },
      })),
    );
  }

  async pending(): Promise<number> {
    const counts = await this.queue.getJobCounts('wait', 'active', 'delayed', 'prioritized');
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  serve(jobs: number, patience: number, run: (shard: number) => Promise<void>): void {
    this.worker = new this.bullmq.Worker(
      this.name,
      async ({ data }: { data: { shard: number } }) => run(data.shard),
      {
        connection: this.connection,
        concurrency: jobs,
        lockDuration: patience * SECOND,
        stalledInterval: patience * SECOND,
        maxStalledCount: TRIES,
      },
    );
  }

  async close(): Promise<void> {
    await this.worker?.close();
    await this.queue.close();
  }
}

/** @throws Failure if one is not installed: most users need neither */
async function packages() {
  try {
    const [bullmq, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { bullmq, Redis };
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new Failure(
      EXIT.usage,
      {
        message: 'a queue on Redis takes two packages that are not installed: bullmq and ioredis',
        mend: 'install them beside this program: npm install bullmq@6 ioredis@6',
      },
      cause,
    );
  }
}
