import { describe, expect, it } from 'vitest';
import { KIND_BITS, LAST_BUCKET, scheduledBefore } from '../../../src/engine/event-order.ts';
import { CHUNK, EventBuckets } from '../../../src/engine/event-buckets.ts';
import { EventQueue } from '../../../src/engine/event-queue.ts';

/** Kinds 0 and 1 are equals; kind 2 goes before them, kind 3 after. */
const PRIORITIES = Uint8Array.from([128, 128, 1, 255]);

function queue(bucketWidth = 1): EventQueue {
  return new EventQueue(PRIORITIES, bucketWidth);
}

/** Takes everything out; each event as [time, code]. */
function drain(events: EventQueue): [number, number][] {
  const out: [number, number][] = [];
  for (let time = events.peek(); time < Infinity; time = events.peek()) {
    out.push([time, events.shift()]);
  }
  return out;
}

describe('event buckets', () => {
  it('use the room of emptied buckets again', () => {
    const buckets = new EventBuckets(3);
    const fill = (): void => {
      for (let i = 0; i < 30 * CHUNK + 1; i++) buckets.put(i % 2, i, i, i);
    };
    fill();
    const room = buckets.times.length;
    for (let turn = 0; turn < 50; turn++) {
      buckets.clear(0);
      buckets.clear(1);
      buckets.clear(2);
      fill();
    }
    expect(buckets.times.length).toBe(room);
    expect([buckets.counts[0], buckets.counts[1]]).toEqual([15 * CHUNK + 1, 15 * CHUNK]);
  });
});

describe('the event queue', () => {
  it('keeps the order of scheduling at equal times, with few events and with many', () => {
    for (const count of [12, 900, 20_000]) {
      const events = queue();
      for (let i = 0; i < count; i++) events.push(7.5, i, i << KIND_BITS);
      expect(drain(events).map(([, code]) => code >> KIND_BITS)).toEqual(
        Array.from({ length: count }, (_, i) => i),
      );
    }
  });

  it('lets the priority of the kind go before the order of scheduling, and time before both', () => {
    for (const others of [0, 5000]) {
      const events = queue();
      for (let i = 0; i < others; i++) events.push(100 + i, i, 0);
      events.push(2, others, 3);
      events.push(2, others + 1, 0);
      events.push(2, others + 2, 2);
      events.push(2, others + 3, 1);
      events.push(1, others + 4, 3);
      expect(drain(events).slice(0, 5)).toEqual([
        [1, 3],
        [2, 2],
        [2, 0],
        [2, 1],
        [2, 3],
      ]);
    }
  });

  it('finds what is scheduled before the event that it has already found', () => {
    const events = queue();
    for (let i = 0; i < 3000; i++) events.push(50 + i, i, 0);
    expect(events.peek()).toBe(50);
    events.push(3, 3000, 1);
    expect([events.peek(), events.code]).toEqual([3, 1]);
    events.push(3, 3001, 2);
    expect([events.peek(), events.code, events.number]).toEqual([3, 2, 3001]);
    expect(drain(events).slice(0, 3)).toEqual([
      [3, 2],
      [3, 1],
      [50, 0],
    ]);
  });

  it('reaches events many turns of the wheel away, whatever lies between', () => {
    const events = queue(0.25);
    const times = Array.from({ length: 2000 }, (_, i) => (i * i * 7919) % 1e7);
    times.forEach((time, i) => events.push(time, i, 0));
    expect(drain(events).map(([time]) => time)).toEqual(times.toSorted((a, b) => a - b));
    expect(events.size).toBe(0);
  });

  it('reaches the last bucket that it can number', () => {
    const events = queue();
    for (let i = 0; i < 2000; i++) events.push(LAST_BUCKET - 2000 + i, i, 0);
    events.push(0, 2000, 1);
    events.push(LAST_BUCKET, 2001, 2);
    const out = drain(events);
    expect(out).toHaveLength(2002);
    expect([out[0], out[1], out[2001]]).toEqual([
      [0, 1],
      [LAST_BUCKET - 2000, 0],
      [LAST_BUCKET, 2],
    ]);
  });

  it('fills again after it was empty', () => {
    const events = queue();
    for (let round = 0; round < 3; round++) {
      expect(events.peek()).toBe(Infinity);
      for (let i = 0; i < 4000; i++) events.push(round * 10_000 + (i % 97), i, 0);
      expect(events.size).toBe(4000);
      expect(drain(events)).toHaveLength(4000);
    }
  });

  it('keeps the order of scheduling when the numbers wrap around', () => {
    expect(scheduledBefore(0xffff_ffff | 0, 0)).toBe(true);
    expect(scheduledBefore(0, 0xffff_ffff | 0)).toBe(false);
    for (const count of [20, 5000]) {
      for (const wrap of [2 ** 31, 2 ** 32]) {
        const events = queue();
        for (let i = 0; i < count; i++) events.push(1, wrap - count / 2 + i, i << KIND_BITS);
        expect(drain(events).map(([, code]) => code >> KIND_BITS)).toEqual(
          Array.from({ length: count }, (_, i) => i),
        );
      }
    }
  });
});
