import { expect, test } from 'vitest';
import { exponential } from '../../../src/engine/sampling.ts';
import {
  meanInterval,
  pairedInterval,
  type MeanInterval,
} from '../../../src/statistics/intervals.ts';
import { runStation } from './station.ts';

const FULL = process.env['REHEARSAL_FULL'] === '1';
const EXPERIMENTS = FULL ? 1000 : 200;
const REPLICATIONS = 20;
/** 95 % with a margin of about three standard deviations of the number that cover. */
const MARGIN = FULL ? 0.02 : 0.045;

/** Share of the experiments whose interval has the truth in it. */
function coverage(truth: number, experiment: (n: number) => MeanInterval): number {
  let covered = 0;
  for (let n = 0; n < EXPERIMENTS; n++) {
    const { low, high } = experiment(n);
    if (low <= truth && truth <= high) covered++;
  }
  return covered / EXPERIMENTS;
}

function expectAbout95(share: number): void {
  expect(share).toBeGreaterThan(0.95 - MARGIN);
  expect(share).toBeLessThan(0.95 + MARGIN);
}

const seedOf = (experiment: number, replication: number) => experiment * REPLICATIONS + replication;

const replications = (of: (replication: number) => number) =>
  Float64Array.from({ length: REPLICATIONS }, (_, n) => of(n));

/** Mean wait of the second customer of a queue, over some queues: the first has just begun to be served. */
function secondWait(serviceMean: number, seed: number): number {
  const queues = 6;
  let waited = 0;
  for (let queue = 0; queue < queues; queue++) {
    const { servers } = runStation({
      customers: 2,
      servers: 1,
      interval: (u) => exponential(u, 1),
      service: (u) => exponential(u, serviceMean),
      seed: seed * queues + queue,
    });
    waited += servers.timeWaited;
  }
  return waited / queues;
}

/** Closed form: it waits if the service outlasts the interval, and then for what is left of it, which has no memory. */
const expectedWait = (serviceMean: number) => (serviceMean / (1 + serviceMean)) * serviceMean;

test('95 % intervals of the wait in an M/M/1 queue have the true mean in them about 95 times in a hundred', () => {
  const share = coverage(expectedWait(0.8), (n) =>
    meanInterval(replications((r) => secondWait(0.8, seedOf(n, r)))),
  );
  expectAbout95(share);
});

test('so have intervals of paired differences between two queues with one luck', () => {
  const share = coverage(expectedWait(0.7) - expectedWait(0.8), (n) =>
    pairedInterval(
      replications((r) => secondWait(0.8, seedOf(n, r))),
      replications((r) => secondWait(0.7, seedOf(n, r))),
    ),
  );
  expectAbout95(share);
});

test('pairs narrow the interval of a small difference by far more than they cost', () => {
  const before = replications((r) => secondWait(0.8, r));
  const after = replications((r) => secondWait(0.78, r));
  const others = replications((r) => secondWait(0.78, r + REPLICATIONS));
  const paired = pairedInterval(before, after).halfWidth;
  const unpaired = pairedInterval(before, others).halfWidth;
  expect(unpaired / paired).toBeGreaterThan(10);
});
