import { summarise, type Summary } from '../../statistics/summary.ts';
import { positions, type PositionId, type PurseBook } from './purse-book.ts';

/** Two scenarios of a comparison. */
export interface Pair {
  readonly baseline: string;
  readonly option: string;
}

/** What a body bears more under an option than under the baseline, over futures: below zero it pays less. */
export interface Change extends Summary {
  /** Share of the futures in which the body pays less, in [0, 1]. */
  readonly shareLess: number;
}

/** GBP that a body bears in a year, from 1, a value a future. */
export function borne(
  book: PurseBook,
  scenario: string,
  body: string,
  year: number,
  position: PositionId,
): readonly number[] {
  return positions[position].terms
    .map(([amount, sign]) => book.amounts(scenario, body, year, amount).map((gbp) => sign * gbp))
    .reduce((sum, term) => sum.map((gbp, future) => gbp + (term[future] ?? NaN)));
}

/** Option less baseline, future by future: GBP in the year. */
export function borneMore(
  book: PurseBook,
  { baseline, option }: Pair,
  body: string,
  year: number,
  position: PositionId,
): readonly number[] {
  const before = borne(book, baseline, body, year, position);
  return borne(book, option, body, year, position).map((gbp, future) =>
    toPence(gbp - (before[future] ?? NaN)),
  );
}

/** The mean of the years, future by future: GBP a year. */
export function borneMoreAYear(
  book: PurseBook,
  pair: Pair,
  body: string,
  position: PositionId,
): readonly number[] {
  const each = Array.from({ length: book.years }, (_, year) =>
    borneMore(book, pair, body, year + 1, position),
  );
  return (each[0] ?? []).map(
    (_, future) => each.reduce((sum, year) => sum + (year[future] ?? NaN), 0) / book.years,
  );
}

/** A reported year, from 1, or the mean of all of them. */
export type MoneyPeriod = number | 'a year';

/** What a body bears more in a period, future by future: GBP a year. */
export function borneMoreIn(
  book: PurseBook,
  pair: Pair,
  body: string,
  position: PositionId,
  period: MoneyPeriod,
): readonly number[] {
  return period === 'a year'
    ? borneMoreAYear(book, pair, body, position)
    : borneMore(book, pair, body, period, position);
}

/** Differences as they are told: never a sum of such. */
export function changeOf(differences: readonly number[]): Change {
  const less = differences.filter((gbp) => gbp < 0).length;
  return { ...summarise(differences), shareLess: less / differences.length };
}

/** Sums of amounts in whole pence differ in the last binary digits, which would turn no difference into a small one. */
function toPence(gbp: number): number {
  return Math.round(gbp * 100) / 100;
}
