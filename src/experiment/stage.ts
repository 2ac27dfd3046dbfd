import { replicationKey, type DrawKey } from '../engine/draws.ts';
import { Snapshot } from '../engine/snapshot.ts';
import type { Observer } from '../model/observer.ts';
import { World } from '../model/world.ts';
import { Counted } from '../observe/counted.ts';
import { StreamHash } from '../observe/stream-hash.ts';
import { Traced } from '../observe/traced.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { expandSeed } from '../scenario/seed.ts';
import { Onlookers } from './onlookers.ts';
import { trunkOf } from './trunk.ts';

/** A world that nothing has happened in yet, with those who make the results of what will. */
export class Stage {
  readonly world: World;
  readonly counted: Counted;
  readonly traced: Traced;
  readonly stream: StreamHash;

  /**
   * @param also an observer that looks on, beside those that make the results
   * @param isForMany whether other replications will begin in this world
   */
  constructor(scenario: Scenario, replication: number, also?: Observer, isForMany = false) {
    const onlookers = new Onlookers();
    this.world = new World(scenario, keyOf(scenario, replication), onlookers, isForMany);
    onlookers.counted = this.counted = new Counted(this.world);
    onlookers.traced = this.traced = new Traced(this.world);
    onlookers.stream = this.stream = new StreamHash();
    onlookers.also = also;
  }
}

/** Gives a replication of a scenario its stage. */
export type StageOf = (scenario: Scenario, replication: number) => Stage;

/** A stage for all replications of scenarios that are one until the reported years: each begins as if it were the only one. */
export class StageForMany {
  private readonly stage: Stage;
  private readonly trunk: string;
  private readonly empty: Snapshot;

  constructor(scenario: Scenario) {
    // Of none that is ever run, so that what each has of its own has changed before V8 compiles it in.
    this.stage = new Stage(scenario, 0, undefined, true);
    this.trunk = trunkOf(scenario);
    this.empty = new Snapshot(this.stage.world);
  }

  get world(): World {
    return this.stage.world;
  }

  /**
   * The stage, as empty as it was: what happened on it before is gone.
   *
   * @throws Error if the scenario is another one before the reported years
   */
  readonly of: StageOf = (scenario, replication) => {
    if (trunkOf(scenario) !== this.trunk) {
      throw new Error(`"${scenario.name}" needs another world than the one of this thread.`);
    }
    this.empty.restore();
    this.world.begin(keyOf(scenario, replication));
    return this.stage;
  };
}

function keyOf(scenario: Scenario, replication: number): DrawKey {
  return replicationKey(expandSeed(scenario.seed), replication);
}
