import type { OBSERVED } from '../model/observer.ts';

/** Kinds of what can be observed, by name. */
export type Observation = keyof typeof OBSERVED;

const FIRST_ROOM = 1024;

/** What happened to many people, in the order of time: one typed array a variable, that grow as they fill. */
export class Moments {
  length = 0;
  private people = new Uint32Array(FIRST_ROOM);
  private times = new Float64Array(FIRST_ROOM);
  private whats = new Uint8Array(FIRST_ROOM);
  private details = new Float64Array(FIRST_ROOM);
  private states = new Uint32Array(FIRST_ROOM);

  /** @param state as `packState` makes it */
  add(what: number, person: number, time: number, detail: number, state: number): void {
    const at = this.length++;
    if (at === this.people.length) this.grow(2 * at);
    this.people[at] = person;
    this.times[at] = time;
    this.whats[at] = what;
    this.details[at] = detail;
    this.states[at] = state;
  }

  /** What happened to one person. */
  of(person: number): { what: number; time: number; detail: number; state: number }[] {
    const found = [];
    for (let at = 0; at < this.length; at++) {
      if (this.people[at] !== person) continue;
      found.push({
        what: this.whats[at],
        time: this.times[at],
        detail: this.details[at],
        state: this.states[at],
      });
    }
    return found;
  }

  /** How much happened to each person: all of it, and what is of one kind. */
  counts(people: number, kind: number): { all: Uint32Array; ofKind: Uint32Array } {
    const [all, ofKind] = [new Uint32Array(people), new Uint32Array(people)];
    for (let at = 0; at < this.length; at++) {
      all[this.people[at]]++;
      if (this.whats[at] === kind) ofKind[this.people[at]]++;
    }
    return { all, ofKind };
  }

  private grow(room: number): void {
    const larger = <Column extends { set(from: Column): void }>(from: Column, to: Column) => {
      to.set(from);
      return to;
    };
    this.people = larger(this.people, new Uint32Array(room));
    this.times = larger(this.times, new Float64Array(room));
    this.whats = larger(this.whats, new Uint8Array(room));
    this.details = larger(this.details, new Float64Array(room));
    this.states = larger(this.states, new Uint32Array(room));
  }
}
