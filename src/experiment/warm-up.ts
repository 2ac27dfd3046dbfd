import { MONTHS_PER_YEAR } from '../evidence/units.ts';
import { ALL_OLDER } from '../observe/groups.ts';
import { seriesColumns, type ReplicationResult } from '../observe/results.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { meanInterval, type MeanInterval } from '../statistics/intervals.ts';
import { moments } from '../statistics/moments.ts';
import { mser5 } from '../statistics/mser.ts';

/** What the monthly emergency admissions say of the length of the warm-up. */
export interface WarmUp {
  /** Months of the warm-up. */
  readonly given: number;
  /** Months that MSER-5 would leave out. */
  readonly months: number;
  /** Whether no level was found that the series settles at. */
  readonly isUnsettled: boolean;
  /**
   * Where MSER-5 would leave out reported months: these less those after them, replication by replication, in
   * admissions per 1,000 a year; undefined where the warm-up is longer.
   */
  readonly drift: MeanInterval | undefined;
}

/**
 * Whether the warm-up is long enough for a scenario that changes nothing: what a timeline does later is no warm-up.
 *
 * @returns undefined where there is a timeline, or the run is too short to tell
 */
export function warmUpOf(
  { timeline, warmUp }: Pick<Scenario, 'timeline' | 'warmUp'>,
  results: readonly ReplicationResult[],
): WarmUp | undefined {
  if (timeline.length > 0 || results.length === 0) return undefined;
  const series = results.map(monthlyAdmissions);
  const months = series[0]?.length ?? 0;
  const means = Array.from(
    { length: months },
    (_, month) => moments(series.map((one) => one[month] ?? NaN)).mean,
  );
  const truncation = mser5(means);
  if (truncation === undefined) return undefined;
  const given = warmUp * MONTHS_PER_YEAR;
  const { points, isUnsettled } = truncation;
  const drift = series.map(
    (one) => moments(one.slice(given, points)).mean - moments(one.slice(points)).mean,
  );
  return {
    given,
    months: points,
    isUnsettled,
    drift: points > given ? meanInterval(drift) : undefined,
  };
}

/** Whether MSER-5 would leave out reported months that differ from the others by more than chance. */
export function isTooShort({ drift }: WarmUp): boolean {
  return drift !== undefined && (drift.low > 0 || drift.high < 0);
}

function monthlyAdmissions({ series }: ReplicationResult): Float64Array {
  const months = series.length / seriesColumns.length;
  const row = seriesColumns.findIndex(
    ({ measure, group }) => measure === 'emergencyAdmissions' && group === ALL_OLDER,
  );
  return series.slice(row * months, (row + 1) * months);
}
