import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resource } from '../../src/engine/resource.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import { ReferenceResource, ReferenceSimulation } from './engine-reference.ts';

/** Kinds 0 to 3 are scheduled freely; equal priorities make ties that only the scheduling number decides. */
const PRIORITIES = [128, 128, 0, 255, 128, 7, 128];
const SERVED = 4;
const FIRST_TICK = 5;
const TICKS = [0.5, 1.25] as const;
/** Lanes, two of equal delay and one of none, so that they tie with one another and with the queue. */
const LANES = [
  { delay: 0.5, kind: 0 },
  { delay: 0.5, kind: 2 },
  { delay: 0, kind: 1 },
  { delay: 7, kind: 3 },
] as const;
const SERVICE = { delay: 0.75, kind: SERVED } as const;
const SERVERS = 2;

/** What an event does when it happens. */
type Action =
  | { readonly does: 'after'; readonly delay: number; readonly kind: number }
  | { readonly does: 'at'; readonly beat: number; readonly kind: number }
  | { readonly does: 'lane'; readonly lane: number }
  | { readonly does: 'request' };

interface Script {
  readonly initial: readonly Action[];
  /** Each event takes its actions from here, in the order in which events happen. */
  readonly following: readonly (readonly Action[])[];
  readonly ticking: boolean;
}

/** One engine, real or reference, as the script sees it. */
interface Engine {
  readonly log: string[];
  now(): number;
  at(time: number, kind: number, entity: number): void;
  lane(lane: number, entity: number): void;
  request(entity: number): void;
  run(until: number): void;
  pending(): number;
}

/** Interprets the script; new events get new entity numbers, so that none can be mistaken for another. */
function player(script: Script, engine: () => Engine): (kind: number, entity: number) => void {
  let step = 0;
  let entities = 0;
  const act = (action: Action): void => {
    const entity = entities++;
    const { now, at, lane, request } = engine();
    if (action.does === 'after') at(now() + action.delay, action.kind, entity);
    else if (action.does === 'at') at(Math.ceil(now()) + action.beat, action.kind, entity);
    else if (action.does === 'lane') lane(action.lane, entity);
    else request(entity);
  };
  for (const action of script.initial) act(action);
  return (kind, entity) => {
    engine().log.push(`${engine().now()} ${kind} ${entity}`);
    for (const action of script.following[step++] ?? []) act(action);
  };
}

function realEngine(script: Script, bucketWidth: number): Engine {
  const log: string[] = [];
  let happen: (kind: number, entity: number) => void = () => {};
  const simulation = new Simulation<undefined>(undefined, { bucketWidth });
  for (let kind = 0; kind < SERVED; kind++) {
    simulation.on(`kind ${kind}`, (_, entity) => happen(kind, entity), PRIORITIES[kind]);
  }
  const servers: Resource<undefined> = simulation.resource({
    name: 'servers',
    capacity: SERVERS,
    granted: (_, entity) => {
      log.push(`${simulation.now} granted ${entity} after ${servers.waited}`);
      simulation.afterLane(service, entity);
    },
  });
  simulation.on(
    'served',
    (_, entity) => {
      servers.release();
      happen(SERVED, entity);
    },
    PRIORITIES[SERVED],
  );
  const lanes = LANES.map(({ delay, kind }) => simulation.lane(delay, kind));
  const service = simulation.lane(SERVICE.delay, SERVICE.kind);
  if (script.ticking) {
    TICKS.forEach((period, i) => {
      const kind = FIRST_TICK + i;
      simulation.every(`tick ${i}`, period, () => happen(kind, 0), period, PRIORITIES[kind]);
    });
  }
  const engine: Engine = {
    log,
    now: () => simulation.now,
    at: (time, kind, entity) => simulation.at(time, kind, entity),
    lane: (lane, entity) => simulation.afterLane(lanes[lane], entity),
    request: (entity) => servers.request(entity),
    run: (until) => simulation.run(until),
    pending: () => simulation.pending,
  };
  happen = player(script, () => engine);
  return engine;
}

function referenceEngine(script: Script): Engine {
  const log: string[] = [];
  const ticks = TICKS.map(() => 1);
  let happen: (kind: number, entity: number) => void = () => {};
  const simulation = new ReferenceSimulation(PRIORITIES, (kind, entity, now) => {
    if (kind === SERVED) servers.release(now);
    if (kind >= FIRST_TICK) {
      const tick = kind - FIRST_TICK;
      simulation.at(TICKS[tick] + ticks[tick]++ * TICKS[tick], kind, 0);
    }
    happen(kind, entity);
  });
  const servers = new ReferenceResource(SERVERS, (entity, waited) => {
    log.push(`${simulation.now} granted ${entity} after ${waited}`);
    simulation.at(simulation.now + SERVICE.delay, SERVICE.kind, entity);
  });
  if (script.ticking) TICKS.forEach((period, i) => simulation.at(period, FIRST_TICK + i, 0));
  const engine: Engine = {
    log,
    now: () => simulation.now,
    at: (time, kind, entity) => simulation.at(time, kind, entity),
    lane: (lane, entity) => {
      const { delay, kind } = LANES[lane];
      simulation.at(simulation.now + delay, kind, entity);
    },
    request: (entity) => servers.request(entity, simulation.now),
    run: (until) => simulation.run(until),
    pending: () => simulation.size,
  };
  happen = player(script, () => engine);
  return engine;
}

