import { describe, expect, it } from 'vitest';
import { Draws, replicationKey } from '../../../src/engine/draws.ts';
import { HazardClocks } from '../../../src/engine/hazard-clocks.ts';
import { exponential } from '../../../src/engine/sampling.ts';
import { Simulation } from '../../../src/engine/simulation.ts';

/** What each clock of each entity shows: the times at which it rang. */
interface Rings {
  readonly times: number[][][];
}

/** Rates from a time on, one a clock. */
interface Phase {
  readonly from: number;
  readonly rates: readonly number[];
}

type Phases = readonly Phase[];

const KEY = replicationKey({ k0: 11, k1: 12 }, 0);

/** Lets the clocks of `entities` run under the phases that `phasesOf` gives each, until `until`. */
function rings(
  entities: number,
  clocks: number,
  phasesOf: (entity: number) => Phases,
  until: number,
): { times: number[][][]; stale: number } {
  const model: Rings = {
    times: Array.from({ length: entities }, () => Array.from({ length: clocks }, () => [])),
  };
  const simulation = new Simulation<Rings>(model);
  const hazards = new HazardClocks<Rings>(simulation, 'hazard', {
    entities,
    clocks: Array.from({ length: clocks }, (_, clock) => ({
      purpose: clock,
      ring: ({ times }, entity) => times[entity][clock].push(simulation.now),
    })),
    draws: new Draws(KEY),
  });
  const next = new Uint16Array(entities);
  const change = simulation.on('change of rates', (_, entity) => {
    const phases = phasesOf(entity);
    hazards.rates.set(phases[next[entity]++].rates);
    hazards.update(entity);
    if (next[entity] < phases.length) {
      simulation.at(phases[next[entity]].from, change, entity);
    }
  });
  for (let entity = 0; entity < entities; entity++) {
    hazards.start(entity);
    simulation.at(phasesOf(entity)[0].from, change, entity);
  }
  simulation.run(until);
  return { times: model.times, stale: hazards.stale };
}

/** The cumulative hazard of a clock at `time`. */
function cumulative(phases: Phases, clock: number, time: number): number {
  let sum = 0;
  phases.forEach(({ from, rates }, i) => {
    const to = Math.min(time, phases[i + 1]?.from ?? Infinity);
    if (to > from) sum += rates[clock] * (to - from);
  });
  return sum;
}

/** Kolmogorov and Smirnov's distance of values from a distribution, times the square root of their number. */
function kolmogorovSmirnov(values: readonly number[], cdf: (value: number) => number): number {
  const n = values.length;
  let distance = 0;
  values
    .toSorted((a, b) => a - b)
    .forEach((value, i) => {
      const p = cdf(value);
      distance = Math.max(distance, p - i / n, (i + 1) / n - p);
    });
  return distance * Math.sqrt(n);
}

/** Exceeded once in a thousand samples of the right distribution; the seeds are fixed. */
const KS_BOUND = 1.95;
const Z_BOUND = 3.5;
const unitExponential = (x: number): number => 1 - Math.exp(-x);

/** Up, down, to zero and back. */
const UP_DOWN: Phases = [
  { from: 0, rates: [0.02] },
  { from: 10, rates: [0.3] },
  { from: 12, rates: [0.05] },
  { from: 20, rates: [0] },
  { from: 30, rates: [0.1] },
];

