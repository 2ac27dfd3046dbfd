import { DAYS_PER_YEAR } from '../evidence/units.ts';
import { ADMISSION, OBSERVED, type Observer } from '../model/observer.ts';
import { RESIDENCE } from '../model/people/codes.ts';
import type { World } from '../model/world.ts';
import { CELLS, cellOf } from './cells.ts';

/** What is counted, by year and cell. */
export const TALLY = {
  crises: 0,
  attendances: 1,
  admissions: 2,
  admissionsViaEmergency: 3,
  sensitiveAdmissions: 4,
  overnightAdmissions: 5,
  readmissions: 6,
  discharges: 7,
  overnightStays: 8,
  bedDays: 9,
  supportedDischarges: 10,
  delayedDischarges: 11,
  delayDays: 12,
  deaths: 13,
  deathsInHospital: 14,
  careHomeMoves: 15,
} as const;

export type Tally = keyof typeof TALLY;

const TALLIES = Object.keys(TALLY).length;
/** A discharge is delayed from a whole day on, as in the official count of patients at midnight. */
const DELAY_FROM = 1;

/**
 * Counts events and person-time in cells of alike people, by reported year. Year 0 is the whole warm-up.
 */
export class Tallies implements Observer {
  readonly years: number;
  private readonly counts: Float64Array;
  /** Person-days, and those of them of people who live in a care home. */
  private readonly days: Float64Array;
  private readonly careHomeDays: Float64Array;
  private readonly since: Float64Array;
  private readonly reportFrom: number;

  constructor(world: { readonly reportFrom: number; years: number; capacity: number }) {
    this.years = world.years;
    this.reportFrom = world.reportFrom;
    this.counts = new Float64Array(TALLIES * (world.years + 1) * CELLS);
    this.days = new Float64Array((world.years + 1) * CELLS);
    this.careHomeDays = new Float64Array((world.years + 1) * CELLS);
    this.since = new Float64Array(world.capacity).fill(NaN);
  }

  observe(world: World, what: number, person: number, now: number, detail: number): void {
    switch (what) {
      case OBSERVED.arrived:
        this.since[person] = now;
        break;
      case OBSERVED.changing:
        this.spend(world, person, now);
        break;
      case OBSERVED.movedAway:
        this.spend(world, person, now);
        this.since[person] = NaN;
        break;
      case OBSERVED.died:
        this.spend(world, person, now);
        this.since[person] = NaN;
        this.count(world, TALLY.deaths, person, now, 1);
        if (detail === 1) this.count(world, TALLY.deathsInHospital, person, now, 1);
        break;
      case OBSERVED.crisis:
        this.count(world, TALLY.crises, person, now, 1);
        break;
      case OBSERVED.attended:
        this.count(world, TALLY.attendances, person, now, 1);
        break;
      case OBSERVED.admitted:
        this.countAdmission(world, person, now, detail);
        break;
      case OBSERVED.stayEnded:
        this.count(world, TALLY.overnightStays, person, now, 1);
        this.count(world, TALLY.bedDays, person, now, detail);
        break;
      case OBSERVED.delayEnded:
        this.count(world, TALLY.supportedDischarges, person, now, 1);
        this.count(world, TALLY.delayDays, person, now, detail);
        if (detail >= DELAY_FROM) this.count(world, TALLY.delayedDischarges, person, now, 1);
        break;
      case OBSERVED.discharged:
        this.count(world, TALLY.discharges, person, now, 1);
        break;
      case OBSERVED.enteredCareHome:
        this.count(world, TALLY.careHomeMoves, person, now, 1);
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

  /** A count over cells and years; years are numbered from 1. */
  total(tally: Tally, cells: readonly number[], years: readonly number[]): number {
    return sum(this.counts, TALLY[tally] * (this.years + 1), cells, years);
  }

  /** Person-years over cells and years. */
  personYears(cells: readonly number[], years: readonly number[]): number {
    return sum(this.days, 0, cells, years) / DAYS_PER_YEAR;
  }

  /** Person-years of people who live in a care home. */
  careHomeYears(cells: readonly number[], years: readonly number[]): number {
    return sum(this.careHomeDays, 0, cells, years) / DAYS_PER_YEAR;
  }

  private countAdmission(world: World, person: number, now: number, flags: number): void {
    this.count(world, TALLY.admissions, person, now, 1);
    if ((flags & ADMISSION.overnight) !== 0) {
      this.count(world, TALLY.overnightAdmissions, person, now, 1);
    }
    if ((flags & ADMISSION.viaEmergency) !== 0) {
      this.count(world, TALLY.admissionsViaEmergency, person, now, 1);
    }
    if ((flags & ADMISSION.sensitive) !== 0) {
      this.count(world, TALLY.sensitiveAdmissions, person, now, 1);
    }
    if ((flags & ADMISSION.readmission) !== 0) {
      this.count(world, TALLY.readmissions, person, now, 1);
    }
  }

  private count(world: World, tally: number, person: number, now: number, amount: number): void {
    const year = this.yearOf(now);
    this.counts[(tally * (this.years + 1) + year) * CELLS + cellOf(world, person)] += amount;
  }

  /** Books the time since the person's last change under the cell and year in which it was spent. */
  private spend(world: World, person: number, now: number): void {
    const cell = cellOf(world, person);
    const inCareHome = livesInCareHome(world, person);
    let from = this.since[person];
    for (let year = this.yearOf(from); from < now; year++) {
      const end = year === this.years ? Infinity : this.reportFrom + year * DAYS_PER_YEAR;
      const until = Math.min(now, end);
      this.days[year * CELLS + cell] += until - from;
      if (inCareHome) this.careHomeDays[year * CELLS + cell] += until - from;
      from = until;
    }
    this.since[person] = now;
  }

  private yearOf(time: number): number {
    if (time < this.reportFrom) return 0;
    return Math.min(this.years, 1 + Math.floor((time - this.reportFrom) / DAYS_PER_YEAR));
  }
}

/** Residents stay residents while they are in hospital. */
function livesInCareHome(world: World, person: number): boolean {
  const { residence, cameFrom } = world.people;
  if (residence[person] === RESIDENCE.careHome) return true;
  const away =
    residence[person] === RESIDENCE.emergency || residence[person] === RESIDENCE.hospital;
  return away && cameFrom[person] === RESIDENCE.careHome;
}

function sum(
  table: Float64Array,
  firstRow: number,
  cells: readonly number[],
  years: readonly number[],
): number {
  let total = 0;
  for (const year of years) {
    for (const cell of cells) total += table[(firstRow + year) * CELLS + cell];
  }
  return total;
}
