import type { Discipline } from './discipline.ts';
import { Level } from './level.ts';
import type { Simulation } from './simulation.ts';
import { ArrivalOrder, RankOrder, type WaitingList } from './waiting-list.ts';

/** Called when an entity gets its place, at once or after `waited` time. */
export type Granted<Model> = (model: Model, entity: number, now: number, waited: number) => void;

export interface ResourceOptions<Model> {
  readonly name: string;
  /** Number of places; 0 or more, Infinity where nobody ever waits. */
  readonly capacity: number;
  readonly granted: Granted<Model>;
  /** Who is next; first come, first served where it is left out. */
  readonly discipline?: Discipline<Model>;
}

/**
 * A number of places and the queue for them. Capacity may change while running: more places are granted at
 * once, fewer are taken away as they are released.
 */
export class Resource<Model> {
  readonly name: string;
  readonly inUse: Level;
  readonly queue: Level;
  /** Grants, grants after a wait, and the time waited by those, since the last reset. */
  grants = 0;
  waits = 0;
  timeWaited = 0;
  /** Entities that gave up waiting, and the time waited by those, since the last reset. */
  withdrawals = 0;
  timeWithdrawn = 0;
  private capacity = 0;
  private readonly simulation: Simulation<Model>;
  private readonly granted: Granted<Model>;
  private readonly discipline: Discipline<Model> | undefined;
  private readonly waiting: WaitingList;

  constructor(simulation: Simulation<Model>, options: ResourceOptions<Model>) {
    mustBeCapacity(options.capacity, options.name);
    this.simulation = simulation;
    this.name = options.name;
    this.capacity = options.capacity;
    this.granted = options.granted;
    this.discipline = options.discipline;
    this.waiting = options.discipline === undefined ? new ArrivalOrder() : new RankOrder();
    this.inUse = new Level(0, simulation.now);
    this.queue = new Level(0, simulation.now);
  }

  get places(): number {
    return this.capacity;
  }

  /** Takes a place for `entity`, or joins the queue for one. */
  request(entity: number): void {
    const { simulation } = this;
    const now = simulation.now;
    if (this.inUse.value < this.capacity && this.waiting.size === 0) {
      this.inUse.add(1, now);
      this.grants++;
      this.granted(simulation.model, entity, now, 0);
      return;
    }
    this.waiting.join(entity, now, this.rankOf(entity, now));
    this.queue.add(1, now);
  }

  /** Gives a place back; it goes to the next in the queue, unless there are too many places in use. */
  release(): void {
    if (this.inUse.value === 0) {
      throw new Error(`Resource "${this.name}" has no place in use that could be released.`);
    }
    if (this.waiting.size > 0 && this.inUse.value <= this.capacity) this.grantNext();
    else this.inUse.add(-1, this.simulation.now);
  }

  /** Takes an entity that gives up out of the queue; false where it does not wait. */
  withdraw(entity: number): boolean {
    if (!this.waiting.remove(entity)) return false;
    const { now } = this.simulation;
    this.queue.add(-1, now);
    this.withdrawals++;
    this.timeWithdrawn += now - this.waiting.joined;
    return true;
  }

  /** Changes the number of places. Places in use beyond it stay until they are released. */
  setCapacity(capacity: number): void {
    mustBeCapacity(capacity, this.name);
    this.capacity = capacity;
    while (this.waiting.size > 0 && this.inUse.value < this.capacity) {
      this.inUse.add(1, this.simulation.now);
      this.grantNext();
    }
  }

  /** Starts counting anew, for example after a warm-up. */
  resetMonitors(): void {
    const { now } = this.simulation;
    this.inUse.reset(now);
    this.queue.reset(now);
    this.grants = this.waits = this.timeWaited = 0;
    this.withdrawals = this.timeWithdrawn = 0;
  }

  private rankOf(entity: number, now: number): number {
    if (this.discipline === undefined) return 0;
    const rank = this.discipline(this.simulation.model, entity, now);
    if (!Number.isNaN(rank)) return rank;
    throw new RangeError(
      `The discipline of resource "${this.name}" ranks entity ${entity} as NaN at time ${now}: it must return a number.`,
    );
  }

  /** Gives a place that is already counted as in use to the next in the queue. */
  private grantNext(): void {
    const { simulation, waiting } = this;
    const { now } = simulation;
    const entity = waiting.next();
    const waited = now - waiting.joined;
    this.queue.add(-1, now);
    this.grants++;
    this.waits++;
    this.timeWaited += waited;
    this.granted(simulation.model, entity, now, waited);
  }
}

function mustBeCapacity(capacity: number, name: string): void {
  if (capacity >= 0 && (Number.isInteger(capacity) || capacity === Infinity)) return;
  throw new RangeError(
    `Resource "${name}" cannot have ${capacity} places: it must be a whole number, 0 or more, or Infinity.`,
  );
}
