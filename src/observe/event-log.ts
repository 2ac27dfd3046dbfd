import { grown } from '../engine/columns.ts';
import { OBSERVED, type Observer } from '../model/observer.ts';
import type { World } from '../model/world.ts';
import { activities } from './activities.ts';

/** What happened to people, one row an event, in the order in which it happened. Rows from `rows` on are spare. */
export interface LoggedEvents {
  readonly rows: number;
  /** Days from the start of the run. */
  readonly time: Float64Array;
  readonly person: Uint32Array;
  /** A number of `OBSERVED`. */
  readonly what: Uint8Array;
  /** What `OBSERVED` says of it. */
  readonly detail: Float64Array;
  /** Age of the person then, in completed years. */
  readonly age: Uint8Array;
  /** Frailty of the person then: a number of `FRAILTY`. */
  readonly frailty: Uint8Array;
  /** What the person waits or last waited for in a bed: a number of `DELAY`. */
  readonly delayReason: Uint8Array;
  /** The person's council, by its place in the list of the place. */
  readonly council: Uint8Array;
  /** The person's hospital trust, by its place in the list of the place. */
  readonly trust: Uint8Array;
}

/** Room at the start; it doubles whenever it is full. */
const FIRST_ROOM = 1 << 12;

/** By number of `OBSERVED`: 1 for what `activities` names. */
const isLogged = Uint8Array.from(
  Object.entries(OBSERVED).toSorted(([, a], [, b]) => a - b),
  ([name]) => (name in activities ? 1 : 0),
);

/** Writes down everything that `activities` names: numbers in columns, no words, so that a run with a log is no slower. */
export class EventLog implements Observer, LoggedEvents {
  rows = 0;
  time = new Float64Array(FIRST_ROOM);
  person = new Uint32Array(FIRST_ROOM);
  what = new Uint8Array(FIRST_ROOM);
  detail = new Float64Array(FIRST_ROOM);
  age = new Uint8Array(FIRST_ROOM);
  frailty = new Uint8Array(FIRST_ROOM);
  delayReason = new Uint8Array(FIRST_ROOM);
  council = new Uint8Array(FIRST_ROOM);
  trust = new Uint8Array(FIRST_ROOM);

  observe({ people }: World, what: number, person: number, now: number, detail: number): void {
    if (isLogged[what] !== 1) return;
    if (this.rows === this.time.length) this.makeRoom(2 * this.rows);
    const row = this.rows++;
    this.time[row] = now;
    this.person[row] = person;
    this.what[row] = what;
    this.detail[row] = detail;
    this.age[row] = people.age[person];
    this.frailty[row] = people.frailty[person];
    this.delayReason[row] = people.delayReason[person];
    this.council[row] = people.council[person];
    this.trust[row] = people.trust[person];
  }

  private makeRoom(rows: number): void {
    this.time = grown(this.time, rows);
    this.person = grown(this.person, rows);
    this.what = grown(this.what, rows);
    this.detail = grown(this.detail, rows);
    this.age = grown(this.age, rows);
    this.frailty = grown(this.frailty, rows);
    this.delayReason = grown(this.delayReason, rows);
    this.council = grown(this.council, rows);
    this.trust = grown(this.trust, rows);
  }
}
