import { availableParallelism } from 'node:os';
import {
  runDraws,
  type DrawnFutures,
  type DrawSize,
  type DrawStore,
} from '../experiment/run-draws.ts';
import type { SensitivityPoint } from '../experiment/sensitivity/inputs.ts';
import { runPoints } from '../experiment/sensitivity/run-points.ts';
import { runFutures, type FutureOptions } from '../experiment/run-replications.ts';
import {
  runUntilPrecise,
  type Precision,
  type PreciseFutures,
} from '../experiment/run-until-precise.ts';
import type { Future } from '../experiment/run-block.ts';
import type { RecordsAsked } from '../observe/person-records.ts';
import type { ReplicationResult } from '../observe/results.ts';
import { counted, readable } from '../report/numbers.ts';
import { peopleSimulated, type Scenario } from '../scenario/scenario.ts';
import type { FutureStore, FutureStores } from './kept-futures.ts';
import { startProgress, type Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { threadFailure } from './thread-failure.ts';

export interface SimulateOptions {
  /** Threads, at least 1. */
  readonly jobs: number;
  /** Days at which the hashes of the histories are noted, ascending. */
  readonly checkpoints?: readonly number[];
  /** Where futures are that were run before, and where those that are run now are kept. */
  readonly stores?: FutureStores;
  /** What is to be recorded person by person: of two scenarios, or of one that stands for two alike. */
  readonly records?: RecordsAsked;
  /** Futures that are there already: they are not run. */
  readonly known?: readonly Future[];
}

/** As many threads as were asked for, or as there are cores; never more than there is work for. */
export function threadsFor({ replications }: Scenario, jobs: number | undefined): number {
  return Math.min(jobs ?? availableParallelism(), replications);
}

/** Runs the replications of a scenario, saying how far it is. */
export async function simulate(
  scenario: Scenario,
  options: SimulateOptions,
  terminal: Terminal,
): Promise<readonly ReplicationResult[]> {
  const { futures } = await simulateFutures([scenario], options, terminal);
  return futures.flatMap(({ results }) => results);
}

/** Futures that were run, and how precise a measure came out that was to be precise. */
export type SimulatedFutures = Partial<PreciseFutures> & Pick<PreciseFutures, 'futures'>;

/**
 * Runs the same replications of several scenarios, as many as the first says, saying how far it is. What an earlier
 * run of the same command had finished is not run again.
 *
 * @param precision if given, only as many as it takes
 */
export async function simulateFutures(
  scenarios: readonly Scenario[],
  { jobs, checkpoints = [], stores, records, known: there = [] }: SimulateOptions,
  terminal: Terminal,
  precision?: Precision,
): Promise<SimulatedFutures> {
  const [first] = scenarios;
  if (first === undefined) return { futures: [] };
  const { replications } = first;
  const kept = stores?.(scenarios, checkpoints, records);
  const read = kept?.read() ?? [];
  const known =
    there.length === 0 ? read : [...there, ...read.filter((one) => !isAmong(there, one))];
  const label = scenarios.length === 1 ? first.name : `${scenarios.length} scenarios`;
  const limit = precision === undefined ? '' : 'up to ';
  const size = `${limit}${sizeInWords(first, jobs)}${goingOn(known.length, replications)}`;
  const total = { total: replications, limit, label, size };
  return watched(terminal, jobs, total, async (onProgress) => {
    const options: FutureOptions = {
      jobs,
      checkpoints,
      records,
      known,
      onProgress,
      onFutures: (done) => {
        // One is not worth keeping: the run is over with it.
        if (replications > 1) for (const future of done) kept?.keep(future);
      },
    };
    if (precision !== undefined) return runUntilPrecise(scenarios, precision, options);
    return { futures: await runFutures(scenarios, replications, options) };
  });
}

/**
 * Runs the same futures of several scenarios under draws of what is not known, saying how far it is. What an earlier
 * run of the same command had finished is not run again.
 */
export async function simulateDraws(
  scenarios: readonly Scenario[],
  size: DrawSize,
  { jobs, stores }: SimulateOptions,
  terminal: Terminal,
): Promise<readonly DrawnFutures[]> {
  const total = size.draws * size.futures;
  const label = `${count(size.draws)} draws of what is not known`;
  const store = storeIn(stores);
  return watched(
    terminal,
    jobs,
    {
      total,
      label,
      size: `${counted(size.futures, 'future')} each`,
    },
    (onProgress) =>
      runDraws(scenarios, size, { jobs: Math.min(jobs, size.futures), onProgress }, store),
  );
}

/**
 * Runs one future at each of many points, saying how far it is. What an earlier run of the same command had finished is
 * not run again.
 *
 * @param take what is kept of each
 */
export async function simulatePoints<Kept>(
  points: readonly SensitivityPoint[],
  take: (future: Future) => Kept,
  label: string,
  { jobs, stores }: SimulateOptions,
  terminal: Terminal,
): Promise<readonly Kept[]> {
  const size = `${count(points.length)} futures, on ${jobs} ${jobs === 1 ? 'core' : 'cores'}`;
  return watched(terminal, jobs, { total: points.length, label, size }, (onProgress) =>
    runPoints(points, take, { jobs, onProgress }, storeIn(stores)),
  );
}

/** Keeps futures set by set of scenarios. */
function storeIn(stores: FutureStores | undefined): DrawStore | undefined {
  if (stores === undefined) return undefined;
  const kept = new Map<readonly Scenario[], FutureStore>();
  const keptOf = (own: readonly Scenario[]) => {
    const known = kept.get(own) ?? stores(own, []);
    kept.set(own, known);
    return known;
  };
  return {
    known: (own) => keptOf(own).read(),
    keep: (own, done) => {
      for (const future of done) keptOf(own).keep(future);
    },
  };
}

const isAmong = (futures: readonly Future[], { replication }: Future) =>
  futures.some((one) => one.replication === replication);

interface Watched {
  /** Replications that will have been done at the end, and what is said before their number. */
  readonly total: number;
  readonly limit?: string;
  readonly label: string;
  readonly size: string;
}

/** Does work with a progress bar, or with a line at its start and end. */
async function watched<Result>(
  terminal: Terminal,
  jobs: number,
  { total, limit = '', label, size }: Watched,
  work: (onProgress: (done: number) => void) => Promise<Result>,
): Promise<Result> {
  const started = performance.now();
  let progress: Progress | undefined;
  // Threads leave this one free to hear of an interruption; without them it must stay the system's to act on.
  const calm = jobs > 1 ? terminal.onInterrupt(() => progress?.stop('')) : () => undefined;
  try {
    const shown = await startProgress(terminal, { total, limit }, `${label}: ${size}`);
    progress = shown;
    const result = await work((done) => shown.update(done));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    progress.stop(`${label}: done in ${seconds} s`);
    return result;
  } catch (error) {
    progress?.stop(`${label}: stopped`);
    throw threadFailure(error, jobs);
  } finally {
    calm();
  }
}

function sizeInWords(scenario: Scenario, jobs: number): string {
  const { replications, years, warmUp } = scenario;
  return (
    `${count(replications)} x ${count(peopleSimulated(scenario))} people, ` +
    `${warmUp} + ${years} years, on ${jobs} ${jobs === 1 ? 'core' : 'cores'}`
  );
}

function goingOn(known: number, replications: number): string {
  const done = Math.min(known, replications);
  return done === 0 ? '' : `; ${count(done)} of them were done before`;
}

const count = (n: number) => readable(n, { step: 1, decimals: 0 });
