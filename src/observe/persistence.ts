import { OLDER_FROM } from '../evidence/age-bands.ts';
import { DAYS_PER_YEAR } from '../evidence/units.ts';
import { OBSERVED, type Observer } from '../model/observer.ts';
import type { World } from '../model/world.ts';

/** Emergency admissions from which on a person counts as often admitted, as in Roland 2005. */
const OFTEN = 2;

/**
 * Regression to the mean, seen as Roland and colleagues (2005) saw it: the people 65+ with two or more
 * emergency admissions in an index year, and their share of everybody's admissions in that year and later.
 * The index year is the twelve months before reporting starts.
 */
export class Persistence implements Observer {
  /** What it looks at: of all else it is not told. */
  static readonly watches: readonly (keyof typeof OBSERVED)[] = ['admitted'];

  private readonly indexFrom: number;
  private readonly inIndexYear: Uint16Array;
  /** Admissions of everybody, and of those often admitted in the index year, by year after it. */
  private readonly all: Float64Array;
  private readonly often: Float64Array;

  constructor(reportFrom: number, years: number, capacity: number) {
    this.indexFrom = reportFrom - DAYS_PER_YEAR;
    this.inIndexYear = new Uint16Array(capacity);
    this.all = new Float64Array(years + 1);
    this.often = new Float64Array(years + 1);
  }

  observe(world: World, what: number, person: number, now: number): void {
    if (what !== OBSERVED.admitted || now < this.indexFrom) return;
    if (world.people.age[person] < OLDER_FROM) return;
    const year = Math.min(this.all.length - 1, Math.floor((now - this.indexFrom) / DAYS_PER_YEAR));
    this.all[year]++;
    if (year > 0) {
      if (this.inIndexYear[person] >= OFTEN) this.often[year]++;
      return;
    }
    const admissions = ++this.inIndexYear[person];
    if (admissions === OFTEN) this.often[0] += OFTEN;
    else if (admissions > OFTEN) this.often[0]++;
  }

  /** Share of all admissions `after` years from the index year that the often admitted had; NaN if not run. */
  share(after: number): number {
    const ran = this.indexFrom >= 0 && after < this.all.length;
    return ran ? this.often[after] / this.all[after] : NaN;
  }
}
