import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAIR_LIMIT, PairTable } from '../../../src/engine/pair-table.ts';

const entity = fc.integer({ min: 0, max: PAIR_LIMIT - 1 });
const pair = fc.tuple(entity, entity).filter(([from, to]) => from !== to);

describe('a table of pairs', () => {
  it('has no row for a pair that was never added', () => {
    expect(new PairTable().find(3, 5)).toBe(-1);
  });

  it('keeps the two directions apart', () => {
    const table = new PairTable();
    expect([table.add(3, 5), table.add(5, 3), table.find(3, 5), table.find(5, 3)]).toEqual([
      0, 1, 0, 1,
    ]);
  });

  it('gives rows in the order of adding, and finds all of them, as a map does', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 3000 }), (pairs) => {
        const table = new PairTable();
        const map = new Map<string, number>();
        for (const [from, to] of pairs) {
          const name = `${from} ${to}`;
          if (!map.has(name)) map.set(name, map.size);
          expect(table.add(from, to)).toBe(map.get(name));
        }
        expect(table.size).toBe(map.size);
        const seen = new Map<string, number>();
        table.forEach((from, to, row) => seen.set(`${from} ${to}`, row));
        expect([...seen].toSorted()).toEqual([...map].toSorted());
        for (const [from, to] of pairs) expect(table.find(from, to)).toBe(map.get(`${from} ${to}`));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps its rows when it grows', () => {
    const table = new PairTable();
    for (let to = 1; to <= 5000; to++) table.add(0, to);
    for (let to = 1; to <= 5000; to++) expect(table.find(0, to)).toBe(to - 1);
  });
});
