import { findTarget, toleranceBand, withinTolerance, type Target } from '../../evidence/targets.ts';
import { mainGroup, measureIds, measureOf, type MeasureId } from '../../observe/measures.ts';
import { ALL_YEARS, resultColumns, type ReplicationResult } from '../../observe/results.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { meanInterval, type MeanInterval } from '../../statistics/intervals.ts';

/** A published aggregate beside what the status quo shows. */
export interface TargetRow {
  readonly target: Target;
  readonly measure: MeasureId;
  /** Over futures, with the 95 % interval of the mean. */
  readonly simulated: MeanInterval;
  readonly band: { readonly low: number; readonly high: number };
  readonly isInside: boolean;
}

/** Every target, in the order of the measures. */
export function targetRows(
  scenario: Scenario,
  results: readonly ReplicationResult[],
): readonly TargetRow[] {
  const columns = resultColumns(scenario);
  return measureIds
    .flatMap((measure) => {
      const target = findTarget(measureOf(measure).target ?? '');
      if (target === undefined) return [];
      const at = columns.findIndex(
        (column) =>
          column.measure === measure &&
          column.group === mainGroup(measure) &&
          column.period === ALL_YEARS,
      );
      const simulated = meanInterval(results.map(({ values }) => values[at] ?? NaN));
      return [
        {
          target,
          measure,
          simulated,
          band: toleranceBand(target),
          isInside: withinTolerance(target, simulated.mean),
        },
      ];
    })
    .toSorted((a, b) => (a.target.id < b.target.id ? -1 : 1));
}
