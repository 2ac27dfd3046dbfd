import { EventQueue } from './event-queue.ts';
import { KIND_BITS, KIND_MASK, MAX_ENTITIES, MAX_KINDS, scheduledBefore } from './event-order.ts';
import { Lane } from './lane.ts';
import { Resource, type ResourceOptions } from './resource.ts';

/** What happens at an event of one kind: the model, whom it concerns, and when. */
export type Handler<Model> = (model: Model, entity: number, now: number) => void;

/** Called after every event in test mode, to check what must always hold. */
export type Probe<Model> = (model: Model, kind: number, entity: number, now: number) => void;

export type Phase = 'building' | 'running' | 'finished';

export interface SimulationOptions {
  /** Time that one bucket of the event queue covers; 1 (a day, where time is in days) suits thousands of people. */
  readonly bucketWidth?: number;
}

/**
 * A discrete-event simulation: a clock, the pending events, and a handler per kind of event.
 *
 * Events are executed in the order of time, then priority of their kind (lower first), then scheduling.
 * An event is a kind and an entity number; everything else is state of the model, which every handler
 * receives. Handlers are functions of a module, not closures: the compiler keeps them fast across runs.
 */
export class Simulation<Model> {
  /** The clock, in the model's unit of time. */
  now = 0;
  /** Events executed so far. */
  executed = 0;
  phase: Phase = 'building';
  readonly model: Model;

  private readonly priorities = new Uint8Array(MAX_KINDS);
  private readonly names: string[] = [];
  private readonly handlers: Handler<Model>[] = [];
  private readonly queue: EventQueue;
  private readonly lanes: Lane[] = [];
  private laneTimes = new Float64Array(0);
  private readonly resources: Resource<Model>[] = [];
  private scheduled = 0;
  private probe: Probe<Model> | undefined;

  constructor(model: Model, { bucketWidth = 1 }: SimulationOptions = {}) {
    this.model = model;
    this.queue = new EventQueue(this.priorities, bucketWidth);
  }

  /**
   * Declares a kind of event.
   * @param priority order among events at the same time, 0-255, lower first
   * @returns the kind's number, for `at`, `after` and `lane`
   */
  on(name: string, handler: Handler<Model>, priority = 128): number {
    this.mustBeBuilding(`event kind "${name}"`);
    if (this.names.includes(name)) throw new Error(`Event kind "${name}" is declared twice.`);
    if (this.names.length === MAX_KINDS) {
      throw new Error(`Event kind "${name}" is one too many: there is room for ${MAX_KINDS}.`);
    }
    const kind = this.names.push(name) - 1;
    this.handlers.push(handler);
    this.priorities[kind] = priority;
    return kind;
  }

  /** The names of the declared kinds, by number. */
  get kinds(): readonly string[] {
    return this.names;
  }

  /** Events scheduled and not yet executed. */
  get pending(): number {
    return this.lanes.reduce((sum, lane) => sum + lane.size, this.queue.size);
  }

  /** Schedules an event at an absolute time, not before now. */
  at(time: number, kind: number, entity: number): void {
    if (!(time >= this.now && time < Infinity)) this.refuseTime(time, kind);
    if (entity >>> 0 >= MAX_ENTITIES) this.refuseEntity(entity, kind);
    this.queue.push(time, this.scheduled++, (entity << KIND_BITS) | kind);
  }

  /** Schedules an event `delay` from now. */
  after(delay: number, kind: number, entity: number): void {
    this.at(this.now + delay, kind, entity);
  }

  /** Declares a lane: events of one kind that always happen `delay` after they are scheduled. */
  lane(delay: number, kind: number): number {
    this.mustBeBuilding(`lane of "${this.names[kind]}"`);
    if (!(delay >= 0 && delay < Infinity)) this.refuseTime(delay, kind);
    this.lanes.push(new Lane(delay, kind));
    this.laneTimes = new Float64Array(this.lanes.length).fill(Infinity);
    return this.lanes.length - 1;
  }

