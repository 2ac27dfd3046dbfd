import { PersonRecords, type Enrolled, type RecordsAsked } from '../../observe/person-records.ts';
import type { ReplicationResult } from '../../observe/results.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { History } from '../history.ts';
import { trunkOf } from '../trunk.ts';

/** What became of the same people without and with the programme. */
export interface PairedRecords {
  readonly enrolled: Enrolled;
  /** Outcomes by person and month. */
  readonly without: Float32Array;
  readonly with: Float32Array;
  /** Month after enrolment in which each died with the programme. */
  readonly died: Int32Array;
  /** 1 for each who had kit at home a month after enrolment, with the programme. */
  readonly reached: Uint8Array;
}

/** One replication of a pair with the records of it. */
export interface RecordedPair {
  readonly results: readonly ReplicationResult[];
  readonly records: PairedRecords;
}

/** Runs one replication without and with the programme, and keeps the records of both. Looking on changes no digit. */
export function recordPair(
  [without, programme]: readonly [Scenario, Scenario],
  replication: number,
  asked: RecordsAsked,
): RecordedPair {
  const records = new PersonRecords(asked);
  const history = new History(without, replication, { also: records });
  const isOne = trunkOf(without) === trunkOf(programme);
  if (isOne) history.remember();
  const before = history.goOn(without);
  const { enrolled } = records;
  const outcomes = records.outcomesOf(enrolled.person);
  const others = isOne ? records : new PersonRecords(asked);
  const other = isOne ? history : new History(programme, replication, { also: others });
  const after = other.goOn(programme);
  return {
    results: [before, after],
    records: {
      enrolled,
      without: outcomes,
      with: others.outcomesOf(enrolled.person),
      died: others.deathsOf(enrolled.person),
      reached: others.reachedOf(enrolled.person),
    },
  };
}
