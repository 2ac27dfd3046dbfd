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
  /** The key of a slot, and after it the row: a look at a slot waits for memory once. */
  private slots = new Uint32Array(2 * FIRST_SLOTS);
  private mask = FIRST_SLOTS - 1;

  /** The row of a pair; -1 where it was never added. */
  find(from: number, to: number): number {
    const at = this.placeOf(keyOf(from, to));
    return this.slots[at] === EMPTY ? -1 : this.slots[at + 1];
  }

  /** The row of a pair, which is the next new one where it was never added. */
  add(from: number, to: number): number {
    const key = keyOf(from, to);
    let at = this.placeOf(key);
    if (this.slots[at] !== EMPTY) return this.slots[at + 1];
    if (this.size * 2 > this.mask) {
      this.grow();
      at = this.placeOf(key);
    }
    this.slots[at] = key;
    this.slots[at + 1] = this.size;
    return this.size++;
  }

  /** Calls back for each pair, in an order that depends on nothing but what was added. */
  forEach(visit: (from: number, to: number, row: number) => void): void {
    const { slots } = this;
    for (let at = 0; at < slots.length; at += 2) {
      const key = slots[at];
      if (key !== EMPTY) visit(key >>> 16, key & 0xffff, slots[at + 1]);
    }
  }

  /** Where in `slots` a key is, or would be. */
  private placeOf(key: number): number {
    const { slots, mask } = this;
    let slot = (Math.imul(key, SPREAD) >>> 8) & mask;
    while (slots[2 * slot] !== EMPTY && slots[2 * slot] !== key) slot = (slot + 1) & mask;
    return 2 * slot;
  }

  private grow(): void {
    const before = this.slots;
    this.mask = this.mask * 2 + 1;
    this.slots = new Uint32Array(2 * before.length);
    for (let old = 0; old < before.length; old += 2) {
      if (before[old] === EMPTY) continue;
      const at = this.placeOf(before[old]);
      this.slots[at] = before[old];
      this.slots[at + 1] = before[old + 1];
    }
  }
}

function keyOf(from: number, to: number): number {
  return ((from << 16) | to) >>> 0;
}
