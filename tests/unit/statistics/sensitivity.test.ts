import { describe, expect, it } from 'vitest';
import { Draws } from '../../../src/engine/draws.ts';
import { elementaryEffects, morrisTrajectories } from '../../../src/statistics/morris.ts';
import { saltelliDesign } from '../../../src/statistics/saltelli.ts';
import { sobolIndices } from '../../../src/statistics/sobol-indices.ts';

const draws = new Draws({ k0: 7, k1: 8 });
const uniform = (repetition: number, place: number) => draws.uniform(repetition, 0, place);
const again = (repetition: number, place: number) => draws.uniform(repetition, 1, place);

/** Ishigami and Homma (1990), with the usual 7 and 0.1, on [0, 1). */
function ishigami(u: ArrayLike<number>): number {
  const [x, y, z] = Array.from(u, (value) => Math.PI * (2 * value - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

const A = [0, 1, 4.5, 9, 99, 99, 99, 99];
/** The G function of Sobol (1993). */
function sobolG(u: ArrayLike<number>): number {
  return Array.from(u, (value, i) => (Math.abs(4 * value - 2) + A[i]) / (1 + A[i])).reduce(
    (product, factor) => product * factor,
    1,
  );
}

function indices(f: (u: ArrayLike<number>) => number, groups: readonly number[], rows: number) {
  const { a, b, swapped } = saltelliDesign(groups, rows, uniform);
  const outputs = { a: a.map(f), b: b.map(f), swapped: swapped.map((points) => points.map(f)) };
  return sobolIndices(outputs, again);
}

describe('shares of variance', () => {
  it('are those of the Ishigami function', () => {
    const found = indices(ishigami, [0, 1, 2], 4096);
    const first = [0.3139, 0.4424, 0];
    const total = [0.5576, 0.4424, 0.2437];
    found.forEach((one, i) => {
      expect(Math.abs(one.first.value - first[i])).toBeLessThan(0.04);
      expect(Math.abs(one.total.value - total[i])).toBeLessThan(0.03);
      expect(one.total.low).toBeLessThan(total[i]);
      expect(one.total.high).toBeGreaterThan(total[i]);
    });
  });

  it('are those of the G function', () => {
    const parts = A.map((a) => 1 / 3 / (1 + a) ** 2);
    const variance = parts.reduce((product, part) => product * (1 + part), 1) - 1;
    const found = indices(sobolG, [0, 1, 2, 3, 4, 5, 6, 7], 4096);
    found.forEach((one, i) => {
      const others = (variance + 1) / (1 + parts[i]);
      expect(Math.abs(one.first.value - parts[i] / variance)).toBeLessThan(0.06);
      expect(Math.abs(one.total.value - (parts[i] * others) / variance)).toBeLessThan(0.06);
    });
  });

  it('are those of the rows in which all was observed', () => {
    const { a, b, swapped } = saltelliDesign([0, 1, 2], 64, uniform);
    const outputs = {
      a: a.map(ishigami),
      b: b.map(ishigami),
      swapped: swapped.map((points) => points.map(ishigami)),
    };
    const but = (values: number[]) => values.filter((_, row) => row !== 5 && row !== 63);
    const without = { a: but(outputs.a), b: but(outputs.b), swapped: outputs.swapped.map(but) };
    outputs.a[5] = NaN;
    outputs.swapped[1][63] = NaN;
    const values = (of: typeof outputs) =>
      sobolIndices(of, again).map(({ first, total }) => [first.value, total.value]);
    expect(values(outputs)).toEqual(values(without));
    expect(values(outputs).flat().some(Number.isNaN)).toBe(false);
  });

  it('of groups are those of all their inputs together', () => {
    // All that is not of the second input of Ishigami, by itself: 1 less the share of the second.
    const [others, second] = indices(ishigami, [0, 1, 0], 4096);
    expect(Math.abs((others?.first.value ?? NaN) - (1 - 0.4424))).toBeLessThan(0.05);
    expect(Math.abs((second?.first.value ?? NaN) - 0.4424)).toBeLessThan(0.04);
  });

  it('are nothing where nothing varies', () => {
    expect(indices(() => 3, [0, 1], 8)[0]?.first.value).toBeNaN();
  });
});

describe('elementary effects', () => {
  const LEVELS = [0, 1 / 3, 2 / 3, 1];

  /** Every effect of an input on the grid of four levels. */
  function allEffects(f: (u: ArrayLike<number>) => number, inputs: number, input: number) {
    const effects: number[] = [];
    for (let code = 0; code < 4 ** inputs; code++) {
      const point = Array.from({ length: inputs }, (_, i) => LEVELS[Math.floor(code / 4 ** i) % 4]);
      if (point[input] > 0.5) continue;
      const moved = point.with(input, point[input] + 2 / 3);
      effects.push((f(moved) - f(point)) / (2 / 3));
    }
    return effects;
  }

  function screened(f: (u: ArrayLike<number>) => number, groups: readonly number[]) {
    const trajectories = morrisTrajectories(groups, 3000, uniform);
    return elementaryEffects(
      groups,
      trajectories,
      trajectories.map(({ points }) => points.map(f)),
    );
  }

  it('are on average those of the whole grid, for the Ishigami function', () => {
    const found = screened(ishigami, [0, 1, 2]);
    found.forEach((one, input) => {
      const all = allEffects(ishigami, 3, input);
      const mean = all.reduce((sum, effect) => sum + effect, 0) / all.length;
      const absolute = all.reduce((sum, effect) => sum + Math.abs(effect), 0) / all.length;
      expect(Math.abs(one.muStar - absolute)).toBeLessThan(Math.max(1e-9, 4 * one.error));
      expect(Math.abs(one.mu - mean)).toBeLessThan(0.5);
      const squares = all.reduce((sum, effect) => sum + (effect - mean) ** 2, 0) / all.length;
      expect(Math.abs(one.sigma - Math.sqrt(squares))).toBeLessThan(0.5);
    });
    // The third does nothing by itself: as much up as down.
    expect(found[2]?.sigma).toBeGreaterThan(2 * Math.abs(found[2]?.mu ?? NaN));
  });

  it('rank the inputs of the G function', () => {
    const found = screened(sobolG, [0, 1, 2, 3, 4, 5, 6, 7]).map(({ muStar }) => muStar);
    expect(found.slice(0, 4)).toEqual(found.slice(0, 4).toSorted((a, b) => b - a));
    expect(Math.max(...found.slice(4))).toBeLessThan(found[3] / 3);
  });

  it('are exact and without spread where all is straight, and of groups', () => {
    const straight = (u: ArrayLike<number>) => 2 * u[0] - 3 * u[1] + 4 * u[2];
    const [one, two] = screened(straight, [0, 0, 1]);
    expect(two?.mu).toBeCloseTo(4, 9);
    expect(two?.sigma).toBeCloseTo(0, 9);
    // 2 and 3, up or down: 1 or 5, each as often.
    expect(one?.muStar).toBeCloseTo(3, 0);
    expect(one?.mu).toBeNaN();
  });

  it('move each group once on each trajectory', () => {
    for (const { points, moved } of morrisTrajectories([0, 1, 1, 2], 20, uniform)) {
      expect(moved.toSorted()).toEqual([0, 1, 2]);
      expect(points).toHaveLength(4);
      for (const point of points) for (const value of point) expect(value).toBeLessThan(1 + 1e-9);
    }
  });
});
