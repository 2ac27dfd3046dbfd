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
    expect(tableOf([3.8, 7])).toMatch(/ 5\.4 ± .*✗ outside/);
    expect(tableOf([3, 6])).toMatch(/ [45](\.\d+)? ± .*✓ inside/);
  });
});
