import type { Draws } from './draws.ts';
import { exponential } from './sampling.ts';
import type { Simulation } from './simulation.ts';

/** Called when a clock of an entity has burnt its budget. */
export type Ringing<Model> = (model: Model, entity: number) => void;

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

/** Numbers kept for an entity beside two a clock: when its clocks were last read, its queued event, and when one is due. */
const SINCE = 0;
const QUEUED = 1;
const DUE = 2;
const OWN = 3;

/**
 * Several competing hazards an entity, whose rates may change at any time.
 *
 * Each clock has a unit-exponential budget, drawn from (entity, clock, occurrence). It burns at the current
 * hazard; when it is empty the clock rings and gets its next budget. When a rate changes, what is left of the
 * budget is spent at the new rate. So the same entity meets the same luck whatever else happens, and one
 * event in the queue an entity is enough: that of the clock that is due first.
 *
 * An entity's numbers lie side by side (since, queued, due, what is left of each budget, each rate), because
 * they are always used together and a run touches entities in no order that memory likes.
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
  private readonly stride: number;
  private readonly state: Float64Array;
  /** How often each clock has rung: the occurrence of its next budget. */
  private readonly rung: Uint16Array;
  /** The clock of each entity that is due first. */
  private readonly first: Uint8Array;

  constructor(simulation: Simulation<Model>, name: string, options: HazardClockOptions<Model>) {
    const { entities, clocks, draws, priority } = options;
    this.simulation = simulation;
    this.clocks = clocks;
    this.draws = draws;
    this.kind = simulation.on(name, (_model, entity) => this.fall(entity), priority);
    this.rates = new Float64Array(clocks.length);
    this.stride = OWN + 2 * clocks.length;
    this.state = new Float64Array(entities * this.stride);
    this.rung = new Uint16Array(entities * clocks.length);
    this.first = new Uint8Array(entities);
  }

  /** Winds all clocks of an entity up; they stand still until `update` gives them rates. */
  start(entity: number): void {
    const at = entity * this.stride;
    this.state[at + SINCE] = this.simulation.now;
    this.state[at + QUEUED] = Infinity;
    for (let clock = 0; clock < this.clocks.length; clock++) this.wind(entity, clock);
  }

  /** Applies the rates in `rates`, each 0 or more and finite, to an entity from now on. */
  update(entity: number): void {
    const { state, rates } = this;
    const { now } = this.simulation;
    const count = rates.length;
    const at = entity * this.stride;
    const elapsed = now - state[at + SINCE];
    let shortest = Infinity;
    // Burnt, given its rate and looked at in one go: what is waited for here is memory.
    for (let clock = 0; clock < count; clock++) {
      const rate = rates[clock];
      if (!(rate >= 0 && rate < Infinity)) this.refuseRate(entity, clock);
      const leftAt = at + OWN + clock;
      const left = state[leftAt] - state[leftAt + count] * elapsed;
      state[leftAt] = left;
      state[leftAt + count] = rate;
      const time = timeLeft(left, rate);
      if (time < shortest) {
        shortest = time;
        this.first[entity] = clock;
      }
    }
    state[at + SINCE] = now;
    state[at + DUE] = now + shortest;
    this.schedule(entity, at);
  }

  /** Applies a new rate to one clock of an entity from now on; the others burn on as they did. */
  updateOne(entity: number, clock: number, rate: number): void {
    const { state, rates } = this;
    const ratesAt = entity * this.stride + OWN + rates.length;
    for (let other = 0; other < rates.length; other++) rates[other] = state[ratesAt + other];
    rates[clock] = rate;
    this.update(entity);
  }

  /** Stops all clocks of an entity: it left. What is left of their budgets stays. */
  stop(entity: number): void {
    const at = entity * this.stride;
    this.burn(at, this.simulation.now);
    this.state.fill(0, at + OWN + this.clocks.length, at + this.stride);
    this.state[at + QUEUED] = Infinity;
  }

  /** The rate at which a clock burns since the entity's last update. */
  rate(entity: number, clock: number): number {
    return this.state[entity * this.stride + OWN + this.clocks.length + clock];
  }

  /** The part of a clock's budget that is left at the entity's last update, in unit-exponential time. */
  budgetLeft(entity: number, clock: number): number {
    return this.state[entity * this.stride + OWN + clock];
  }

  private refuseRate(entity: number, clock: number): never {
    const { kinds, now } = this.simulation;
    throw new RangeError(
      `Clock ${clock} of "${kinds[this.kind]}" cannot burn at a rate of ${this.rates[clock]} for entity ${entity} at time ${now}: it must be 0 or more, and finite.`,
    );
  }

  private wind(entity: number, clock: number): void {
    const occurrence = this.rung[entity * this.clocks.length + clock];
    const u = this.draws.uniform(entity, this.clocks[clock].purpose, occurrence);
    this.state[entity * this.stride + OWN + clock] = exponential(u, 1);
  }

  private burn(at: number, now: number): void {
    const { state } = this;
    const elapsed = now - state[at + SINCE];
    if (elapsed === 0) return;
    const count = this.rates.length;
    const leftAt = at + OWN;
    for (let i = leftAt; i < leftAt + count; i++) state[i] -= state[i + count] * elapsed;
    state[at + SINCE] = now;
  }

  /** Finds the clock that is due first, and its time; Infinity where no clock runs. */
  private findFirst(entity: number, at: number): void {
    const { state } = this;
    const count = this.rates.length;
    const leftAt = at + OWN;
    let shortest = Infinity;
    for (let clock = 0; clock < count; clock++) {
      const time = timeLeft(state[leftAt + clock], state[leftAt + count + clock]);
      if (time < shortest) {
        shortest = time;
        this.first[entity] = clock;
      }
    }
    state[at + DUE] = state[at + SINCE] + shortest;
  }

  /**
   * Puts the time that is due into the queue, unless an earlier event of the entity is there: it will look again.
   * What is due at the end of time or later is not queued at all.
   */
  private schedule(entity: number, at: number): void {
    const due = this.state[at + DUE];
    if (due >= this.state[at + QUEUED] || due > this.simulation.latest) return;
    this.state[at + QUEUED] = due;
    this.simulation.at(due, this.kind, entity);
  }

  /** The queue says that a clock of the entity is due; it may have been put off since. */
  private fall(entity: number): void {
    const { now } = this.simulation;
    const at = entity * this.stride;
    const { state } = this;
    if (now !== state[at + QUEUED]) {
      this.stale++;
      return;
    }
    state[at + QUEUED] = Infinity;
    if (state[at + DUE] > now) {
      this.stale++;
      this.schedule(entity, at);
      return;
    }
    const clock = this.first[entity];
    this.burn(at, now);
    this.rung[entity * this.clocks.length + clock]++;
    this.wind(entity, clock);
    this.clocks[clock].ring(this.simulation.model, entity);
    if (state[at + QUEUED] === Infinity) {
      this.findFirst(entity, at);
      this.schedule(entity, at);
    }
  }
}

/** Time until a clock rings; of a budget that rounding overdrew nothing is left. */
function timeLeft(left: number, rate: number): number {
  if (!(rate > 0)) return Infinity;
  return left > 0 ? left / rate : 0;
}
