import { describe, expect, it } from 'vitest';
import { runTable } from '../../../src/cli/run-table.ts';
import { findTarget, toleranceBand } from '../../../src/evidence/targets.ts';
import type { ResultRow } from '../../../src/experiment/run-rows.ts';
import { summarise } from '../../../src/statistics/summary.ts';

const tableOf = (values: readonly number[]) => {
  const row: ResultRow = {
    ...summarise(values),
    scenario: 'Tiny',
    measure: 'deathsSevereRatio',
    group: 'all',
    period: 'all',
    unit: 'rate ratio',
  };
  return runTable([row], 100, false);
};

describe('the table of a run', () => {
  it.each([
    [[4.9, 5.5, 4.9, 5.52], 'outside'],
    [[4.9, 5.5, 4.9, 5.48], 'inside'],
    [[3.5, 4.17, 3.6, 4.08], 'outside'],
  ])('never shows a mean on the other side of what is accepted: %j, %s', (values, word) => {
    const [, shown = '', said] = / (\d[\d.]*) ± .*[✓✗] (\w+)/.exec(tableOf(values)) ?? [];
    expect(said).toBe(word);
    const { low, high } = toleranceBand(findTarget('T14')!);
    expect(Number(shown) >= low && Number(shown) <= high).toBe(word === 'inside');
  });

  it('says neither where the interval is wider than what is accepted, nor of a single run', () => {
    expect(tableOf([3.8, 7])).toMatch(/\? too few runs/);
    expect(tableOf([4.5])).toMatch(/\? too few runs/);
  });
});
