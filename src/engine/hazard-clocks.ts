import type { Draws } from './draws.ts';
import { exponential } from './sampling.ts';
import type { Simulation } from './simulation.ts';

/** Called when a clock of an entity has burnt its budget. */
export type Ringing<Model> = (model: Model, entity: number, now: number) => void;

export interface Clock<Model> {
  /** The purpose under which the clock's budgets are drawn. */
  readonly purpose: number;
  readonly ring: Ringing<Model>;
}

export interface HazardClockOptions<Model> {
  readonly entities: number;
  readonly clocks: readonly Clock<Model>[];
  readonly draws: Draws;
  readonly priority?: number;
}

/**
 * Several competing hazards an entity, whose rates may change at any time.
 *
 * Each clock has a unit-exponential budget, drawn from (entity, clock, occurrence). It burns at the current
 * hazard; when it is empty the clock rings and gets its next budget. When a rate changes, what is left of the
 * budget is spent at the new rate. So the same entity meets the same luck whatever else happens, and one
 * event in the queue an entity is enough: that of the clock that is due first.
 */
export class HazardClocks<Model> {
  /** Write the new rates here (per unit of time, one a clock), then call `update`. */
  readonly rates: Float64Array;
  /** Queue events that found their clock not due any more. They change no state. */
  stale = 0;

  private readonly simulation: Simulation<Model>;
  private readonly draws: Draws;
  private readonly clocks: readonly Clock<Model>[];
  private readonly kind: number;
  /** What is left of each budget, and at which rate it burns, since `since`. */
  private readonly left: Float64Array;
  private readonly rate: Float64Array;
  private readonly since: Float64Array;
  private readonly rung: Uint16Array;
  /** Time of the entity's earliest event in the queue; Infinity where there is none. */
  private readonly queued: Float64Array;

  constructor(simulation: Simulation<Model>, name: string, options: HazardClockOptions<Model>) {
    const { entities, clocks, draws, priority } = options;
    this.simulation = simulation;
    this.clocks = clocks;
    this.draws = draws;
    this.kind = simulation.on(name, (_model, entity, now) => this.fall(entity, now), priority);
    this.rates = new Float64Array(clocks.length);
    this.left = new Float64Array(entities * clocks.length);
    this.rate = new Float64Array(entities * clocks.length);
    this.rung = new Uint16Array(entities * clocks.length);
    this.since = new Float64Array(entities);
    this.queued = new Float64Array(entities).fill(Infinity);
  }

  /** Winds all clocks of an entity up; they stand still until `update` gives them rates. */
  start(entity: number): void {
    const count = this.clocks.length;
    this.since[entity] = this.simulation.now;
    for (let clock = 0; clock < count; clock++) this.wind(entity, clock);
  }

  /** Applies the rates in `rates` to an entity from now on. */
  update(entity: number): void {
    const { now } = this.simulation;
    this.burn(entity, now);
    const count = this.clocks.length;
    this.rate.set(this.rates, entity * count);
    this.schedule(entity, this.dueTime(entity));
  }

  /** Stops all clocks of an entity: it left. */
  stop(entity: number): void {
    const count = this.clocks.length;
    this.rate.fill(0, entity * count, (entity + 1) * count);
    this.queued[entity] = Infinity;
  }

  /** The part of a clock's budget that is left at the entity's last update, in unit-exponential time. */
  budgetLeft(entity: number, clock: number): number {
    return this.left[entity * this.clocks.length + clock];
  }

  private wind(entity: number, clock: number): void {
    const at = entity * this.clocks.length + clock;
    const u = this.draws.uniform(entity, this.clocks[clock].purpose, this.rung[at]);
    this.left[at] = exponential(u, 1);
  }

  private burn(entity: number, now: number): void {
    const elapsed = now - this.since[entity];
    if (elapsed === 0) return;
    const { left, rate } = this;
    const count = this.clocks.length;
    const from = entity * count;
    for (let at = from; at < from + count; at++) left[at] -= rate[at] * elapsed;
    this.since[entity] = now;
  }

  private dueTime(entity: number): number {
    const { left, rate } = this;
    const count = this.clocks.length;
    const from = entity * count;
    let shortest = Infinity;
    for (let at = from; at < from + count; at++) {
      const time = rate[at] > 0 ? Math.max(0, left[at]) / rate[at] : Infinity;
      if (time < shortest) shortest = time;
    }
    return this.since[entity] + shortest;
  }

  private schedule(entity: number, due: number): void {
    if (due >= this.queued[entity]) return;
    this.queued[entity] = due;
    this.simulation.at(due, this.kind, entity);
  }

  /** The queue says that a clock of the entity is due; it may have been put off since. */
  private fall(entity: number, now: number): void {
    if (now !== this.queued[entity]) {
      this.stale++;
      return;
    }
    this.queued[entity] = Infinity;
    const due = this.dueTime(entity);
    if (due > now) {
      this.stale++;
      if (due < Infinity) this.schedule(entity, due);
      return;
    }
    const clock = this.firstDue(entity);
    this.burn(entity, now);
    this.rung[entity * this.clocks.length + clock]++;
    this.wind(entity, clock);
    this.clocks[clock].ring(this.simulation.model, entity, now);
    const next = this.dueTime(entity);
    if (next < Infinity) this.schedule(entity, next);
  }

  private firstDue(entity: number): number {
    const { left, rate } = this;
    const count = this.clocks.length;
    const from = entity * count;
    let first = 0;
    let shortest = Infinity;
    for (let clock = 0; clock < count; clock++) {
      const at = from + clock;
      const time = rate[at] > 0 ? Math.max(0, left[at]) / rate[at] : Infinity;
      if (time < shortest) {
        shortest = time;
        first = clock;
      }
    }
    return first;
  }
}
