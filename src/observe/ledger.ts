import { CELLS } from './cells.ts';
import { LINE, ledgerLines, PAYERS, PROVIDERS, type ItemName } from './ledger-items.ts';
import type { Slots } from './slots.ts';
import type { Years } from './years.ts';

const LINES = ledgerLines.length;
const payerOf = Uint8Array.from(ledgerLines, ({ payer }) => PAYERS.indexOf(payer));
const providerOf = Uint8Array.from(ledgerLines, ({ provider }) => PROVIDERS.indexOf(provider));

/**
 * The books, in double entry: whatever is posted is paid by one party and received by another, and stands under the
 * line, the reported year and the slots of the person whom it is for. Amounts are whole pence, so that all of it adds
 * up to the penny.
 */
export class Ledger {
  /** What each of `PAYERS` has paid so far, in pence. */
  readonly paid = new Float64Array(PAYERS.length);
  /** What each of `PROVIDERS` has received so far, in pence. */
  readonly received = new Float64Array(PROVIDERS.length);
  private readonly years: Years;
  private readonly slots: Slots;
  /** Line by line within a slot of a year. */
  private readonly pence: Float64Array;
  private readonly cashShare: number;

  /** @param slots looked up for the person before each posting */
  constructor(years: Years, slots: Slots, cashShare: number) {
    this.years = years;
    this.slots = slots;
    this.cashShare = cashShare;
    this.pence = new Float64Array(years.count * slots.count * LINES);
  }

  /** Posts an amount, in pence, to a number of `LINE`, under the slots that were looked up last. */
  post(line: number, year: number, pence: number): void {
    this.postLine(line, year, Math.round(pence));
  }

  /** Posts an amount that is cash in part, and capacity in the rest: the line after it. */
  postSplit(line: number, year: number, pence: number): void {
    const whole = Math.round(pence);
    const cash = Math.round(whole * this.cashShare);
    this.postLine(line, year, cash);
    this.postLine(line + 1, year, whole - cash);
  }

  /** What was posted of an item, in pence, over slots and years. */
  total(item: ItemName, slots: readonly number[], years: readonly number[]): number {
    let pence = 0;
    for (let line = LINE[item]; ledgerLines[line]?.item === item; line++) {
      for (const year of years) {
        for (const slot of slots) pence += this.pence[this.at(year, slot) + line];
      }
    }
    return pence;
  }

  /** Everybody's amounts, in pence: for each reported year one number a line. */
  get lines(): Float64Array {
    const sums = new Float64Array(this.years.last * LINES);
    for (let year = 1; year <= this.years.last; year++) {
      const row = (year - 1) * LINES;
      // Every person is in one cell; circumstances would count people 65+ twice.
      for (let cell = 0; cell < CELLS; cell++) {
        const from = this.at(year, cell);
        for (let line = 0; line < LINES; line++) sums[row + line] += this.pence[from + line];
      }
    }
    return sums;
  }

  private postLine(line: number, year: number, pence: number): void {
    const { cell, circumstances } = this.slots;
    this.paid[payerOf[line]] += pence;
    this.received[providerOf[line]] += pence;
    this.pence[this.at(year, cell) + line] += pence;
    if (circumstances >= 0) this.pence[this.at(year, circumstances) + line] += pence;
  }

  private at(year: number, slot: number): number {
    return (year * this.slots.count + slot) * LINES;
  }
}
