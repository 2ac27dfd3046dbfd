import { replicationKey } from '../engine/draws.ts';
import { DAYS_PER_MONTH, DAYS_PER_YEAR } from '../evidence/units.ts';
import { populate } from '../model/populate.ts';
import type { Observer } from '../model/observer.ts';
import { World } from '../model/world.ts';
import { AllObservers } from '../observe/all-observers.ts';
import { Counted } from '../observe/counted.ts';
import { leverValues } from '../observe/lever-reports.ts';
import { MonthlyAdmissions } from '../observe/monthly.ts';
import { resultValues, type ReplicationResult } from '../observe/results.ts';
import { StreamHash } from '../observe/stream-hash.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { expandSeed } from '../scenario/seed.ts';

/** Sees the world of a replication before it runs, in test mode. */
export type Inspector = (world: World) => void;

/**
 * Runs one replication: a pure function of the scenario and the replication's number. Thread, order and
 * other scenarios change no digit.
 *
 * @param also an observer that looks on, beside those that make the results
 * @param inspect called with the populated world, for example to add a probe
 */
export function replicate(
  scenario: Scenario,
  replication: number,
  also?: Observer,
  inspect?: Inspector,
): ReplicationResult {
  const watched: Observer[] = [];
  const key = replicationKey(expandSeed(scenario.seed), replication);
  const world = new World(scenario, key, new AllObservers(watched));
  const { reportFrom, horizon } = world;
  const counted = new Counted(world);
  const monthly = new MonthlyAdmissions(Math.round(horizon / DAYS_PER_MONTH));
  const stream = new StreamHash();
  watched.push(counted, monthly, stream);
  if (also !== undefined) watched.push(also);
  populate(world);
  inspect?.(world);
  world.simulation.run(reportFrom + scenario.years * DAYS_PER_YEAR);
  counted.close();
  return {
    replication,
    events: world.events,
    streamHash: stream.digest,
    values: resultValues(counted),
    series: monthly.rates(horizon),
    ledger: counted.spending.ledger.lines,
    levers: leverValues(counted),
  };
}
