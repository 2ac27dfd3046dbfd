import type { ReplicationResult } from '../observe/results.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { replicate } from './replicate.ts';
import { replicationsIn, type Block } from './blocks.ts';

/** What a thread is given. */
export interface BlockTask {
  readonly scenario: Scenario;
  readonly block: Block;
}

/**
 * One replication of a set.
 *
 * @throws Error that names the replication: a fault in one can be looked at without running the others
 */
export function replicationOf(scenario: Scenario, replication: number): ReplicationResult {
  try {
    return replicate(scenario, replication);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`replication ${replication} of "${scenario.name}" failed: ${reason}`, {
      cause,
    });
  }
}

/** The replications of a block, in order. */
export function runBlock({ scenario, block }: BlockTask): ReplicationResult[] {
  return replicationsIn(block).map((replication) => replicationOf(scenario, replication));
}
