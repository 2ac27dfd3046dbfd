import { setImmediate } from 'node:timers/promises';
import { blocksOf } from './blocks.ts';
import { futureOf, type BlockTask, type Future } from './run-block.ts';

/** Those who run futures: the calling thread, or some of their own. */
export interface Crew {
  /**
   * Runs the futures of a task, in whatever order.
   *
   * @param finished is handed them as they come
   * @throws Error that names the replication that failed; the others are given up
   */
  run(task: BlockTask, finished: (futures: readonly Future[]) => void): Promise<void>;
  /** Sends them away: call once, whatever happened. */
  end(): Promise<void>;
}

/** @param jobs threads, at least 1; one is the calling thread */
export async function gatherCrew(jobs: number): Promise<Crew> {
  return jobs > 1 ? await threads(jobs) : thisThread;
}

const thisThread: Crew = {
  async run({ replications, ...task }, finished) {
    for (const replication of replications) {
      finished([futureOf(task, replication)]);
      // Between two replications, whoever waits for the thread gets it: a progress bar, a signal.
      await setImmediate();
    }
  },
  async end() {},
};

async function threads(jobs: number): Promise<Crew> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('worker.js', import.meta.url).href,
    runtime: 'worker_threads',
    minThreads: jobs,
    maxThreads: jobs,
    isolateWorkers: false,
    // A thread takes none of the switches of its process: some, such as --input-type, would keep it from starting.
    execArgv: [],
  });
  return {
    async run({ replications, ...task }, finished) {
      await Promise.all(
        blocksOf(replications, jobs).map(async (block) => {
          const own: BlockTask = { ...task, replications: block };
          finished((await pool.run(own, { name: 'work' })) as Future[]);
        }),
      );
    },
    end: () => pool.destroy(),
  };
}
