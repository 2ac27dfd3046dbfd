import { describe, expect, it } from 'vitest';
import { BIN_STARTS } from '../../../src/observe/waits.ts';
import { quantile } from '../../../src/statistics/quantiles.ts';
import { HandMade, reported } from './hand-made.ts';

/** The median that is reported of some waits. */
function medianOf(waits: readonly number[]): number {
  const made = new HandMade();
  const person = made.person();
  for (const days of waits) made.see('assessed', person, reported(1, 1), days);
  return made.seen('65+').median('forAssessment');
}

/** The width of the bin that a wait falls into. */
function resolutionAt(days: number): number {
  const bin = BIN_STARTS.findLastIndex((start) => start <= days);
  return (BIN_STARTS[bin + 1] ?? Infinity) - (BIN_STARTS[bin] ?? 0);
}

/** Waits spread as they are in practice: many short, few long. Steps of the golden ratio fill 0 to 1 evenly. */
function skewed(count: number, scale: number, spread: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    const u = ((i + 1) * 0.6180339887498949) % 1;
    return scale * (u / (1 - u)) ** spread;
  });
}

describe('the median of waits', () => {
  it.each([
    [101, 0.8, 0.6],
    [1000, 3, 0.7],
    [1000, 13, 0.6],
    [1001, 18, 0.9],
    [5000, 45, 0.5],
    [777, 120, 0.8],
    [2000, 400, 0.4],
  ])('of %d waits around %d days is within the width of its bin', (count, scale, spread) => {
    const waits = skewed(count, scale, spread);
    const exact = quantile(waits, 0.5);
    expect(Math.abs(medianOf(waits) - exact)).toBeLessThanOrEqual(resolutionAt(exact));
  });

  it('is exact where waits fill their bin evenly', () => {
    expect(medianOf(Array.from({ length: 1000 }, (_, i) => 16 + (i + 0.5) / 500))).toBeCloseTo(
      17,
      9,
    );
    expect(medianOf([0.1, 0.2, 0.3, 0.4])).toBeCloseTo(0.25, 9);
  });

  it('does not change with the order of the waits', () => {
    const waits = skewed(99, 20, 1);
    expect(medianOf(waits.toReversed())).toBe(medianOf(waits));
  });

  it('is that of nobody where nobody waited, and the last bin reads as its beginning', () => {
    expect(medianOf([])).toBeNaN();
    expect(medianOf([5000, 6000, 7000])).toBe(BIN_STARTS.at(-1));
  });

  it('has bins of at most a quarter of the wait that get no narrower', () => {
    const widths = BIN_STARTS.slice(1).map((end, bin) => end - (BIN_STARTS[bin] ?? 0));
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    BIN_STARTS.forEach((start, bin) => {
      const width = widths[bin] ?? 0;
      if (start >= 28) expect(width / start).toBeLessThanOrEqual(start < 185 ? 1 / 8 : 1 / 4);
    });
  });

  it('is taken by kind of wait, group and year', () => {
    const made = new HandMade();
    const near = made.person({ council: 0, deprivation: 0 });
    const far = made.person({ council: 1, deprivation: 4 });
    for (const days of [4.5, 4.5]) made.see('waitedForSupport', near, reported(1, 1), days);
    for (const days of [40, 40]) made.see('waitedForSupport', far, reported(2, 1), days);
    const [first, second] = made.world.scenario.place.councils;
    expect(made.seen(`council: ${first?.name}`).median('forSupport')).toBe(4.5);
    expect(made.seen(`council: ${second?.name}`).median('forSupport')).toBe(41);
    expect(made.seen('deprivation fifth 5 (most)', [1]).median('forSupport')).toBeNaN();
    expect(made.seen('65+', [2]).median('forSupport')).toBe(41);
    expect(made.seen('65+').median('forAssessment')).toBeNaN();
  });
});
