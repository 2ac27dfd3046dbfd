import { CELLS } from './cells.ts';
import {
  itemOf,
  LINE,
  ledgerLines,
  PAYERS,
  PROVIDERS,
  ROUTES,
  type ItemName,
  type Route,
} from './ledger-items.ts';
import type { Slots } from './slots.ts';
import type { Years } from './years.ts';

const LINES = ledgerLines.length;
const payerOf = Uint8Array.from(ledgerLines, ({ payer }) => PAYERS.indexOf(payer));
const providerOf = Uint8Array.from(ledgerLines, ({ provider }) => PROVIDERS.indexOf(provider));
const routeOf = Uint8Array.from(ledgerLines, ({ route }) => ROUTES.indexOf(route));

/**
 * The books, in double entry: whatever is posted is paid by one party and received by another, and stands under the
 * line, the reported year and the slots of the person whom it is for. What organisations pay one another for nobody
 * by name stands by itself. Amounts are whole pence, so that all of it adds up to the penny.
 */
export class Ledger {
  /** What each of `PAYERS` has paid so far, in pence. */
  readonly paid = new Float64Array(PAYERS.length);
  /** What each of `PROVIDERS` has received so far, in pence. */
  readonly received = new Float64Array(PROVIDERS.length);
  private readonly years: Years;
  private readonly slots: Slots;
  /** Slot by slot within a year of a line: most postings are to few lines, whose numbers then stay in a cache. */
  private readonly pence: Float64Array;
  /** Line by line within a year: between organisations. */
  private readonly between: Float64Array;
  private readonly cashShare: number;
  /** By an item's first line: the share that another purse pays, and its first line. */
  private readonly elsewhere = new Float64Array(LINES);
  private readonly elsewhereLine = new Uint16Array(LINES);

  /** @param slots looked up for the person before each posting */
  constructor(years: Years, slots: Slots, cashShare: number) {
    this.years = years;
    this.slots = slots;
    this.cashShare = cashShare;
    this.pence = new Float64Array(years.count * slots.count * LINES);
    this.between = new Float64Array(years.count * LINES);
  }

  /** From now on another purse pays a share of an item, 0 to 1; an item that it never pays for stays as it is. */
  divert(item: ItemName, route: Route, share: number): void {
    const line = LINE[item];
    const other = ledgerLines.findIndex((one) => one.item === item && one.route === route);
    this.elsewhere[line] = other < 0 ? 0 : share;
    this.elsewhereLine[line] = Math.max(0, other);
  }

  /** Posts an amount, in pence, to a number of `LINE`, under the slots that were looked up last. */
  post(line: number, year: number, pence: number): void {
    const whole = Math.round(pence);
    const elsewhere = this.shareElsewhere(line, whole);
    this.postLine(line, year, whole - elsewhere);
    if (elsewhere > 0) this.postLine(this.elsewhereLine[line], year, elsewhere);
  }

  /** Posts an amount that is cash in part, and capacity in the rest: the line after it. */
  postSplit(line: number, year: number, pence: number): void {
    const whole = Math.round(pence);
    const elsewhere = this.shareElsewhere(line, whole);
    this.postHalves(line, year, whole - elsewhere);
    if (elsewhere > 0) this.postHalves(this.elsewhereLine[line], year, elsewhere);
  }

  /**
   * Posts an amount, in pence, for each of many people at once.
   *
   * @param heads how many of them are in each slot
   */
  postEach(
    line: number,
    year: number,
    pence: number,
    { people, heads }: { readonly people: number; readonly heads: Float64Array },
  ): void {
    const whole = Math.round(pence);
    const elsewhere = this.shareElsewhere(line, whole);
    const postAll = (to: number, each: number) => {
      this.postHeads(to, year, each, heads);
      this.paid[payerOf[to]] += each * people;
      this.received[providerOf[to]] += each * people;
    };
    postAll(line, whole - elsewhere);
    if (elsewhere > 0) postAll(this.elsewhereLine[line], elsewhere);
  }

  /** Posts what one organisation pays another for nobody by name, in pence. */
  postBetween(item: ItemName, year: number, pence: number): void {
    const line = LINE[item];
    const whole = Math.round(pence);
    this.paid[payerOf[line]] += whole;
    this.received[providerOf[line]] += whole;
    this.between[year * LINES + line] += whole;
  }

  /** What was posted of an item, in pence, over slots and years: out of one purse, or out of all. */
  total(item: ItemName, slots: readonly number[], years: readonly number[], route?: Route): number {
    const asked = route === undefined ? -1 : ROUTES.indexOf(route);
    let pence = 0;
    for (let line = LINE[item]; ledgerLines[line]?.item === item; line++) {
      if (asked >= 0 && routeOf[line] !== asked) continue;
      for (const year of years) {
        const row = this.rowOf(line, year);
        for (const slot of slots) pence += this.pence[row + slot];
      }
    }
    return pence;
  }

  /** What was posted of an item for everybody, in pence, be it between organisations. */
  wholeTotal(item: ItemName, years: readonly number[], route?: Route): number {
    if (itemOf(item).organisations !== true) return this.total(item, everybody, years, route);
    return years.reduce((sum, year) => sum + this.between[year * LINES + LINE[item]], 0);
  }

  /** Everybody's amounts, in pence: for each reported year one number a line. */
  get lines(): Float64Array {
    const sums = this.between.slice(LINES);
    for (let year = 1; year <= this.years.last; year++) {
      const row = (year - 1) * LINES;
      for (let line = 0; line < LINES; line++) {
        const from = this.rowOf(line, year);
        // Every person is in one cell; circumstances would count people 65+ twice.
        for (let cell = 0; cell < CELLS; cell++) sums[row + line] += this.pence[from + cell];
      }
    }
    return sums;
  }

  private shareElsewhere(line: number, whole: number): number {
    const share = this.elsewhere[line];
    return share === 0 ? 0 : Math.round(whole * share);
  }

  private postHalves(line: number, year: number, whole: number): void {
    const cash = Math.round(whole * this.cashShare);
    this.postLine(line, year, cash);
    this.postLine(line + 1, year, whole - cash);
  }

  private postLine(line: number, year: number, pence: number): void {
    const { cell, circumstances } = this.slots;
    this.paid[payerOf[line]] += pence;
    this.received[providerOf[line]] += pence;
    const row = this.rowOf(line, year);
    this.pence[row + cell] += pence;
    if (circumstances >= 0) this.pence[row + circumstances] += pence;
  }

  private postHeads(line: number, year: number, pence: number, heads: Float64Array): void {
    const row = this.rowOf(line, year);
    for (let slot = 0; slot < heads.length; slot++) {
      this.pence[row + slot] += pence * heads[slot];
    }
  }

  /** Where the slots of a line and year begin. */
  private rowOf(line: number, year: number): number {
    return (line * this.years.count + year) * this.slots.count;
  }
}

/** The cells of everybody. */
const everybody: readonly number[] = Array.from({ length: CELLS }, (_, cell) => cell);
