import { describe, expect, it } from 'vitest';
import { exponential, lognormal, lognormalMu } from '../../../src/engine/sampling.ts';
import { meanInterval } from '../../../src/statistics/intervals.ts';
import { runStation, type StationOptions } from './station.ts';

const FULL = process.env['REHEARSAL_FULL'] === '1';
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

type Queue = Omit<StationOptions, 'seed' | 'customers'>;

/** Mean wait in the queue, one value a seed, of stations that start empty. */
function meanWaits(queue: Queue, customers: number): number[] {
  return SEEDS.map((seed) => {
    const { servers } = runStation({ ...queue, customers, seed });
    return servers.timeWaited / customers;
  });
}

/**
 * That the exact value lies in the 99 % interval of the mean over the seeds, and that the interval is narrow
 * enough to prove something. The seeds are fixed: what passes once passes always.
 */
function expectWithin(values: readonly number[], exact: number, largestHalfWidth: number): void {
  const interval = meanInterval(values, 0.99);
  expect(interval.low).toBeLessThan(exact);
  expect(interval.high).toBeGreaterThan(exact);
  expect(interval.halfWidth / exact).toBeLessThan(largestHalfWidth);
}

/** Erlang's C formula: the probability of a wait for one of `servers` at an offered load of `load`. */
function erlangC(servers: number, load: number): number {
  let blocking = 1;
  for (let n = 1; n <= servers; n++) blocking = (load * blocking) / (n + load * blocking);
  return (servers * blocking) / (servers - load * (1 - blocking));
}

describe('M/M/10 at a load of 0.9', () => {
  const queue: Queue = {
    servers: 10,
    interval: (u) => exponential(u, 1 / 9),
    service: (u) => exponential(u, 1),
  };
  const customers = FULL ? 1_000_000 : 60_000;
  const probability = erlangC(10, 9);

  it('has the textbook probability of a wait', () => {
    expect(probability).toBeCloseTo(0.66873, 5);
  });

  it(`waits as Erlang C says, over 20 seeds of ${customers} customers`, () => {
    const stations = SEEDS.map((seed) => runStation({ ...queue, customers, seed }));
    const waiting = stations.map(({ servers }) => servers.waits / customers);
    const waits = stations.map(({ servers }) => servers.timeWaited / customers);
    expectWithin(waiting, probability, FULL ? 0.01 : 0.02);
    // The mean wait is the probability over c mu - lambda, which is 1 here.
    expectWithin(waits, probability, FULL ? 0.025 : 0.1);
  });
});

describe('queues of one server', () => {
  const customers = FULL ? 200_000 : 40_000;
  const load = 0.7;
  const poisson = { servers: 1, interval: (u: number) => exponential(u, 1 / load) };

  it('M/M/1 waits rho / (mu - lambda)', () => {
    const waits = meanWaits({ ...poisson, service: (u) => exponential(u, 1) }, customers);
    expectWithin(waits, load / (1 - load), FULL ? 0.016 : 0.03);
  });

  it('M/D/1 waits half as long as M/M/1', () => {
    const waits = meanWaits({ ...poisson, service: () => 1 }, customers);
    expectWithin(waits, load / (1 - load) / 2, FULL ? 0.011 : 0.02);
  });

  it.each([0.5, 1, 1.5])(
    'M/G/1 of coefficient of variation %s waits as Pollaczek and Khinchine say',
    (variation) => {
      const sigma = Math.sqrt(Math.log1p(variation * variation));
      const mu = lognormalMu(1, sigma);
      const waits = meanWaits({ ...poisson, service: (u) => lognormal(u, mu, sigma) }, customers);
      const exact = (load * (1 + variation * variation)) / (2 * (1 - load));
      expectWithin(waits, exact, FULL ? 0.04 : 0.08);
    },
  );
});
