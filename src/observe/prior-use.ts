import { DAYS_PER_YEAR } from '../evidence/units.ts';
import { OBSERVED } from '../model/observer.ts';

/** What a hospital has a record of, by what is observed when it happens. */
const USES = { admissions: OBSERVED.admitted, attendances: OBSERVED.attended } as const;

type HospitalUse = keyof typeof USES;

/** Days before a day over which it is counted. */
const WINDOWS = [30, 90, 365] as const;

type Window = (typeof WINDOWS)[number];

/** How people used the hospital in the last days before one day, as linked hospital records have it. */
export class PriorUse {
  private readonly day: number;
  /** By use, one number a person and window. */
  private readonly counts: Readonly<Record<HospitalUse, Uint16Array>>;
  private readonly nights: Float64Array;

  /** @param day of the run to which it is counted back: nothing may be noted that comes later */
  constructor(people: number, day: number) {
    const none = () => new Uint16Array(people * WINDOWS.length);
    this.day = day;
    this.counts = { admissions: none(), attendances: none() };
    this.nights = new Float64Array(people);
  }

  /** Something was observed of a person at a time, with its detail. */
  note(what: number, person: number, now: number, detail: number): void {
    if (what === USES.admissions) this.add(this.counts.admissions, person, now);
    else if (what === USES.attendances) this.add(this.counts.attendances, person, now);
    else if (what === OBSERVED.stayEnded && now >= this.day - DAYS_PER_YEAR) {
      this.nights[person] += detail;
    }
  }

  /** Emergency admissions, or attendances at A&E, in the last days. */
  count(use: HospitalUse, days: Window, person: number): number {
    return this.counts[use][person * WINDOWS.length + WINDOWS.indexOf(days)];
  }

  /** Days of the overnight stays that ended in the last year. */
  bedDays(person: number): number {
    return this.nights[person];
  }

  private add(counts: Uint16Array, person: number, now: number): void {
    WINDOWS.forEach((days, n) => {
      if (now >= this.day - days) counts[person * WINDOWS.length + n]++;
    });
  }
}
