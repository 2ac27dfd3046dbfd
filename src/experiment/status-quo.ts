import { parameterDeclaration, parameterIds, type ParameterId } from '../evidence/registry.ts';
import { findTarget, toleranceBand } from '../evidence/targets.ts';
import { mainGroup, measureIds, measureOf, type MeasureId } from '../observe/measures.ts';
import { ALL_YEARS, resultColumns, type ReplicationResult } from '../observe/results.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Aim } from './calibration/aim.ts';

/** One thing to hit: the mean of a measure over the people it is about and all years. */
export interface Goal extends Aim {
  /** Of a target, or of a base rate. */
  readonly id: string;
  readonly measure: MeasureId;
}

/** The parameters that may be fitted: those the registry names as calibrated. */
export const freeParameters: readonly ParameterId[] = parameterIds.filter(
  (id) => parameterDeclaration(id).role === 'calibrated',
);

/** Base rates of the evidence that are no targets but may be fitted as well. */
const baseRates: readonly Goal[] = [
  { id: 'readm_65p', measure: 'readmissions', value: 15.5, tolerance: 1.5 },
];

/**
 * No free parameter is there for these: how well they are met is a test. Spending (T26) is fitted through who is
 * supported and for how long; prices are evidence and are not.
 */
const UNFITTED: readonly string[] = ['T14', 'T20', 'T25'];

/** What the status quo is fitted to: the targets that a measure names, and a base rate. */
export function statusQuoGoals(): readonly Goal[] {
  return [...targetGoals().filter(({ id }) => !UNFITTED.includes(id)), ...baseRates];
}

/** What the status quo is held against and was not fitted to. */
export function statusQuoTests(): readonly Goal[] {
  return targetGoals().filter(({ id }) => UNFITTED.includes(id));
}

function targetGoals(): readonly Goal[] {
  return measureIds.flatMap((measure) => {
    const target = findTarget(measureOf(measure).target ?? '');
    if (target === undefined) return [];
    const { low, high } = toleranceBand(target);
    return [{ id: target.id, measure, value: (low + high) / 2, tolerance: (high - low) / 2 }];
  });
}

/** What one replication gives, goal by goal. */
export function goalValues(
  scenario: Scenario,
  goals: readonly Goal[],
  { values }: ReplicationResult,
): readonly number[] {
  const columns = resultColumns(scenario);
  return goals.map(({ measure }) => {
    const group = mainGroup(measure);
    const at = columns.findIndex(
      (column) =>
        column.measure === measure && column.group === group && column.period === ALL_YEARS,
    );
    return values[at] ?? NaN;
  });
}
