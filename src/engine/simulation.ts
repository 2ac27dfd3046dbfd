import { EventQueue } from './event-queue.ts';
import {
  KIND_BITS,
  KIND_MASK,
  LAST_BUCKET,
  MAX_ENTITIES,
  MAX_KINDS,
  scheduledBefore,
} from './event-order.ts';
import { Lane } from './lane.ts';
import { Resource, type ResourceOptions } from './resource.ts';

/**
 * What happens at an event of one kind, and whom it concerns. When is the clock's to say: a time handed over
 * at each call would be put into a box on the heap for it.
 */
export type Handler<Model> = (model: Model, entity: number) => void;

/** Called after every event in test mode, to check what must always hold. */
export type Probe<Model> = (model: Model, kind: number, entity: number, now: number) => void;

/** In place of a lane's number: the events that no lane holds. */
const QUEUE = -1;

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
  /** Last time at which an event can be scheduled: trillions of bucket widths away. */
  readonly latest: number;

  private readonly priorities = new Uint8Array(MAX_KINDS);
  private readonly names: string[] = [];
  private readonly handlers: Handler<Model>[] = [];
  private readonly queue: EventQueue;
  private readonly lanes: Lane[] = [];
  /** Time of each lane's first event; Infinity where there is none. */
  private heads = new Float64Array(0);
  private readonly resources: Resource<Model>[] = [];
  private scheduled = 0;
  private probe: Probe<Model> | undefined = undefined;

  constructor(model: Model, { bucketWidth = 1 }: SimulationOptions = {}) {
    if (!(bucketWidth > 0 && bucketWidth < Infinity)) {
      throw new RangeError(
        `A bucket cannot cover ${bucketWidth} time: give a positive, finite width.`,
      );
    }
    this.model = model;
    this.latest = Math.min(LAST_BUCKET * bucketWidth, Number.MAX_VALUE);
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
    if ((priority & 255) !== priority) {
      throw new RangeError(
        `Event kind "${name}" cannot have priority ${priority}: it must be a whole number from 0 to 255.`,
      );
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
    if (!(time >= this.now && time <= this.latest)) this.refuseTime(time, kind);
    if (entity >>> 0 !== entity || entity >= MAX_ENTITIES) this.refuseEntity(entity, kind);
    this.queue.push(time, this.scheduled++, (entity << KIND_BITS) | kind);
  }

  /** Schedules an event `delay` from now. */
  after(delay: number, kind: number, entity: number): void {
    this.at(this.now + delay, kind, entity);
  }

  /** Declares a lane: events of one kind that always happen `delay` after they are scheduled. */
  lane(delay: number, kind: number): number {
    this.mustBeBuilding(`lane of "${this.names[kind]}"`);
    if (!(delay >= 0 && delay < Infinity)) {
      throw new RangeError(
        `A lane of "${this.names[kind]}" cannot delay by ${delay}: it must be 0 or more, and finite.`,
      );
    }
    this.lanes.push(new Lane(delay, kind));
    this.heads = Float64Array.from(this.lanes, ({ time }) => time);
    return this.lanes.length - 1;
  }

  /** Schedules an event of a lane. */
  afterLane(lane: number, entity: number): void {
    const to = this.lanes[lane];
    if (entity >>> 0 !== entity || entity >= MAX_ENTITIES) this.refuseEntity(entity, to.kind);
    to.push(this.now + to.delay, this.scheduled++, entity);
    if (to.size === 1) this.heads[lane] = to.time;
  }

  /**
   * Declares something that recurs at `from`, `from + period`, `from + 2 period` and so on, without drift.
   * The next occurrence is scheduled before the handler runs. Its entity is always 0.
   */
  every(name: string, period: number, handler: Handler<Model>, from: number, priority = 128): void {
    if (!(period > 0 && period < Infinity)) {
      throw new RangeError(
        `"${name}" cannot recur every ${period}: the period must be above 0, and finite.`,
      );
    }
    let done = 0;
    const recurring: Handler<Model> = (model, entity) => {
      done++;
      this.at(from + done * period, kind, entity);
      handler(model, entity);
    };
    const kind = this.on(name, recurring, priority);
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
   * called again with a later time. With Infinity it ends when no event is left.
   */
  run(until: number): void {
    if (Number.isNaN(until)) throw new RangeError('Cannot run until time NaN: give a time.');
    this.phase = 'running';
    const { queue, lanes, heads, model } = this;
    const handlers = this.probed();
    const count = lanes.length;
    for (;;) {
      let time = queue.peek();
      let next = QUEUE;
      let tied = false;
      for (let lane = 0; lane < count; lane++) {
        const head = heads[lane];
        if (head > time) continue;
        if (head === time) tied = true;
        next = lane;
        time = head;
      }
      if (time > until || time === Infinity) break;
      if (tied) next = this.firstOf(time);
      this.now = time;
      this.executed++;
      if (next === QUEUE) {
        const code = queue.shift();
        handlers[code & KIND_MASK](model, code >> KIND_BITS);
      } else {
        const lane = lanes[next];
        const entity = lane.shift();
        heads[next] = lane.time;
        handlers[lane.kind](model, entity);
      }
    }
    if (until < Infinity && until > this.now) this.now = until;
    this.phase = 'finished';
  }

  /** The handlers, each with the probe after it where there is one. */
  private probed(): readonly Handler<Model>[] {
    const { handlers, probe } = this;
    if (probe === undefined) return handlers;
    return handlers.map((handler, kind) => (model, entity) => {
      handler(model, entity);
      probe(model, kind, entity, this.now);
    });
  }

  /** Which lane, or the queue, goes first of those whose first event is at a time. */
  private firstOf(time: number): number {
    let first = this.queue.peek() === time ? QUEUE : this.heads.indexOf(time);
    for (let lane = 0; lane < this.lanes.length; lane++) {
      if (lane !== first && this.heads[lane] === time && this.lanePrecedes(lane, first))
        first = lane;
    }
    return first;
  }

  /** Whether a lane's first event goes before that of another lane, or of the queue, at the same time. */
  private lanePrecedes(lane: number, other: number): boolean {
    const { lanes, queue } = this;
    const kind = other === QUEUE ? queue.code & KIND_MASK : lanes[other].kind;
    const number = other === QUEUE ? queue.number : lanes[other].number;
    const mine = this.priorities[lanes[lane].kind];
    const theirs = this.priorities[kind];
    return mine === theirs ? scheduledBefore(lanes[lane].number, number) : mine < theirs;
  }

  private mustBeBuilding(what: string): void {
    if (this.phase === 'building') return;
    throw new Error(
      `Cannot declare ${what} while ${this.phase} at time ${this.now}: declare everything before run().`,
    );
  }

  private refuseTime(time: number, kind: number): never {
    throw new RangeError(
      `Cannot schedule "${this.names[kind]}" at time ${time}: it must be a time from now (${this.now}) to ${this.latest}.`,
    );
  }

  private refuseEntity(entity: number, kind: number): never {
    throw new RangeError(
      `Cannot schedule "${this.names[kind]}" for entity ${entity}: entities are numbered 0 to ${MAX_ENTITIES - 1}.`,
    );
  }
}
