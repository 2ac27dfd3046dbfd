import { DAYS_PER_YEAR } from '../evidence/units.ts';
import { OBSERVED, type Observer } from '../model/observer.ts';
import { BUDGET_HELD, HOME_CARE, RESIDENCE } from '../model/people/codes.ts';
import type { People } from '../model/people/people.ts';
import type { World } from '../model/world.ts';
import { sumOver, type Slots } from './slots.ts';
import type { Years } from './years.ts';

/** What is summed over time, person by person: a state counts 1 while it lasts, an amount what it is. */
export const LEVEL = {
  /** Being there at all: the denominator of every rate. */
  people: 0,
  // The categories of frailty, in the order of their codes.
  fit: 1,
  mildFrailty: 2,
  moderateFrailty: 3,
  severeFrailty: 4,
  /** At home, rather than in hospital, in intermediate care or in a care home. */
  atHome: 5,
  /** Resident of a care home for good, stays in hospital included. */
  inCareHome: 6,
  /** Hours a week that nobody provides to somebody at home. */
  unmetHours: 7,
  someUnmetNeed: 8,
  /** In long-term support that the council arranges: home care, or a place in a care home. */
  councilSupport: 9,
  /** The share of need that nobody meets, of people in that support. */
  unmetShareInSupport: 10,
  /** In that support, and it is as the person wishes. */
  asWishedInSupport: 11,
  /** As they wish where it would not be as the council planned it, less the reverse; 0 without a budget. */
  moreAsWished: 12,
  /** In that support, with a personal budget; with one that is paid to the person; deciding on it themselves. */
  budgetInSupport: 13,
  paidBudgetInSupport: 14,
  decidesInSupport: 15,
  /** Hours a week that own assistants give. */
  assistantHours: 16,
  /** Hours a week that running a budget takes carers and people. */
  runningHours: 17,
  /** How connected the person is, 0 to 1. */
  connectedness: 18,
  isolated: 19,
} as const;

export type Level = keyof typeof LEVEL;

/** Takes part in the booking of time: told of each stretch, within one year, as the person was in it. */
export interface TimeTaker {
  take(world: World, person: number, year: number, from: number, until: number): void;
}

const LEVELS = Object.keys(LEVEL).length;

/**
 * Sums levels over time, by reported year and slot, and counts the different people who were in long-term
 * support in each year. A person's time since their last change is booked as they were then, at the next
 * `changing`: whatever a level or a slot depends on must be announced by one.
 */
export class PersonTime implements Observer {
  /** What it looks at: of all else it is not told. */
  static readonly watches: readonly (keyof typeof OBSERVED)[] = [
    'arrived',
    'changing',
    'died',
    'movedAway',
  ];

  private readonly years: Years;
  private readonly slots: Slots;
  /** Level by level within a slot, so that one stretch of time is written to neighbouring places. */
  private readonly levelDays: Float64Array;
  /** What the person booked last was. */
  private readonly levels = new Float64Array(LEVELS);
  /** The few of them that are not 0, and how many they are. */
  private readonly present = new Uint8Array(LEVELS);
  private presentCount = 0;
  private readonly since: Float64Array;
  private readonly supported: Float64Array;
  /** The last year in which each person was counted as supported. */
  private readonly supportedIn: Int16Array;
  private readonly also: TimeTaker;

  /** @param also told of each stretch of time, with the person's slots looked up */
  constructor(years: Years, slots: Slots, capacity: number, also: TimeTaker) {
    this.years = years;
    this.slots = slots;
    this.also = also;
    this.levelDays = new Float64Array(years.count * slots.count * LEVELS);
    this.since = new Float64Array(capacity).fill(NaN);
    this.supported = new Float64Array(years.count * slots.count);
    this.supportedIn = new Int16Array(capacity);
  }

  observe(world: World, what: number, person: number, now: number): void {
    switch (what) {
      case OBSERVED.arrived:
        this.since[person] = now;
        break;
      case OBSERVED.changing:
        this.spend(world, person, now);
        break;
      case OBSERVED.died:
      case OBSERVED.movedAway:
        this.spend(world, person, now);
        this.since[person] = NaN;
        break;
    }
  }

  /** Counts the time of everybody who is still there: call once, at the end of the run. */
  close(world: World): void {
    const { people, simulation } = world;
    for (let person = 0; person < people.capacity; person++) {
      if (people.isHere(person)) this.spend(world, person, simulation.now);
    }
  }

  /** A level summed over slots and years, in units of the level times years. */
  total(level: Level, slots: readonly number[], years: readonly number[]): number {
    let days = 0;
    for (const year of years) {
      for (const slot of slots) {
        days += this.levelDays[(year * this.slots.count + slot) * LEVELS + LEVEL[level]];
      }
    }
    return days / DAYS_PER_YEAR;
  }

