import { DAYS_PER_YEAR } from '../evidence/units.ts';

/** The reported years of a run, numbered from 1. Year 0 is the whole warm-up, of which nothing is reported. */
export class Years {
  readonly last: number;
  /** When the first one begins. */
  readonly reportFrom: number;
  /** The time that was asked for last, and its year: what happens at a time is counted in many places. */
  private latest = -Infinity;
  private latestYear = 0;

  constructor(reportFrom: number, years: number) {
    this.reportFrom = reportFrom;
    this.last = years;
  }

  /** How many there are, the warm-up included. */
  get count(): number {
    return this.last + 1;
  }

  /** The year of a time; what comes after the run belongs to the last one. */
  of(time: number): number {
    if (time === this.latest) return this.latestYear;
    this.latest = time;
    this.latestYear = this.yearOf(time);
    return this.latestYear;
  }

  /** When a year is over; the last one never is. */
  endOf(year: number): number {
    return year === this.last ? Infinity : this.reportFrom + year * DAYS_PER_YEAR;
  }

  private yearOf(time: number): number {
    if (time < this.reportFrom) return 0;
    return Math.min(this.last, 1 + Math.floor((time - this.reportFrom) / DAYS_PER_YEAR));
  }
}
