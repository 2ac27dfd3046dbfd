import { expect, it } from 'vitest';
import { attribution, takeApart } from '../../../src/experiment/attribution.ts';
import type { Future } from '../../../src/experiment/run-block.ts';
import { drawRows } from '../../../src/experiment/two-layers.ts';
import { resultColumns } from '../../../src/observe/results.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { withTimeline } from '../../verification/model/staff-series.ts';
import { tinyScenario } from './tiny.ts';
import { untraced } from './untraced.ts';

const baseline: Scenario = { ...tinyScenario(2), name: 'As it is' };
const navigators = { from: 1, careNavigator: { posts: 20 } };
const meetings = { from: 1, jointMeetings: {} };
const option = { ...withTimeline(baseline, navigators, meetings), name: 'Both' };

/** A future in which every measure of each scenario is one number. */
function future(replication: number, numbers: readonly number[]): Future {
  const columns = resultColumns(baseline).length;
  const results = numbers.map((value) => ({
    replication,
    events: 0,
    streamHash: '',
    checkpoints: [],
    values: new Float64Array(columns).fill(value),
    series: new Float64Array(),
    ledger: new Float64Array(),
    levers: new Float64Array(),
    traced: untraced,
  }));
  return { replication, results };
}

// Sums of the same numbers in another order.
const [sum, again] = [0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1];

it('takes the rounding of sums for no difference under any draw', () => {
  expect(sum).not.toBe(again);
  const drawn = [1, 2].map((draw) => ({
    draw,
    futures: [1, 2].map((n) => future(n, [sum, again])),
  }));
  const rows = drawRows([baseline, option], drawn);
  expect(rows.length).toBeGreaterThan(10);
  for (const { mean, sdUnknown, sdLuck, sdRest, shareBetter } of rows) {
    expect([mean, sdUnknown, sdLuck, sdRest]).toEqual([0, 0, 0, 0]);
    expect(Number.isNaN(shareBetter) ? 0 : shareBetter).toBe(0);
  }
});

it('takes it for no part of a lever', () => {
  const apart = takeApart(baseline, option);
  if (apart === undefined) throw new Error('not taken apart');
  const numbers = apart.scenarios.map((_, n) => (n % 2 === 0 ? sum : again));
  for (const { added, alone, together } of attribution(apart, [
    future(1, numbers),
    future(2, numbers),
  ])) {
    expect([added.mean, alone.mean, together.mean]).toEqual([0, 0, 0]);
  }
});
