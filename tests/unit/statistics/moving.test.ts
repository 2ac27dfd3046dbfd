import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movingMeans } from '../../../src/statistics/moving.ts';

describe('moving means', () => {
  it('are those of the last values, none before there are enough', () => {
    expect([...movingMeans([1, 2, 3, 4, 10], 3)]).toEqual([NaN, NaN, 2, 3, 17 / 3]);
  });

  it('of one value are the values, and of a level are the level', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        expect([...movingMeans(values, 1)]).toEqual(values);
      }),
    );
    expect([...movingMeans([5, 5, 5, 5], 2)].slice(1)).toEqual([5, 5, 5]);
  });

  it('do not bridge what was not observed', () => {
    expect([...movingMeans([1, NaN, 3, 5], 2)]).toEqual([NaN, NaN, NaN, 4]);
  });

  it('refuse a window that is none', () => {
    expect(() => movingMeans([1], 0)).toThrow(RangeError);
    expect(() => movingMeans([1], 1.5)).toThrow(RangeError);
  });
});
