import { differsClearly, type FutureSpread } from './clear.ts';
import type { Findings } from './findings.ts';
import { rowsOf } from './table.ts';

/** One number of what is traced beside the measures. */
export interface TracedNumber {
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
  /** Of an option less the baseline, future by future; NaN for the baseline. */
  readonly difference: FutureSpread & { readonly mean: number };
}

/**
 * The rows of `flows.csv`, `handoffs.csv` or `spread.csv` under one scenario; none where the folder has no such file.
 *
 * @param columns that say what a row is about
 */
export function tracedNumbers<Column extends string>(
  { manifest, table: tables }: Findings,
  file: string,
  scenario: string,
  columns: readonly Column[],
): readonly (TracedNumber & Readonly<Record<Column, string>>)[] {
  const table = tables(file);
  return rowsOf(table, (row) => row)
    .filter((row) => table.text(row, 'scenario') === scenario)
    .map((row) => {
      const about = Object.fromEntries(
        columns.map((column) => [column, table.text(row, column)]),
      ) as Record<Column, string>;
      return {
        ...about,
        mean: table.number(row, 'mean'),
        p10: table.number(row, 'p10'),
        p90: table.number(row, 'p90'),
        difference: {
          n: manifest.replications,
          mean: table.number(row, 'difference'),
          p10: table.number(row, 'difference_p10'),
          p90: table.number(row, 'difference_p90'),
        },
      };
    });
}

/** Whether eight in ten futures change the same way. */
export function changesClearly({ difference }: TracedNumber): boolean {
  return differsClearly(difference);
}

/**
 * Place of the option that clearly changes most in all; of the first where none does, and -1 without one.
 */
export function mostChanged(options: readonly (readonly TracedNumber[])[]): number {
  if (options.length === 0) return -1;
  const moved = options.map((rows) =>
    rows.filter(changesClearly).reduce((sum, { difference }) => sum + Math.abs(difference.mean), 0),
  );
  return moved.indexOf(Math.max(...moved));
}
