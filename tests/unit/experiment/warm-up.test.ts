import { describe, expect, it } from 'vitest';
import { warmUpInWords } from '../../../src/cli/warm-up-note.ts';
import { isTooShort, warmUpOf, type WarmUp } from '../../../src/experiment/warm-up.ts';
import type { ReplicationResult } from '../../../src/observe/results.ts';
import { withTimeline } from '../../verification/model/staff-series.ts';
import { tinyScenario } from './tiny.ts';
import { untraced } from './untraced.ts';

const scenario = { ...tinyScenario(4), years: 5, warmUp: 2 };

/** Four replications of 84 months, lower by `low` before the month `until`, each with a swing of its own. */
function results(low: number, until: number): readonly ReplicationResult[] {
  return [1, 2, 3, 4].map((replication) => ({
    replication,
    events: 0,
    streamHash: '',
    checkpoints: [],
    values: new Float64Array(),
    series: Float64Array.from(
      { length: 84 },
      (_, month) => 240 + ((month * replication) % 5) - (month < until ? low : 0),
    ),
    ledger: new Float64Array(),
    levers: new Float64Array(),
    traced: untraced,
  }));
}

function sure(outcome: WarmUp | undefined): WarmUp {
  if (outcome === undefined) throw new Error('nothing is said of the warm-up');
  return outcome;
}

describe('the length of a warm-up', () => {
  it('is long enough where the start that differs lies inside it', () => {
    const outcome = sure(warmUpOf(scenario, results(60, 15)));
    expect(outcome).toMatchObject({ given: 24, months: 15, drift: undefined });
    expect(warmUpInWords(outcome)).toBe('warm-up: 2 years are long enough (MSER-5: month 15)');
  });

  it('is too short where reported months belong to the start, and the years that it takes are said', () => {
    const outcome = sure(warmUpOf(scenario, results(60, 35)));
    expect(outcome.months).toBe(35);
    expect(isTooShort(outcome)).toBe(true);
    expect(outcome.drift?.mean).toBeCloseTo(-60, 0);
    expect(warmUpInWords(outcome)).toMatch(/warm-up of 2 years .* first 35 months.*try warmUp: 3$/);
  });

  it('is not asked of a scenario that changes something, nor of a run too short to tell', () => {
    const changed = withTimeline(scenario, { from: 1, coLocation: {} });
    expect(warmUpOf(changed, results(60, 35))).toBeUndefined();
    const short = results(60, 5).map((one) => ({ ...one, series: one.series.slice(0, 48) }));
    expect(warmUpOf(scenario, short)).toBeUndefined();
  });
});
