import type { Discipline } from './discipline.ts';
import { Level } from './level.ts';
import type { Simulation } from './simulation.ts';
import { ArrivalOrder, RankOrder, type WaitingList } from './waiting-list.ts';

/**
 * Called when an entity gets its place. When is the clock's to say, and after how long the resource's (`waited`): what is handed
 * over at each call would be put into a box on the heap for it.
 */
export type Granted<Model> = (model: Model, entity: number) => void;

export interface ResourceOptions<Model> {
  readonly name: string;
  /** Number of places; 0 or more, Infinity where nobody ever waits. */
  readonly capacity: number;
  readonly granted: Granted<Model>;
  /** Who is next; first come, first served where it is left out. */
  readonly discipline?: Discipline<Model>;
  /**
   * Places that an entity takes: a whole number, 1 or more. It is asked while the entity is first in the queue
   * and when its places are granted, so it must not change in between. 1 where it is left out.
   */
  readonly demand?: (model: Model, entity: number) => number;
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
  /** Time that the entity whose place was granted last had waited for it: read it before anything else may be granted. */
  waited = 0;
  /** Entities that gave up waiting, and the time waited by those, since the last reset. */
  withdrawals = 0;
  timeWithdrawn = 0;
  private capacity = 0;
  private readonly simulation: Simulation<Model>;
  private readonly granted: Granted<Model>;
  private readonly discipline: Discipline<Model> | undefined;
  private readonly demand: ((model: Model, entity: number) => number) | undefined;
  private readonly waiting: WaitingList;

  constructor(simulation: Simulation<Model>, options: ResourceOptions<Model>) {
    mustBeCapacity(options.capacity, options.name);
    this.simulation = simulation;
    this.name = options.name;
    this.capacity = options.capacity;
    this.granted = options.granted;
    this.discipline = options.discipline;
    this.demand = options.demand;
    this.waiting = options.discipline === undefined ? new ArrivalOrder() : new RankOrder();
    this.inUse = new Level(0, simulation.now);
    this.queue = new Level(0, simulation.now);
  }

  get places(): number {
    return this.capacity;
  }

  /** Takes its places for `entity`, or joins the queue for them. */
  request(entity: number): void {
    const { simulation } = this;
    const now = simulation.now;
    const places = this.demand === undefined ? 1 : this.placesFor(entity);
    if (this.inUse.value + places <= this.capacity && this.waiting.size === 0) {
      this.inUse.add(places, now);
      this.grants++;
      this.waited = 0;
      this.granted(simulation.model, entity);
      return;
    }
    this.waiting.join(entity, now, this.rankOf(entity, now));
    this.queue.add(1, now);
  }

  /** Gives places back; they go to the next in the queue, unless there are too many in use. */
  release(places = 1): void {
    if (!(places >= 0 && places <= this.inUse.value)) {
      throw new Error(
        `Resource "${this.name}" has ${this.inUse.value} places in use: ${places} cannot be released.`,
      );
    }
    if (this.demand === undefined && places === 1) {
      // The place goes from hand to hand: the number in use does not move.
      if (this.waiting.size > 0 && this.inUse.value <= this.capacity) this.grantNext();
      else this.inUse.add(-1, this.simulation.now);
      return;
    }
    this.inUse.add(-places, this.simulation.now);
    this.serve();
  }

  /** Takes an entity that gives up out of the queue; false where it does not wait. */
  withdraw(entity: number): boolean {
    if (!this.waiting.remove(entity)) return false;
    const { now } = this.simulation;
    this.queue.add(-1, now);
    this.withdrawals++;
    this.timeWithdrawn += now - this.waiting.joined;
    // Who stood behind one that wanted more places than are free may fit.
    if (this.demand !== undefined) this.serve();
    return true;
  }

  /** Changes the number of places. Places in use beyond it stay until they are released. */
  setCapacity(capacity: number): void {
    mustBeCapacity(capacity, this.name);
    this.capacity = capacity;
    this.serve();
  }

  /** Starts counting anew, for example after a warm-up. */
  resetMonitors(): void {
    const { now } = this.simulation;
    this.inUse.reset(now);
    this.queue.reset(now);
    this.grants = this.waits = this.timeWaited = 0;
    this.withdrawals = this.timeWithdrawn = 0;
  }

  /** Grants places to those at the head of the queue for as long as they fit. */
  private serve(): void {
    while (this.waiting.size > 0) {
      const places = this.placesFor(this.waiting.first);
      if (this.inUse.value + places > this.capacity) return;
      this.inUse.add(places, this.simulation.now);
      this.grantNext();
    }
  }

  private placesFor(entity: number): number {
    if (this.demand === undefined) return 1;
    const places = this.demand(this.simulation.model, entity);
    if (Number.isInteger(places) && places >= 1) return places;
    throw new RangeError(
      `Entity ${entity} cannot take ${places} places of resource "${this.name}": it must be a whole number, 1 or more.`,
    );
  }

  private rankOf(entity: number, now: number): number {
    if (this.discipline === undefined) return 0;
    const rank = this.discipline(this.simulation.model, entity, now);
    if (!Number.isNaN(rank)) return rank;
    throw new RangeError(
      `The discipline of resource "${this.name}" ranks entity ${entity} as NaN at time ${now}: it must return a number.`,
    );
  }

  /** Gives places that are already counted as in use to the next in the queue. */
  private grantNext(): void {
    const { simulation, waiting } = this;
    const { now } = simulation;
    const entity = waiting.next();
    this.waited = now - waiting.joined;
    this.queue.add(-1, now);
    this.grants++;
    this.waits++;
    this.timeWaited += this.waited;
    this.granted(simulation.model, entity);
  }
}

function mustBeCapacity(capacity: number, name: string): void {
  if (capacity >= 0 && (Number.isInteger(capacity) || capacity === Infinity)) return;
  throw new RangeError(
    `Resource "${name}" cannot have ${capacity} places: it must be a whole number, 0 or more, or Infinity.`,
  );
}
