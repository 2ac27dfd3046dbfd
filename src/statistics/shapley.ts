import { shuffled } from './shuffle.ts';

/** A subset of parts, as bits: part 0 is bit 0. */
export type Coalition = number;

/** An order in which parts are added. */
export type Ordering = readonly number[];

/** All orders of so many parts: for a few parts only. */
export function allOrderings(parts: number): readonly Ordering[] {
  if (parts === 0) return [[]];
  return allOrderings(parts - 1).flatMap((shorter) =>
    Array.from({ length: parts }, (_, at) => shorter.toSpliced(at, 0, parts - 1)),
  );
}

/**
 * Some orders of many parts, each followed by its reverse: what is added first is added last as well.
 *
 * @param pairs how many, at least 1
 * @param uniform a number in [0, 1) for a place in an order
 */
export function sampledOrderings(
  parts: number,
  pairs: number,
  uniform: (pair: number, place: number) => number,
): readonly Ordering[] {
  return Array.from({ length: pairs }, (_, pair) => {
    const numbers = Array.from({ length: parts }, (__, part) => part);
    const order = shuffled(numbers, (place) => uniform(pair, place));
    return [order, order.toReversed()];
  }).flat();
}

/** Every subset that is met when parts are added in these orders, none of them and all of them included. */
export function coalitionsOf(orderings: readonly Ordering[]): readonly Coalition[] {
  const met = new Set<Coalition>([0]);
  for (const order of orderings) {
    let coalition = 0;
    for (const part of order) {
      coalition |= 1 << part;
      met.add(coalition);
    }
  }
  return [...met].toSorted((a, b) => a - b);
}

/**
 * What each part adds on the mean over the orders: the Shapley value, if all orders are there (Shapley 1953, A value for
 * n-person games), and an unbiased estimate of it if they were drawn. The parts add up to the whole in either case.
 *
 * @param value of a subset of the parts
 */
export function shapleyValues(
  orderings: readonly Ordering[],
  value: (coalition: Coalition) => number,
): readonly number[] {
  const parts = orderings[0]?.length ?? 0;
  const sums = Array.from({ length: parts }, () => 0);
  for (const order of orderings) {
    let coalition = 0;
    for (const part of order) {
      const before = value(coalition);
      coalition |= 1 << part;
      sums[part] = (sums[part] ?? 0) + (value(coalition) - before);
    }
  }
  return sums.map((sum) => sum / orderings.length);
}
