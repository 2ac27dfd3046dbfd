import type { FieldName, GroupName } from '../../observe/recorded-fields.ts';
import type { Future } from '../run-block.ts';
import type { PairedRecords } from './paired-records.ts';
import type { StudyPool } from './study-pool.ts';

/** Futures with the records of those alone who are in a group. */
export function amongOnly(futures: readonly Future[], group: GroupName): readonly Future[] {
  return futures.map(({ records, ...future }) => ({
    ...future,
    records: records === undefined ? undefined : recordsOf(records, group),
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

/** The same pool, of which it is asked whether there was anything, and not how much: 1 or 0. */
export function anythingAtAll(pool: StudyPool): StudyPool {
  const isAny = (rate: number) => (rate > 0 ? 1 : 0);
  return {
    ...pool,
    after: (person, world, months) => isAny(pool.after(person, world, months)),
    before: (person, months) => isAny(pool.before(person, months)),
  };
}

function recordsOf(records: PairedRecords, group: GroupName): PairedRecords {
  const { enrolled } = records;
  const isIn = enrolled.groups[group];
  const months = records.without.length / enrolled.person.length;
  const own = <Column extends Kept>(column: Column) =>
    column.filter((_, row) => isIn[row] === 1) as Column;
  const ownMonths = (outcomes: Float32Array) =>
    outcomes.filter((_, n) => isIn[Math.floor(n / months)] === 1);
  const every = <Name extends string, Column extends Kept>(
    columns: Readonly<Record<Name, Column>>,
  ) =>
    Object.fromEntries(
      Object.entries<Column>(columns).map(([name, column]) => [name, own(column)]),
    ) as Record<Name, Column>;
  return {
    enrolled: {
      person: own(enrolled.person),
      fields: every(enrolled.fields),
      groups: every(enrolled.groups),
      score: own(enrolled.score),
      sinceAdmission: own(enrolled.sinceAdmission),
      referable: own(enrolled.referable),
      practice: own(enrolled.practice),
    },
    without: ownMonths(records.without),
    with: ownMonths(records.with),
  };
}

type Kept = Uint8Array | Uint16Array | Uint32Array | Float64Array;