const kinds = fc.integer({ min: 0, max: 3 });
const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    does: fc.constant('after' as const),
    delay: fc.constantFrom(0, 0.125, 0.25, 0.5, 1, 3, 40.5, 5000, 123456),
    kind: kinds,
  }),
  fc.record({
    does: fc.constant('at' as const),
    beat: fc.integer({ min: 0, max: 6 }),
    kind: kinds,
  }),
  fc.record({
    does: fc.constant('lane' as const),
    lane: fc.integer({ min: 0, max: LANES.length - 1 }),
  }),
  fc.record({ does: fc.constant('request' as const) }),
);
const scripts = (ticking: boolean): fc.Arbitrary<Script> =>
  fc.record({
    initial: fc.array(actions, { minLength: 1, maxLength: 30 }),
    following: fc.array(fc.array(actions, { maxLength: 3 }), { maxLength: 120 }),
    ticking: fc.constant(ticking),
  });
const bucketWidths = fc.constantFrom(1, 0.1, 0.3, 64);

/** A script with `size` initial events and as many to follow, far too long for fast-check to write out. */
function longScript(seed: number, size: number, span: number, grid: number): Script {
  let state = seed | 0;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
  const some = (delays: number): Action => {
    const kind = Math.floor(uniform() * 4);
    const way = uniform();
    if (way < 0.15) return { does: 'lane', lane: Math.floor(uniform() * LANES.length) };
    if (way < 0.2) return { does: 'request' };
    if (way < 0.4) return { does: 'after', delay: Math.floor(uniform() * 4) / 4, kind };
    return { does: 'after', delay: Math.floor(uniform() * delays * grid) / grid, kind };
  };
  return {
    initial: Array.from({ length: size }, () => ({
      does: 'after',
      delay: Math.floor(uniform() * span * grid) / grid,
      kind: Math.floor(uniform() * 4),
    })),
    following: Array.from({ length: 2 * size }, () => (uniform() < 0.5 ? [some(span)] : [])),
    ticking: false,
  };
}

describe('the total order of events', () => {
  it('is that of a sorted array, whatever mix of ways schedules them', () => {
    fc.assert(
      fc.property(scripts(false), bucketWidths, (script, width) => {
        const engine = realEngine(script, width);
        const reference = referenceEngine(script);
        engine.run(Infinity);
        reference.run(Infinity);
        expect(engine.log).toEqual(reference.log);
        expect(engine.pending()).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  it('holds with recurrences and in steps, and does not depend on where a run is interrupted', () => {
    const stops = fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 6 });
    fc.assert(
      fc.property(scripts(true), bucketWidths, stops, (script, width, quarters) => {
        const [inSteps, atOnce] = [realEngine(script, width), realEngine(script, width)];
        const reference = referenceEngine(script);
        for (const stop of [...quarters].toSorted((a, b) => a - b)) inSteps.run(stop / 4);
        for (const engine of [inSteps, atOnce, reference]) engine.run(20);
        expect(atOnce.log).toEqual(reference.log);
        expect(inSteps.log).toEqual(reference.log);
        expect(atOnce.now()).toBe(20);
        expect(inSteps.pending()).toBe(reference.pending());
      }),
      { numRuns: 200 },
    );
  });

  it('holds for thousands of pending events, in few buckets, in many, and beyond the wheel', () => {
    const spans = fc.constantFrom(3, 60, 3000, 40_000, 1e7);
    const grids = fc.constantFrom(1, 16, 1e6);
    fc.assert(
      fc.property(fc.integer(), spans, grids, bucketWidths, (seed, span, grid, width) => {
        const script = longScript(seed, 6000, span, grid);
        const engine = realEngine(script, width);
        const reference = referenceEngine(script);
        expect(engine.pending()).toBeGreaterThan(5000);
        engine.run(span / 2);
        reference.run(span / 2);
        expect(engine.pending()).toBe(reference.pending());
        engine.run(Infinity);
        reference.run(Infinity);
        expect(engine.log.length).toBeGreaterThan(6000);
        expect(engine.log).toEqual(reference.log);
      }),
      { numRuns: 10 },
    );
  });
});
