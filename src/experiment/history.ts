import { Snapshot } from '../engine/snapshot.ts';
import { populate } from '../model/populate.ts';
import { followTimeline } from '../model/processes/timeline.ts';
import type { Observer } from '../model/observer.ts';
import type { World } from '../model/world.ts';
import type { Counted } from '../observe/counted.ts';
import { leverValues } from '../observe/lever-reports.ts';
import { resultValues, type ReplicationResult } from '../observe/results.ts';
import type { StreamHash } from '../observe/stream-hash.ts';
import type { Traced } from '../observe/traced.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Stage, type StageOf } from './stage.ts';

/** Days before the reported years at which histories part: nothing recurs then. */
const PARTING = 0.5;

/** What may be asked of a history beside its result. */
export interface HistoryOptions {
  /** Days at which the hash of the history is noted, ascending. */
  readonly checkpoints?: readonly number[] | undefined;
  /** An observer that looks on, beside those that make the results. */
  readonly also?: Observer | undefined;
  /** Called with the populated world, for example to add a probe. */
  readonly inspect?: ((world: World) => void) | undefined;
  /** Gives the history a stage that was there before, on which nobody else looks on. */
  readonly stageOf?: StageOf | undefined;
}

/** One history of a world with those who look on: the warm-up, and then the years of one scenario after the other. */
export class History {
  private readonly world: World;
  private readonly replication: number;
  private readonly counted: Counted;
  private readonly traced: Traced;
  private readonly stream: StreamHash;
  private parting: Snapshot | undefined = undefined;

  /** Runs the warm-up. */
  constructor(
    scenario: Scenario,
    replication: number,
    { checkpoints = [], also, inspect, stageOf }: HistoryOptions = {},
  ) {
    const stage = stageOf?.(scenario, replication) ?? new Stage(scenario, replication, also);
    const { world, counted, traced, stream } = stage;
    this.world = world;
    this.replication = replication;
    this.counted = counted;
    this.traced = traced;
    this.stream = stream;
    stream.noteAt(checkpoints);
    populate(world);
    inspect?.(world);
    if (world.reportFrom > 0) world.simulation.run(world.reportFrom - PARTING);
  }

  /** Remembers where the warm-up has ended, so that more than one scenario can go on from there. */
  remember(): void {
    this.parting = new Snapshot(this.world);
  }

  /** Runs the reported years of a scenario that differs from the first in nothing that comes before them. */
  goOn(scenario: Scenario): ReplicationResult {
    const { world, counted, traced, stream, replication, parting } = this;
    parting?.restore();
    followTimeline(world, scenario);
    world.simulation.run(world.horizon);
    counted.close();
    traced.close(world);
    return {
      replication,
      events: world.events,
      streamHash: stream.digest,
      checkpoints: stream.checkpoints,
      values: resultValues(counted),
      series: counted.monthly.rates(world.horizon),
      ledger: counted.spending.ledger.lines,
      levers: leverValues(counted),
      traced: traced.result,
    };
  }
}
