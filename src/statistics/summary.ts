import { meanInterval } from './intervals.ts';
import { sortedObserved, sortedQuantile } from './quantiles.ts';

/**
 * A set of values in the two ways that must not be mixed up: `low` to `high` is how sure one is of the
 * mean, the percentiles are how much the values themselves differ.
 */
export interface Summary {
  /** How many values there were; NaN values are left out. */
  readonly n: number;
  readonly mean: number;
  /** Sample standard deviation; NaN with fewer than two values. */
  readonly sd: number;
  readonly p2_5: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly p97_5: number;
  /** The interval of the mean; NaN with fewer than two values. */
  readonly low: number;
  readonly high: number;
}

/** @param level of the interval of the mean, in (0, 1) */
export function summarise(values: ArrayLike<number>, level = 0.95): Summary {
  const sorted = sortedObserved(values);
  const { n, mean, sd, low, high } = meanInterval(values, level);
  return {
    n,
    mean,
    sd,
    p2_5: sortedQuantile(sorted, 0.025),
    p10: sortedQuantile(sorted, 0.1),
    p50: sortedQuantile(sorted, 0.5),
    p90: sortedQuantile(sorted, 0.9),
    p97_5: sortedQuantile(sorted, 0.975),
    low,
    high,
  };
}

/**
 * Summaries across rows, column by column: rows are repetitions of one series, columns its points.
 *
 * @throws RangeError if the rows are not of one length
 */
export function summariseColumns(rows: readonly ArrayLike<number>[], level = 0.95): Summary[] {
  const length = rows[0]?.length ?? 0;
  const odd = rows.findIndex((row) => row.length !== length);
  if (odd >= 0) {
    throw new RangeError(
      `Rows of a series need one length: row 0 has ${length} values, row ${odd} has ${rows[odd]?.length}.`,
    );
  }
  return Array.from({ length }, (_, column) =>
    summarise(
      rows.map((row) => row[column] ?? NaN),
      level,
    ),
  );
}
