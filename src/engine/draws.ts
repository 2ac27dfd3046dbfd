/** A 64-bit key, as two int32 words. */
export interface DrawKey {
  readonly k0: number;
  readonly k1: number;
}

/** A purpose is an integer from 0 to PURPOSES - 1. */
export const PURPOSES = 1024;
/** An occurrence is an integer from 0 to OCCURRENCES - 1. */
export const OCCURRENCES = 4194304;

const KEY_PARITY = 0x1bd11bda;
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;
const FULL_ROUNDS = 20;

/**
 * One block of Threefry-2x32: the 64-bit counter (c0, c1) encrypted under the 64-bit key, in 13 or
 * 20 rounds. Words are taken and returned as int32.
 *
 * Salmon, Moraes, Dror and Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, Proceedings of
 * SC '11, doi:10.1145/2063384.2063405. 13 rounds pass TestU01's BigCrush; 20 are the authors'
 * default, with a margin of safety.
 */
export function threefry2x32(c0: number, c1: number, key: DrawKey, rounds: 13 | 20): DrawKey {
  const keys = [key.k0, key.k1, KEY_PARITY ^ key.k0 ^ key.k1] as const;
  let x = (c0 + keys[0]) | 0;
  let y = (c1 + keys[1]) | 0;
  for (let round = 1; round <= rounds; round++) {
    const rotation = ROTATIONS[(round - 1) % 8];
    x = (x + y) | 0;
    y = ((y << rotation) | (y >>> (32 - rotation))) ^ x;
    if (round % 4 === 0) {
      const injection = round / 4;
      x = (x + keys[injection % 3]) | 0;
      y = (y + keys[(injection + 1) % 3] + injection) | 0;
    }
  }
  return { k0: x, k1: y };
}

/**
 * The key of one replication (an int32): its number encrypted under the seed. Different
 * replications get different keys.
 */
export function replicationKey(seed: DrawKey, replication: number): DrawKey {
  return threefry2x32(replication, 0, seed, FULL_ROUNDS);
}

/**
 * The draws of one replication. Each is a pure function of the key and of its own name - entity,
 * purpose, occurrence - so it does not depend on what else was drawn, and the same entity meets the
 * same luck in every scenario.
 *
 * Distinct names are distinct counters, and a block cipher maps distinct counters to distinct
 * blocks.
 */
export class Draws {
  private k0 = 0;
  private k1 = 0;
  private k2 = 0;
  private readonly block = new Int32Array(2);

  constructor(key: DrawKey) {
    this.use(key);
  }

  /** Goes on with the draws of another replication. */
  use(key: DrawKey): void {
    this.k0 = key.k0 | 0;
    this.k1 = key.k1 | 0;
    this.k2 = KEY_PARITY ^ key.k0 ^ key.k1;
  }

  /**
   * A uniform number in [0, 1), a multiple of 2^-53.
   *
   * @param entity any int32
   * @param purpose what the draw decides, 0 to PURPOSES - 1
   * @param occurrence the how-manieth draw of this purpose, 0 to OCCURRENCES - 1
   *
   * The limits are not checked here, on the path of every draw: beyond them names collide.
   */
  uniform(entity: number, purpose: number, occurrence: number): number {
    this.encrypt(entity, (purpose << 22) | occurrence);
    const block = this.block;
    // Exact, each part and the sum. Put together before they are scaled, the compiler would add them as integers, and convert twice.
    return (block[0] >>> 5) * 7.450580596923828e-9 + (block[1] >>> 6) * 1.1102230246251565e-16;
  }

  /**
   * The 13-round block, unrolled. Kept apart from `uniform` so that only the latter is inlined: a
   * compiler's inlining budget would not hold both, and a number that crosses a call is boxed,
   * while the block is not. Each `| 0` says that a sum is an int32, without which the compiler
   * would add in floating point as soon as one key has overflowed.
   */
  private encrypt(c0: number, c1: number): void {
    const k0 = this.k0 | 0;
    const k1 = this.k1 | 0;
    const k2 = this.k2 | 0;
    let x = ((c0 | 0) + k0) | 0;
    let y = ((c1 | 0) + k1) | 0;

    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + k1) | 0;
    y = (y + k2 + 1) | 0;

    x = (x + y) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    x = (x + y) | 0;
    y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0;
    y = ((y << 16) | (y >>> 16)) ^ x;
    x = (x + y) | 0;
    y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + k2) | 0;
    y = (y + k0 + 2) | 0;

    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + k0) | 0;
    y = (y + k1 + 3) | 0;

    x = (x + y) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    this.block[0] = x;
    this.block[1] = y;
  }
}
