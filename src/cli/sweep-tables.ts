import type { Axis, SweepRow } from '../experiment/sweep.ts';
import { pairedColumns } from './paired-columns.ts';
import { belonging, text, type Column } from './run-tables.ts';

/** The columns of `sweep.csv`: one a key that was varied, and the difference there. */
export function sweepColumns(axes: readonly Axis[]): readonly Column<SweepRow>[] {
  return [
    belonging.scenario,
    text(
      'comparator',
      'Name of the scenario that the point is held against',
      (row) => row.comparator,
    ),
    ...axes.map(({ key }, n) =>
      text(key, `Value of ${key}, as it was given with --vary`, (row: SweepRow) => row.at[n] ?? ''),
    ),
    ...pairedColumns,
  ];
}
