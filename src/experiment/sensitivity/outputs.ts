import { measureOf, type MeasureId } from '../../observe/measures.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { pairedDifference } from '../../statistics/intervals.ts';
import { measureValues } from '../paired-measure.ts';
import type { Future } from '../run-block.ts';
import type { Decision } from './decision.ts';

/** What is looked at: how an option differs from the baseline in a measure or in what it is worth, or which is chosen. */
export interface SensitivityOutput {
  /** Name of the option; empty for the decision itself. */
  readonly scenario: string;
  /** Id of a measure, `netBenefit` or `decision`. */
  readonly output: string;
  readonly unit: string;
}

/** What came out at one point. */
export interface PointOutputs {
  /** What each scenario is worth, the baseline first. */
  readonly benefits: readonly number[];
  /** One number an output, in the order of `outputsOf`, the decision aside. */
  readonly differences: readonly number[];
}

/** Worth first, then the measures, option by option. */
export function outputsOf(
  scenarios: readonly Scenario[],
  measures: readonly MeasureId[],
  decision: Pick<Decision, 'unit'>,
): readonly SensitivityOutput[] {
  return scenarios
    .slice(1)
    .flatMap(({ name: scenario }) => [
      { scenario, output: 'netBenefit', unit: decision.unit },
      ...measures.map((measure) => ({ scenario, output: measure, unit: measureOf(measure).unit })),
    ]);
}

/** The output of all of them together: 1 where another option is best than usual. */
export const theDecision: SensitivityOutput = { scenario: '', output: 'decision', unit: 'share' };

/** The outputs of a future of all scenarios. */
export function outputsAt(
  scenarios: readonly Scenario[],
  measures: readonly MeasureId[],
  decision: Decision,
  future: Future,
): PointOutputs {
  const benefits = decision.benefits(future.results);
  const values = measures.map((measure) =>
    scenarios.map((scenario, at) => measureValues(scenario, at, measure, [future])[0] ?? NaN),
  );
  const differences = scenarios
    .slice(1)
    .flatMap((_, n) =>
      [benefits, ...values].map((one) => pairedDifference(one[0] ?? NaN, one[n + 1] ?? NaN)),
    );
  return { benefits, differences };
}

/**
 * The option that is worth most, the first of several; what differs by rounding alone is worth the same. NaN where it was not
 * observed what one of them is worth.
 */
export function chosenOf({ benefits }: Pick<PointOutputs, 'benefits'>): number {
  const most = Math.max(...benefits);
  return Number.isNaN(most) ? NaN : benefits.findIndex((one) => pairedDifference(one, most) === 0);
}