  /** Schedules an event of a lane. */
  afterLane(lane: number, entity: number): void {
    const { delay, kind } = this.lanes[lane];
    const time = this.now + delay;
    if (entity >>> 0 >= MAX_ENTITIES) this.refuseEntity(entity, kind);
    if (this.lanes[lane].size === 0) this.laneTimes[lane] = time;
    this.lanes[lane].push(time, this.scheduled++, entity);
  }

  /**
   * Declares something that recurs at `from`, `from + period`, `from + 2 period` and so on, without drift.
   * The next occurrence is scheduled before the handler runs.
   */
  every(name: string, period: number, handler: Handler<Model>, from: number, priority = 128): void {
    let done = 0;
    const recurring: Handler<Model> = (model, entity, now) => {
      done++;
      this.at(from + done * period, kind, entity);
      handler(model, entity, now);
    };
    const kind = this.on(name, recurring, priority);
    if (!(period > 0)) this.refuseTime(period, kind);
    this.at(from, kind, 0);
  }

  /** Declares a resource: a number of places, and a queue for them. */
  resource(options: ResourceOptions<Model>): Resource<Model> {
    this.mustBeBuilding(`resource "${options.name}"`);
    const resource = new Resource(this, options);
    this.resources.push(resource);
    return resource;
  }

  get allResources(): readonly Resource<Model>[] {
    return this.resources;
  }

  /** Calls `probe` after every event: test mode. */
  check(probe: Probe<Model>): void {
    this.probe = probe;
  }

  /**
   * Executes all events up to and including time `until`, which becomes the clock's time if finite. May be
   * called again with a later time.
   */
  run(until: number): void {
    this.phase = 'running';
    const { queue, laneTimes, handlers, model } = this;
    const laneCount = laneTimes.length;
    for (;;) {
      let time = queue.peek() ? queue.time : Infinity;
      let lane = -1;
      for (let i = 0; i < laneCount; i++) {
        const laneTime = laneTimes[i];
        if (laneTime <= time && laneTime < Infinity) {
          if (laneTime < time || this.lanePrecedes(i, lane)) lane = i;
          time = laneTime;
        }
      }
      if (time > until || time === Infinity) break;
      this.now = time;
      this.executed++;
      if (lane < 0) {
        const code = queue.code;
        queue.drop();
        handlers[code & KIND_MASK](model, code >>> KIND_BITS, time);
        if (this.probe !== undefined) this.probe(model, code & KIND_MASK, code >>> KIND_BITS, time);
      } else this.runLane(lane, time);
    }
    if (until < Infinity && until > this.now) this.now = until;
    this.phase = 'finished';
  }

  private runLane(index: number, time: number): void {
    const lane = this.lanes[index];
    const entity = lane.shift();
    this.laneTimes[index] = lane.time;
    this.handlers[lane.kind](this.model, entity, time);
    if (this.probe !== undefined) this.probe(this.model, lane.kind, entity, time);
  }

  /** Whether lane `i` goes before lane `other`, or before the queue's first event where that is -1. */
  private lanePrecedes(i: number, other: number): boolean {
    const { queue, lanes, priorities } = this;
    const kind = other < 0 ? queue.code & KIND_MASK : lanes[other].kind;
    const number = other < 0 ? queue.number : lanes[other].number;
    const mine = priorities[lanes[i].kind];
    const theirs = priorities[kind];
    return mine === theirs ? scheduledBefore(lanes[i].number, number) : mine < theirs;
  }

  private mustBeBuilding(what: string): void {
    if (this.phase === 'building') return;
    throw new Error(
      `Cannot declare ${what} while ${this.phase} at time ${this.now}: declare everything before run().`,
    );
  }

  private refuseTime(time: number, kind: number): never {
    throw new RangeError(
      `Cannot schedule "${this.names[kind]}" at time ${time}: it must be a finite time, not before now (${this.now}).`,
    );
  }

  private refuseEntity(entity: number, kind: number): never {
    throw new RangeError(
      `Cannot schedule "${this.names[kind]}" for entity ${entity}: entities are numbered 0 to ${MAX_ENTITIES - 1}.`,
    );
  }
}
