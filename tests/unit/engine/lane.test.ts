import { describe, expect, it } from 'vitest';
import { Lane } from '../../../src/engine/lane.ts';

describe('a lane', () => {
  it('gives back what went in, in that order, also after growing with its ends joined', () => {
    const lane = new Lane(1, 0);
    const out: number[] = [];
    let into = 0;
    // Three in, one out: the ring is rotated by a third of its size each time that it must grow.
    while (into < 1500) {
      for (let i = 0; i < 3; i++, into++) lane.push(into / 8, 10 + into, into);
      expect([lane.time, lane.number]).toEqual([out.length / 8, 10 + out.length]);
      out.push(lane.shift());
    }
    while (lane.size > 0) out.push(lane.shift());
    expect(out).toEqual(Array.from({ length: 1500 }, (_, i) => i));
  });

  it('is at Infinity while it is empty', () => {
    const lane = new Lane(1, 0);
    expect([lane.size, lane.time]).toEqual([0, Infinity]);
    lane.push(3, 0, 7);
    expect([lane.size, lane.time]).toEqual([1, 3]);
    lane.shift();
    expect([lane.size, lane.time]).toEqual([0, Infinity]);
    lane.push(5, 1, 8);
    expect([lane.time, lane.number, lane.shift()]).toEqual([5, 1, 8]);
  });
});
