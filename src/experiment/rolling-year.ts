import { MONTHS_PER_YEAR } from '../evidence/units.ts';
import { seriesColumns, type ReplicationResult } from '../observe/results.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { movingMeans } from '../statistics/moving.ts';
import { sortedObserved, sortedQuantile } from '../statistics/quantiles.ts';
import { seriesRows, type SeriesRow } from './run-rows.ts';

/** Percentiles over the replications of the mean of the twelve months that end with a month; NaN in the first eleven. */
export interface RollingYear {
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

/** A row of `series.csv` in the folder of a comparison. */
export interface RollingRow extends SeriesRow {
  readonly year: RollingYear;
}

/**
 * The series with the last twelve months of every month: the mean is taken in each replication before the percentiles
 * are, because percentiles of months do not add up to those of a year.
 */
export function rollingRows(
  scenario: Scenario,
  results: readonly ReplicationResult[],
): readonly RollingRow[] {
  const months = (scenario.warmUp + scenario.years) * MONTHS_PER_YEAR;
  const years = seriesColumns.flatMap((_, row) =>
    rollingYears(results.map(({ series }) => series.subarray(row * months, (row + 1) * months))),
  );
  const none = percentilesOf([]);
  return seriesRows(scenario, results).map((row, i) => ({ ...row, year: years[i] ?? none }));
}

function rollingYears(rows: readonly Float64Array[]): readonly RollingYear[] {
  const moving = rows.map((row) => movingMeans(row, MONTHS_PER_YEAR));
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, month) =>
    percentilesOf(moving.map((means) => means[month] ?? NaN)),
  );
}

function percentilesOf(values: readonly number[]): RollingYear {
  const sorted = sortedObserved(values);
  return {
    p10: sortedQuantile(sorted, 0.1),
    p25: sortedQuantile(sorted, 0.25),
    p50: sortedQuantile(sorted, 0.5),
    p75: sortedQuantile(sorted, 0.75),
    p90: sortedQuantile(sorted, 0.9),
  };
}