  /** Different people in long-term support in a year, summed over slots and years. */
  supportedPeople(slots: readonly number[], years: readonly number[]): number {
    return sumOver(this.supported, { from: 0, width: this.slots.count }, slots, years);
  }

  /** Books the time since the person's last change under the slots and years in which it was spent. */
  private spend(world: World, person: number, now: number): void {
    let from = Math.max(this.since[person], this.years.reportFrom);
    this.since[person] = now;
    if (!(from < now)) return;
    readLevels(world, person, this.levels);
    this.notePresent();
    this.slots.find(world, person);
    for (let year = this.years.of(from); from < now; year++) {
      const until = Math.min(now, this.years.endOf(year));
      this.book(year, until - from);
      this.countSupported(person, year);
      this.also.take(world, person, year, from, until);
      from = until;
    }
  }

  private book(year: number, days: number): void {
    const { cell, circumstances, count } = this.slots;
    this.add((year * count + cell) * LEVELS, days);
    if (circumstances >= 0) this.add((year * count + circumstances) * LEVELS, days);
  }

  private add(at: number, days: number): void {
    const { levels, levelDays, present } = this;
    for (let n = 0; n < this.presentCount; n++) {
      const level = present[n];
      levelDays[at + level] += levels[level] * days;
    }
  }

  private notePresent(): void {
    let count = 0;
    for (let level = 0; level < LEVELS; level++) {
      if (this.levels[level] !== 0) this.present[count++] = level;
    }
    this.presentCount = count;
  }

  /** As councils count; younger adults are in the model only while they have support. */
  private countSupported(person: number, year: number): void {
    const { cell, circumstances, count } = this.slots;
    const isSupported = circumstances < 0 || this.levels[LEVEL.councilSupport] === 1;
    if (!isSupported || this.supportedIn[person] === year) return;
    this.supportedIn[person] = year;
    this.supported[year * count + cell]++;
    if (circumstances >= 0) this.supported[year * count + circumstances]++;
  }
}

function readLevels(world: World, person: number, levels: Float64Array): void {
  const { people } = world;
  const atHome = people.residence[person] === RESIDENCE.home;
  const unmetHours = atHome ? people.unmetHours(person) : 0;
  const councilSupport = hasCouncilSupport(world, person);
  levels[LEVEL.people] = 1;
  // Not `fill`: that leaves the compiled code, at every change of anybody.
  for (let state = LEVEL.fit; state <= LEVEL.severeFrailty; state++) levels[state] = 0;
  levels[LEVEL.fit + people.frailty[person]] = 1;
  levels[LEVEL.atHome] = atHome ? 1 : 0;
  levels[LEVEL.inCareHome] = people.livesInCareHome(person) ? 1 : 0;
  levels[LEVEL.unmetHours] = unmetHours;
  levels[LEVEL.someUnmetNeed] = unmetHours > 0 ? 1 : 0;
  levels[LEVEL.councilSupport] = councilSupport ? 1 : 0;
  levels[LEVEL.connectedness] = people.relations.connectedness[person];
  levels[LEVEL.isolated] = isIsolated(world, person) ? 1 : 0;
  levels[LEVEL.unmetShareInSupport] =
    councilSupport && unmetHours > 0 ? unmetHours / people.need[person] : 0;
  readOwnSupport(people, person, councilSupport, levels);
}

function readOwnSupport(
  { own }: People,
  person: number,
  inSupport: boolean,
  levels: Float64Array,
): void {
  const held = inSupport ? own.held[person] : BUDGET_HELD.none;
  levels[LEVEL.asWishedInSupport] = inSupport ? own.asWished[person] : 0;
  levels[LEVEL.moreAsWished] = inSupport ? own.asWished[person] - own.asPlanned[person] : 0;
  levels[LEVEL.budgetInSupport] = held === BUDGET_HELD.none ? 0 : 1;
  levels[LEVEL.paidBudgetInSupport] = held === BUDGET_HELD.directPayment ? 1 : 0;
  levels[LEVEL.decidesInSupport] = inSupport ? own.decides[person] : 0;
  levels[LEVEL.assistantHours] = own.assistantHours[person];
  levels[LEVEL.runningHours] = inSupport ? own.runningHours[person] : 0;
}

function isIsolated({ people, rates }: World, person: number): boolean {
  return people.relations.connectedness[person] < rates.isolatedBelow;
}

/** Home care or a care home that the council arranges: people above the capital limit see to it themselves. */
function hasCouncilSupport(world: World, person: number): boolean {
  const { people } = world;
  const { homeCare } = people;
  const arranged = homeCare[person] === HOME_CARE.funded;
  if (arranged || homeCare[person] === HOME_CARE.adultSupport) return true;
  return people.isCouncilFunded(person) && people.livesInCareHome(person);
}
