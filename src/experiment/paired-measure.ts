import { mainGroup, measureOf, type MeasureId } from '../observe/measures.ts';
import { ALL_YEARS, resultColumns } from '../observe/results.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { pairedSummary, type PairedSummary } from '../statistics/paired.ts';
import type { Future } from './run-block.ts';
import { verdictOfDifference, type ComparisonVerdict } from './verdict.ts';

/** One measure of two scenarios, over all years, of the people whom it is about, pair by pair. */
export interface PairedMeasure {
  readonly measure: MeasureId;
  readonly group: string;
  readonly unit: string;
  /** Means of the two, over the futures in which both were observed. */
  readonly baseline: number;
  readonly mean: number;
  /** Second less first. */
  readonly difference: PairedSummary;
  readonly verdict: ComparisonVerdict;
}

/** What a measure is in each future of a scenario, over all years, of the people whom it is about; NaN where it is not there. */
export function measureValues(
  scenario: Scenario,
  at: number,
  measure: MeasureId,
  futures: readonly Future[],
): readonly number[] {
  const column = resultColumns(scenario).findIndex(
    (one) =>
      one.measure === measure && one.group === mainGroup(measure) && one.period === ALL_YEARS,
  );
  return futures.map(({ results }) => results[at]?.values[column] ?? NaN);
}

/**
 * A measure of an option beside its baseline.
 *
 * @param baseline which of the scenarios, in the order of the futures' results, and `option` the other
 */
export function pairedMeasure(
  scenarios: readonly Scenario[],
  futures: readonly Future[],
  measure: MeasureId,
  { baseline, option }: { readonly baseline: number; readonly option: number },
): PairedMeasure {
  const [before, after] = [baseline, option].map((at) => {
    const scenario = scenarios[at];
    if (scenario === undefined) throw new RangeError(`There is no scenario ${at}.`);
    return measureValues(scenario, at, measure, futures);
  });
  return pairedValues(measure, before ?? [], after ?? []);
}

/** The same of values. */
export function pairedValues(
  measure: MeasureId,
  before: readonly number[],
  after: readonly number[],
): PairedMeasure {
  const { unit, direction } = measureOf(measure);
  const difference = pairedSummary(before, after);
  const { firstMean, secondMean } = difference;
  return {
    measure,
    group: mainGroup(measure),
    unit,
    baseline: firstMean,
    mean: secondMean,
    difference,
    verdict: verdictOfDifference(difference, firstMean, direction),
  };
}
