import { describe, expect, it } from 'vitest';
import { Draws, replicationKey } from '../../../src/engine/draws.ts';
import type { Resource } from '../../../src/engine/resource.ts';
import { exponential, lognormal, lognormalMu } from '../../../src/engine/sampling.ts';
import { HORIZON, Pathway } from '../../bench/b2.ts';
import { runStation, Station, type StationOptions } from './station.ts';

const SIGMA = 0.8;
const MU = lognormalMu(1, SIGMA);

const QUEUES: Record<string, Omit<StationOptions, 'customers' | 'seed'>> = {
  'one server of regular service': {
    servers: 1,
    interval: (u) => exponential(u, 1 / 0.8),
    service: () => 1,
  },
  'three servers of exponential service': {
    servers: 3,
    interval: (u) => exponential(u, 1 / 2.7),
    service: (u) => exponential(u, 1),
  },
  'a hundred servers of lognormal service': {
    servers: 100,
    interval: (u) => exponential(u, 1 / 97),
    service: (u) => lognormal(u, MU, SIGMA),
  },
  'servers without limit': {
    servers: Infinity,
    interval: (u) => exponential(u, 0.1),
    service: (u) => exponential(u, 1),
  },
};

/** The two sides are sums of the same lengths in another order: they differ by rounding alone. */
function expectEqualSums(one: number, other: number): void {
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-10 * Math.abs(other));
}

describe("Little's law, L = lambda W", () => {
  it.each(Object.entries(QUEUES))('is an identity from empty to empty: %s', (_, queue) => {
    const { simulation, servers, ...station } = runStation({
      ...queue,
      customers: 50_000,
      seed: 3,
    });
    const { now } = simulation;
    expect([servers.inUse.value, servers.queue.value]).toEqual([0, 0]);
    expect([servers.grants, station.departed]).toEqual([50_000, 50_000]);
    expectEqualSums(servers.queue.integral(now), servers.timeWaited);
    expectEqualSums(servers.inUse.integral(now), station.timeServed);
    const present = servers.queue.integral(now) + servers.inUse.integral(now);
    expectEqualSums(present, station.timeInStation);
    const [L, lambda, W] = [present / now, 50_000 / now, station.timeInStation / 50_000];
    expectEqualSums(L, lambda * W);
  });

  it('is an identity for beds, care packages and social workers alike', () => {
    const pathway = new Pathway(4000, new Draws(replicationKey({ k0: 1, k1: 2 }, 3)));
    const { beds, packages, workers } = pathway;
    const scarce: [Resource<Pathway>, number][] = [
      [beds, 40],
      [packages, 130],
      [workers, 12],
    ];
    for (const [resource, places] of scarce) resource.setCapacity(places);
    pathway.simulation.run(HORIZON);
    for (const [resource] of scarce) {
      expect(resource.waits).toBeGreaterThan(1000);
      // Whoever still waits at the end is let in, so that the waits are complete.
      resource.setCapacity(Infinity);
      expectEqualSums(resource.queue.integral(HORIZON), resource.timeWaited);
    }
  });

  it('holds over a stretch that neither starts nor ends empty, but for its ends', () => {
    const queue = QUEUES['three servers of exponential service'];
    const station = new Station({ ...queue, customers: 200_000, seed: 8 });
    const { simulation, servers } = station;
    simulation.run(1000);
    servers.resetMonitors();
    simulation.run(61_000);
    const lambda = servers.grants / 60_000;
    const W = servers.timeWaited / servers.grants;
    const L = servers.queue.mean(61_000);
    expect(L).not.toBe(lambda * W);
    expect(L / (lambda * W)).toBeCloseTo(1, 3);
    expect(lambda / 2.7).toBeCloseTo(1, 1.5);
  });
});
