import { describe, expect, it } from 'vitest';
import { Draws, replicationKey } from '../../../src/engine/draws.ts';
import { exponential } from '../../../src/engine/sampling.ts';
import { moments } from '../../../src/statistics/moments.ts';
import { HORIZON, Pathway } from '../../bench/b2.ts';
import { Station } from './station.ts';

const key = (seed: number): Draws => new Draws(replicationKey({ k0: 3, k1: 4 }, seed));

/** A pathway with some share of its care packages, run to the end. */
function pathway(people: number, seed: number, share: number): Pathway {
  const model = new Pathway(people, key(seed));
  model.packages.setCapacity(Math.round(share * model.packages.places));
  return model;
}

describe('keyed draws', () => {
  it('give each customer the same arrival and the same service, whatever the servers', () => {
    const seen = [2, 3, Infinity].map((servers) => {
      const station = new Station({
        customers: 3000,
        servers,
        interval: (u) => exponential(u, 0.5),
        service: (u) => exponential(u, 0.8),
        seed: 5,
      });
      const leftAt = new Float64Array(3000);
      station.simulation.check((_, kind, customer, now) => {
        if (kind === station.departure) leftAt[customer] = now;
      });
      station.simulation.run(Infinity);
      return { arrivedAt: [...station.arrivedAt], timeServed: station.timeServed, leftAt };
    });
    const [two, three, unlimited] = seen;
    expect(three.arrivedAt).toEqual(two.arrivedAt);
    expect(unlimited.arrivedAt).toEqual(two.arrivedAt);
    expect(three.timeServed).toBeCloseTo(two.timeServed, 8);
    // With the same luck, more servers never make anyone leave later.
    let earlier = 0;
    two.leftAt.forEach((left, customer) => {
      expect(three.leftAt[customer]).toBeLessThanOrEqual(left);
      expect(unlimited.leftAt[customer]).toBeLessThanOrEqual(three.leftAt[customer]);
      if (unlimited.leftAt[customer] < left) earlier++;
    });
    expect(earlier).toBeGreaterThan(1000);
  });

  it('give each person the same first crisis and the same length of every stay', () => {
    const histories = [1, 0.8].map((share) => {
      const model = pathway(2000, 1, share);
      const firstCrisis = new Map<number, number>();
      const admittedAt = new Map<number, number>();
      const emergencyStays = new Map<string, number>();
      model.simulation.check(({ episode }, kind, person, now) => {
        if (kind === model.crisis) {
          if (!firstCrisis.has(person)) firstCrisis.set(person, now);
          admittedAt.set(person, now);
        } else if (kind === model.emergencyEnd) {
          // The handler may have begun the next episode already: the stay is what names this one.
          const stay = now - (admittedAt.get(person) as number);
          emergencyStays.set(`${person} ${episode[person]} ${model.inHospital[person]}`, stay);
        }
      });
      model.simulation.run(HORIZON);
      return { firstCrisis, emergencyStays, delay: model.delay };
    });
    const [usual, scarce] = histories;
    expect(scarce.delay).toBeGreaterThan(2 * usual.delay);
    expect(usual.firstCrisis.size).toBeGreaterThan(1800);
    expect([...scarce.firstCrisis]).toEqual([...usual.firstCrisis]);
    let compared = 0;
    for (const [episode, stay] of usual.emergencyStays) {
      const same = scarce.emergencyStays.get(episode);
      if (same === undefined) continue;
      expect(Math.abs(same - stay)).toBeLessThan(1e-9);
      compared++;
    }
    expect(compared).toBeGreaterThan(4000);
  });

  it('make the difference of a pair many times more precise than that of strangers', () => {
    const emergencies = (seed: number, share: number): number => {
      const model = pathway(2000, seed, share);
      model.simulation.run(HORIZON);
      return model.emergencies;
    };
    const seeds = Array.from({ length: 24 }, (_, i) => i);
    const usual = seeds.map((seed) => emergencies(seed, 1));
    const more = seeds.map((seed) => emergencies(seed, 1.06));
    const paired = moments(more.map((count, i) => count - usual[i])).variance;
    const strangers = moments(more.map((count, i) => count - usual[(i + 1) % 24])).variance;
    expect(strangers / paired).toBeGreaterThan(5);
  });
});
