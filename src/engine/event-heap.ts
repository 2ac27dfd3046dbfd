import { grown } from './columns.ts';
import { KIND_MASK, scheduledBefore } from './event-order.ts';

/**
 * A binary heap of events in typed columns, in the total order of `event-order.ts`.
 * It holds all events while they are few, and the open bucket's late comers when they are many.
 */
export class EventHeap {
  times = new Float64Array(256);
  numbers = new Int32Array(256);
  codes = new Int32Array(256);
  size = 0;
  private readonly priorities: Uint8Array;

  /** @param priorities priority of each kind; lower goes first */
  constructor(priorities: Uint8Array) {
    this.priorities = priorities;
  }

  push(time: number, number: number, code: number): void {
    if (this.size === this.times.length) this.grow();
    const { times, numbers, codes } = this;
    let child = this.size++;
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

  /** Removes the first event; read `times[0]`, `numbers[0]`, `codes[0]` before. */
  drop(): void {
    const last = --this.size;
    if (last === 0) return;
    const { times, numbers, codes } = this;
    const time = times[last];
    const number = numbers[last];
    const code = codes[last];
    const half = last >> 1;
    let parent = 0;
    while (parent < half) {
      let child = 2 * parent + 1;
      let childTime = times[child];
      const right = child + 1;
      if (right < last) {
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
