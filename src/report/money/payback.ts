import type { PurseAmount } from '../../observe/purses.ts';
import { summarise, type Summary } from '../../statistics/summary.ts';
import { borneMore, type Pair } from './changes.ts';
import { publicBodies, type PurseBook } from './purse-book.ts';

/** Sums of amounts differ in the last binary digits. */
const PENNY = 0.005;

/** Cash that a body has saved by the end of a year, since the first reported one: nominal, in the prices of the model. */
export interface PaybackYear extends Summary {
  readonly year: number;
  /** Share of the futures in which it has got back what it paid, in [0, 1]. */
  readonly shareBack: number;
}

export interface Payback {
  readonly body: string;
  readonly years: readonly PaybackYear[];
  /**
   * When the median gets to zero and stays there, in years from the start of reporting; 0: it is never below.
   * Undefined: not within the years that are simulated.
   */
  readonly crossing: number | undefined;
  /** Whether the option moves any of its cash in any future. */
  readonly affected: boolean;
}

/** What the levers of an option cost a body beyond the baseline: where it is no cash, there is none to get back. */
export interface LeverSpending {
  readonly cash: boolean;
  /** Time of staff who are paid anyway, which is no cash. */
  readonly staffTime: boolean;
}

/** What the levers of an option take of public bodies, in any future and year. */
export function leverSpending(book: PurseBook, { baseline, option }: Pair): LeverSpending {
  const moves = (amounts: readonly PurseAmount[]) =>
    publicBodies(book).some((body) =>
      Array.from({ length: book.years }, (_, n) => n + 1).some((year) =>
        amounts.some((amount) => {
          const before = book.amounts(baseline, body, year, amount);
          return book
            .amounts(option, body, year, amount)
            .some((gbp, future) => Math.abs(gbp - (before[future] ?? NaN)) >= PENNY);
        }),
      ),
    );
  return { cash: moves(['leverCash', 'reorganisation']), staffTime: moves(['leverCapacity']) };
}

/** When an option has paid back what it cost a body, in money alone: capacity that is set free pays no bill. */
export function paybackOf(book: PurseBook, pair: Pair, body: string): Payback {
  const years: PaybackYear[] = [];
  let saved: readonly number[] = [];
  for (let year = 1; year <= book.years; year++) {
    const more = borneMore(book, pair, body, year, 'netCash');
    saved = more.map((gbp, future) => (saved[future] ?? 0) - gbp);
    const back = saved.filter((gbp) => gbp >= 0).length;
    years.push({ year, ...summarise(saved), shareBack: back / saved.length });
  }
  return {
    body,
    years,
    crossing: crossingOf(years.map(({ p50 }) => p50)),
    affected: years.some(({ p2_5, p97_5, sd, mean }) => mean !== 0 || sd > 0 || p2_5 !== p97_5),
  };
}

/**
 * When yearly values get to zero for good, in years: between two of them as if the way were straight.
 *
 * @param values at the end of each year; at the start there is nothing
 */
export function crossingOf(values: readonly number[]): number | undefined {
  const last = values.findLastIndex((value) => value < 0);
  if (last < 0) return 0;
  const [below, above] = [values[last] ?? NaN, values[last + 1]];
  if (above === undefined) return undefined;
  return last + 1 + below / (below - above);
}
