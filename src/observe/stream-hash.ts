import type { Observer } from '../model/observer.ts';
import type { World } from '../model/world.ts';

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

  observe(_world: World, what: number, person: number, now: number, detail: number): void {
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

  private mix(a: number, b: number): void {
    let low = Math.imul(this.low ^ a, 0x85ebca6b);
    low ^= low >>> 13;
    let high = Math.imul(this.high ^ b ^ low, 0xc2b2ae35);
    high ^= high >>> 16;
    this.low = (low + Math.imul(high, 5)) | 0;
    this.high = high;
  }
}
