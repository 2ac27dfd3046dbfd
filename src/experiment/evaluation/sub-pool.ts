import type { Column } from '../../engine/columns.ts';
import { DAYS_PER_YEAR } from '../../evidence/units.ts';
import type { FieldName, GroupName } from '../../observe/recorded-fields.ts';
import type { Future } from '../run-block.ts';
import type { PairedOutcome, PairedRecords } from './paired-records.ts';
import type { StudyPool } from './study-pool.ts';

/** Futures with the records of those alone who are in a group. */
export function amongOnly(
  futures: readonly Future[],
  group: GroupName | 'reached',
): readonly Future[] {
  return ofThose(
    futures,
    ({ enrolled, reached }, row) =>
      (group === 'reached' ? reached : enrolled.groups[group])[row] === 1,
  );
}

/** Values of a field, both ends included, but for one that is left out. */
export interface FieldWindow {
  readonly field: FieldName;
  readonly lowest: number;
  readonly highest: number;
  readonly without: number;
}

/** Futures with the records of those alone whose field lies in a window. */
export function withinOnly(
  futures: readonly Future[],
  { field, lowest, highest, without }: FieldWindow,
): readonly Future[] {
  return ofThose(futures, ({ enrolled }, row) => {
    const value = enrolled.fields[field][row] ?? NaN;
    return value >= lowest && value <= highest && value !== without;
  });
}

/**
 * Futures with the records of those alone who can be asked at the end of a follow-up, and whose year before it is known: of
 * somebody who turned 65 or moved here within that year the place has no record of all of it.
 */
export function askedOnly(futures: readonly Future[], months: number): readonly Future[] {
  return ofThose(
    futures,
    ({ died, enrolled }, row) =>
      (died[row] ?? NaN) >= months && (enrolled.sinceArrival[row] ?? NaN) >= DAYS_PER_YEAR,
  );
}

/**
 * Controls to choose from where all areas have records, for each participant. A national file had 359 (969,677 for 2,698, in
 * areas like Birmingham: Steventon and others 2013, BMJ 347:f4585); from 50 on nearly everybody finds one.
 */
const CANDIDATES_ELSEWHERE = 50;

/** The same pool with participants of every other future, and controls of the futures between: areas elsewhere. */
export function controlsElsewhere(pool: StudyPool): StudyPool {
  const isOdd = (person: number) => (pool.replication[person] ?? NaN) % 2 === 1;
  return {
    ...pool,
    candidates: CANDIDATES_ELSEWHERE,
    participants: pool.participants.filter(isOdd),
    findClusters: () =>
      pool.findClusters().filter(([first]) => first !== undefined && isOdd(first)),
    others: Int32Array.from({ length: pool.size }, (_, n) => n).filter((n) => !isOdd(n)),
  };
}

function ofThose(
  futures: readonly Future[],
  isOne: (records: PairedRecords, row: number) => boolean,
): readonly Future[] {
  return futures.map(({ records, ...future }) => ({
    ...future,
    records: records === undefined ? undefined : recordsOf(records, isOne),
  }));
}

/** Futures in which a field takes the place of the risk score. */
export function scoredBy(futures: readonly Future[], field: FieldName): readonly Future[] {
  return futures.map(({ records, ...future }) => ({
    ...future,
    records:
      records === undefined
        ? undefined
        : {
            ...records,
            enrolled: { ...records.enrolled, score: records.enrolled.fields[field] },
          },
  }));
}

/** Futures with one outcome alone: that which was asked, or one of the further ones, by its place among them. */
export function countingOnly(futures: readonly Future[], at?: number): readonly Future[] {
  return futures.map(({ records, ...future }) => ({
    ...future,
    records: records && {
      ...records,
      ...(at === undefined ? {} : records.also[at]),
      also: [],
    },
  }));
}

/** The same pool, of which it is asked whether there was anything, and not how much: 1 or 0. */
export function anythingAtAll(pool: StudyPool): StudyPool {
  const isAny = (rate: number) => (rate > 0 ? 1 : 0);
  return {
    ...pool,
    after: (person, world, months) => isAny(pool.after(person, world, months)),
    before: (person, months) => isAny(pool.before(person, months)),
  };
}

function recordsOf(
  records: PairedRecords,
  isOne: (records: PairedRecords, row: number) => boolean,
): PairedRecords {
  const { enrolled } = records;
  const rows = enrolled.person.map((_, row) => row).filter((row) => isOne(records, row));
  const months = records.without.length / enrolled.person.length;
  const own = <C extends Column>(column: C) => {
    const kept = column.slice(0, rows.length) as C;
    for (let n = 0; n < rows.length; n++) kept[n] = column[rows[n] ?? NaN] ?? NaN;
    return kept;
  };
  const ownMonths = (outcomes: Column) => {
    const kept = outcomes.slice(0, rows.length * months);
    for (let n = 0; n < rows.length; n++) {
      const from = (rows[n] ?? NaN) * months;
      kept.set(outcomes.subarray(from, from + months), n * months);
    }
    return kept;
  };
  const both = (outcome: PairedOutcome): PairedOutcome => {
    const without = ownMonths(outcome.without);
    return {
      without,
      with: outcome.with === outcome.without ? without : ownMonths(outcome.with),
    };
  };
  const every = <Name extends string, C extends Column>(columns: Readonly<Record<Name, C>>) =>
    Object.fromEntries(
      Object.entries<C>(columns).map(([name, column]) => [name, own(column)]),
    ) as Record<Name, C>;
  return {
    enrolled: {
      person: own(enrolled.person),
      fields: every(enrolled.fields),
      groups: every(enrolled.groups),
      score: own(enrolled.score),
      sinceAdmission: own(enrolled.sinceAdmission),
      sinceCrisis: own(enrolled.sinceCrisis),
      sinceArrival: own(enrolled.sinceArrival),
      referable: own(enrolled.referable),
      practice: own(enrolled.practice),
    },
    ...both(records),
    also: records.also.map(both),
    died: own(records.died),
    reached: own(records.reached),
  };
}
