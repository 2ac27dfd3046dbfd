import type { ReplicationResult } from '../observe/results.ts';
import type { Observer } from '../model/observer.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { World } from '../model/world.ts';
import { History, type HistoryOptions } from './history.ts';
import { trunkOf } from './trunk.ts';

/** As many as 32 bits of a key tell apart. */
const LAST = 2 ** 32 - 1;

/** Sees the world of a replication before it runs, in test mode. */
export type Inspector = (world: World) => void;

/**
 * Runs one replication: a pure function of the scenario and the replication's number. Thread, order and
 * other scenarios change no digit.
 *
 * @param replication from 1 to 2³² - 1
 * @param also an observer that looks on, beside those that make the results
 * @param inspect called with the populated world, for example to add a probe
 * @throws RangeError if there is no such replication
 */
export function replicate(
  scenario: Scenario,
  replication: number,
  also?: Observer,
  inspect?: Inspector,
): ReplicationResult {
  if (!(Number.isSafeInteger(replication) && replication >= 1 && replication <= LAST)) {
    throw new RangeError(
      `There is no replication ${replication}: they are whole numbers from 1 to ${LAST}.`,
    );
  }
  return new History(scenario, replication, { also, inspect }).goOn(scenario);
}

/**
 * The same replication of several scenarios, in their order. Those that are one until the reported years share their
 * warm-up, which is run once; no digit tells.
 */
export function replicateTogether(
  scenarios: readonly Scenario[],
  replication: number,
  options: Pick<HistoryOptions, 'checkpoints' | 'stageOf'> = {},
): readonly ReplicationResult[] {
  const trunks = scenarios.map(trunkOf);
  const results: ReplicationResult[] = [];
  for (const trunk of new Set(trunks)) {
    const members = scenarios.flatMap((scenario, n) =>
      trunks[n] === trunk ? [{ scenario, n }] : [],
    );
    const [first] = members;
    if (first === undefined) continue;
    const history = new History(first.scenario, replication, options);
    if (members.length > 1) history.remember();
    for (const { scenario, n } of members) results[n] = history.goOn(scenario);
  }
  return results;
}
