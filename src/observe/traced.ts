import { MONTHS_PER_YEAR } from '../evidence/units.ts';
import { OBSERVED, type Observer } from '../model/observer.ts';
import type { World } from '../model/world.ts';
import { Flows } from './flows.ts';
import { HandoffCounts } from './handoff-counts.ts';
import { ServiceMonths } from './service-months.ts';
import { Spread } from './spread.ts';

// Who is told of what, as flags: this is read at every event, and most events are for nobody here.
const FLOWS = 1;
const HANDOFFS = 2;
const SPREAD = 4;

const told: Readonly<Partial<Record<keyof typeof OBSERVED, number>>> = {
  attended: FLOWS,
  admitted: FLOWS | SPREAD,
  sentHomeWithResponse: FLOWS,
  discharged: FLOWS,
  requestEnded: FLOWS | SPREAD,
  died: FLOWS | SPREAD,
  caseHandedOff: HANDOFFS,
  handedOff: HANDOFFS | SPREAD,
  storyTold: SPREAD,
  consulted: SPREAD,
  assessed: SPREAD,
  reviewed: SPREAD,
  bedded: SPREAD,
  delayEnded: SPREAD,
  waitedForSupport: SPREAD,
  crisis: SPREAD,
  movedAway: SPREAD,
  enteredCareHome: SPREAD,
};

const flagsOf = Uint8Array.from(
  (Object.keys(OBSERVED) as (keyof typeof OBSERVED)[]).toSorted(
    (a, b) => OBSERVED[a] - OBSERVED[b],
  ),
  (name) => told[name] ?? 0,
);

/** What a replication leaves behind of it: plain numbers. */
export interface TracedResult {
  /** Reported months of the services with a capacity: services, amounts, months, the last one fastest. */
  readonly services: Float64Array;
  /** Where people 65+ went in all reported years: one number a `Flow`, in the order of `flows`. */
  readonly flows: Float64Array;
  /** Handoffs of people 65+ in all reported years: one number a `HandoffPath`, in the order of `handoffPaths`. */
  readonly handoffs: Float64Array;
  /** How journeys differ: for each of `journeyAmounts` one number a `spreadStatistics`. */
  readonly spread: Float64Array;
}

/** What is traced beside the measures: months of services, ways of people, handoffs, and how journeys differ. */
export class Traced implements Observer {
  readonly services: ServiceMonths;
  readonly flows = new Flows();
  readonly handoffs = new HandoffCounts();
  readonly spread = new Spread();
  private readonly firstMonth: number;
  /** The month that runs, counted from the start of the run, from 0. */
  private month = 0;
  /** The time after which a month has begun that nothing was noted of; infinite while there is none. */
  private begins = 0;

  constructor(world: World) {
    this.services = new ServiceMonths(world);
    this.firstMonth = world.scenario.warmUp * MONTHS_PER_YEAR;
  }

  observe(world: World, what: number, person: number, now: number, detail: number): void {
    if (now > this.begins) this.beginMonth(world);
    if (what === OBSERVED.staffMonth) this.endMonth(world, now);
    const flags = flagsOf[what];
    if (flags === 0 || now < world.reportFrom) return;
    if ((flags & FLOWS) !== 0) this.flows.observe(world, what, person, detail);
    if ((flags & HANDOFFS) !== 0) this.handoffs.observe(world, what, person, detail);
    if ((flags & SPREAD) !== 0) this.spread.observe(world, what, person, now, detail);
  }

  /** Adds what still lasts: call once, at the end of the run. */
  close(world: World): void {
    this.spread.close(world, world.simulation.now);
  }

  /** In arrays of their own: another scenario may go on from the warm-up with those of this one. */
  get result(): TracedResult {
    return {
      services: this.services.amounts.slice(),
      flows: this.flows.counts,
      handoffs: this.handoffs.counts.slice(),
      spread: this.spread.statistics,
    };
  }

  private beginMonth(world: World): void {
    this.begins = Infinity;
    this.services.begin(world, this.month);
    if (this.month === this.firstMonth) this.spread.begin(world);
  }

  private endMonth(world: World, now: number): void {
    this.services.end(world, this.month, now);
    this.month++;
    this.begins = now;
  }
}
