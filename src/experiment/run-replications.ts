import { setImmediate } from 'node:timers/promises';
import type { ReplicationResult } from '../observe/results.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { blocksOf, replicationsIn } from './blocks.ts';
import { replicationOf, type BlockTask } from './run-block.ts';

export interface RunOptions {
  /** Threads, at least 1; one runs in the calling thread. No digit of a result depends on it. */
  readonly jobs: number;
  /** Told how many replications are done whenever that changes. */
  readonly onProgress?: (done: number) => void;
}

/**
 * All replications of a scenario, sorted by their number, which runs from 1.
 *
 * @throws Error that names the replication that failed; the others are given up
 */
export async function runReplications(
  scenario: Scenario,
  { jobs, onProgress }: RunOptions,
): Promise<readonly ReplicationResult[]> {
  const run = jobs > 1 ? inThreads : inThisThread;
  let done = 0;
  const results = await run(scenario, jobs, (finished) => {
    done += finished;
    onProgress?.(done);
  });
  return results.toSorted((a, b) => a.replication - b.replication);
}

type Run = (
  scenario: Scenario,
  jobs: number,
  finished: (replications: number) => void,
) => Promise<ReplicationResult[]>;

const inThisThread: Run = async (scenario, _jobs, finished) => {
  const results: ReplicationResult[] = [];
  for (const replication of replicationsIn({ from: 1, to: scenario.replications })) {
    results.push(replicationOf(scenario, replication));
    finished(1);
    // Between two replications, whoever waits for the thread gets it: a progress bar, a signal.
    await setImmediate();
  }
  return results;
};

const inThreads: Run = async (scenario, jobs, finished) => {
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
  try {
    const blocks = await Promise.all(
      blocksOf(scenario.replications, jobs).map(async (block) => {
        const task: BlockTask = { scenario, block };
        const results = (await pool.run(task, { name: 'work' })) as ReplicationResult[];
        finished(results.length);
        return results;
      }),
    );
    return blocks.flat();
  } finally {
    await pool.destroy();
  }
};
