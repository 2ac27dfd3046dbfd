import { grown } from './columns.ts';

/** Events in one chunk of a bucket: written and read in sequence, which is what memory likes. */
export const CHUNK = 64;
const NONE = -1;

/**
 * Unsorted buckets of events: chains of chunks from one pool of typed columns.
 * Putting an event in costs a few writes; a bucket is read once, when its time has come.
 */
export class EventBuckets {
  times = new Float64Array(CHUNK * 64);
  numbers = new Int32Array(CHUNK * 64);
  codes = new Int32Array(CHUNK * 64);
  /** Next chunk of the chain, valid for all but the last. */
  next = new Int32Array(64);
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
    this.times[at] = time;
    this.numbers[at] = number;
    this.codes[at] = code;
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
    this.times = grown(this.times, chunks * CHUNK);
    this.numbers = grown(this.numbers, chunks * CHUNK);
    this.codes = grown(this.codes, chunks * CHUNK);
    this.next = grown(this.next, chunks);
  }
}
