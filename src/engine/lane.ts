import { grown } from './columns.ts';

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
  private times = new Float64Array(64);
  private numbers = new Int32Array(64);
  private entities = new Int32Array(64);
  private head = 0;

  constructor(delay: number, kind: number) {
    this.delay = delay;
    this.kind = kind;
  }

  push(time: number, number: number, entity: number): void {
    if (this.size === this.times.length) this.grow();
    const { times, size } = this;
    const at = (this.head + size) & (times.length - 1);
    times[at] = time;
    this.numbers[at] = number;
    this.entities[at] = entity;
    this.size = size + 1;
    if (size === 0) this.time = time;
  }

  /** Scheduling number of the first event. */
  get number(): number {
    return this.numbers[this.head];
  }

  /** Removes the first event and returns its entity. */
  shift(): number {
    const { times, head } = this;
    const next = (head + 1) & (times.length - 1);
    this.head = next;
    this.time = --this.size > 0 ? times[next] : Infinity;
    return this.entities[head];
  }

  private grow(): void {
    const { times, numbers, entities, head, size } = this;
    this.times = grown(times.subarray(head), 2 * size);
    this.numbers = grown(numbers.subarray(head), 2 * size);
    this.entities = grown(entities.subarray(head), 2 * size);
    this.times.set(times.subarray(0, head), size - head);
    this.numbers.set(numbers.subarray(0, head), size - head);
    this.entities.set(entities.subarray(0, head), size - head);
    this.head = 0;
  }
}
