import type { RecordsAsked } from '../observe/person-records.ts';
import type { ReplicationResult } from '../observe/results.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { recordAlone, recordPair, type PairedRecords } from './evaluation/paired-records.ts';
import { replicateTogether } from './replicate.ts';
import type { StageOf } from './stage.ts';

/** One replication of one or more scenarios: the same people and the same luck under each. */
export interface Future {
  readonly replication: number;
  /** One result a scenario, in their order. */
  readonly results: readonly ReplicationResult[];
  /** What became of each person, where that was asked. */
  readonly records?: PairedRecords | undefined;
}

/** What a thread is given. */
export interface BlockTask {
  readonly scenarios: readonly Scenario[];
  readonly replications: readonly number[];
  /** Days at which the hashes of the histories are noted, ascending. */
  readonly checkpoints?: readonly number[] | undefined;
  /** What is to be recorded person by person: of two scenarios, or of one that stands for two alike. */
  readonly records?: RecordsAsked | undefined;
}

/**
 * One future of a set.
 *
 * @param stageOf gives it a stage that was there before, where no person is recorded
 * @throws Error that names the replication: a fault in one can be looked at without running the others
 */
export function futureOf(
  { scenarios, checkpoints, records }: Omit<BlockTask, 'replications'>,
  replication: number,
  stageOf?: StageOf,
): Future {
  try {
    const [first, second] = scenarios;
    if (records !== undefined && first !== undefined) {
      const recorded =
        second === undefined
          ? recordAlone(first, replication, records)
          : recordPair([first, second], replication, records);
      return { replication, ...recorded };
    }
    return {
      replication,
      results: replicateTogether(scenarios, replication, { checkpoints, stageOf }),
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const names = scenarios.map(({ name }) => `"${name}"`).join(', ');
    throw new Error(`replication ${replication} of ${names} failed: ${reason}`, { cause });
  }
}

/** The futures of a block, in order. */
export function runBlock({ replications, ...task }: BlockTask, stageOf?: StageOf): Future[] {
  return replications.map((replication) => futureOf(task, replication, stageOf));
}
