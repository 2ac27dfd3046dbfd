import { OLDER_FROM } from '../evidence/age-bands.ts';
import { DAYS_PER_MONTH, DAYS_PER_YEAR, PER_THOUSAND } from '../evidence/units.ts';
import { OBSERVED, type Observer } from '../model/observer.ts';
import type { World } from '../model/world.ts';

/** Emergency admissions of people 65+ by month of the run, warm-up included, as a yearly rate. */
export class MonthlyAdmissions implements Observer {
  /** What it looks at: of all else it is not told. */
  static readonly watches: readonly (keyof typeof OBSERVED)[] = [
    'admitted',
    'arrived',
    'turned65',
    'died',
    'movedAway',
  ];

  readonly months: number;
  private readonly admissions: Float64Array;
  private readonly personDays: Float64Array;
  private present = 0;
  private since = 0;

  constructor(months: number) {
    this.months = months;
    this.admissions = new Float64Array(months);
    this.personDays = new Float64Array(months);
  }

  observe(world: World, what: number, person: number, now: number): void {
    const { age } = world.people;
    switch (what) {
      case OBSERVED.admitted:
        if (age[person] >= OLDER_FROM) this.admissions[this.monthOf(now)]++;
        break;
      case OBSERVED.arrived:
        if (age[person] >= OLDER_FROM) this.change(1, now);
        break;
      case OBSERVED.turned65:
        this.change(1, now);
        break;
      case OBSERVED.died:
      case OBSERVED.movedAway:
        if (age[person] >= OLDER_FROM) this.change(-1, now);
        break;
    }
  }

  /** Admissions per 1,000 people 65+ a year, one number a month. */
  rates(now: number): Float64Array {
    this.change(0, now);
    return this.admissions.map(
      (count, month) => (count / this.personDays[month]) * DAYS_PER_YEAR * PER_THOUSAND,
    );
  }

  private change(people: number, now: number): void {
    let from = this.since;
    for (let month = this.monthOf(from); from < now; month++) {
      const end = month === this.months - 1 ? Infinity : (month + 1) * DAYS_PER_MONTH;
      const until = Math.min(now, end);
      this.personDays[month] += this.present * (until - from);
      from = until;
    }
    this.since = now;
    this.present += people;
  }

  private monthOf(time: number): number {
    return Math.min(this.months - 1, Math.floor(time / DAYS_PER_MONTH));
  }
}
