import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allOrderings,
  coalitionsOf,
  sampledOrderings,
  shapleyValues,
} from '../../../src/statistics/shapley.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the Shapley value', () => {
  it('gives parts that do not meet what they are worth alone', () => {
    const worth = [3, -1, 4];
    const value = (coalition: number) =>
      sum(worth.filter((_, part) => (coalition & (1 << part)) !== 0));
    expect(shapleyValues(allOrderings(3), value)).toEqual(worth);
  });

  it('shares what only comes together equally: the glove game', () => {
    // One left glove (part 0) and two right ones: a pair is worth 1. Known shares: 2/3, 1/6, 1/6.
    const value = (coalition: number) => ((coalition & 1) !== 0 && (coalition & 6) !== 0 ? 1 : 0);
    const [left, right, other] = shapleyValues(allOrderings(3), value);
    expect(left).toBeCloseTo(2 / 3, 12);
    expect(right).toBeCloseTo(1 / 6, 12);
    expect(other).toBeCloseTo(1 / 6, 12);
  });

  it('adds up to the whole, in drawn orders as well', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 128, maxLength: 128 }),
        (parts, worth) => {
          const uniform = (pair: number, place: number) => ((pair * 31 + place * 17) % 23) / 23;
          const orderings = sampledOrderings(parts, 4, uniform);
          const value = (coalition: number) => worth[coalition] ?? 0;
          const whole = value((1 << parts) - 1) - value(0);
          expect(sum(shapleyValues(orderings, value))).toBeCloseTo(whole, 9);
        },
      ),
    );
  });
});

describe('orders', () => {
  it('are all there, none twice', () => {
    const orders = allOrderings(4).map((order) => order.join(''));
    expect(new Set(orders).size).toBe(24);
  });

  it('meet every subset where all are there', () => {
    expect(coalitionsOf(allOrderings(3))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('are drawn in pairs, one the reverse of the other', () => {
    const orders = sampledOrderings(5, 3, (pair, place) => ((pair + 2) * place * 0.37) % 1);
    expect(orders).toHaveLength(6);
    expect(orders[1]).toEqual(orders[0]?.toReversed());
    expect(orders.every((order) => new Set(order).size === 5)).toBe(true);
  });
});
