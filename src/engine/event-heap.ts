import { grown } from './columns.ts';
import { KIND_MASK, scheduledBefore } from './event-order.ts';

/**
 * A binary heap of events in typed columns, in the total order of `event-order.ts`.
 * It holds all events while they are few, and the open bucket's late comers when they are many.
 *
 * Most events schedule another, so removing the first leaves its place open for what is pushed next: one way
 * down the heap instead of one down and one up. `close` before reading the first event.
 */
export class EventHeap {
  times = new Float64Array(256);
  numbers = new Int32Array(256);
  codes = new Int32Array(256);
  /** Places taken, an open one at the top included. */
  private length = 0;
  private open = false;
  private readonly priorities: Uint8Array;

  /** @param priorities priority of each kind; lower goes first */
  constructor(priorities: Uint8Array) {
    this.priorities = priorities;
  }

  get size(): number {
    return this.open ? this.length - 1 : this.length;
  }

  push(time: number, number: number, code: number): void {
    if (this.open) {
      this.open = false;
      this.sink(time, number, code);
      return;
    }
    if (this.length === this.times.length) this.grow();
    const { times, numbers, codes } = this;
    let child = this.length++;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      const parentTime = times[parent];
      if (time > parentTime) break;
      if (time === parentTime && !this.precedes(number, code, parent)) break;
      times[child] = parentTime;
      numbers[child] = numbers[parent];
      codes[child] = codes[parent];
      child = parent;
    }
    times[child] = time;
    numbers[child] = number;
    codes[child] = code;
  }

  /** Removes the first event. */
  drop(): void {
    this.close();
    this.open = this.length > 0;
  }

  /** Fills the place that the last removal left open: then `times[0]`, `numbers[0]`, `codes[0]` are the first. */
  close(): void {
    if (!this.open) return;
    this.open = false;
    const last = --this.length;
    if (last > 0) this.sink(this.times[last], this.numbers[last], this.codes[last]);
  }

  /** Removes all events. */
  clear(): void {
    this.length = 0;
    this.open = false;
  }

  /** Finds the place of an event from the top, which is open, downwards. */
  private sink(time: number, number: number, code: number): void {
    const { times, numbers, codes, length } = this;
    const half = length >> 1;
    let parent = 0;
    while (parent < half) {
      let child = 2 * parent + 1;
      let childTime = times[child];
      const right = child + 1;
      if (right < length) {
        const rightTime = times[right];
        if (
          rightTime < childTime ||
          (rightTime === childTime && this.precedes(numbers[right], codes[right], child))
        ) {
          child = right;
          childTime = rightTime;
        }
      }
      if (childTime > time) break;
      if (childTime === time && this.precedes(number, code, child)) break;
      times[parent] = childTime;
      numbers[parent] = numbers[child];
      codes[parent] = codes[child];
      parent = child;
    }
    times[parent] = time;
    numbers[parent] = number;
    codes[parent] = code;
  }

  /** Whether an event goes before the one at `index`, given that their times are equal. */
  private precedes(number: number, code: number, index: number): boolean {
    const mine = this.priorities[code & KIND_MASK];
    const theirs = this.priorities[this.codes[index] & KIND_MASK];
    return mine === theirs ? scheduledBefore(number, this.numbers[index]) : mine < theirs;
  }

  private grow(): void {
    const length = 2 * this.times.length;
    this.times = grown(this.times, length);
    this.numbers = grown(this.numbers, length);
    this.codes = grown(this.codes, length);
  }
}
