import type { Scenario } from '../scenario/scenario.ts';
import type { Counted } from './counted.ts';
import { ALL_OLDER, groupsOf, type Group } from './groups.ts';
import { mainGroup, measureIds, measureOf, type MeasureId } from './measures.ts';
import { Seen } from './seen.ts';

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
  /** Pence posted for everybody: for each reported year one number a line of `ledgerLines`. */
  readonly ledger: Float64Array;
}

/** The period that covers all reported years. */
export const ALL_YEARS = 'all years';

/** The monthly series of every run. */
export const seriesColumns: readonly SeriesColumn[] = [
  { measure: 'emergencyAdmissions', group: ALL_OLDER },
];

interface Cut {
  readonly group: Group;
  readonly period: string;
  readonly years: readonly number[];
}

/** The columns of a scenario's results, in the order in which every replication fills them. */
export function resultColumns(
  scenario: Pick<Scenario, 'years' | 'place'>,
): readonly ResultColumn[] {
  const cuts = cutsOf(scenario);
  return measureIds.flatMap((measure) =>
    cuts
      .filter((cut) => isReported(measure, cut))
      .map(({ group, period }) => ({ measure, group: group.name, period })),
  );
}

/** The numbers of one replication, in the order of `resultColumns`. */
export function resultValues(counted: Counted): Float64Array {
  const cuts = cutsOf(counted.world.scenario).map((cut) => ({
    ...cut,
    seen: new Seen(counted, cut.group.slots, cut.years),
  }));
  return Float64Array.from(
    measureIds.flatMap((measure) =>
      cuts.filter((cut) => isReported(measure, cut)).map(({ seen }) => measureOf(measure).of(seen)),
    ),
  );
}

/** Every group in every period: all years, then each year. */
function cutsOf({ years, place }: Pick<Scenario, 'years' | 'place'>): readonly Cut[] {
  const each = Array.from({ length: years }, (_, year) => year + 1);
  const periods = [
    { period: ALL_YEARS, years: each },
    ...each.map((year) => ({ period: `year ${year}`, years: [year] })),
  ];
  return groupsOf(place).flatMap((group) => periods.map((period) => ({ group, ...period })));
}

function isReported(measure: MeasureId, { group, period }: Cut): boolean {
  const { reported } = measureOf(measure);
  if (reported === 'groups') return true;
  return group.name === mainGroup(measure) && (period === ALL_YEARS || reported === 'years');
}
