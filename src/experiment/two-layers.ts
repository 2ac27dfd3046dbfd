import { mainGroup, measureOf, type MeasureId } from '../observe/measures.ts';
import { ALL_YEARS, resultColumns } from '../observe/results.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { pairedDifferences } from '../statistics/intervals.ts';
import { moments } from '../statistics/moments.ts';
import { summarise, type Summary } from '../statistics/summary.ts';
import { twoWay } from '../statistics/two-way.ts';
import type { DrawnFutures } from './run-draws.ts';
import { shareBetterOf } from './verdict.ts';

/**
 * How a difference spreads over what is not known, and how over luck: a row of `draws.csv`. The summary is over the
 * draws, of the mean of the futures under each.
 */
export interface DrawRow extends Omit<Summary, 'low' | 'high'> {
  readonly scenario: string;
  readonly comparator: string;
  readonly measure: MeasureId;
  readonly group: string;
  readonly unit: string;
  /** Standard deviations of the difference: from draw to draw, from future to future, and what neither explains. */
  readonly sdUnknown: number;
  readonly sdLuck: number;
  readonly sdRest: number;
  /** Share of the draws in which the option does better; NaN where neither way is good. */
  readonly shareBetter: number;
}

/**
 * What the draws say of each option against the baseline, the first scenario: over all years, for the people that each
 * measure is about.
 */
export function drawRows(
  scenarios: readonly Scenario[],
  drawn: readonly DrawnFutures[],
): readonly DrawRow[] {
  const [baseline, ...options] = scenarios;
  if (baseline === undefined) return [];
  const columns = resultColumns(baseline).flatMap((column, at) =>
    column.period === ALL_YEARS && column.group === mainGroup(column.measure)
      ? [{ ...column, at }]
      : [],
  );
  return options.flatMap((option, n) => {
    const place = new Map(
      resultColumns(option).map(({ measure, group, period }, i) => [
        `${measure} ${group} ${period}`,
        i,
      ]),
    );
    return columns.flatMap(({ measure, group, period, at }): DrawRow[] => {
      const own = place.get(`${measure} ${group} ${period}`);
      if (own === undefined) return [];
      const table = drawn.map(({ futures }) =>
        pairedDifferences(
          futures.map(({ results }) => results[0]?.values[at] ?? NaN),
          futures.map(({ results }) => results[n + 1]?.values[own] ?? NaN),
        ),
      );
      const means = table.map((row) => moments(row).mean);
      const { low: _, high: __, ...summary } = summarise(means);
      const { rowSd, columnSd, restSd } = twoWay(table);
      const { unit, direction } = measureOf(measure);
      const share = (is: (mean: number) => boolean) => means.filter(is).length / summary.n;
      const shares = {
        shareHigher: share((mean) => mean > 0),
        shareLower: share((mean) => mean < 0),
      };
      return [
        {
          scenario: option.name,
          comparator: baseline.name,
          measure,
          group,
          unit,
          ...summary,
          sdUnknown: rowSd,
          sdLuck: columnSd,
          sdRest: restSd,
          shareBetter: shareBetterOf(direction, shares),
        },
      ];
    });
  });
}
