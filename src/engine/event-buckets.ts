import { grown } from './columns.ts';

/** Events in one chunk of a bucket: written and read in sequence, which is what memory likes. */
export const CHUNK = 16;
const NONE = -1;

/** Bytes of an event: its time, its scheduling number and its code, side by side. */
const EVENT_BYTES = 16;
/** Where number and code of an event stand among the words of the pool, `at` being the event's place. */
export const numberWord = (at: number): number => 4 * at + 2;
export const codeWord = (at: number): number => 4 * at + 3;

/**
 * Unsorted buckets of events: chains of chunks from one pool. Putting an event in costs a few writes to one line of memory;
 * a bucket is read once, when its time has come.
 */
export class EventBuckets {
  /** The pool: the time of the event at a place is at twice that index. */
  times = new Float64Array(0);
  /** The same memory, for numbers and codes: see `numberWord` and `codeWord`. */
  words = new Int32Array(this.times.buffer);
  /** Next chunk of the chain, valid for all but the last. */
  next = new Int32Array(0);
  readonly counts: Int32Array;
  readonly first: Int32Array;
  private readonly last: Int32Array;
  private free = NONE;
  private used = 0;

  constructor(buckets: number) {
    this.counts = new Int32Array(buckets);
    this.first = new Int32Array(buckets).fill(NONE);
    this.last = new Int32Array(buckets).fill(NONE);
  }

  put(bucket: number, time: number, number: number, code: number): void {
    const count = this.counts[bucket];
    const inChunk = count % CHUNK;
    const chunk = inChunk === 0 ? this.append(bucket) : this.last[bucket];
    const at = chunk * CHUNK + inChunk;
    this.times[2 * at] = time;
    this.words[numberWord(at)] = number;
    this.words[codeWord(at)] = code;
    this.counts[bucket] = count + 1;
  }

  /** Empties a bucket whose events were copied; its chunks go back to the pool. */
  clear(bucket: number): void {
    const last = this.last[bucket];
    if (last === NONE) return;
    this.next[last] = this.free;
    this.free = this.first[bucket];
    this.first[bucket] = this.last[bucket] = NONE;
    this.counts[bucket] = 0;
  }

  private append(bucket: number): number {
    const chunk = this.allocate();
    if (this.last[bucket] === NONE) this.first[bucket] = chunk;
    else this.next[this.last[bucket]] = chunk;
    this.last[bucket] = chunk;
    return chunk;
  }

  private allocate(): number {
    const recycled = this.free;
    if (recycled !== NONE) {
      this.free = this.next[recycled];
      return recycled;
    }
    if (this.used === this.next.length) this.grow();
    return this.used++;
  }

  private grow(): void {
    const chunks = this.next.length + Math.max(64, this.next.length >> 1);
    this.times = grown(this.times, (chunks * CHUNK * EVENT_BYTES) / 8);
    this.words = new Int32Array(this.times.buffer);
    this.next = grown(this.next, chunks);
  }
}
