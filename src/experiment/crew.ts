import { setImmediate } from 'node:timers/promises';
import { peopleSimulated, type Scenario } from '../scenario/scenario.ts';
import { blocksOf } from './blocks.ts';
import type { BlockTask, Future } from './run-block.ts';
import { setCompiler } from './compiler.ts';
import { Thread } from './thread.ts';
import { trunkOf } from './trunk.ts';

/** People in a world that a thread keeps, as it was born, beside the one that it works with. */
const MOST_KEPT = 100_000;

/** Those who run futures: the calling thread, or some of their own. */
export interface Crew {
  /**
   * Runs the futures of a task, in whatever order. Several tasks may be given at once.
   *
   * @param finished is handed them as they come
   * @throws Error that names the replication that failed, or LostThread; the others are given up
   */
  run(task: BlockTask, finished: (futures: readonly Future[]) => void): Promise<void>;
  /** Sends them away: call once, whatever happened. */
  end(): Promise<void>;
}

/**
 * @param jobs threads; one is the calling thread
 * @param scenarios all that will be run, and nobody recorded of it, where that is known before: threads for one world are faster
 * @throws RangeError unless jobs is a whole number of at least 1
 */
export function gatherCrew(jobs: number, scenarios: readonly Scenario[] = []): Crew {
  if (!(Number.isSafeInteger(jobs) && jobs >= 1)) {
    throw new RangeError(`There cannot be ${jobs} threads: give a whole number of at least 1.`);
  }
  setCompiler();
  if (jobs === 1) return thisThread;
  const world = oneWorldOf(scenarios);
  const file = world === undefined ? 'worker.js' : 'worker-of-one-world.js';
  const threads = Array.from(
    { length: jobs },
    () => new Thread<BlockTask, readonly Future[]>(new URL(file, import.meta.url), world),
  );
  const idle = new Turns(threads);
  return {
    async run({ replications, ...task }, finished) {
      const blocks = blocksOf(replications, jobs).values();
      await Promise.all(
        threads.map(async () => {
          for (const block of blocks) {
            const futures = await idle.using((thread) =>
              thread.run({ ...task, replications: block }),
            );
            finished(futures);
          }
        }),
      );
    },
    async end() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

/** A scenario whose world is that of all of them until the reported years, if it is small enough to be kept. */
export function oneWorldOf(scenarios: readonly Scenario[]): Scenario | undefined {
  const [first] = scenarios;
  if (first === undefined || peopleSimulated(first) > MOST_KEPT) return undefined;
  const trunk = trunkOf(first);
  return scenarios.every((scenario) => trunkOf(scenario) === trunk) ? first : undefined;
}

/** Things that each do one work at a time: whoever comes when all are at work waits in turn. */
class Turns<Thing> {
  private readonly free: Thing[];
  private readonly waiting: ((thing: Thing) => void)[] = [];

  constructor(things: readonly Thing[]) {
    this.free = [...things];
  }

  async using<Answer>(work: (thing: Thing) => Promise<Answer>): Promise<Answer> {
    const thing =
      this.free.shift() ?? (await new Promise<Thing>((next) => this.waiting.push(next)));
    try {
      return await work(thing);
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.free.push(thing);
      else next(thing);
    }
  }
}

const thisThread: Crew = {
  async run({ replications, ...task }, finished) {
    const { futureOf } = await import('./run-block.ts');
    for (const replication of replications) {
      finished([futureOf(task, replication)]);
      // Between two replications, whoever waits for the thread gets it: a progress bar, a signal.
      await setImmediate();
    }
  },
  async end() {},
};
