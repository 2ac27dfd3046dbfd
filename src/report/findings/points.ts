import type { FutureSpread } from './clear.ts';
import type { Table } from './table.ts';

/** A difference, option less baseline, as a row of an experiment's table says it. */
export interface Point extends FutureSpread {
  readonly measure: string;
  readonly unit: string;
  readonly difference: number;
  /** The 95 % interval of the mean difference. */
  readonly low: number;
  readonly high: number;
}

/** The difference in a row of `sweep.csv` or `stress.csv`. */
export function pointAt(table: Table, row: number): Point {
  return {
    measure: table.text(row, 'measure'),
    unit: table.text(row, 'unit'),
    difference: table.number(row, 'difference'),
    low: table.number(row, 'difference_low'),
    high: table.number(row, 'difference_high'),
    n: table.has('n') ? table.number(row, 'n') : NaN,
    p10: table.number(row, 'difference_p10'),
    p90: table.number(row, 'difference_p90'),
  };
}
