import { MONTHS_PER_YEAR } from '../evidence/units.ts';
import type { Counted } from './counted.ts';
import type { StaffAmount } from './staff-amounts.ts';

const PERCENT = 100;

/** Steps to a percent: hours are held in columns of 32 bits, and what lies below a step is no hour of anybody. */
const STEPS = 10_000;

/** What was seen of one profession, or of several together, in one period: what measures of staff are made of. */
export class StaffSeen {
  private readonly counted: Counted;
  private readonly professions: readonly number[];
  private readonly years: readonly number[];

  constructor(counted: Counted, professions: readonly number[], years: readonly number[]) {
    this.counted = counted;
    this.professions = professions;
    this.years = years;
  }

  sum(amount: StaffAmount): number {
    return this.counted.staff.total(amount, this.professions, this.years);
  }

  /** One sum over another; NaN where there is nothing to divide by. */
  ratio(part: StaffAmount, whole: StaffAmount): number {
    const divisor = this.sum(whole);
    return divisor === 0 ? NaN : this.sum(part) / divisor;
  }

  percent(part: StaffAmount, whole: StaffAmount): number {
    return this.ratio(part, whole) * PERCENT;
  }

  /** Full-time equivalents in the whole place, of which the model may hold a sample. */
  get posts(): number {
    const months = this.years.length * MONTHS_PER_YEAR;
    return this.sum('posts') / months / this.counted.world.scenario.sample;
  }

  /** Those who come or go in a year, as a percentage of the posts that are held. */
  percentAYear(change: 'leavers' | 'joiners'): number {
    return this.percent(change, 'held') * MONTHS_PER_YEAR;
  }

  /** Percentage of the hours at work. */
  percentOfHours(amount: StaffAmount): number {
    return withoutNoise(this.percent(amount, 'available'));
  }

  /** Percentage of the hours at work that goes into none of these. */
  percentOfHoursLeft(spent: readonly StaffAmount[]): number {
    const hours = spent.reduce((sum, amount) => sum + this.sum(amount), 0);
    const available = this.sum('available');
    return available === 0 ? NaN : withoutNoise((1 - hours / available) * PERCENT);
  }

  /** People on the books or the list for each post at work; what one profession keeps is not what another does. */
  get caseload(): number {
    const cases = this.ratio('cases', 'caseHolders');
    return this.professions.length > 1 || cases === 0 ? NaN : cases;
  }
}

function withoutNoise(percent: number): number {
  // Nothing is 0, and not -0.
  return Math.round(percent * STEPS) / STEPS + 0;
}
