import { describe, expect, it } from 'vitest';
import { runFutures } from '../../../src/experiment/run-replications.ts';
import { gridOf, sweepRows } from '../../../src/experiment/sweep.ts';
import { withTimeline } from '../../verification/model/staff-series.ts';
import { tinyScenario } from './tiny.ts';

const comparator = { ...tinyScenario(2), warmUp: 1, name: 'As it is' };
const point = (posts: number) => ({
  at: [`${posts}`],
  scenario: withTimeline(comparator, { from: 1, careNavigator: { posts } }),
});

describe('a grid', () => {
  it('has every combination, the last key changing first', () => {
    const axes = [
      { key: 'a', values: ['1', '2'] },
      { key: 'b', values: ['x', 'y', 'z'] },
    ];
    expect(gridOf(axes).map((at) => at.join(''))).toEqual(['1x', '1y', '1z', '2x', '2y', '2z']);
  });
});

describe('a sweep', () => {
  it('differs by exactly nothing where a point changes nothing, and by what pairs say elsewhere', async () => {
    const points = [point(0), point(20)];
    const scenarios = [comparator, ...points.map(({ scenario }) => scenario)];
    const futures = await runFutures(scenarios, 2, { jobs: 1 });
    const rows = sweepRows(
      { name: 'Posts', comparator },
      points,
      ['handoffs', 'costTotal'],
      futures,
    );
    expect(rows.map(({ at, measure }) => [...at, measure])).toEqual([
      ['0', 'handoffs'],
      ['0', 'costTotal'],
      ['20', 'handoffs'],
      ['20', 'costTotal'],
    ]);
    for (const { difference, verdict } of rows.slice(0, 2)) {
      expect(difference).toMatchObject({ n: 2, mean: 0, low: 0, high: 0 });
      expect(verdict).toBe('the same');
    }
    const [, , handoffs] = rows;
    expect(handoffs?.difference.mean).toBeCloseTo(
      (handoffs?.mean ?? NaN) - (handoffs?.baseline ?? NaN),
      9,
    );
    expect(handoffs?.difference.mean).not.toBe(0);
  });
});
