import { DAYS_PER_MONTH, DAYS_PER_YEAR } from '../evidence/units.ts';
import { ADMISSION, OBSERVED } from '../model/observer.ts';
import type { World } from '../model/world.ts';
import { LINE } from './ledger-items.ts';
import type { Ledger } from './ledger.ts';
import type { AcutePayment as PaymentForm } from '../scenario/who-pays.ts';
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
  /** Until when the fixed part has been paid. */
  private paidUntil: number;
  private form: PaymentForm = 'block';
  private readonly firstYear: number;

  constructor(ledger: Ledger, years: Years) {
    this.ledger = ledger;
    this.years = years;
    this.firstYear = this.nextYear = Math.max(0, years.reportFrom - DAYS_PER_YEAR);
    this.nextMonth = years.reportFrom + DAYS_PER_MONTH;
    this.paidUntil = years.reportFrom;
  }

  /** Pays for the months that are over: before anything else that happens now. */
  passTime(world: World, now: number): void {
    while (now >= Math.min(this.nextMonth, this.nextYear)) {
      // The last month of a year is paid as that year is, and what was done in it counts for the next.
      if (this.nextMonth <= this.nextYear) this.endMonth(world);
      else this.endYear();
    }
  }

  /** From now on the hospital is paid as the knob says; what is fixed of the month so far is paid as before. */
  formChanged(world: World, now: number): void {
    if (world.knobs.acutePayment === this.form) return;
    this.payFixed(world, now);
    this.form = world.knobs.acutePayment;
  }

  /** @returns what the commissioner pays for what happened, in pence */
  priceOf(world: World, what: number, detail: number): number {
    const price = tariffOf(world, what, detail);
    this.done += price;
    return price * this.variableShare(world);
  }

  private endMonth(world: World): void {
    this.payFixed(world, this.nextMonth);
    this.nextMonth += DAYS_PER_MONTH;
  }

  private payFixed(world: World, until: number): void {
    const days = until - this.paidUntil;
    const fixed = (1 - this.variableShare(world)) * this.before;
    if (fixed > 0) {
      const year = this.years.of(until - days / 2);
      this.ledger.postBetween('acuteFixed', year, (fixed * days) / DAYS_PER_YEAR);
    }
    this.paidUntil = until;
  }

  private endYear(): void {
    this.before = this.nextYear === this.firstYear ? NaN : this.done;
    this.done = 0;
    this.nextYear += DAYS_PER_YEAR;
  }

  /** Share of a price that is paid for each thing done, 0 to 1; all of it while nobody knows a year before. */
  private variableShare({ values }: World): number {
    if (Number.isNaN(this.before) || this.form === 'activity') return 1;
    return this.form === 'block' ? 0 : values['budgets.blendedShare'];
  }
}

/** The number of the line under which it is posted. */
export const ACUTE_LINE = LINE.acuteActivity;

/** What a thing that the hospital does is worth in a payment by activity, in pence. */
function tariffOf({ prices }: World, what: number, detail: number): number {
  if (what === OBSERVED.attended) return prices.attendance;
  return (detail & ADMISSION.overnight) === 0 ? prices.stayWithoutNight : prices.tariffAdmission;
}
