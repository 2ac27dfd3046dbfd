import { replicationKey, type DrawKey } from '../engine/draws.ts';
import { Snapshot } from '../engine/snapshot.ts';
import type { Observer } from '../model/observer.ts';
import { World } from '../model/world.ts';
import { Counted } from '../observe/counted.ts';
import { StreamHash } from '../observe/stream-hash.ts';
import { Traced } from '../observe/traced.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { expandSeed } from '../scenario/seed.ts';
import { trunkOf } from './trunk.ts';

/**
 * A world that nothing has happened in yet, and those who make the results of what will: each sees everything, and whoever else
 * looks on comes last. Each is given once, so that V8 takes it for one that never changes.
 */
export class Stage implements Observer {
  readonly world: World;
  readonly counted: Counted;
  readonly traced: Traced;
  readonly stream: StreamHash;
  private readonly also: Observer | undefined;

  /**
   * @param also an observer that looks on, beside those that make the results
   * @param isForMany whether other replications will begin in this world
   */
  constructor(scenario: Scenario, replication: number, also?: Observer, isForMany = false) {
    this.world = new World(scenario, keyOf(scenario, replication), this, isForMany);
    this.counted = new Counted(this.world);
    this.traced = new Traced(this.world);
    this.stream = new StreamHash();
    this.also = also;
  }

  observe(world: World, what: number, person: number, now: number, detail: number): void {
    this.counted.observe(world, what, person, now, detail);
    this.traced.observe(world, what, person, now, detail);
    this.stream.observe(world, what, person, now, detail);
    this.also?.observe(world, what, person, now, detail);
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
