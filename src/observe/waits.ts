import { OBSERVED, type Observer } from '../model/observer.ts';
import type { World } from '../model/world.ts';
import type { Slots } from './slots.ts';
import type { Years } from './years.ts';

/** The waits whose medians are reported. */
export const WAIT = { forAssessment: 0, forSupport: 1, forAgreement: 2 } as const;

export type Wait = keyof typeof WAIT;

/**
 * Where the bins of a wait begin, in days. The resolution of a median is the width of its bin: half a day
 * in the first two days, a day in the first two weeks, two up to four weeks, then an eighth of the wait or
 * less up to half a year and a quarter up to 1,065 days. What is longer falls into the last bin and reads
 * as its beginning.
 */
export const BIN_STARTS = [
  0, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 18, 20, 22, 24, 26, 28, 31.5, 35,
  39, 43, 48, 54, 60, 67, 75, 84, 94, 105, 118, 132, 148, 165, 185, 230, 285, 355, 440, 550, 685,
  855, 1065,
] as const;

const BINS = BIN_STARTS.length;
const WAITS = Object.keys(WAIT).length;

/** How often each length of a wait was seen, by reported year and slot, which has been looked up: a median needs more than sums. */
export class Waits implements Observer {
  /** What it looks at: of all else it is not told. */
  static readonly watches: readonly (keyof typeof OBSERVED)[] = [
    'assessed',
    'waitedForSupport',
    'disputeEnded',
  ];

  private readonly years: Years;
  private readonly slots: Slots;
  private readonly seen: Uint32Array;

  constructor(years: Years, slots: Slots) {
    this.years = years;
    this.slots = slots;
    this.seen = new Uint32Array(WAITS * years.count * slots.count * BINS);
  }

  observe(world: World, what: number, person: number, now: number, detail: number): void {
    switch (what) {
      case OBSERVED.assessed:
        // Those in a hospital bed are delayed, not waiting: they have measures of their own.
        if (world.people.isInHospital(person)) break;
        this.count(WAIT.forAssessment, now, detail);
        break;
      case OBSERVED.waitedForSupport:
        this.count(WAIT.forSupport, now, detail);
        break;
      case OBSERVED.disputeEnded:
        this.count(WAIT.forAgreement, now, detail);
        break;
    }
  }

  /** The median over slots and years, in days: linear within its bin; NaN where nobody waited. */
  median(wait: Wait, slots: readonly number[], years: readonly number[]): number {
    const { seen } = this;
    const histogram = new Float64Array(BINS);
    for (const year of years) {
      for (const slot of slots) {
        const row = this.rowOf(WAIT[wait], year, slot);
        for (let bin = 0; bin < BINS; bin++) histogram[bin] += seen[row + bin];
      }
    }
    return medianOf(histogram);
  }

  private count(wait: number, now: number, days: number): void {
    const year = this.years.of(now);
    const bin = binOf(days);
    const { cell, circumstances } = this.slots;
    this.seen[this.rowOf(wait, year, cell) + bin]++;
    if (circumstances >= 0) this.seen[this.rowOf(wait, year, circumstances) + bin]++;
  }

  private rowOf(wait: number, year: number, slot: number): number {
    return ((wait * this.years.count + year) * this.slots.count + slot) * BINS;
  }
}

function binOf(days: number): number {
  let bin = BINS - 1;
  while (bin > 0 && days < BIN_STARTS[bin]) bin--;
  return bin;
}

function medianOf(histogram: Float64Array): number {
  const half = histogram.reduce((sum, count) => sum + count, 0) / 2;
  if (half === 0) return NaN;
  let below = 0;
  for (let bin = 0; bin < BINS - 1; bin++) {
    const start = BIN_STARTS[bin];
    const share = (half - below) / histogram[bin];
    if (share <= 1) return start + share * (BIN_STARTS[bin + 1] - start);
    below += histogram[bin];
  }
  return BIN_STARTS[BINS - 1];
}
