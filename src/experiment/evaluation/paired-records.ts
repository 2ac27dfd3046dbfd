import type { Column } from '../../engine/columns.ts';
import { PersonRecords, type Enrolled, type RecordsAsked } from '../../observe/person-records.ts';
import { AllObservers } from '../../observe/all-observers.ts';
import type { Observer } from '../../model/observer.ts';
import type { ReplicationResult } from '../../observe/results.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { History } from '../history.ts';
import { trunkOf } from '../trunk.ts';

/** An outcome by person and month, without the programme and with it. */
export interface PairedOutcome {
  readonly without: Column;
  readonly with: Column;
}

/** What became of the same people without and with the programme. */
export interface PairedRecords extends PairedOutcome {
  readonly enrolled: Enrolled;
  /** Further outcomes, in the order in which they were asked. */
  readonly also: readonly PairedOutcome[];
  /** Month after enrolment in which each died with the programme. */
  readonly died: Int32Array;
  /** 1 for each who had kit at home two months after enrolment, with the programme. */
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
  const recorders = recordersFor(asked);
  const history = new History(without, replication, { also: recorders.all });
  const isOne = trunkOf(without) === trunkOf(programme);
  if (isOne) history.remember();
  const before = history.goOn(without);
  const { enrolled } = recorders.one;
  const outcomes = outcomesOf(recorders, enrolled.person);
  const others = isOne ? recorders : recordersFor(asked);
  const other = isOne ? history : new History(programme, replication, { also: others.all });
  const after = other.goOn(programme);
  const programmes = outcomesOf(others, enrolled.person);
  const also = outcomes.also.flatMap((own, n) => {
    const programmed = programmes.also[n];
    return programmed === undefined ? [] : [{ without: own, with: programmed }];
  });
  return {
    results: [before, after],
    records: {
      enrolled,
      without: outcomes.one,
      with: programmes.one,
      also,
      died: others.one.deathsOf(enrolled.person),
      reached: others.one.reachedOf(enrolled.person),
    },
  };
}

/** The same of a pair that is one to the last event, at the cost of one history. */
export function recordAlone(
  scenario: Scenario,
  replication: number,
  asked: RecordsAsked,
): RecordedPair {
  const recorders = recordersFor(asked);
  const history = new History(scenario, replication, { also: recorders.all });
  const result = history.goOn(scenario);
  const { enrolled } = recorders.one;
  const { one, also } = outcomesOf(recorders, enrolled.person);
  return {
    results: [result, result],
    records: {
      enrolled,
      without: one,
      with: one,
      also: also.map((own) => ({ without: own, with: own })),
      died: recorders.one.deathsOf(enrolled.person),
      reached: recorders.one.reachedOf(enrolled.person),
    },
  };
}

/** Those who record the outcome, and the further ones that were asked. */
interface Recorders {
  readonly one: PersonRecords;
  readonly also: readonly PersonRecords[];
  readonly all: Observer;
}

function recordersFor(asked: RecordsAsked): Recorders {
  const one = new PersonRecords(asked);
  const also = (asked.also ?? []).map((outcome) => new PersonRecords({ ...asked, outcome }));
  return { one, also, all: also.length === 0 ? one : new AllObservers([one, ...also]) };
}

const outcomesOf = ({ one, also }: Recorders, persons: Uint32Array) => ({
  one: one.outcomesOf(persons),
  also: also.map((another) => another.outcomesOf(persons)),
});
