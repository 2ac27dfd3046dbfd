import { describe, expect, it } from 'vitest';
import { Draws } from '../../../src/engine/draws.ts';
import { expectedAt, fitEmulator } from '../../../src/statistics/emulator.ts';
import { latinHypercube } from '../../../src/statistics/latin-hypercube.ts';
import { moments } from '../../../src/statistics/moments.ts';
import { belowBound } from '../../../src/statistics/subset-simulation.ts';

const draws = new Draws({ k0: 5, k1: 6 });
const uniform = (purpose: number) => (repetition: number, place: number) =>
  draws.uniform(repetition, purpose, place);

describe('a Latin hypercube', () => {
  it('has one point in each slice of each input', () => {
    const points = latinHypercube(20, 3, uniform(0));
    for (const input of [0, 1, 2]) {
      const slices = points.map((point) => Math.floor(20 * point[input]));
      expect(slices.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    }
    const [first, second] = [0, 1].map((input) => points.map((point) => point[input]));
    expect(first.toSorted()).not.toEqual(first);
    expect(first).not.toEqual(second);
  });
});

describe('an emulator', () => {
  const points = latinHypercube(60, 5, uniform(1));
  const truth = (point: ArrayLike<number>) =>
    3 + 2 * point[0] - point[1] * point[1] + 4 * point[2] * point[3];

  it('is the polynomial where the runs are one', () => {
    const emulator = fitEmulator(points, points.map(truth));
    for (const at of [
      [0.1, 0.9, 0.3, 0.8, 0.5],
      [0, 1, 1, 0, 0],
    ]) {
      expect(expectedAt(emulator, at).mean).toBeCloseTo(truth(at), 8);
    }
    expect(emulator.terms.flat()).not.toContain(4);
    expect(emulator.diagnostics.explained).toBeCloseTo(1, 8);
  });

  it('finds the spread of luck, knows its own error, and takes no term for luck', () => {
    const noisy = points.map((point, n) => truth(point) + (uniform(2)(n, 0) - 0.5));
    const emulator = fitEmulator(points, noisy);
    // Uniform over a width of 1: a twelfth.
    expect(emulator.residualVariance).toBeGreaterThan(1 / 24);
    expect(emulator.residualVariance).toBeLessThan(1 / 6);
    expect(emulator.terms.flat()).not.toContain(4);
    const tries = latinHypercube(50, 5, uniform(3)).map((point) => {
      const { mean, variance } = expectedAt(emulator, point);
      return Math.abs(mean - truth(point)) / Math.sqrt(variance);
    });
    expect(tries.filter((error) => error > 3).length).toBeLessThan(5);
  });

  it('knows nothing but a mean where there is luck alone', () => {
    const luck = points.map((_, n) => uniform(4)(n, 0));
    const { terms, diagnostics } = fitEmulator(points, luck);
    expect(terms).toEqual([[]]);
    expect(diagnostics.explained).toBeLessThanOrEqual(0);
  });

  it('leaves out runs in which there was nothing to observe', () => {
    const outputs = points.map((point, n) => (n % 3 === 0 ? NaN : truth(point)));
    const emulator = fitEmulator(points, outputs);
    expect(emulator.diagnostics.runs).toBe(40);
    expect(expectedAt(emulator, points[0]).mean).toBeCloseTo(truth(points[0]), 6);
  });
});

describe('the part of a cube below a bound', () => {
  const search = { size: 400, moves: 20, levels: 12 };
  const largest = (point: Float64Array) => Math.max(...point);

  it('is found, however small, with its size and evenly', () => {
    const start = latinHypercube(400, 4, uniform(5));
    const { points, share } = belowBound(largest, 0.1, start, search, uniform(6));
    expect(points).toHaveLength(400);
    expect(share).toBeGreaterThan(0.5e-4);
    expect(share).toBeLessThan(2e-4);
    for (const input of [0, 1, 2, 3]) {
      const { mean, sd } = moments(points.map((point) => point[input]));
      expect(mean).toBeCloseTo(0.05, 2);
      expect(sd).toBeGreaterThan(0.02);
    }
  });

  it('is empty where the bound is below every value, with the nearest point', () => {
    const start = latinHypercube(400, 2, uniform(7));
    const values = (point: Float64Array) => 1 + (point[0] - 0.3) ** 2 + (point[1] - 0.6) ** 2;
    const { points, lowest, reached } = belowBound(values, 0.9, start, search, uniform(8));
    expect(points).toEqual([]);
    expect(reached).toBeCloseTo(1, 4);
    expect(lowest[0]).toBeCloseTo(0.3, 1);
    expect(lowest[1]).toBeCloseTo(0.6, 1);
  });
});
