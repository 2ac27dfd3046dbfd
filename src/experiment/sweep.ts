import type { MeasureId } from '../observe/measures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { pairedMeasure, type PairedMeasure } from './paired-measure.ts';
import type { Future } from './run-block.ts';

/** A key of a scenario, and the values that it takes one after the other, as they are written. */
export interface Axis {
  readonly key: string;
  readonly values: readonly string[];
}

/** One combination of the values, in the order of the axes, and the scenario with them. */
export interface SweptPoint {
  readonly at: readonly string[];
  readonly scenario: Scenario;
}

/** One measure at one point: a row of `sweep.csv`. */
export interface SweepRow extends PairedMeasure {
  readonly scenario: string;
  readonly comparator: string;
  readonly at: readonly string[];
}

/** Every combination of the values, the last axis changing first. */
export function gridOf(axes: readonly Axis[]): readonly (readonly string[])[] {
  return axes.reduce<readonly (readonly string[])[]>(
    (points, { values }) => points.flatMap((point) => values.map((value) => [...point, value])),
    [[]],
  );
}

/**
 * Every measure at every point against the comparator, pair by pair.
 *
 * @param futures of the comparator first, and of the points in their order after it
 */
export function sweepRows(
  { name, comparator }: { readonly name: string; readonly comparator: Scenario },
  points: readonly SweptPoint[],
  measures: readonly MeasureId[],
  futures: readonly Future[],
): readonly SweepRow[] {
  const scenarios = [comparator, ...points.map(({ scenario }) => scenario)];
  return points.flatMap(({ at }, n) =>
    measures.map((measure) => ({
      scenario: name,
      comparator: comparator.name,
      at,
      ...pairedMeasure(scenarios, futures, measure, { baseline: 0, option: n + 1 }),
    })),
  );
}
