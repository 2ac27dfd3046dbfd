import { parameterDeclaration, parameterIds, type ParameterId } from '../evidence/registry.ts';
import { findTarget, toleranceBand } from '../evidence/targets.ts';
import { measureIds, measureOf } from '../observe/measures.ts';
import type { Goal } from './calibrate.ts';

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
  const fitted = measureIds.flatMap((measure) => {
    const target = findTarget(measureOf(measure).target ?? '');
    if (target === undefined || UNFITTED.includes(target.id)) return [];
    const { low, high } = toleranceBand(target);
    return [{ id: target.id, measure, value: (low + high) / 2, tolerance: (high - low) / 2 }];
  });
  return [...fitted, ...baseRates];
}
