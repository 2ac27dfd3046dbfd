import { describe, expect, it } from 'vitest';
import { parameterDeclaration } from '../../../src/evidence/registry.ts';
import { atEnds, believeRows, breakEven, influences } from '../../../src/experiment/believe.ts';
import { openParameters } from '../../../src/experiment/parameter-draw.ts';
import { runDraws } from '../../../src/experiment/run-draws.ts';
import { runFutures } from '../../../src/experiment/run-replications.ts';
import { withTimeline } from '../../verification/model/staff-series.ts';
import { tinyScenario } from './tiny.ts';

/** Luck of six futures, that of each point by itself. */
const luck = [
  [1, -1, 1, -1, 0, 0],
  [1, 1, -1, -1, 0, 0],
  [0, 1, 0, -1, 1, -1],
];

/** The parameter goes from 0 over 1 to 2: means of the difference at each, and how wide luck makes it. */
function flip(means: readonly number[], spreads: readonly number[] = [1, 1, 1]) {
  const points = means.map((mean, value) => ({
    value,
    differences: Float64Array.from(luck[value] ?? [], (one) => mean + one * (spreads[value] ?? 1)),
  }));
  const [low, now, high] = points;
  if (low === undefined || now === undefined || high === undefined) throw new Error('three');
  return breakEven(low, now, high);
}

describe('where a decision flips', () => {
  it('is where the straight line to the end with the other sign meets 0, give or take luck', () => {
    const { flip: kind, flipsAt, flipsFrom, flipsTo } = flip([-6, -4, 4]);
    expect([kind, flipsAt]).toEqual(['inside', 1.5]);
    expect(flipsFrom).toBeGreaterThan(1.3);
    expect(flipsFrom).toBeLessThan(1.5);
    expect(flipsTo).toBeGreaterThan(1.5);
    expect(flipsTo).toBeLessThan(1.7);
    expect(flip([12, -4, -5])).toMatchObject({ flip: 'inside', flipsAt: 0.75 });
  });

  it('has no more room than the line where luck has none', () => {
    const exact = { flip: 'inside', flipsAt: 1.5, flipsFrom: 1.5, flipsTo: 1.5 };
    expect(flip([-6, -4, 4], [0, 0, 0])).toEqual(exact);
  });

  it('cannot be told where an end is not clear of 0, on either side of it', () => {
    expect(flip([-6, -4, 4], [1, 1, 9])).toMatchObject({ flip: 'perhaps', flipsAt: 1.5 });
    expect(flip([-6, -4, -1], [1, 1, 9]).flip).toBe('perhaps');
    expect(flip([-6, -4, 1], [1, 1, 40])).toMatchObject({ flipsFrom: NaN, flipsTo: NaN });
  });

  it('lies outside of the range where only the line beyond it meets 0', () => {
    const { flip: kind, flipsAt, flipsFrom } = flip([-9, -6, -3]);
    expect([kind, flipsAt]).toEqual(['outside', 3]);
    expect(flipsFrom).toBeGreaterThan(2);
  });

  it('is nowhere where the ends differ by no more than chance, and undecided without a clear difference', () => {
    expect(flip([-4.2, -4, -4.1]).flip).toBe('nowhere');
    expect(flip([-4, -4, -4], [0, 0, 0]).flip).toBe('nowhere');
    expect(flip([-6, -4, 4], [1, 9, 1]).flip).toBe('undecided');
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
    expect(row?.swing.mean).toBeCloseTo((row?.atHigh.mean ?? NaN) - (row?.atLow.mean ?? NaN), 9);
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
