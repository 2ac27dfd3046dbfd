import { describe, expect, it } from 'vitest';
import { Draws } from '../../../src/engine/draws.ts';
import { normal, poisson } from '../../../src/engine/sampling.ts';
import { clusterEffect } from '../../../src/statistics/cluster-trial.ts';
import {
  bandwidthFor,
  discontinuityEffect,
  fuzzyDiscontinuityEffect,
} from '../../../src/statistics/discontinuity.ts';
import type { Estimate } from '../../../src/statistics/estimate.ts';
import { peopleForPower, shareCovered, shareOf } from '../../../src/statistics/study-quality.ts';
import { relativeEffect } from '../../../src/statistics/relative-changes.ts';
import { pairedEffect, welchEffect } from '../../../src/statistics/two-samples.ts';

const draws = new Draws({ k0: 5, k1: 6 });
const noise = (study: number, purpose: number, n: number) =>
  normal(draws.uniform(study, purpose, n), 0, 1);

describe('two samples', () => {
  it('are told apart as Welch did it', () => {
    // Worked by hand: means 4 and 7, variances 4 and 1, three values each.
    const { estimate, error, low, high } = welchEffect([2, 4, 6], [6, 7, 8]);
    expect(estimate).toBe(3);
    expect(error).toBeCloseTo(Math.sqrt(5 / 3), 12);
    // 2.94 degrees of freedom: a t quantile of 3.22.
    expect((high - low) / 2 / error).toBeCloseTo(3.22, 2);
  });

  it('are pairs where they belong together', () => {
    const { estimate, low, high } = pairedEffect([1, 2, 3], [2, 4, 6]);
    expect(estimate).toBe(2);
    expect(high - low).toBeCloseTo((2 * 4.302653) / Math.sqrt(3), 5);
    expect(() => pairedEffect([1], [1, 2])).toThrow(RangeError);
  });

  it('say nothing of one value', () => {
    expect(welchEffect([1], [2]).low).toBeNaN();
    expect(pairedEffect([1], [3]).estimate).toBe(2);
  });
});

describe('relative changes', () => {
  it('are those of the second group over those of the first, however many more it had before', () => {
    // Worked by hand: from 2 to 1 without, so that 6 would have become 3, and it is 4.
    const first = { before: [1, 2, 3], after: [0, 1, 2] };
    const second = { before: [4, 6, 8], after: [5, 4, 3] };
    for (const effect of [pairedEffect, welchEffect]) {
      const { reference, estimate } = relativeEffect(first, second, effect);
      expect(reference).toBe(3);
      expect(estimate).toBe(1);
    }
    // What is left of each: 3, 1, -1 of the second, and three times -0.5, 0, 0.5 of the first.
    const { error } = relativeEffect(first, second, welchEffect);
    expect(error).toBeCloseTo(Math.sqrt(4 / 3 + 2.25 / 3), 12);
  });

  it('are not known where a group had nothing before', () => {
    const some = { before: [1, 2], after: [1, 2] };
    const none = { before: [0, 0], after: [1, 2] };
    expect(relativeEffect(none, some, welchEffect).estimate).toBeNaN();
    expect(relativeEffect(some, none, welchEffect).estimate).toBeNaN();
  });

  it.each([
    ['as pairs', pairedEffect],
    ['as two samples', welchEffect],
  ])('cover the factor as often as they say, %s', (_, effect) => {
    // Somebody of the second group has twice as much as the other of the pair; a factor of 0.7 for both, and of 1.25 for it.
    const found = Array.from({ length: 400 }, (__, study): Estimate => {
      const counts = (purpose: number, factor: number) =>
        Array.from({ length: 200 }, (___, n) =>
          poisson(draws.uniform(study, purpose, n), factor * (1 + (n % 3))),
        );
      const first = { before: counts(5, 1), after: counts(6, 0.7) };
      const second = { before: counts(7, 2), after: counts(8, 2 * 0.7 * 1.25) };
      return relativeEffect(first, second, effect);
    });
    // The mean of a pair before is 2 and 4.
    const truth = 4 * 0.7 * 0.25;
    expect(shareCovered(found, truth)).toBeGreaterThan(0.92);
    expect(shareCovered(found, truth)).toBeLessThan(0.98);
  });
});

describe('a cluster trial', () => {
  it('takes the clusters for its units', () => {
    expect(clusterEffect([[1, 3], [4]], [[6], [8, 8, 8]])).toEqual(welchEffect([2, 4], [6, 8]));
  });
});

