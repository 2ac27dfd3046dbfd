import { describe, expect, it } from 'vitest';
import { Draws } from '../../../src/engine/draws.ts';
import { defaultValues } from '../../../src/evidence/registry.ts';
import { scaledAim, type Aim } from '../../../src/experiment/calibration/aim.ts';
import { candidateOf, documentedChoice } from '../../../src/experiment/calibration/candidates.ts';
import { pointOf, valuesAt } from '../../../src/experiment/calibration/free-space.ts';
import {
  matchHistory,
  type Matched,
} from '../../../src/experiment/calibration/history-matching.ts';
import {
  identifiedInputs,
  isOpen,
  tiedInputs,
} from '../../../src/experiment/calibration/identified.ts';
import { freeParameters } from '../../../src/experiment/status-quo.ts';

/** Where the simulator below is the truth: of a third input it takes no notice. */
const TRUTH = [0.62, 0.35];
const IN_USE = Float64Array.of(0.5, 0.5, 0.5);

const outputsAt = ([x, y]: ArrayLike<number> & Iterable<number>) => [
  1 + x + 0.5 * x * y,
  2 + y * y - 0.3 * x,
  1 + x * y,
];

/** A simulator of three outputs, each run with luck of its own. */
function simulator(draws: Draws) {
  let run = 0;
  return (point: Float64Array) => {
    run += 1;
    return outputsAt(point).map((value, n) => value + 0.02 * (draws.uniform(run, 0, n) - 0.5));
  };
}

function matched(aims: readonly Aim[]): Promise<Matched> {
  const runAt = simulator(new Draws({ k0: 1, k1: 2 }));
  const draws = new Draws({ k0: 3, k1: 4 });
  return matchHistory({
    aims,
    incumbent: IN_USE,
    incumbentRuns: 6,
    points: 60,
    waves: 3,
    candidateRuns: 4,
    search: { size: 200, moves: 20, levels: 12 },
    simulate: async (points) => points.map(runAt),
    uniform: (purpose) => (repetition, place) => draws.uniform(repetition, purpose, place),
  });
}

const aims = outputsAt(TRUTH).map((value) => ({ value, tolerance: 0.05 }));

describe('history matching', () => {
  it('keeps the truth and little else, and says of which input nothing is known', async () => {
    const { waves, worst, aims: scaled } = await matched(aims);
    for (const third of [0.05, 0.5, 0.95]) expect(worst([...TRUTH, third])).toBeLessThan(2);
    expect(worst(IN_USE)).toBeGreaterThan(3);
    const [{ rules }] = waves;
    const left = waves[waves.length - 1].left;
    expect(left.share).toBeLessThan(0.05);
    expect(left.points).toHaveLength(200);
    for (const point of left.points) expect(worst(point)).toBeLessThanOrEqual(3);
    const found = identifiedInputs(left.points, scaled, rules, IN_USE);
    expect(found.map(isOpen)).toEqual([false, false, true]);
    found.slice(0, 2).forEach(({ low, high, shareLeft }, input) => {
      expect(low).toBeLessThan(TRUTH[input]);
      expect(high).toBeGreaterThan(TRUTH[input]);
      expect(shareLeft).toBeLessThan(0.4);
    });
    // The first input raises the first output by about 1.25 from end to end: 25 tolerances, in logarithms a little less.
    expect(found[0].pulls[0]).toMatchObject({ aim: 0 });
    expect(found[0].pulls[0].strength).toBeGreaterThan(10);
    expect(found[2].pulls).toEqual([]);
    expect(tiedInputs(left.points, 3, 0.9).flatMap(({ inputs }) => inputs)).not.toContain(2);
  });

  it('foretells the runs of the next wave', async () => {
    const { waves } = await matched(aims);
    expect(waves[1].foretold).toBeGreaterThan(0.9);
  });

  it('leaves nothing where the aims cannot be met together, and says how near it came', async () => {
    const third = { value: 1.9, tolerance: 0.05 };
    const { waves, ended } = await matched([...aims.slice(0, 2), third]);
    const { left, rules } = waves[waves.length - 1];
    expect(ended).toBe('emptied');
    expect(left.points).toEqual([]);
    expect(left.reached).toBeGreaterThan(3);
    expect(Math.max(...rules.at(left.lowest))).toBeLessThanOrEqual(left.reached);
  });
});

describe('an aim', () => {
  it('is left where a simulated value without error leaves its band', () => {
    const { middle, sd, scaled } = scaledAim({ value: 10, tolerance: 2 });
    const at = (value: number) => Math.abs(scaled(value) - middle) / sd;
    expect(at(8)).toBeCloseTo(3, 12);
    expect(at(12)).toBeCloseTo(3, 12);
    expect(at(0)).toBe(at(0.1));
  });
});

describe('the documented choice', () => {
  const scaled = [scaledAim({ value: 10, tolerance: 3 })];
  const luck = { variances: [0], runs: 1 };
  const free = freeParameters.slice(0, 1);
  const of = (output: number) =>
    candidateOf({ aims: scaled, luck }, free, Float64Array.of(0.5), [[output]]);

  it('keeps what is in use as long as its runs do not rule it out', () => {
    const [inUse, better] = [of(12.9), of(10)];
    expect(inUse.isAccepted).toBe(true);
    expect(documentedChoice([inUse, better])).toBe(inUse);
  });

  it('takes the candidate with the smallest largest implausibility where it is ruled out', () => {
    const [inUse, far, near] = [of(13.5), of(12), of(10.5)];
    expect(inUse.isAccepted).toBe(false);
    expect(documentedChoice([inUse, far, near])).toBe(near);
  });

  it('rules out what was not observed', () => {
    expect(of(NaN).largest).toBe(Infinity);
  });
});

describe('the space of the free parameters', () => {
  it('gives the values in use back to the digit', () => {
    const usual = defaultValues();
    const values = valuesAt(freeParameters, pointOf(freeParameters, usual));
    expect(values).toEqual(Object.fromEntries(freeParameters.map((id) => [id, usual[id]])));
  });

  it('goes in equal ratios from the lower to the upper end', () => {
    const id = 'death.careHomeRatio';
    const at = (share: number) => valuesAt([id], [share])[id];
    expect([at(0), at(1)]).toEqual([4, 30]);
    expect(at(0.5)).toBeCloseTo(Math.sqrt(4 * 30), 2);
  });
});
