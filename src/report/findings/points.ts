import type { Table } from './table.ts';

/** A difference, option less baseline, as a row of an experiment's table says it. */
export interface Point {
  readonly measure: string;
  readonly unit: string;
  readonly difference: number;
  /** The 95 % interval of the mean difference. */
  readonly low: number;
  readonly high: number;
  /** How the futures differ. */
  readonly p10: number;
  readonly p90: number;
}

/** The difference in a row of `sweep.csv` or `stress.csv`. */
export function pointAt(table: Table, row: number): Point {
  return {
    measure: table.text(row, 'measure'),
    unit: table.text(row, 'unit'),
    difference: table.number(row, 'difference'),
    low: table.number(row, 'difference_low'),
    high: table.number(row, 'difference_high'),
    p10: table.number(row, 'difference_p10'),
    p90: table.number(row, 'difference_p90'),
  };
}

/** Whether eight in ten futures differ the same way. */
export const isClearPoint = ({ p10, p90 }: Pick<Point, 'p10' | 'p90'>): boolean =>
  p10 > 0 || p90 < 0;
