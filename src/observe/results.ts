import type { Scenario } from '../scenario/scenario.ts';
import { ALL_OLDER, groups, type Group } from './groups.ts';
import { measureIds, measureOf, type MeasureId } from './measures.ts';
import type { Persistence } from './persistence.ts';
import { Seen } from './seen.ts';
import type { Tallies } from './tallies.ts';

/** Where one number of a replication belongs: a measure, for a group of people, in a period. */
export interface ResultColumn {
  readonly measure: MeasureId;
  /** The name of a group, such as `65+`. */
  readonly group: string;
  /** `year 1`, `year 2`, ..., or `all years`: the whole reported time. */
  readonly period: string;
}

/** Where one monthly time series belongs. */
export interface SeriesColumn {
  readonly measure: MeasureId;
  readonly group: string;
}

/** What a replication leaves behind: plain numbers, transferable between threads. */
export interface ReplicationResult {
  readonly replication: number;
  /** State-changing events executed, warm-up included. */
  readonly events: number;
  /** Hash of the whole event stream: equal hashes, equal histories. 16 hexadecimal digits. */
  readonly streamHash: string;
  /** One number a `ResultColumn`, in the order of `resultColumns`; NaN where nothing was observed. */
  readonly values: Float64Array;
  /** `seriesColumns.length` rows, each of the months of the run from the start of the warm-up. */
  readonly series: Float64Array;
}

/** The period that covers all reported years. */
export const ALL_YEARS = 'all years';

/** The monthly series of every run. */
export const seriesColumns: readonly SeriesColumn[] = [
  { measure: 'emergencyAdmissions', group: ALL_OLDER },
];

interface Cut {
  readonly measure: MeasureId;
  readonly group: Group;
  readonly period: string;
  readonly years: readonly number[];
}

/** The columns of a scenario's results, in the order in which every replication fills them. */
export function resultColumns(scenario: Pick<Scenario, 'years'>): readonly ResultColumn[] {
  return cutsOf(scenario.years).map(({ measure, group, period }) => ({
    measure,
    group: group.name,
    period,
  }));
}

/** The numbers of one replication, in the order of `resultColumns`. */
export function resultValues(tallies: Tallies, persistence: Persistence): Float64Array {
  return Float64Array.from(cutsOf(tallies.years), ({ measure, group, years }) =>
    measureOf(measure).of(new Seen(tallies, persistence, group.cells, years)),
  );
}

function cutsOf(years: number): readonly Cut[] {
  const each = Array.from({ length: years }, (_, year) => year + 1);
  const periods = [
    { period: ALL_YEARS, years: each },
    ...each.map((year) => ({ period: `year ${year}`, years: [year] })),
  ];
  return measureIds.flatMap((measure) =>
    measureOf(measure).reported === 'whole'
      ? groups
          .filter(({ name }) => name === ALL_OLDER)
          .map((group) => ({ measure, group, period: ALL_YEARS, years: each }))
      : groups.flatMap((group) => periods.map((period) => ({ measure, group, ...period }))),
  );
}
