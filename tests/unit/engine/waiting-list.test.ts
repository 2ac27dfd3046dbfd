import { describe, expect, it } from 'vitest';
import { ArrivalOrder, RankOrder } from '../../../src/engine/waiting-list.ts';

describe('the order of arrival', () => {
  it('holds through growth with the ends of the ring joined', () => {
    const list = new ArrivalOrder();
    const out: number[] = [];
    for (let i = 0; i < 900; i++) {
      list.join(i, i / 4);
      if (i % 3 === 2) {
        out.push(list.next());
        expect(list.joined).toBe((out.length - 1) / 4);
      }
    }
    while (list.size > 0) out.push(list.next());
    expect(out).toEqual(Array.from({ length: 900 }, (_, i) => i));
  });

  it.each([0, 1, 62, 63])('closes the gap that entity %i leaves', (leaver) => {
    const list = new ArrivalOrder();
    // Rotated by 40, so that the gap may lie across the end of the ring.
    for (let i = 0; i < 40; i++) list.join(1000 + i, 0);
    for (let i = 0; i < 40; i++) list.next();
    for (let i = 0; i < 64; i++) list.join(i, i);
    expect(list.remove(leaver)).toBe(true);
    expect(list.joined).toBe(leaver);
    expect(list.remove(leaver)).toBe(false);
    const rest = Array.from({ length: list.size }, () => [list.next(), list.joined]);
    const expected = Array.from({ length: 64 }, (_, i) => [i, i]).filter(([i]) => i !== leaver);
    expect(rest).toEqual(expected);
  });
});

describe('the order of rank', () => {
  it('sorts by rank, and equals by joining', () => {
    const list = new RankOrder();
    const ranks = Array.from({ length: 300 }, (_, i) => (i * 37) % 11);
    ranks.forEach((rank, i) => list.join(i, i / 2, rank));
    const out = Array.from({ length: 300 }, () => [list.next(), list.joined]);
    const expected = ranks
      .map((rank, i) => ({ rank, i }))
      .toSorted((a, b) => a.rank - b.rank || a.i - b.i)
      .map(({ i }) => [i, i / 2]);
    expect(out).toEqual(expected);
    expect(list.size).toBe(0);
  });

  it('stays in order when one in the middle is taken out', () => {
    for (let leaver = 0; leaver < 40; leaver++) {
      const list = new RankOrder();
      // Built so that taking one out moves its replacement down for some leavers and up for others.
      for (let i = 0; i < 40; i++) list.join(i, i, (i * 17) % 40);
      expect(list.remove(leaver)).toBe(true);
      expect(list.joined).toBe(leaver);
      const ranks = Array.from({ length: 39 }, () => (list.next() * 17) % 40);
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      expect(list.remove(leaver)).toBe(false);
    }
  });
});
