import { describe, expect, it } from 'vitest';
import { parameterDeclaration } from '../../../src/evidence/registry.ts';
import { atEnds, believeRows, flipOf, influences } from '../../../src/experiment/believe.ts';
import { openParameters } from '../../../src/experiment/parameter-draw.ts';
import { runDraws } from '../../../src/experiment/run-draws.ts';
import { runFutures } from '../../../src/experiment/run-replications.ts';
import type { MeanInterval } from '../../../src/statistics/intervals.ts';
import { withTimeline } from '../../verification/model/staff-series.ts';
import { tinyScenario } from './tiny.ts';

const at = (mean: number, halfWidth = 1): MeanInterval => ({
  n: 10,
  mean,
  sd: 1,
  low: mean - halfWidth,
  high: mean + halfWidth,
  halfWidth,
});

/** The parameter goes from 0 over 1 to 2. */
function flip(low: MeanInterval, now: MeanInterval, high: MeanInterval) {
  const points = [low, now, high].map((interval, value) => ({ value, at: interval }));
  return flipOf(points, now);
}

describe('where a decision flips', () => {
  it('is where the straight line to the end with the other sign meets 0', () => {
    expect(flip(at(-6), at(-4), at(4))).toEqual({ flip: 'inside', flipsAt: 1.5 });
    expect(flip(at(12), at(-4), at(-5))).toEqual({ flip: 'inside', flipsAt: 0.75 });
  });

  it('is no more than perhaps where the other sign may be chance', () => {
    expect(flip(at(-6), at(-4), at(4, 5))).toEqual({ flip: 'perhaps', flipsAt: 1.5 });
  });

  it('lies outside of the range where only the line beyond it meets 0', () => {
    expect(flip(at(-6), at(-4), at(-2))).toEqual({ flip: 'outside', flipsAt: 3 });
  });

  it('is nowhere where the ends differ by no more than chance, and undecided without a clear difference', () => {
    expect(flip(at(-4.2), at(-4), at(-4.1)).flip).toBe('nowhere');
    expect(flip(at(-4), at(-4), at(-4)).flip).toBe('nowhere');
    expect(flip(at(-6), at(-4, 5), at(4)).flip).toBe('undecided');
  });
});

describe('what has to be believed', () => {
  const baseline = { ...tinyScenario(2), warmUp: 1, name: 'As it is' };
  const option = {
    ...withTimeline(baseline, { from: 1, careNavigator: { posts: 20 } }),
    name: 'Navigators',
  };
  const pair = [baseline, option] as const;

  it('is looked for among what is not known and not decided', () => {
    const open = openParameters(pair);
    expect(open).toContain('costs.homeCareHour');
    expect(open).not.toContain('crisis.scale');
    const decided = { ...option, set: { 'costs.homeCareHour': 23 } };
    expect(openParameters([baseline, decided])).not.toContain('costs.homeCareHour');
  });

  it('ranks every open parameter by how the difference moves with it', async () => {
    const drawn = await runDraws(pair, { draws: 5, futures: 1 }, { jobs: 1 });
    const ranked = influences(pair, drawn, ['costTotal']);
    expect(ranked.map(({ parameter }) => parameter).toSorted()).toEqual(
      [...openParameters(pair)].toSorted(),
    );
    const strengths = ranked.map(({ correlation }) => Math.abs(correlation));
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
    expect(strengths[0]).toBeGreaterThan(0.5);
    expect(strengths[0]).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('has the parameter at both ends of its range on both sides', async () => {
    const id = 'costs.homeCareHour';
    const all = atEnds(pair, [id]);
    const { low, value, high } = parameterDeclaration(id);
    expect(all.map(({ parameters }) => parameters[id])).toEqual([
      value,
      value,
      low,
      low,
      high,
      high,
    ]);
    const futures = await runFutures(all, 2, { jobs: 1 });
    const [row] = believeRows(pair, [{ parameter: id, correlation: NaN }], ['costTotal'], futures);
    expect(row).toMatchObject({ parameter: id, low, value, high, scenario: 'Navigators' });
    // Each end is its own pair of runs.
    const again = await runFutures(
      [all[2], all[3]].flatMap((one) => one ?? []),
      2,
      { jobs: 1 },
    );
    const [only] = believeRows(
      [all[2] ?? baseline, all[3] ?? option],
      [{ parameter: id, correlation: NaN }],
      ['costTotal'],
      again.map((future) => ({
        ...future,
        results: [...future.results, ...future.results, ...future.results],
      })),
    );
    expect(row?.atLow).toEqual(only?.atValue);
  });
});
