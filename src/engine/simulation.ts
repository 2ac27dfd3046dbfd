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
  /** The lane whose first event comes before those of the others; looked for anew where it may have changed. */
  private nextLane: Lane | undefined = undefined;
  private nextLaneKnown = false;
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
    return this.lanes.length - 1;
  }

  /** Schedules an event of a lane. */
  afterLane(lane: number, entity: number): void {
    const to = this.lanes[lane];
    if (entity >>> 0 !== entity || entity >= MAX_ENTITIES) this.refuseEntity(entity, to.kind);
    to.push(this.now + to.delay, this.scheduled++, entity);
    // What comes behind others in a lane changes no lane's first event.
    if (to.size === 1) this.nextLaneKnown = false;
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
    const { queue, handlers, model, probe } = this;
    for (;;) {
      let time = queue.peek();
      if (!this.nextLaneKnown) this.findNextLane();
      const next = this.nextLane;
      let lane: Lane | undefined;
      if (next !== undefined && next.time <= time) {
        if (next.time < time || this.lanePrecedes(next, queue.code & KIND_MASK, queue.number)) {
          lane = next;
          time = next.time;
        }
      }
      if (time > until || time === Infinity) break;
      this.now = time;
      this.executed++;
      let kind: number;
      let entity: number;
      if (lane === undefined) {
        const code = queue.shift();
        kind = code & KIND_MASK;
        entity = code >>> KIND_BITS;
      } else {
        kind = lane.kind;
        entity = lane.shift();
        this.nextLaneKnown = false;
      }
      handlers[kind](model, entity);
      if (probe !== undefined) probe(model, kind, entity, time);
    }
    if (until < Infinity && until > this.now) this.now = until;
    this.phase = 'finished';
  }

  private findNextLane(): void {
    let next: Lane | undefined;
    for (const lane of this.lanes) {
      if (lane.size === 0) continue;
      if (
        next === undefined ||
        lane.time < next.time ||
        (lane.time === next.time && this.lanePrecedes(lane, next.kind, next.number))
      ) {
        next = lane;
      }
    }
    this.nextLane = next;
    this.nextLaneKnown = true;
  }

  /** Whether a lane's first event goes before another event at the same time. */
  private lanePrecedes(lane: Lane, kind: number, number: number): boolean {
    const mine = this.priorities[lane.kind];
    const theirs = this.priorities[kind];
    return mine === theirs ? scheduledBefore(lane.number, number) : mine < theirs;
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
