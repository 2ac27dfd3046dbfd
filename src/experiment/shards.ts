import type { Scenario } from '../scenario/scenario.ts';
import { takeApart } from './attribution.ts';
import { firstReplications } from './blocks.ts';
import { checkpointsOf } from './comparison.ts';
import { gatherCrew } from './crew.ts';
import { withDraw } from './parameter-draw.ts';
import type { Future } from './run-block.ts';

/** One part of a question: so many futures of the same scenarios. */
export interface Part {
  readonly scenarios: readonly Scenario[];
  readonly futures: number;
  /** Days at which the hashes of the histories are noted, ascending. */
  readonly checkpoints: readonly number[];
}

/** Futures of one part. */
export interface Piece {
  /** From 0, in the order of the parts. */
  readonly part: number;
  readonly replications: readonly number[];
}

/** What can be run in one go, anywhere: pieces of the question, no future of which is in another shard. */
export type Shard = readonly Piece[];

/** A future, and the part of the question that it belongs to. */
export interface PartFuture extends Future {
  readonly part: number;
}

/** How a comparison is asked beside its scenarios. */
export interface ComparisonParts {
  /** Draws of what is not known, and futures under each. */
  readonly draws: number;
  readonly futuresADraw: number;
  /** Whether the options are taken apart into their levers. */
  readonly attribute: boolean;
}

/** All that a run of one scenario needs. */
export function partsOfRun(scenario: Scenario): readonly Part[] {
  return [{ scenarios: [scenario], futures: scenario.replications, checkpoints: [] }];
}

/** All that a comparison needs: its pairs, then each draw, then each option that can be taken apart. */
export function partsOfComparison(
  scenarios: readonly Scenario[],
  { draws, futuresADraw, attribute }: ComparisonParts,
): readonly Part[] {
  const [baseline, ...options] = scenarios;
  if (baseline === undefined) return [];
  const futures = baseline.replications;
  const apart = attribute ? options.flatMap((option) => takeApart(baseline, option) ?? []) : [];
  return [
    { scenarios, futures, checkpoints: checkpointsOf(scenarios) },
    ...firstReplications(draws).map((draw) => ({
      scenarios: withDraw(scenarios, draw),
      futures: Math.min(futuresADraw, futures),
      checkpoints: [],
    })),
    ...apart.map((one) => ({ scenarios: one.scenarios, futures, checkpoints: [] })),
  ];
}

/** How many futures a question needs in all. */
export function futuresOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { futures }) => sum + futures, 0);
}

/**
 * Cuts a question into shards of nearly the same number of futures, in the order of its parts. The same question and
 * number give the same shards, on any machine.
 *
 * @param count shards, at least 1 and at most as many as there are futures
 */
export function shardsOf(parts: readonly Part[], count: number): readonly Shard[] {
  const all = parts.flatMap(({ futures }, part) =>
    firstReplications(futures).map((replication) => ({ part, replication })),
  );
  return firstReplications(count).map((n) => {
    const own = all.slice(
      Math.floor(((n - 1) * all.length) / count),
      Math.floor((n * all.length) / count),
    );
    return [...new Set(own.map(({ part }) => part))].map((part) => ({
      part,
      replications: own.filter((one) => one.part === part).map(({ replication }) => replication),
    }));
  });
}

/**
 * Runs the futures of a shard: those that one machine would run for the whole question. In their order.
 *
 * @param jobs threads, at least 1
 * @throws Error that names the replication that failed
 */
export async function runShard(
  parts: readonly Part[],
  shard: Shard,
  jobs: number,
): Promise<readonly PartFuture[]> {
  const most = Math.max(...shard.map(({ replications }) => replications.length));
  const crew = gatherCrew(
    Math.min(jobs, most),
    shard.flatMap(({ part }) => parts[part]?.scenarios ?? []),
  );
  try {
    const done: PartFuture[] = [];
    for (const { part, replications } of shard) {
      const own = parts[part];
      if (own === undefined) throw new RangeError(`The question has no part ${part}.`);
      const { scenarios, checkpoints } = own;
      await crew.run({ scenarios, replications, checkpoints }, (finished) => {
        done.push(...finished.map((future) => ({ ...future, part })));
      });
    }
    return done.toSorted((a, b) => a.part - b.part || a.replication - b.replication);
  } finally {
    await crew.end();
  }
}