describe('a hazard clock', () => {
  it('rings first by the closed form of its piecewise constant rate', () => {
    const { times } = rings(20_000, 1, () => UP_DOWN, 200);
    const first = times.map(([[time]]) => time);
    expect(first.every((time) => time > 0)).toBe(true);
    const survival = (time: number): number => Math.exp(-cumulative(UP_DOWN, 0, time));
    expect(kolmogorovSmirnov(first, (time) => 1 - survival(time))).toBeLessThan(KS_BOUND);
    expect(first.filter((time) => time > 20 && time <= 30)).toEqual([]);
    // The closed form of another rate is told apart: the test has the power to fail.
    const constant = (time: number): number => 1 - Math.exp(-0.1 * time);
    expect(kolmogorovSmirnov(first, constant)).toBeGreaterThan(5 * KS_BOUND);
  });

  it('burns a unit-exponential budget between any two rings, however the rates change', () => {
    // Each entity changes its rates at moments of its own, among them zero.
    const phasesOf = (entity: number): Phases =>
      Array.from({ length: 25 }, (_, i) => ({
        from: i * (1 + (entity % 7) / 5) + (entity % 13) / 10,
        rates: [((entity * 31 + i * 17) % 5) / 4],
      }));
    const until = 60;
    const { times } = rings(4000, 1, phasesOf, until);
    const first: number[] = [];
    const second: number[] = [];
    times.forEach(([[one, two]], entity) => {
      const at = (time: number): number => cumulative(phasesOf(entity), 0, time);
      first.push(at(one));
      second.push(at(two) - at(one));
    });
    expect(kolmogorovSmirnov(first, unitExponential)).toBeLessThan(KS_BOUND);
    expect(kolmogorovSmirnov(second, unitExponential)).toBeLessThan(KS_BOUND);
    const product = first.reduce((sum, x, i) => sum + (x - 1) * (second[i] - 1), 0);
    expect(Math.abs(product) / Math.sqrt(first.length)).toBeLessThan(Z_BOUND);
  });

  it('rings as often as a Poisson process of its rate', () => {
    const { times } = rings(500, 1, () => [{ from: 0, rates: [0.25] }], 400);
    const counts = times.map(([list]) => list.length);
    const n = counts.length;
    const mean = counts.reduce((sum, count) => sum + count, 0) / n;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (n - 1);
    expect(Math.abs(mean - 100) / Math.sqrt(100 / n)).toBeLessThan(Z_BOUND);
    // The variance of a Poisson sample's variance is about 2 lambda^2 / n.
    expect(Math.abs(variance - 100) / Math.sqrt(20_000 / n)).toBeLessThan(Z_BOUND);
  });

  it('is its budget over its rate, to the last digits, while the rate stays', () => {
    const { times, stale } = rings(100, 1, () => [{ from: 0, rates: [0.2] }], 50);
    const draws = new Draws(KEY);
    let compared = 0;
    times.forEach(([list], entity) => {
      let expected = 0;
      list.forEach((time, i) => {
        expected += exponential(draws.uniform(entity, 0, i), 5);
        expect(time).toBeCloseTo(expected, 10);
        compared++;
      });
    });
    expect(compared).toBeGreaterThan(800);
    expect(stale).toBe(0);
  });
});

describe('competing hazard clocks', () => {
  const rates = [0.2, 0.5, 0.3];
  const total = 1;

  it('ring first in proportion to their rates, at the rate of their sum, the one independent of the other', () => {
    const n = 20_000;
    const { times } = rings(n, 3, () => [{ from: 0, rates }], 40);
    const first = times.map((clocks) => {
      const firsts = clocks.map((list) => list[0] ?? Infinity);
      const time = Math.min(...firsts);
      return { time, clock: firsts.indexOf(time) };
    });
    expect(
      kolmogorovSmirnov(
        first.map(({ time }) => time),
        unitExponential,
      ),
    ).toBeLessThan(KS_BOUND);
    rates.forEach((rate, clock) => {
      const share = rate / total;
      const won = first.filter((one) => one.clock === clock);
      const z = (won.length - n * share) / Math.sqrt(n * share * (1 - share));
      expect(Math.abs(z)).toBeLessThan(Z_BOUND);
      const whenWon = won.map(({ time }) => time);
      expect(kolmogorovSmirnov(whenWon, unitExponential)).toBeLessThan(KS_BOUND);
    });
  });

  it('keep their luck when the rate of another changes', () => {
    const steady = (entity: number): Phases => [
      { from: 0, rates: [0.3, 0.1] },
      { from: 7 + (entity % 3), rates: [0.15, 0.1] },
    ];
    const disturbed = (entity: number): Phases => [
      { from: 0, rates: [0.3, 0.1] },
      { from: 1, rates: [0.3, 5] },
      { from: 4.5, rates: [0.3, 0] },
      { from: 7 + (entity % 3), rates: [0.15, 2.5] },
      { from: 21, rates: [0.15, 0.01] },
    ];
    const before = rings(1000, 2, steady, 60).times;
    const after = rings(1000, 2, disturbed, 60).times;
    let compared = 0;
    before.forEach(([own, other], entity) => {
      const [sameOwn, changedOther] = after[entity];
      expect(sameOwn).toHaveLength(own.length);
      own.forEach((time, i) => {
        expect(Math.abs(sameOwn[i] - time)).toBeLessThan(1e-9);
        compared++;
      });
      expect(changedOther.length).toBeGreaterThanOrEqual(other.length);
    });
    expect(compared).toBeGreaterThan(5000);
    expect(after.flat(2).length).toBeGreaterThan(1.5 * before.flat(2).length);
  });
});
