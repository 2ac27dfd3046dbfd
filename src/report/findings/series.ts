import { EVERYBODY, type Findings } from './findings.ts';
import { rowsOf, type Table } from './table.ts';

/** A measure in one month, over the futures. */
export interface Month {
  /** The first reported month is 1; the last of the warm-up is 0. */
  readonly month: number;
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Of the mean of the twelve months that end with this one; NaN where there are not twelve, or the folder has it not. */
  readonly year: Readonly<Record<YearPercentile, number>>;
}

const yearPercentiles = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

type YearPercentile = (typeof yearPercentiles)[number];

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
      year: yearOf(series, row),
    }));
}

function yearOf(series: Table, row: number): Month['year'] {
  return Object.fromEntries(
    yearPercentiles.map((name) => {
      const column = `year_${name}`;
      return [name, series.has(column) ? series.number(row, column) : NaN];
    }),
  ) as Month['year'];
}
