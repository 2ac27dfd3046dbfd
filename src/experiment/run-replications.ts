import type { RecordsAsked } from '../observe/person-records.ts';
import type { ReplicationResult } from '../observe/results.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { firstReplications } from './blocks.ts';
import { gatherCrew, type Crew } from './crew.ts';
import type { Future } from './run-block.ts';

export interface RunOptions {
  /** Threads, at least 1; one runs in the calling thread. No digit of a result depends on it. */
  readonly jobs: number;
  /** Told how many replications are done whenever that changes. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** How futures of several scenarios are run. */
export interface FutureOptions extends RunOptions {
  /** Days at which the hashes of the histories are noted, ascending. */
  readonly checkpoints?: readonly number[] | undefined;
  /** Of two scenarios: what is to be recorded person by person. */
  readonly records?: RecordsAsked | undefined;
  /** Futures that were run before: they are not run again. */
  readonly known?: readonly Future[] | undefined;
  /** Handed the futures that were run just now. */
  readonly onFutures?: ((futures: readonly Future[]) => void) | undefined;
}

/**
 * All replications of a scenario, sorted by their number, which runs from 1.
 *
 * @throws RangeError unless `jobs` is a whole number of at least 1
 * @throws Error that names the replication that failed; the others are given up
 */
export async function runReplications(
  scenario: Scenario,
  options: RunOptions,
): Promise<readonly ReplicationResult[]> {
  const futures = await runFutures([scenario], scenario.replications, options);
  return futures.flatMap(({ results }) => results);
}

/**
 * Replications 1 to `count` of several scenarios, sorted by their number.
 *
 * @throws Error that names the replication that failed; the others are given up
 */
export async function runFutures(
  scenarios: readonly Scenario[],
  count: number,
  options: FutureOptions,
): Promise<readonly Future[]> {
  const crew = gatherCrew(Math.min(options.jobs, count), worldsOf(scenarios, options));
  try {
    return await futuresBy(crew, scenarios, count, options);
  } finally {
    await crew.end();
  }
}

/** Scenarios whose worlds are all that is run: where people are recorded each has worlds of its own. */
export function worldsOf(
  scenarios: readonly Scenario[],
  { records }: Pick<FutureOptions, 'records'>,
): readonly Scenario[] {
  return records === undefined ? scenarios : [];
}

/** The same by those who are there already. */
export async function futuresBy(
  crew: Crew,
  scenarios: readonly Scenario[],
  count: number,
  { onProgress, checkpoints, records, known = [], onFutures }: Omit<FutureOptions, 'jobs'>,
): Promise<readonly Future[]> {
  const futures = known.filter(({ replication }) => replication <= count);
  const done = new Set(futures.map(({ replication }) => replication));
  const replications = firstReplications(count).filter((replication) => !done.has(replication));
  if (replications.length > 0) {
    await crew.run({ scenarios, replications, checkpoints, records }, (finished) => {
      futures.push(...finished);
      onFutures?.(finished);
      onProgress?.(futures.length);
    });
  }
  return futures.toSorted((a, b) => a.replication - b.replication);
}