describe('a discontinuity', () => {
  it('finds the jump of two lines exactly', () => {
    const running = Array.from({ length: 41 }, (_, n) => (n - 20) / 10);
    const outcomes = running.map((x) => (x < 0 ? 1 + 2 * x : 4 - x));
    expect(discontinuityEffect(running, outcomes, 0, 1).estimate).toBeCloseTo(3, 10);
  });

  it('covers the jump as often as it says', () => {
    const found = Array.from({ length: 400 }, (_, study): Estimate => {
      const running = Array.from({ length: 400 }, (__, n) => draws.uniform(study, 1, n) - 0.5);
      const outcomes = running.map((x, n) => 2 * x + (x < 0 ? 0 : 0.7) + noise(study, 2, n));
      return discontinuityEffect(running, outcomes, 0, bandwidthFor(running, 0, 0.5));
    });
    expect(shareCovered(found, 0.7)).toBeGreaterThan(0.9);
    expect(shareCovered(found, 0.7)).toBeLessThan(0.98);
  });

  it('is not known with nobody on one side', () => {
    expect(discontinuityEffect([1, 2, 3], [1, 2, 3], 0, 5).estimate).toBeNaN();
  });
});

describe('a fuzzy discontinuity', () => {
  it('finds the effect of being treated exactly, and what there is without it', () => {
    // A share of 0.25 is treated below and of 0.75 above, so that the outcome jumps by half of the effect.
    const running = Array.from({ length: 80 }, (_, n) => (Math.floor(n / 4) - 9.5) / 10);
    const treated = running.map((x, n) => (n % 4 < (x < 0 ? 1 : 3) ? 1 : 0));
    const outcomes = running.map((x, n) => 1 + 2 * x + 3 * (treated[n] ?? NaN));
    const { estimate, reference, error } = fuzzyDiscontinuityEffect(
      running,
      outcomes,
      treated,
      0,
      1,
    );
    expect(discontinuityEffect(running, outcomes, 0, 1).estimate).toBeCloseTo(1.5, 10);
    expect(estimate).toBeCloseTo(3, 10);
    expect(reference).toBeCloseTo(1, 10);
    expect(error).toBeCloseTo(0, 10);
  });

  it('is the sharp one where the threshold decides', () => {
    const running = Array.from({ length: 200 }, (_, n) => draws.uniform(1, 9, n) - 0.5);
    const outcomes = running.map((x, n) => x + noise(1, 10, n));
    const above = running.map((x) => (x < 0 ? 0 : 1));
    const fuzzy = fuzzyDiscontinuityEffect(running, outcomes, above, 0, 0.4);
    const sharp = discontinuityEffect(running, outcomes, 0, 0.4);
    expect(fuzzy.estimate).toBeCloseTo(sharp.estimate, 10);
    expect(fuzzy.error).toBeCloseTo(sharp.error, 10);
    expect(fuzzy.high).toBeCloseTo(sharp.high, 10);
  });

  it('covers the effect as often as it says, with the uptake of named GPs', () => {
    const found = Array.from({ length: 400 }, (_, study): Estimate => {
      const running = Array.from({ length: 400 }, (__, n) => draws.uniform(study, 11, n) - 0.5);
      const treated = running.map((x, n) =>
        draws.uniform(study, 12, n) < (x < 0 ? 0.035 : 0.798) ? 1 : 0,
      );
      const outcomes = running.map(
        (x, n) => 2 * x + 0.7 * (treated[n] ?? NaN) + noise(study, 13, n),
      );
      return fuzzyDiscontinuityEffect(running, outcomes, treated, 0, 0.25);
    });
    expect(shareCovered(found, 0.7)).toBeGreaterThan(0.92);
    expect(shareCovered(found, 0.7)).toBeLessThan(0.98);
  });

  it('is not known where the share treated does not jump, or nobody is on one side', () => {
    const running = [-3, -2, -1, 1, 2, 3];
    expect(fuzzyDiscontinuityEffect(running, running, [1, 1, 1, 1, 1, 1], 0, 5).estimate).toBeNaN();
    expect(fuzzyDiscontinuityEffect([1, 2, 3], [1, 2, 3], [1, 0, 1], 0, 5).estimate).toBeNaN();
  });
});

describe('the quality of studies', () => {
  it('asks for as many people as give the power', () => {
    const people = peopleForPower({ people: 100, error: 0.2, effect: 0.3 }, 0.8);
    expect(people).toBe(349);
    // Two arms of half of them each, whose outcomes spread by 1: the error is 2 over the root of their number.
    const found = Array.from({ length: 1000 }, (_, study) =>
      welchEffect(
        Array.from({ length: 175 }, (__, n) => noise(study, 3, n)),
        Array.from({ length: 175 }, (__, n) => 0.3 + noise(study, 4, n)),
      ),
    );
    expect(Math.abs(shareOf(found, ({ low }) => low > 0) - 0.8)).toBeLessThan(0.05);
  });
});
