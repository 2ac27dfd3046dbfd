import { narrowed, type Column } from '../engine/columns.ts';
import { DAYS_PER_MONTH } from '../evidence/units.ts';
import { OBSERVED, type Observer } from '../model/observer.ts';
import { CASE, RESIDENCE } from '../model/people/codes.ts';
import { riskScore } from '../model/processes/case-finding.ts';
import type { World } from '../model/world.ts';
import { PriorUse } from './prior-use.ts';
import {
  fieldNames,
  groupNames,
  recordedFields,
  recordedGroups,
  type FieldName,
  type GroupName,
} from './recorded-fields.ts';
import { recordedOutcome, type RecordedOutcomeId } from './studied-outcomes.ts';

/** Days before the day of enrolment at which it is looked who is there: nothing has changed until then. */
const BEFORE_PARTING = 0.5;

/** Days after enrolment at which it is looked who was reached: kit is given out at the end of a month. */
const UNTIL_REACHED = 2 * DAYS_PER_MONTH;

/** Larger than any month. */
const NEVER = 0x7fffffff;

/** What an evaluation wants to have of everybody. */
export interface RecordsAsked {
  readonly outcome: RecordedOutcomeId;
  /** Further outcomes of the same people. */
  readonly also?: readonly RecordedOutcomeId[] | undefined;
  /** Day of the run on which people are enrolled. */
  readonly day: number;
  /** Months before that day, and after it. */
  readonly before: number;
  readonly after: number;
  /** Where people are on that day who may take part: at home, where it is left out; anywhere, in a hospital bed as well. */
  readonly lives?: 'home' | 'careHome' | 'anywhere' | undefined;
}

/** What the records say of older people who live where it was asked on the day of enrolment: one row a person. */
export interface Enrolled {
  readonly person: Uint32Array;
  readonly fields: Readonly<Record<FieldName, Column>>;
  /** 1 for each person who is in a group. */
  readonly groups: Readonly<Record<GroupName, Uint8Array>>;
  /** The score by which a risk tool ranks people. */
  readonly score: Column;
  /** Days since the last emergency admission; Infinity without one. */
  readonly sinceAdmission: Float64Array;
  /** Days since the last crisis, wherever the person turned; Infinity without one. */
  readonly sinceCrisis: Float64Array;
  /** Days since the person turned 65 or moved here; Infinity with those who were here when the run started. */
  readonly sinceArrival: Float64Array;
  /** 1 where a case is open and needs are complex: somebody whom others would refer. */
  readonly referable: Uint8Array;
  /** Number of the practice. */
  readonly practice: Uint16Array;
}

/** Counts an outcome of everybody month by month, and looks up once who is there and what is recorded of them. */
export class PersonRecords implements Observer {
  private readonly asked: RecordsAsked;
  private readonly event: number;
  private readonly adds: (detail: number, world: World, person: number) => number;
  private readonly isSpan: boolean;
  /** `months` numbers a person. */
  private counts: Float32Array | undefined = undefined;
  private rows: Enrolled | undefined = undefined;
  /** What happened to each before people are enrolled. */
  private past: Past | undefined = undefined;
  /** 1 for each person who had kit at home two months after. */
  private reached: Uint8Array | undefined = undefined;
  /** Months after the day of enrolment in which people died; none is larger than any month. */
  private died: Int32Array | undefined = undefined;

  constructor(asked: RecordsAsked) {
    const { event, adds = () => 1, isSpan = false } = recordedOutcome(asked.outcome);
    this.asked = asked;
    this.event = OBSERVED[event];
    this.adds = adds;
    this.isSpan = isSpan;
  }

  observe(world: World, what: number, person: number, now: number, detail: number): void {
    this.counts ??= new Float32Array(world.people.capacity * this.months);
    const { day, before } = this.asked;
    this.past ??= new Past(world.people.capacity, day - BEFORE_PARTING);
    if (now >= day - BEFORE_PARTING) this.rows ??= enrolledOn(world, this.asked, this.past);
    else this.past.note(what, person, now, detail);
    const month = Math.floor((now - day) / DAYS_PER_MONTH) + before;
    if (what === OBSERVED.died) {
      this.died ??= new Int32Array(world.people.capacity).fill(NEVER);
      this.died[person] = month - before;
    }
    if (now >= day + UNTIL_REACHED) this.reached ??= withKit(world);
    if (what !== this.event) return;
    const added = this.adds(detail, world, person);
    if (this.isSpan) this.addSpan(person, now - added, now);
    else if (month >= 0 && month < this.months) this.counts[person * this.months + month] += added;
  }

