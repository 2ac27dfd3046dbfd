import { grown } from './columns.ts';
import { CHUNK, codeWord, EventBuckets, numberWord } from './event-buckets.ts';
import { EventHeap } from './event-heap.ts';
import { KIND_MASK, scheduledBefore } from './event-order.ts';

/** Pending events up to which one binary heap is as fast as anything. */
const FEW = 1024;
/** Buckets that the wheel covers; later events wait in one overflow bucket. */
const WHEEL = 4096;
const OVERFLOW = WHEEL;

/**
 * The pending events, in the total order of time, priority and scheduling number.
 *
 * While they are few, a binary heap. Beyond that a ladder of two rungs (Tang, Goh and Thng 2005, "Ladder
 * queue"): unsorted buckets of one `bucketWidth` of time each, of which only the one being executed is
 * sorted (a counting sort, then insertions); what is scheduled into that open bucket goes to a small heap.
 * The event list, not the language, decides the speed of a large simulation: a heap of a million events
 * waits for memory at every level.
 */
export class EventQueue {
  /** Time of the first event, and whether it stands at the top of the heap: both valid while `settled`. */
  private time = Infinity;
  private headInHeap = true;
  private settled = true;
  private readonly priorities: Uint8Array;
  private readonly perTime: number;
  private readonly heap: EventHeap;
  /** None until they are needed: small simulations by the hundred thousand would mostly clear memory. */
  private buckets = new EventBuckets(0);
  /** Number of the bucket being executed; all earlier ones are done. Infinity: everything is in the heap. */
  private open = Infinity;
  private wheelEnd = Infinity;
  /** Events in the buckets of the wheel and in the overflow. */
  private stored = 0;
  /** The open bucket's events in order, from `at` to `end`. */
  private at = 0;
  private end = 0;
  private times = new Float64Array(0);
  private numbers = new Int32Array(0);
  private codes = new Int32Array(0);
  private places = new Int32Array(0);

  /**
   * @param priorities priority of each kind; lower goes first
   * @param bucketWidth time that one bucket covers: some tens to thousands of events
   */
  constructor(priorities: Uint8Array, bucketWidth: number) {
    this.priorities = priorities;
    this.perTime = 1 / bucketWidth;
    this.heap = new EventHeap(priorities);
  }

  get size(): number {
    return this.heap.size + (this.end - this.at) + this.stored;
  }

  /** Adds an event at a time from 0 to `LAST_BUCKET` bucket widths. */
  push(time: number, number: number, code: number): void {
    if (time <= this.time) this.settled = false;
    if (this.open === Infinity) {
      this.heap.push(time, number, code);
      if (this.heap.size > FEW) this.spill();
      return;
    }
    const bucket = Math.floor(time * this.perTime);
    if (bucket <= this.open) this.heap.push(time, number, code);
    else this.store(bucket, time, number, code);
  }

  /** Time of the first event; Infinity where there is none. */
  peek(): number {
    if (!this.settled) this.settle();
    return this.time;
  }

  /** Scheduling number of the event that the last `peek()` found. */
  get number(): number {
    return this.headInHeap ? this.heap.numbers[0] : this.numbers[this.at];
  }

  /** Code of the event that the last `peek()` found. */
  get code(): number {
    return this.headInHeap ? this.heap.codes[0] : this.codes[this.at];
  }

  /** Removes the event that the last `peek()` found, since which nothing was pushed; returns its code. */
  shift(): number {
    this.settled = false;
    if (!this.headInHeap) return this.codes[this.at++];
    const code = this.heap.codes[0];
    this.heap.drop();
    return code;
  }

  /** Finds the first event: at the top of the heap or at the head of the open bucket. */
  private settle(): void {
    const { heap } = this;
    heap.close();
    if (this.at === this.end && heap.size === 0) this.advance();
    this.headInHeap = this.at === this.end || (heap.size > 0 && this.heapPrecedesRun());
    if (!this.headInHeap) this.time = this.times[this.at];
    else this.time = heap.size > 0 ? heap.times[0] : Infinity;
    this.settled = true;
  }

  private heapPrecedesRun(): boolean {
    const { heap, at } = this;
    const late = heap.times[0];
    const time = this.times[at];
    if (late !== time) return late < time;
    const mine = this.priorities[heap.codes[0] & KIND_MASK];
    const theirs = this.priorities[this.codes[at] & KIND_MASK];
    return mine === theirs ? scheduledBefore(heap.numbers[0], this.numbers[at]) : mine < theirs;
  }

  private store(bucket: number, time: number, number: number, code: number): void {
    const slot = bucket <= this.wheelEnd ? bucket & (WHEEL - 1) : OVERFLOW;
    this.buckets.put(slot, time, number, code);
    this.stored++;
  }

  /** From a heap to a ladder: all but the first event's bucket go into buckets. */
  private spill(): void {
    const { heap } = this;
    const { times, numbers, codes, size } = heap;
    if (this.times.length === 0) {
      this.buckets = new EventBuckets(WHEEL + 1);
      this.enlargeRun(FEW);
    }
    this.open = Math.floor(times[0] * this.perTime);
    this.wheelEnd = this.open + WHEEL;
    const near: number[] = [];
    for (let i = 0; i < size; i++) {
      const bucket = Math.floor(times[i] * this.perTime);
      if (bucket > this.open) this.store(bucket, times[i], numbers[i], codes[i]);
      else near.push(i);
    }
    const kept = near.map((i) => [times[i], numbers[i], codes[i]] as const);
    heap.clear();
    for (const [time, number, code] of kept) heap.push(time, number, code);
  }

