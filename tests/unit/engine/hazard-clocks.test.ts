import { describe, expect, it } from 'vitest';
import { Draws } from '../../../src/engine/draws.ts';
import { HazardClocks } from '../../../src/engine/hazard-clocks.ts';
import { exponential } from '../../../src/engine/sampling.ts';
import { Simulation } from '../../../src/engine/simulation.ts';

const DRAWS = new Draws({ k0: 1, k1: 2 });
const [FALL, ILLNESS] = [4, 9];
const budget = (entity: number, purpose: number, occurrence: number): number =>
  exponential(DRAWS.uniform(entity, purpose, occurrence), 1);

interface Log {
  readonly lines: string[];
}

/** Two clocks for three entities, whose rings are noted, and what `onRing` does then. */
function twoClocks(onRing: (hazards: HazardClocks<Log>, entity: number) => void = () => {}): {
  simulation: Simulation<Log>;
  hazards: HazardClocks<Log>;
  set: (entity: number, fall: number, illness: number) => void;
} {
  const simulation = new Simulation<Log>({ lines: [] });
  const note = (name: string) => (log: Log, entity: number) => {
    log.lines.push(`${name} of ${entity} at ${simulation.now.toFixed(9)}`);
    onRing(hazards, entity);
  };
  const hazards = new HazardClocks<Log>(simulation, 'hazard', {
    entities: 3,
    clocks: [
      { purpose: FALL, ring: note('fall') },
      { purpose: ILLNESS, ring: note('illness') },
    ],
    draws: DRAWS,
  });
  const set = (entity: number, fall: number, illness: number): void => {
    hazards.rates.set([fall, illness]);
    hazards.update(entity);
  };
  return { simulation, hazards, set };
}

describe('hazard clocks', () => {
  it('stand still until they have a rate', () => {
    const { simulation, hazards, set } = twoClocks();
    hazards.start(1);
    simulation.run(1000);
    expect(simulation.model.lines).toEqual([]);
    expect(hazards.budgetLeft(1, 0)).toBe(budget(1, FALL, 0));
    set(1, 2, 0);
    simulation.run(1000 + budget(1, FALL, 0) / 2 + 1e-9);
    const expected = (1000 + budget(1, FALL, 0) / 2).toFixed(9);
    expect(simulation.model.lines).toEqual([`fall of 1 at ${expected}`]);
  });

  it('draw each budget under its own purpose and the how-manieth ring it is for', () => {
    const { simulation, hazards, set } = twoClocks();
    hazards.start(0);
    set(0, 0, 1);
    simulation.run(budget(0, ILLNESS, 0) + budget(0, ILLNESS, 1) + 1e-9);
    expect(simulation.model.lines).toHaveLength(2);
    expect(hazards.budgetLeft(0, 1)).toBe(budget(0, ILLNESS, 2));
    expect(hazards.budgetLeft(0, 0)).toBe(budget(0, FALL, 0));
  });

  it('get one new rate as if all were given anew', () => {
    const [one, all] = [twoClocks(), twoClocks()];
    for (const { hazards, simulation, set } of [one, all]) {
      hazards.start(0);
      set(0, 0.5, 0.3);
      simulation.run(Math.min(budget(0, FALL, 0) / 0.5, budget(0, ILLNESS, 0) / 0.3) / 2);
    }
    one.hazards.updateOne(0, 1, 2);
    all.set(0, 0.5, 2);
    expect([one.hazards.rate(0, 0), one.hazards.rate(0, 1)]).toEqual([0.5, 2]);
    for (const { simulation } of [one, all]) simulation.run(20);
    expect(one.simulation.model.lines.length).toBeGreaterThan(10);
    expect(one.simulation.model.lines).toEqual(all.simulation.model.lines);
  });

  it('leave at most one event of an entity in the queue that is still due', () => {
    const { simulation, hazards, set } = twoClocks();
    hazards.start(2);
    set(2, 0.001, 0);
    for (const rate of [0.002, 0.004, 0.008]) set(2, rate, 0);
    expect(simulation.pending).toBe(4);
    set(2, 0.0005, 0);
    expect(simulation.pending).toBe(4);
    simulation.run(budget(2, FALL, 0) / 0.0005 + 1e-6);
    expect(simulation.model.lines).toHaveLength(1);
    expect(hazards.stale).toBe(4);
    expect(simulation.executed - hazards.stale).toBe(1);
  });

  it('keep what is left of the budgets when they stop', () => {
    const { simulation, hazards, set } = twoClocks();
    hazards.start(0);
    const due = budget(0, FALL, 0);
    set(0, 1, 0);
    simulation.run(due / 2);
    hazards.stop(0);
    expect(hazards.budgetLeft(0, 0)).toBeCloseTo(due / 2, 12);
    simulation.run(10 * due + 100);
    expect(simulation.model.lines).toEqual([]);
    const restarted = simulation.now;
    set(0, 1, 0);
    simulation.run(restarted + due / 2 + 1e-9);
    expect(simulation.model.lines).toEqual([`fall of 0 at ${(restarted + due / 2).toFixed(9)}`]);
  });

  it('may be stopped or get other rates by what happens when they ring', () => {
    const stopping = twoClocks((hazards, entity) => hazards.stop(entity));
    stopping.hazards.start(0);
    stopping.set(0, 1, 1);
    stopping.simulation.run(1e6);
    expect(stopping.simulation.model.lines).toHaveLength(1);
    expect(stopping.simulation.pending).toBe(0);

    const calming = twoClocks((hazards, entity) => {
      hazards.rates.fill(1e-3);
      hazards.update(entity);
    });
    calming.hazards.start(0);
    calming.set(0, 1, 0);
    const first = budget(0, FALL, 0);
    calming.simulation.run(first + 1e-9);
    const second = Math.min(budget(0, FALL, 1), budget(0, ILLNESS, 0)) / 1e-3;
    calming.simulation.run(first + second - 1e-6);
    expect(calming.simulation.model.lines).toHaveLength(1);
    calming.simulation.run(first + second + 1e-6);
    expect(calming.simulation.model.lines).toHaveLength(2);
  });

  it('never ring at a rate that is all but nothing', () => {
    const { simulation, hazards, set } = twoClocks();
    hazards.start(0);
    set(0, 1e-300, 0);
    simulation.run(1000);
    set(0, 0, 0);
    set(0, 1e-300, 0);
    expect(simulation.pending).toBe(0);
    set(0, 1, 0);
    expect(simulation.pending).toBe(1);
  });

  it.each([-0.1, NaN, Infinity])('refuse a rate of %s, and say whose', (rate) => {
    const { hazards, set } = twoClocks();
    hazards.start(2);
    expect(() => set(2, 1, rate)).toThrow(
      `Clock 1 of "hazard" cannot burn at a rate of ${rate} for entity 2`,
    );
  });
});
