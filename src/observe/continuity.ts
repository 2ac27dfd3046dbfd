import { LARGEST_BYTE } from '../engine/columns.ts';
import { OBSERVED, type Observer } from '../model/observer.ts';
import type { World } from '../model/world.ts';
import { sumOver, type Slots } from './slots.ts';
import type { Years } from './years.ts';

/** What is said of the consultations of one person with GPs, from 0 to 1. */
export const CONTINUITY = {
  /** Usual provider of care (UPC): the share with the GP who was seen most. */
  usualProvider: 0,
  /** Bice and Boxerman (COC): the share of pairs of consultations that were with the same GP. */
  sameGp: 1,
} as const;

export type ContinuityIndex = keyof typeof CONTINUITY;

const INDICES = Object.keys(CONTINUITY).length;

/** Reported years that a window has, where there are as many. */
const WINDOW = 2;
/** Of fewer consultations in a window nothing can be said. */
const LEAST = 2;
/**
 * GPs of a person who are told apart in a window. Each consultation with one more counts as with somebody who was seen
 * once: what that person's indices lack is only that such a GP may have been seen again.
 */
const GPS = 8;
/** Bits that a post takes of the number that stands for it and its holder. */
const POST_BITS = 16;

/**
 * Continuity of care by GPs, as it is measured in records: windows of two reported years, the last one ending with the
 * run, or of the whole reported time where that is shorter. It counts for the year in which a window ends.
 */
export class Continuity implements Observer {
  /** What it looks at: of all else it is not told. */
  static readonly watches: readonly (keyof typeof OBSERVED)[] = ['consulted'];

  private readonly years: Years;
  private readonly slots: Slots;
  /** Consultations of each person in the window that is open. */
  private readonly consultations: Uint16Array;
  /** Their GPs, as posts with the number of their holder, and the consultations with each: `[person * GPS + n]`. */
  private readonly gps: Uint32Array;
  private readonly times: Uint8Array;
  /** People of whom something can be said, and the sums of their indices, by year and slot. */
  private readonly people: Float64Array;
  private readonly sums: Float64Array;
  /** The year with which the window ends that is open. */
  private ends: number;

  constructor(years: Years, slots: Slots, capacity: number) {
    this.years = years;
    this.slots = slots;
    this.consultations = new Uint16Array(capacity);
    this.gps = new Uint32Array(capacity * GPS);
    this.times = new Uint8Array(capacity * GPS);
    this.people = new Float64Array(years.count * slots.count);
    this.sums = new Float64Array(INDICES * years.count * slots.count);
    this.ends = years.last <= WINDOW ? years.last : WINDOW + (years.last % WINDOW);
  }

  observe(world: World, what: number, person: number, now: number, detail: number): void {
    if (what !== OBSERVED.consulted || detail !== 0) return;
    const year = this.years.of(now);
    while (year > this.ends) this.endWindow(world);
    if (year <= this.ends - WINDOW) return;
    this.consultations[person]++;
    const seen = world.people.relations.gpSeen[person];
    if (seen > 0) this.note(person, (world.staff.holder[seen - 1] << POST_BITS) | seen);
  }

  /** Ends the last window: call once, at the end of the run. */
  close(world: World): void {
    while (this.ends <= this.years.last) this.endWindow(world);
  }

  /** Mean over the people of slots and of windows that end in the years; NaN where no window does. */
  mean(index: ContinuityIndex, slots: readonly number[], years: readonly number[]): number {
    const width = this.slots.count;
    const from = CONTINUITY[index] * this.years.count * width;
    const people = sumOver(this.people, { from: 0, width }, slots, years);
    return people === 0 ? NaN : sumOver(this.sums, { from, width }, slots, years) / people;
  }

  private note(person: number, gp: number): void {
    const { gps, times } = this;
    const last = (person + 1) * GPS;
    for (let at = person * GPS; at < last; at++) {
      if (times[at] === 0) gps[at] = gp;
      else if (gps[at] !== gp) continue;
      if (times[at] < LARGEST_BYTE) times[at]++;
      return;
    }
  }

  /** Counts everybody who is there with consultations enough, where they belong now. */
  private endWindow(world: World): void {
    const { people } = world;
    for (let person = 0; person < people.capacity; person++) {
      if (this.consultations[person] >= LEAST && people.isHere(person)) this.count(world, person);
    }
    this.consultations.fill(0);
    this.times.fill(0);
    this.ends += WINDOW;
  }

  private count(world: World, person: number): void {
    const all = this.consultations[person];
    let most = 1;
    let pairs = 0;
    for (let at = person * GPS; at < (person + 1) * GPS; at++) {
      const own = this.times[at];
      if (own > most) most = own;
      pairs += own * (own - 1);
    }
    this.slots.find(world, person);
    const { cell, circumstances } = this.slots;
    this.add(cell, most / all, pairs / (all * (all - 1)));
    if (circumstances >= 0) this.add(circumstances, most / all, pairs / (all * (all - 1)));
  }

  private add(slot: number, usualProvider: number, sameGp: number): void {
    const { years, slots, sums } = this;
    const at = this.ends * slots.count + slot;
    const next = years.count * slots.count;
    this.people[at]++;
    sums[CONTINUITY.usualProvider * next + at] += usualProvider;
    sums[CONTINUITY.sameGp * next + at] += sameGp;
  }
}
