import { once } from '../engine/once.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { AreaSeen } from './area-seen.ts';
import type { Counted } from './counted.ts';
import { ALL_OLDER, areasOf, groupsOf, type Group } from './groups.ts';
import { mainGroup, measureIds, measureOf, type MeasureId } from './measures.ts';
import { professionGroups } from './professions.ts';
import { Seen } from './seen.ts';
import { StaffSeen } from './staff-seen.ts';
import type { Checkpoint } from './stream-hash.ts';
import type { TracedResult } from './traced.ts';

/** Where one number of a replication belongs: a measure, for a group of people or a profession, in a period. */
export interface ResultColumn {
  readonly measure: MeasureId;
  /** The name of a group, such as `65+`, or of a profession, such as `GPs`. */
  readonly group: string;
  /** `year 1`, `year 2`, ..., or `all years`: the whole reported time. */
  readonly period: string;
}

/** Where one monthly time series belongs. */
export interface SeriesColumn {
  readonly measure: MeasureId;
  readonly group: string;
}

/** What a replication leaves behind: plain numbers, which one thread can send to another. */
export interface ReplicationResult {
  readonly replication: number;
  /** State-changing events executed, warm-up included. */
  readonly events: number;
  /** Hash of the whole event stream: equal hashes, equal histories. 16 hexadecimal digits. */
  readonly streamHash: string;
  /** What the hash was at the days that were asked for: where two histories may part. */
  readonly checkpoints: readonly Checkpoint[];
  /** One number a `ResultColumn`, in the order of `resultColumns`; NaN where nothing was observed. */
  readonly values: Float64Array;
  /** `seriesColumns.length` rows, each of the months of the run from the start of the warm-up. */
  readonly series: Float64Array;
  /** Pence posted for everybody: for each reported year one number a line of `ledgerLines`. */
  readonly ledger: Float64Array;
  /** What levers did: one number a `LeverColumn`, in the order of `leverColumns`; none without levers. */
  readonly levers: Float64Array;
  /** What was traced beside the measures. */
  readonly traced: TracedResult;
}

/** The period that covers all reported years. */
export const ALL_YEARS = 'all years';

/** The monthly series of every run. */
export const seriesColumns: readonly SeriesColumn[] = [
  { measure: 'emergencyAdmissions', group: ALL_OLDER },
];

/** A measure: for all whom it is reported for, in every period. */
interface Block {
  readonly measure: MeasureId;
  /** Their names. */
  readonly parties: readonly string[];
  readonly periods: readonly Period[];
  /** Its number for one of the parties. */
  readonly of: (sight: Sight, party: number, years: readonly number[]) => number;
}

interface Period {
  readonly period: string;
  /** Numbered from 1. */
  readonly years: readonly number[];
}

/** The columns of a scenario's results, in the order in which every replication fills them. */
export function resultColumns(
  scenario: Pick<Scenario, 'years' | 'place'>,
): readonly ResultColumn[] {
  return blocksOf(scenario).flatMap(({ measure, parties, periods }) =>
    parties.flatMap((group) => periods.map(({ period }) => ({ measure, group, period }))),
  );
}

/** The numbers of one replication, in the order of `resultColumns`. */
export function resultValues(counted: Counted): Float64Array {
  const seen = once(({ slots }: Group) =>
    once((years: readonly number[]) => new Seen(counted, slots, years)),
  );
  const sight = { counted, seen };
  const values: number[] = [];
  for (const { parties, periods, of } of blocksOf(counted.world.scenario)) {
    for (let party = 0; party < parties.length; party++) {
      for (const { years } of periods) values.push(of(sight, party, years));
    }
  }
  return Float64Array.from(values);
}

/** One replication, as measures look at it: what was seen of a group in a period is summed once for all of them. */
interface Sight {
  readonly counted: Counted;
  readonly seen: (group: Group) => (years: readonly number[]) => Seen;
}

/** Every measure. */
function blocksOf({ years, place }: Pick<Scenario, 'years' | 'place'>): readonly Block[] {
  const periods = periodsOf(years);
  const groups = groupsOf(place);
  const areas = areasOf(place);
  return measureIds.map((id): Block => {
    const measure = measureOf(id);
    switch (measure.reported) {
      case 'professions':
        return blockOf(id, professionGroups, periods, ({ counted }, { professions }, cut) =>
          measure.of(new StaffSeen(counted, professions, cut)),
        );
      case 'areas':
        return blockOf(id, areas, periods, ({ counted }, area, cut) =>
          measure.of(new AreaSeen(counted, area, cut)),
        );
      default: {
        const isMain = ({ name }: Group) => name === mainGroup(id);
        const all = measure.reported === 'groups';
        const yearly = all || measure.reported === 'years';
        return blockOf(
          id,
          all ? groups : groups.filter(isMain),
          yearly ? periods : periods.filter(({ period }) => period === ALL_YEARS),
          ({ seen }, group, cut) => measure.of(seen(group)(cut)),
        );
      }
    }
  });
}

function blockOf<Party extends { readonly name: string }>(
  measure: MeasureId,
  parties: readonly Party[],
  periods: readonly Period[],
  of: (sight: Sight, party: Party, years: readonly number[]) => number,
): Block {
  return {
    measure,
    parties: parties.map(({ name }) => name),
    periods,
    of: (sight, party, years) => of(sight, parties[party] as Party, years),
  };
}

/** All years, then each year. */
function periodsOf(years: number): readonly Period[] {
  const each = Array.from({ length: years }, (_, year) => year + 1);
  return [
    { period: ALL_YEARS, years: each },
    ...each.map((year) => ({ period: `year ${year}`, years: [year] })),
  ];
}
