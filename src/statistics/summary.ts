import { halfWidthOf, meanQuantile } from './intervals.ts';
import { moments } from './moments.ts';
import { copyObserved, sortedQuantile, ascending } from './quantiles.ts';

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

/**
 * Summarises many sets of values, with what they have in common worked out once: Student's quantile of each size, and room
 * to sort in.
 */
export class Summaries {
  private readonly level: number;
  /** Student's quantile of the level, by how many values there are. */
  private readonly quantiles: number[] = [];
  private sorted = new Float64Array(0);

  /** @param level of the interval of the mean, in (0, 1) */
  constructor(level = 0.95) {
    this.level = level;
  }

  /** Says of a set of values what `Summary` holds. */
  of(values: ArrayLike<number>): Summary {
    const sorted = this.sortObserved(values);
    const { n, mean, sd } = moments(values);
    const halfWidth = halfWidthOf({ n, sd }, this.quantileOf(n));
    return {
      n,
      mean,
      sd,
      p2_5: sortedQuantile(sorted, 0.025),
      p10: sortedQuantile(sorted, 0.1),
      p50: sortedQuantile(sorted, 0.5),
      p90: sortedQuantile(sorted, 0.9),
      p97_5: sortedQuantile(sorted, 0.975),
      low: mean - halfWidth,
      high: mean + halfWidth,
    };
  }

  private quantileOf(n: number): number {
    return (this.quantiles[n] ??= meanQuantile(this.level, n));
  }

  /** Those that were observed, ascending; they stay there until the next set. */
  private sortObserved(values: ArrayLike<number>): Float64Array {
    if (this.sorted.length < values.length) this.sorted = new Float64Array(values.length);
    const n = copyObserved(values, this.sorted);
    return ascending(this.sorted.subarray(0, n));
  }
}

/** @param level of the interval of the mean, in (0, 1) */
export function summarise(values: ArrayLike<number>, level = 0.95): Summary {
  return new Summaries(level).of(values);
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
  const summaries = new Summaries(level);
  return Array.from({ length }, (_, column) => summaries.of(rows.map((row) => row[column] ?? NaN)));
}
