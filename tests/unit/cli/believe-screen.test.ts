import { expect, it } from 'vitest';
import { believeScreen } from '../../../src/cli/believe-screen.ts';
import type { KeptExperiment } from '../../../src/cli/keep-experiment.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import type { BelieveRow } from '../../../src/experiment/believe.ts';
import type { MeanInterval } from '../../../src/statistics/intervals.ts';

const at = (mean: number) =>
  ({ n: 20, mean, sd: 1, low: mean - 1, high: mean + 1 }) as MeanInterval;

/** What is said of a share of which the evidence leaves room for 0.2 to 0.4. */
function said(row: Pick<BelieveRow, 'flip' | 'flipsAt' | 'flipsFrom' | 'flipsTo'>): string {
  const rows = [
    {
      scenario: 'Teams',
      comparator: 'As it is',
      parameter: 'practice.nurseShare',
      measure: 'emergencyAdmissions',
      correlation: 0.5,
      low: 0.2,
      value: 0.3,
      high: 0.4,
      atLow: at(-4),
      atValue: at(-5),
      atHigh: at(-6),
      swing: at(-2),
      ...row,
    },
  ] as const satisfies readonly BelieveRow[];
  const kept = { manifest: { replications: 20 }, draws: 0 } as KeptExperiment & { draws: number };
  const terminal = { width: 500, outColour: false } as Terminal;
  return believeScreen(rows, ['emergencyAdmissions'], kept, terminal);
}

it('names no value that an input cannot have', () => {
  const beyond = { flipsAt: -0.1, flipsFrom: -0.4, flipsTo: 0.1 };
  expect(said({ flip: 'outside', ...beyond })).toContain(
    'would flip only beyond what is possible (now 0.3, range 0.2 to 0.4',
  );
  expect(said({ flip: 'perhaps', ...beyond })).toContain('it would be 0 beyond what is possible');
  const near = { flipsAt: 0.1, flipsFrom: -0.2, flipsTo: 1.4 };
  expect(said({ flip: 'outside', ...near })).toContain(
    'would flip at about 0.1, 95% interval 0 to 1 (now 0.3',
  );
  const none = { flipsAt: NaN, flipsFrom: NaN, flipsTo: NaN };
  expect(said({ flip: 'perhaps', ...none })).toContain('it would be 0 nowhere');
});