  /** Days from one time to another, to the months in which they are spent, as far as these are recorded. */
  private addSpan(person: number, from: number, to: number): void {
    const { counts, months } = this;
    const { day, before } = this.asked;
    if (counts === undefined) return;
    const starts = day - before * DAYS_PER_MONTH;
    const first = Math.max(0, Math.floor((from - starts) / DAYS_PER_MONTH));
    for (let month = first; month < months; month++) {
      const begins = starts + month * DAYS_PER_MONTH;
      if (begins >= to) return;
      const days = Math.min(to, begins + DAYS_PER_MONTH) - Math.max(from, begins);
      if (days > 0) counts[person * months + month] += days;
    }
  }

  /**
   * Who was there on the day.
   *
   * @throws Error if the run did not come to it
   */
  get enrolled(): Enrolled {
    if (this.rows === undefined) throw new Error(`the run ended before day ${this.asked.day}`);
    return this.rows;
  }

  /** The outcome of some people: `before + after` months each, in their order. */
  outcomesOf(persons: Uint32Array): Column {
    const { counts, months } = this;
    const outcomes = new Float32Array(persons.length * months);
    if (counts === undefined) return outcomes;
    persons.forEach((person, row) => {
      outcomes.set(counts.subarray(person * months, (person + 1) * months), row * months);
    });
    return narrowed(outcomes);
  }

  /** The month after enrolment, from 0, in which each died; larger than any where they did not. */
  deathsOf(persons: Uint32Array): Int32Array {
    return Int32Array.from(persons, (person) => this.died?.[person] ?? NEVER);
  }

  /** 1 where somebody had telecare or telehealth two months after the day. */
  reachedOf(persons: Uint32Array): Uint8Array {
    return Uint8Array.from(persons, (person) => this.reached?.[person] ?? 0);
  }

  private get months(): number {
    return this.asked.before + this.asked.after;
  }
}

/** What is remembered of everybody until people are enrolled. */
class Past {
  readonly use: PriorUse;
  /** Days of the last crisis and of arriving; -Infinity without, or before the run. */
  readonly lastCrisis: Float64Array;
  readonly arrival: Float64Array;

  constructor(people: number, day: number) {
    this.use = new PriorUse(people, day);
    this.lastCrisis = new Float64Array(people).fill(-Infinity);
    this.arrival = new Float64Array(people).fill(-Infinity);
  }

  note(what: number, person: number, now: number, detail: number): void {
    if (what === OBSERVED.crisis) this.lastCrisis[person] = now;
    else if (what === OBSERVED.arrived && now > 0) this.arrival[person] = now;
    else this.use.note(what, person, now, detail);
  }
}

function withKit({ levers: { watch } }: World): Uint8Array {
  return watch.alarm.map((alarm, person) => (alarm === 1 || watch.readings[person] === 1 ? 1 : 0));
}

function enrolledOn(
  world: World,
  { day, lives = 'home' }: RecordsAsked,
  { use, lastCrisis, arrival }: Past,
): Enrolled {
  const { people, recentAdmissions } = world;
  const isThere = (n: number) => lives === 'anywhere' || people.residence[n] === RESIDENCE[lives];
  const person = Uint32Array.from(
    Array.from({ length: people.capacity }, (_, n) => n).filter(
      (n) => people.isHere(n) && people.isOlder(n) && isThere(n),
    ),
  );
  const column = (of: (n: number) => number) => Float64Array.from(person, of);
  const fields = Object.fromEntries(
    fieldNames.map((name) => [
      name,
      narrowed(column((n) => recordedFields[name].of(world, n, day, use))),
    ]),
  ) as Record<FieldName, Column>;
  const groups = Object.fromEntries(
    groupNames.map((name) => [
      name,
      Uint8Array.from(person, (n) => recordedGroups[name](world, n)),
    ]),
  ) as Record<GroupName, Uint8Array>;
  return {
    person,
    fields,
    groups,
    score: column((n) => riskScore(world, n)),
    sinceAdmission: column((n) => day - recentAdmissions.latest(n)),
    sinceCrisis: column((n) => day - lastCrisis[n]),
    sinceArrival: column((n) => day - arrival[n]),
    referable: Uint8Array.from(person, (n) =>
      people.caseStage[n] !== CASE.none && people.hasComplexNeeds(n) ? 1 : 0,
    ),
    practice: Uint16Array.from(person, (n) => people.relations.practice[n]),
  };
}
