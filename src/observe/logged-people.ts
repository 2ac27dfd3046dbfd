import type { LoggedEvents } from './event-log.ts';

/** The rows of one person, in the order in which they happened. */
export interface PersonRows {
  readonly person: number;
  readonly rows: Uint32Array;
}

/** A log person by person, by their numbers; who is not in it is left out. Sorted by counting. */
export function* byPerson({ rows, person }: LoggedEvents): Generator<PersonRows> {
  let people = 0;
  for (let row = 0; row < rows; row++) people = Math.max(people, person[row] + 1);
  const ends = new Uint32Array(people + 1);
  for (let row = 0; row < rows; row++) ends[person[row] + 1]++;
  for (let i = 1; i <= people; i++) ends[i] += ends[i - 1];
  const next = ends.slice();
  const order = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) order[next[person[row]]++] = row;
  for (let i = 0; i < people; i++) {
    const own = order.subarray(ends[i], ends[i + 1]);
    if (own.length > 0) yield { person: i, rows: own };
  }
}
