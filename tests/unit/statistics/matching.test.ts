import { describe, expect, it } from 'vitest';
import { Draws } from '../../../src/engine/draws.ts';
import { nearestPairs } from '../../../src/statistics/matching.ts';
import { propensityLogits } from '../../../src/statistics/propensity.ts';

describe('nearest pairs', () => {
  it('takes the nearest that is left, each once, in the order of the cases', () => {
    const pairs = nearestPairs([0, 0.01, 5], [0.02, 5.1, -0.03, 40]);
    expect(pairs).toEqual([
      [0, 0],
      [1, 2],
      [2, 1],
    ]);
  });

  it('leaves those without whom nobody is near', () => {
    // A fifth of a standard deviation of about 1 is the furthest.
    const pairs = nearestPairs([0, 1, 2, 3], [0.1, 1.1, 2.1, 4.2]);
    expect(pairs.map(([one]) => one)).toEqual([0, 1, 2]);
  });

  it('has a furthest where one side is a single score, and where both are', () => {
    expect(nearestPairs([0], [50, 51, 52])).toEqual([]);
    expect(nearestPairs([0, 1, 2], [99])).toEqual([]);
    expect(nearestPairs([0, 1, 2], [1.1])).toEqual([[1, 0]]);
    expect(nearestPairs([3], [4])).toEqual([]);
    expect(nearestPairs([3], [3])).toEqual([[0, 0]]);
  });

  it('finds a match for everybody among their doubles', () => {
    const draws = new Draws({ k0: 1, k1: 2 });
    const scores = Float64Array.from({ length: 500 }, (_, n) => draws.uniform(n, 0, 0));
    const pairs = nearestPairs(scores, scores.toReversed());
    expect(pairs).toHaveLength(500);
    expect(new Set(pairs.map(([, control]) => control)).size).toBe(500);
    for (const [one, other] of pairs) expect(scores[499 - other]).toBe(scores[one]);
  });
});

describe('propensity', () => {
  it('is the logit that the treated were drawn with', () => {
    const draws = new Draws({ k0: 3, k1: 4 });
    const size = 20_000;
    const field = Float64Array.from({ length: size }, (_, n) => draws.uniform(n, 0, 0) * 4 - 2);
    const truth = field.map((x) => 0.5 + 1.2 * x);
    const treated = truth.map((logit, n) =>
      draws.uniform(n, 1, 0) < 1 / (1 + Math.exp(-logit)) ? 1 : 0,
    );
    const farFromTruth = (logits: Float64Array) =>
      Math.max(...logits.map((logit, n) => Math.abs(logit - (truth[n] ?? NaN))));
    expect(farFromTruth(propensityLogits([field], treated))).toBeLessThan(0.15);
    // Whether the later ones are treated is not asked, and they are told all the same.
    const told = propensityLogits([field], treated.fill(1, 15_000), 15_000);
    expect(told).toHaveLength(size);
    expect(farFromTruth(told)).toBeLessThan(0.15);
  });

  it('stays finite where a field decides alone, and leaves out what does not vary', () => {
    const logits = propensityLogits(
      [
        [0, 0, 1, 1],
        [7, 7, 7, 7],
      ],
      [0, 0, 1, 1],
    );
    expect(logits[0]).toBe(logits[1]);
    expect(logits[2]).toBeGreaterThan(0);
    expect(logits[2]).toBeLessThan(10);
  });
});
