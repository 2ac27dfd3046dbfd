/** Slots that a new table has: a power of 2. */
const FIRST_SLOTS = 1 << 10;

/** Multiplier of the hash: 2^32 over the golden ratio, odd. */
const SPREAD = 0x9e3779b1;

/** From 0 to 0 is no pair. */
const EMPTY = 0;

/** Entities of a pair are numbered below this. */
export const PAIR_LIMIT = 1 << 16;

/**
 * Gives numbers to ordered pairs of different entities, in the order in which they are added: the row of each pair in
 * columns that the caller keeps. An open-addressing table, so that no pair is an object.
 */
export class PairTable {
  /** Rows given out. */
  size = 0;
  private keys = new Uint32Array(FIRST_SLOTS);
  private rows = new Uint32Array(FIRST_SLOTS);
  private mask = FIRST_SLOTS - 1;

  /** The row of a pair; -1 where it was never added. */
  find(from: number, to: number): number {
    const slot = this.slotOf(keyOf(from, to));
    return this.keys[slot] === EMPTY ? -1 : this.rows[slot];
  }

  /** The row of a pair, which is the next new one where it was never added. */
  add(from: number, to: number): number {
    const key = keyOf(from, to);
    let slot = this.slotOf(key);
    if (this.keys[slot] !== EMPTY) return this.rows[slot];
    if (this.size * 2 > this.mask) {
      this.grow();
      slot = this.slotOf(key);
    }
    this.keys[slot] = key;
    this.rows[slot] = this.size;
    return this.size++;
  }

  /** Calls back for each pair, in an order that depends on nothing but what was added. */
  forEach(visit: (from: number, to: number, row: number) => void): void {
    for (let slot = 0; slot <= this.mask; slot++) {
      const key = this.keys[slot];
      if (key !== EMPTY) visit(key >>> 16, key & 0xffff, this.rows[slot]);
    }
  }

  private slotOf(key: number): number {
    let slot = (Math.imul(key, SPREAD) >>> 8) & this.mask;
    while (this.keys[slot] !== EMPTY && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    return slot;
  }

  private grow(): void {
    const { keys, rows } = this;
    this.mask = this.mask * 2 + 1;
    this.keys = new Uint32Array(this.mask + 1);
    this.rows = new Uint32Array(this.mask + 1);
    for (let old = 0; old < keys.length; old++) {
      if (keys[old] === EMPTY) continue;
      const slot = this.slotOf(keys[old]);
      this.keys[slot] = keys[old];
      this.rows[slot] = rows[old];
    }
  }
}

function keyOf(from: number, to: number): number {
  return ((from << 16) | to) >>> 0;
}
