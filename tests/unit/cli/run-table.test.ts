import { describe, expect, it } from 'vitest';
import { runTable } from '../../../src/cli/run-table.ts';
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
  it('never shows a mean on the other side of what is accepted than the word beside it says', () => {
    const outside = [4.6, 5.8, 4.6, 5.85];
    expect(tableOf(outside)).toMatch(/ 5\.21\d* ± .*✗ outside/);
    expect(tableOf([4.6, 5.7, 4.6, 5.8])).toMatch(/ 5\.1\d* ± .*✓ inside|5\.2 ± .*✓ inside/);
  });

  it('says neither where the interval is wider than what is accepted, nor of a single run', () => {
    expect(tableOf([3.8, 7])).toMatch(/\? too few runs/);
    expect(tableOf([4.5])).toMatch(/\? too few runs/);
  });
});
