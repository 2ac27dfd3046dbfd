import { PER_THOUSAND } from '../../evidence/units.ts';
import { measureOf, type MeasureId } from '../../observe/measures.ts';
import { ALL_YEARS, type ReplicationResult } from '../../observe/results.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { ownReplicationRows, ownUnit } from '../own-measures.ts';
import { measureValues } from '../paired-measure.ts';

/** By what it is decided. */
export type DecisionAsked =
  /** A measure of which one way is good. */
  | { readonly by: 'measure'; readonly measure: MeasureId }
  /** The cost in all, and a value in GBP of each thing that is counted per 1,000 people a year. */
  | { readonly by: 'values'; readonly values: Readonly<Partial<Record<MeasureId, number>>> }
  /** A measure of the baseline's own, of which more is better. */
  | { readonly by: 'own'; readonly name: string };

/** What an option is worth: of two, the one with more of it is chosen. */
export interface Decision {
  readonly unit: string;
  /** In words, beginning with a small letter. */
  readonly says: string;
  /** Of each scenario in one future: results in the order of the scenarios. */
  readonly benefits: (results: readonly ReplicationResult[]) => readonly number[];
}

const COST: MeasureId = 'costWithChange';

/** @param scenarios what is to be chosen from, the baseline first */
export function decisionOf(asked: DecisionAsked, scenarios: readonly Scenario[]): Decision {
  switch (asked.by) {
    case 'measure': {
      const { label, unit, direction } = measureOf(asked.measure);
      return {
        unit,
        says: `${label.toLowerCase()}, ${direction}`,
        benefits: (results) => goodOf(asked.measure, scenarios, results),
      };
    }
    case 'values': {
      const values = Object.entries(asked.values) as [MeasureId, number][];
      const words = values.map(([id, value]) => `GBP ${value} for each of ${measureOf(id).label}`);
      return {
        unit: measureOf(COST).unit,
        says: `the cost in all, change included, and ${words.join(' and ')}`,
        benefits: (results) => {
          const costs = goodOf(COST, scenarios, results);
          const others = values.map(([id, value]) =>
            goodOf(id, scenarios, results).map((good) => (good * value) / PER_THOUSAND),
          );
          return costs.map((cost, n) => others.reduce((sum, one) => sum + (one[n] ?? NaN), cost));
        },
      };
    }
    case 'own': {
      const [measure] = scenarios.flatMap(({ measures }) =>
        measures.filter(({ name }) => name === asked.name),
      );
      return {
        unit: measure === undefined ? '' : ownUnit(measure),
        says: `${asked.name}, a measure of the scenario's own: more is better`,
        benefits: (results) =>
          scenarios.map((scenario, n) =>
            ownValue(
              asked.name,
              { ...scenario, measures: measure === undefined ? [] : [measure] },
              results[n],
            ),
          ),
      };
    }
  }
}

/** A measure of each scenario in one future, with the sign that makes more of it better. */
function goodOf(
  measure: MeasureId,
  scenarios: readonly Scenario[],
  results: readonly ReplicationResult[],
): readonly number[] {
  const sign = measureOf(measure).direction === 'lower is better' ? -1 : 1;
  return scenarios.map((scenario, at) => {
    const [value = NaN] = measureValues(scenario, at, measure, [{ replication: 1, results }]);
    return sign * value;
  });
}

function ownValue(name: string, scenario: Scenario, result: ReplicationResult | undefined): number {
  if (result === undefined) return NaN;
  const rows = ownReplicationRows({ scenario, results: [result] });
  const row = rows.find(({ measure, period }) => measure === name && period === ALL_YEARS);
  return row?.value ?? NaN;
}
