import type { Observer } from '../model/observer.ts';
import type { World } from '../model/world.ts';

/** The history up to a time: how much of it there was, and its hash. */
export interface Checkpoint {
  /** Day of the run; what happens on it is left out. */
  readonly day: number;
  readonly events: number;
  /** 16 hexadecimal digits. */
  readonly hash: string;
}

/**
 * A hash of everything observed, in order: two runs with one hash had one history. Two 32-bit lanes of
 * multiply and shift (the mixing constants of MurmurHash3, A. Appleby, public domain).
 */
export class StreamHash implements Observer {
  /** Events that went into the hash. */
  events = 0;
  private low = 0x9747b28c | 0;
  private high = 0x3c6ef372 | 0;
  private readonly time = new Float64Array(1);
  private readonly words = new Int32Array(this.time.buffer);
  private days: readonly number[] = [];
  private readonly passed: Checkpoint[] = [];
  /** Day of the next checkpoint. */
  private next = Infinity;

  /** Before anything happened: at which days it is to be noted what the hash was, ascending. */
  noteAt(days: readonly number[]): void {
    this.days = days;
    this.next = days[0] ?? Infinity;
  }

  observe(_world: World, what: number, person: number, now: number, detail: number): void {
    if (now >= this.next) this.pass(now);
    this.events++;
    this.time[0] = now;
    this.mix(this.words[0], this.words[1]);
    this.time[0] = detail;
    this.mix(this.words[0] ^ person, this.words[1] ^ (what << 24));
  }

  /** The hash so far: 16 hexadecimal digits. */
  get digest(): string {
    const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
    return hex(this.high) + hex(this.low);
  }

  /** One for each day that was given; those that the history did not come to have all of it. */
  get checkpoints(): readonly Checkpoint[] {
    const rest = this.days.slice(this.passed.length);
    return [...this.passed, ...rest.map((day) => this.checkpoint(day))];
  }

  private pass(now: number): void {
    while (now >= this.next) {
      this.passed.push(this.checkpoint(this.next));
      this.next = this.days[this.passed.length] ?? Infinity;
    }
  }

  private checkpoint(day: number): Checkpoint {
    return { day, events: this.events, hash: this.digest };
  }

  private mix(a: number, b: number): void {
    let low = Math.imul(this.low ^ a, 0x85ebca6b);
    low ^= low >>> 13;
    let high = Math.imul(this.high ^ b ^ low, 0xc2b2ae35);
    high ^= high >>> 16;
    this.low = (low + Math.imul(high, 5)) | 0;
    this.high = high;
  }
}
