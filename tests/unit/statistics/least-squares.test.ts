import { describe, expect, it } from 'vitest';
import { inverseOf, leastSquares } from '../../../src/statistics/least-squares.ts';

describe('least squares', () => {
  it('finds the plane that points lie on', () => {
    const rows = [
      [1, 0, 0],
      [1, 1, 0],
      [1, 0, 1],
      [1, 2, 3],
    ];
    const fit = leastSquares(
      rows,
      rows.map(([one, x, y]) => 2 * one - 3 * x + 0.5 * y),
    );
    [2, -3, 0.5].forEach((value, i) => expect(fit?.coefficients[i]).toBeCloseTo(value, 12));
  });

  it('is the weighted mean where there is a level alone', () => {
    const fit = leastSquares([[1], [1], [1]], [1, 2, 6], [1, 1, 2]);
    expect(fit?.coefficients[0]).toBeCloseTo(15 / 4, 12);
    expect(fit?.inverse[0]?.[0]).toBeCloseTo(1 / 4, 12);
  });

  it('shrinks with a ridge, and is nothing where columns say the same', () => {
    const twice = [
      [1, 1],
      [1, 1],
    ];
    expect(leastSquares(twice, [1, 3])).toBeUndefined();
    const ridged = leastSquares(twice, [1, 3], undefined, 2);
    expect(ridged?.coefficients[0]).toBeCloseTo(4 / 6, 12);
  });

  it('inverts what needs its lines swapped', () => {
    const inverse = inverseOf([
      [0, 2],
      [2, 1],
    ]);
    expect(inverse?.map((line) => Array.from(line))).toEqual([
      [-0.25, 0.5],
      [0.5, 0],
    ]);
  });
});
