import { EVERYBODY, type Findings } from './findings.ts';
import { rowsOf } from './table.ts';

/** A measure in one month, over the futures. */
export interface Month {
  /** The first reported month is 1; the last of the warm-up is 0. */
  readonly month: number;
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** A measure month by month under one scenario, the warm-up included; empty where there is no such series. */
export function monthlySeries(
  { table }: Findings,
  scenario: string,
  measure: string,
  group: string = EVERYBODY,
): readonly Month[] {
  const series = table('series.csv');
  return rowsOf(series, (row) => row)
    .filter(
      (row) =>
        series.text(row, 'measure') === measure &&
        series.text(row, 'scenario') === scenario &&
        series.text(row, 'group') === group,
    )
    .map((row) => ({
      month: series.number(row, 'month'),
      mean: series.number(row, 'mean'),
      p10: series.number(row, 'p10'),
      p50: series.number(row, 'p50'),
      p90: series.number(row, 'p90'),
    }));
}
