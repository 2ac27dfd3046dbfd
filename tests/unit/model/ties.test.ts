import { describe, expect, it } from 'vitest';
import { Ties } from '../../../src/model/staff/ties.ts';

/** More rows than a new table has room for. */
const PAIRS = 3000;

describe('ties', () => {
  it('keep what each knows of the other when there is no room left', () => {
    const ties = new Ties();
    for (let to = 1; to <= PAIRS; to++) {
      const row = ties.make(0, to, to % 7);
      ties.trust[row] = to / PAIRS;
      ties.familiarity[row] = to;
      ties.since[row] = 2 * to;
    }
    for (let to = 1; to <= PAIRS; to++) {
      const row = ties.find(0, to, to % 7);
      expect([ties.trust[row], ties.familiarity[row], ties.since[row]]).toEqual([
        Math.fround(to / PAIRS),
        to,
        2 * to,
      ]);
    }
    let rows = 0;
    ties.forEach((from, to, holders, row) => {
      rows++;
      expect([from, holders, row]).toEqual([0, to % 7, to - 1]);
    });
    expect(rows).toBe(PAIRS);
  });

  it('are none with somebody who came after', () => {
    const ties = new Ties();
    ties.make(1, 2, 0);
    expect(ties.find(1, 2, 1)).toBe(-1);
    expect(ties.find(2, 1, 0)).toBe(-1);
    // The row is the pair's, and goes to whoever meets next.
    expect(ties.make(1, 2, 1)).toBe(0);
    expect(ties.find(1, 2, 0)).toBe(-1);
  });
});
