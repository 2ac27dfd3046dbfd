import { DAYS_PER_YEAR } from '../evidence/units.ts';
import { ADMISSION, OBSERVED } from '../model/observer.ts';
import type { World } from '../model/world.ts';
import { LINE } from './ledger-items.ts';
import type { Ledger } from './ledger.ts';
import { DAYS_PER_MONTH } from '../evidence/units.ts';
import type { Years } from './years.ts';

/**
 * What the commissioner pays the hospital, beside what the hospital's services cost: a fixed part, monthly, at what
 * was done in the year before, and a price for what is done. Which share of the price is which depends on the
 * payment in force: all of it is fixed under a block, none under payment by activity.
 */
export class AcutePayment {
  private readonly ledger: Ledger;
  private readonly years: Years;
  /** What was done this year and in the one before, at its price, in pence; NaN where nobody has seen it. */
  private done = 0;
  private before = NaN;
  private nextYear: number;
  private nextMonth: number;

  private readonly firstYear: number;

  constructor(ledger: Ledger, years: Years) {
    this.ledger = ledger;
    this.years = years;
    this.firstYear = this.nextYear = Math.max(0, years.reportFrom - DAYS_PER_YEAR);
    this.nextMonth = years.reportFrom + DAYS_PER_MONTH;
  }

  /** Pays for the months that are over: before anything else that happens now. */
  passTime(world: World, now: number): void {
    while (now >= Math.min(this.nextMonth, this.nextYear)) {
      // The last month of a year is paid as that year is, and what was done in it counts for the next.
      if (this.nextMonth <= this.nextYear) this.endMonth(world);
      else this.endYear();
    }
  }

  /** @returns what the commissioner pays for what happened, in pence */
  priceOf(world: World, what: number, detail: number): number {
    const price = tariffOf(world, what, detail);
    this.done += price;
    return price * this.variableShare(world);
  }

  private endMonth(world: World): void {
    const year = this.years.of(this.nextMonth - DAYS_PER_MONTH / 2);
    const fixed = (1 - this.variableShare(world)) * this.before;
    if (fixed > 0) {
      this.ledger.postBetween('acuteFixed', year, (fixed * DAYS_PER_MONTH) / DAYS_PER_YEAR);
    }
    this.nextMonth += DAYS_PER_MONTH;
  }

  private endYear(): void {
    this.before = this.nextYear === this.firstYear ? NaN : this.done;
    this.done = 0;
    this.nextYear += DAYS_PER_YEAR;
  }

  /** Share of a price that is paid for each thing done, 0 to 1; all of it while nobody knows a year before. */
  private variableShare({ policy, values }: World): number {
    if (Number.isNaN(this.before) || policy.acutePayment === 'activity') return 1;
    return policy.acutePayment === 'block' ? 0 : values['budgets.blendedShare'];
  }
}

/** The number of the line under which it is posted. */
export const ACUTE_LINE = LINE.acuteActivity;

/** What a thing that the hospital does is worth in a payment by activity, in pence. */
function tariffOf({ prices }: World, what: number, detail: number): number {
  if (what === OBSERVED.attended) return prices.attendance;
  return (detail & ADMISSION.overnight) === 0 ? prices.stayWithoutNight : prices.tariffAdmission;
}
