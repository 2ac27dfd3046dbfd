import { once } from '../../engine/once.ts';
import { MONTHS_PER_YEAR, PER_THOUSAND } from '../../evidence/units.ts';
import type { RecordsAsked } from '../../observe/person-records.ts';
import type { FieldName } from '../../observe/recorded-fields.ts';
import type { CaseFinding } from '../../scenario/knobs.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { sortedQuantile } from '../../statistics/quantiles.ts';
import type { Future } from '../run-block.ts';
import type { PairedRecords } from './paired-records.ts';

/** Who takes part in a programme, as far as records show. */
export interface EnrolmentRule {
  /** As a programme finds people, or everybody with a crisis of late. */
  readonly select: CaseFinding | 'recentCrisis';
  /** By `riskScore`: those with the highest scores, as a share of all. */
  readonly topShare: number;
}

/** Where controls live: where the programme is, without taking part, or in areas without it, where some would have. */
export const CONTROLS = ['here', 'elsewhere'] as const;

export type Controls = (typeof CONTROLS)[number];

/** With the programme, or in the place without it. */
export type World = 'with' | 'without';

/** Controls that there are to choose from in the place itself, for each participant. */
const CANDIDATES_HERE = 10;

/** What is counted of each person, per 1,000 people a year. */
export interface Outcomes {
  /** Over the first months after enrolment. */
  readonly after: (person: number, world: World, months: number) => number;
  /** Over the last months before it, as many as are known at most. */
  readonly before: (person: number, months: number) => number;
}

/** Everybody of whom a study may be drawn, from all futures. People are numbered through. */
export interface StudyPool extends Outcomes {
  readonly size: number;
  /** Those who are enrolled, and those who are not; at random, everybody is either. */
  readonly participants: Int32Array;
  readonly others: Int32Array;
  /** Of the others, as many as a study has to choose controls from, for each participant. */
  readonly candidates: number;
  readonly fieldOf: (name: FieldName) => Float64Array;
  readonly score: Float64Array;
  /** The score from which on people are among the `topShare`. */
  readonly threshold: number;
  /** Participants by practice, each practice of each future by itself. */
  readonly findClusters: () => readonly (readonly number[])[];
  /** The future that each person is of. */
  readonly replication: Int32Array;
  /** Months after enrolment that are known. */
  readonly months: number;
}

/** @param futures with their records, at least one */
export function studyPool(
  futures: readonly Future[],
  { before, after }: Pick<RecordsAsked, 'before' | 'after'>,
  rule: EnrolmentRule,
  { parameters }: Pick<Scenario, 'parameters'>,
): StudyPool {
  const all = recorded(futures);
  const score = joined(all.map(({ records }) => records.enrolled.score));
  const threshold = sortedQuantile(score.toSorted(), 1 - rule.topShare);
  const isIn = eligibility(all, rule, threshold, parameters['caseFinding.recentDays']);
  const numbers = Int32Array.from(score, (_, n) => n);
  return {
    size: score.length,
    participants: numbers.filter((n) => isIn[n] === 1),
    others: rule.select === 'random' ? numbers : numbers.filter((n) => isIn[n] === 0),
    candidates: CANDIDATES_HERE,
    // Most designs use a few fields, or none, and one of them clusters: each is made when it is first asked for.
    fieldOf: once((name) => joined(all.map(({ records }) => records.enrolled.fields[name]))),
    score,
    threshold,
    findClusters: once(() => byPractice(all, isIn)),
    replication: numbersOf(all, ({ replication }) => replication),
    months: after,
    ...outcomesIn(futures, { before, after }),
  };
}

/** What futures count of the people of a pool, in the order of the pool. */
export function outcomesIn(
  futures: readonly Future[],
  { before, after }: Pick<RecordsAsked, 'before' | 'after'>,
): Outcomes {
  const all = recorded(futures).map(({ records }) => records);
  const without = running(joined(all.map((records) => records.without)), before + after);
  const isOne = all.every((records) => records.with === records.without);
  const sums = {
    without,
    with: isOne ? without : running(joined(all.map((records) => records.with)), before + after),
  };
  const between = (world: World, person: number, from: number, to: number) => {
    const row = person * (before + after + 1);
    const count = (sums[world][row + to] ?? NaN) - (sums[world][row + from] ?? NaN);
    return (count / (to - from)) * MONTHS_PER_YEAR * PER_THOUSAND;
  };
  return {
    after: (person, world, months) => between(world, person, before, before + months),
    before: (person, months) =>
      between('without', person, before - Math.min(months, before), before),
  };
}

const recorded = (futures: readonly Future[]): readonly OfOneFuture[] =>
  futures.flatMap(({ replication, records }) =>
    records === undefined ? [] : [{ replication, records }],
  );

interface OfOneFuture {
  readonly replication: number;
  readonly records: PairedRecords;
}

/** 1 for each person who is enrolled. */
function eligibility(
  all: readonly OfOneFuture[],
  { select }: EnrolmentRule,
  threshold: number,
  recentDays: number,
): Int32Array {
  return numbersOf(all, ({ records: { enrolled } }, n) => {
    switch (select) {
      case 'riskScore':
        return (enrolled.score[n] ?? NaN) >= threshold ? 1 : 0;
      case 'recentAdmission':
        return (enrolled.sinceAdmission[n] ?? NaN) < recentDays ? 1 : 0;
      case 'recentCrisis':
        return (enrolled.sinceCrisis[n] ?? NaN) < recentDays ? 1 : 0;
      case 'referral':
        return enrolled.referable[n] ?? 0;
      case 'random':
        return 1;
    }
  });
}

function byPractice(all: readonly OfOneFuture[], isIn: Int32Array): readonly (readonly number[])[] {
  const members = new Map<string, number[]>();
  const names = all.flatMap(({ replication, records }) =>
    Array.from(records.enrolled.practice, (practice) => `${replication} ${practice}`),
  );
  names.forEach((name, person) => {
    if (isIn[person] !== 1) return;
    const own = members.get(name) ?? [];
    own.push(person);
    members.set(name, own);
  });
  return [...members.values()];
}

function numbersOf(
  all: readonly OfOneFuture[],
  of: (one: OfOneFuture, n: number, at: number) => number,
): Int32Array {
  return Int32Array.from(
    all.flatMap((one, at) => Array.from(one.records.enrolled.person, (_, n) => of(one, n, at))),
  );
}

function joined(parts: readonly ArrayLike<number>[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const part of parts) {
    all.set(part, from);
    from += part.length;
  }
  return all;
}

/** Sums up to each month, person by person: one number more than there are months. */
function running(counts: Float64Array, months: number): Float64Array {
  const people = counts.length / months;
  const sums = new Float64Array(people * (months + 1));
  for (let person = 0; person < people; person++) {
    for (let month = 0; month < months; month++) {
      const at = person * (months + 1) + month;
      sums[at + 1] = (sums[at] ?? NaN) + (counts[person * months + month] ?? NaN);
    }
  }
  return sums;
}