  /** Opens the next bucket that holds an event, if there is one. */
  private advance(): void {
    while (this.stored > 0) {
      if (this.open === this.wheelEnd) this.turnWheel();
      const bucket = ++this.open & (WHEEL - 1);
      if (this.buckets.counts[bucket] > 0) {
        this.openBucket(bucket);
        return;
      }
    }
  }

  /** Past the last bucket of the wheel: the overflow is dealt out over the next turn. */
  private turnWheel(): void {
    const { buckets } = this;
    const count = buckets.counts[OVERFLOW];
    const times = new Float64Array(count);
    const numbers = new Int32Array(count);
    const codes = new Int32Array(count);
    this.copy(OVERFLOW, times, numbers, codes);
    buckets.clear(OVERFLOW);
    this.stored -= count;
    let first = Infinity;
    for (let i = 0; i < count; i++) first = Math.min(first, Math.floor(times[i] * this.perTime));
    this.open = first - 1;
    this.wheelEnd = this.open + WHEEL;
    for (let i = 0; i < count; i++) {
      this.store(Math.floor(times[i] * this.perTime), times[i], numbers[i], codes[i]);
    }
  }

  private copy(bucket: number, times: Float64Array, numbers: Int32Array, codes: Int32Array): void {
    const { buckets } = this;
    let left = buckets.counts[bucket];
    let to = 0;
    for (let chunk = buckets.first[bucket]; left > 0; chunk = buckets.next[chunk]) {
      const from = chunk * CHUNK;
      const until = from + Math.min(left, CHUNK);
      for (let i = from; i < until; i++, to++) {
        times[to] = buckets.times[2 * i];
        numbers[to] = buckets.words[numberWord(i)];
        codes[to] = buckets.words[codeWord(i)];
      }
      left -= CHUNK;
    }
  }

  /** Sorts a bucket into the run: a counting sort into sub-buckets of about one event, then insertions. */
  private openBucket(bucket: number): void {
    const { buckets } = this;
    const count = buckets.counts[bucket];
    if (count > this.times.length) this.enlargeRun(count);
    let parts = 1;
    while (parts < count) parts <<= 1;
    this.countParts(bucket, count, parts);
    this.dealOut(bucket, count, parts);
    buckets.clear(bucket);
    this.stored -= count;
    this.at = 0;
    this.end = count;
    this.insertionSort(count);
  }

  private countParts(bucket: number, count: number, parts: number): void {
    const { buckets, places, open, perTime } = this;
    places.fill(0, 0, parts + 1);
    let left = count;
    for (let chunk = buckets.first[bucket]; left > 0; chunk = buckets.next[chunk]) {
      const from = chunk * CHUNK;
      const until = from + Math.min(left, CHUNK);
      for (let i = from; i < until; i++) {
        places[(((buckets.times[2 * i] * perTime - open) * parts) | 0) + 1]++;
      }
      left -= CHUNK;
    }
    for (let part = 1; part <= parts; part++) places[part] += places[part - 1];
  }

  private dealOut(bucket: number, count: number, parts: number): void {
    const { buckets, places, open, perTime, times, numbers, codes } = this;
    let left = count;
    for (let chunk = buckets.first[bucket]; left > 0; chunk = buckets.next[chunk]) {
      const from = chunk * CHUNK;
      const until = from + Math.min(left, CHUNK);
      for (let i = from; i < until; i++) {
        const time = buckets.times[2 * i];
        const to = places[((time * perTime - open) * parts) | 0]++;
        times[to] = time;
        numbers[to] = buckets.words[numberWord(i)];
        codes[to] = buckets.words[codeWord(i)];
      }
      left -= CHUNK;
    }
  }

  /** The sub-buckets are in order and hold about one event each, so this is nearly one pass. */
  private insertionSort(count: number): void {
    const { times, numbers, codes } = this;
    for (let i = 1; i < count; i++) {
      const time = times[i];
      if (time > times[i - 1]) continue;
      const number = numbers[i];
      const code = codes[i];
      let j = i;
      while (j > 0 && this.runFollows(j - 1, time, number, code)) {
        times[j] = times[j - 1];
        numbers[j] = numbers[j - 1];
        codes[j] = codes[j - 1];
        j--;
      }
      times[j] = time;
      numbers[j] = number;
      codes[j] = code;
    }
  }

  private runFollows(index: number, time: number, number: number, code: number): boolean {
    const other = this.times[index];
    if (other !== time) return other > time;
    const mine = this.priorities[code & KIND_MASK];
    const theirs = this.priorities[this.codes[index] & KIND_MASK];
    return mine === theirs ? scheduledBefore(number, this.numbers[index]) : mine < theirs;
  }

  private enlargeRun(count: number): void {
    let length = Math.max(FEW, this.times.length);
    while (length < count) length *= 2;
    this.times = grown(this.times, length);
    this.numbers = grown(this.numbers, length);
    this.codes = grown(this.codes, length);
    this.places = new Int32Array(2 * length + 1);
  }
}
