import { expect, test } from 'vitest';
import { Simulation } from '../../../src/engine/simulation.ts';
import { Snapshot } from '../../../src/engine/snapshot.ts';

test('puts back what an object refers to, at any depth and in the same objects', () => {
  const shared = Float64Array.of(1, 2, 3);
  const buffer = new ArrayBuffer(8);
  const state = {
    number: 1,
    column: shared,
    inner: { again: shared, list: [1, { deep: 'a' }] as unknown[] },
    views: [new Int32Array(buffer), new Uint8Array(buffer, 4, 2)],
    map: new Map([['a', { n: 1 }]]),
    set: new Set([1]),
    self: undefined as unknown,
  };
  state.self = state;
  const inMap = state.map.get('a');
  const before = structuredClone(state);
  const snapshot = new Snapshot(state);
  for (const round of [1, 2]) {
    state.number = round;
    shared.fill(9);
    state.column = new Float64Array(50);
    (state.inner.list[1] as { deep: string }).deep = 'b';
    state.inner.list.push('more');
    state.views[0].fill(7);
    state.map.clear();
    state.map.set('b', { n: 2 });
    if (inMap !== undefined) inMap.n = 3;
    state.set.add(2);
    snapshot.restore();
    expect(state).toEqual(before);
    expect(state.column).toBe(shared);
    expect(state.map.get('a')).toBe(inMap);
  }
});

test('takes away what was not there yet', () => {
  const state: { now: number; later?: string } = { now: 1 };
  const snapshot = new Snapshot(state);
  state.later = 'known';
  snapshot.restore();
  expect(Object.keys(state)).toEqual(['now']);
});

test('leaves frozen data alone, and what it holds', () => {
  const inside = { n: 1 };
  const state = { data: Object.freeze({ inside }) };
  const snapshot = new Snapshot(state);
  inside.n = 2;
  snapshot.restore();
  expect(state.data.inside.n).toBe(2);
});

/** Each event schedules another; the log says when and for whom. */
interface Chain {
  log: string[];
}

function chain(): { simulation: Simulation<Chain>; model: Chain } {
  const model: Chain = { log: [] };
  const simulation = new Simulation<Chain>(model);
  const lane = { number: 0 };
  const step = simulation.on('step', (own, entity) => {
    own.log.push(`${simulation.now}:${entity}`);
    simulation.after(1 + ((entity * 7) % 5) / 8, step, (entity + 1) % 3000);
    if (entity % 3 === 0) simulation.afterLane(lane.number, entity);
  });
  lane.number = simulation.lane(2.5, step);
  // Enough for the queue to become a ladder.
  for (let entity = 0; entity < 2000; entity++) simulation.at(entity / 500, step, entity);
  return { simulation, model };
}

test('a simulation that went back goes on as one that never left', () => {
  const whole = chain();
  whole.simulation.run(6);
  whole.simulation.run(9);
  const forked = chain();
  forked.simulation.run(6);
  const snapshot = new Snapshot({ forked });
  forked.simulation.run(12);
  const longer = forked.model.log.length;
  snapshot.restore();
  forked.simulation.run(9);
  expect(forked.model.log).toEqual(whole.model.log);
  expect(forked.model.log.length).toBeLessThan(longer);
  expect(forked.simulation.executed).toBe(whole.simulation.executed);
});

test('a simulation goes back to when its events were few, and becomes as crowded again', () => {
  const model: Chain = { log: [] };
  const simulation = new Simulation<Chain>(model);
  const step = simulation.on('step', (own, entity) => {
    own.log.push(`${simulation.now}:${entity}`);
    if (entity > 0) simulation.after(1 + entity / 7, step, entity);
    // Enough for the queue to become a ladder.
    else for (let other = 1; other <= 3000; other++) simulation.after(other / 500, step, other);
  });
  simulation.at(5, step, 0);
  const snapshot = new Snapshot({ simulation, model });
  simulation.run(12);
  const first = model.log;
  expect(first.length).toBeGreaterThan(3000);
  const kept = [...first];
  snapshot.restore();
  expect(model.log).toEqual([]);
  simulation.run(12);
  expect(model.log).toEqual(kept);
});
