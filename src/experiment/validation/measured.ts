import { mainGroup, type MeasureId } from '../../observe/measures.ts';
import { ALL_YEARS, resultColumns, type ReplicationResult } from '../../observe/results.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** Of whom a measure is told, and in which reported year; those whom it is about and all years where it is left out. */
export interface MeasuredOf {
  readonly group?: string;
  readonly year?: number;
}

/**
 * Where a measure stands among the results of a scenario.
 *
 * @throws RangeError if there is no such measure of the group in the year
 */
export function columnOf(
  scenario: Scenario,
  measure: MeasureId,
  { group, year }: MeasuredOf,
): number {
  const period = year === undefined ? ALL_YEARS : `year ${year}`;
  const named = group ?? mainGroup(measure);
  const at = resultColumns(scenario).findIndex(
    (column) => column.measure === measure && column.group === named && column.period === period,
  );
  if (at < 0) throw new RangeError(`There is no ${measure} of ${named} in ${period}.`);
  return at;
}

/** NaN where nothing was run. */
export const valueAt = (result: ReplicationResult | undefined, column: number): number =>
  result?.values[column] ?? NaN;
