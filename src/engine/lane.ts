import { grown } from './columns.ts';
import { codeWord, numberWord } from './event-buckets.ts';

/**
 * First-in, first-out store of events that all happen the same delay after they are scheduled: already in
 * order, so neither sorting nor searching. Reviews, birthdays and other fixed intervals belong here.
 */
export class Lane {
  readonly delay: number;
  readonly kind: number;
  size = 0;
  /** Time of the first event; Infinity where there is none. */
  time = Infinity;
  /** The ring: the time of the event at a place is at twice that index. */
  private times = new Float64Array(2 * 64);
  /** The same memory, for numbers and entities: see `numberWord` and `codeWord`. */
  private words = new Int32Array(this.times.buffer);
  private mask = 63;
  private head = 0;

  constructor(delay: number, kind: number) {
    this.delay = delay;
    this.kind = kind;
  }

  push(time: number, number: number, entity: number): void {
    if (this.size > this.mask) this.grow();
    const { size } = this;
    const at = (this.head + size) & this.mask;
    this.times[2 * at] = time;
    this.words[numberWord(at)] = number;
    this.words[codeWord(at)] = entity;
    this.size = size + 1;
    if (size === 0) this.time = time;
  }

  /** Scheduling number of the first event. */
  get number(): number {
    return this.words[numberWord(this.head)];
  }

  /** Removes the first event and returns its entity. */
  shift(): number {
    const { head } = this;
    const next = (head + 1) & this.mask;
    this.head = next;
    this.time = --this.size > 0 ? this.times[2 * next] : Infinity;
    return this.words[codeWord(head)];
  }

  private grow(): void {
    const { times, head, size } = this;
    this.times = grown(times.subarray(2 * head), 4 * size);
    this.times.set(times.subarray(0, 2 * head), 2 * (size - head));
    this.words = new Int32Array(this.times.buffer);
    this.mask = 2 * size - 1;
    this.head = 0;
  }
}
