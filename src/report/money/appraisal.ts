import { appraisal } from '../../evidence/appraisal.ts';
import type { Findings } from '../findings/findings.ts';
import { borneMore, type Pair } from './changes.ts';
import type { PurseBook } from './purse-book.ts';

/**
 * What an amount of each year counts for today. The first year is year 0 of the Green Book, and counts in full.
 *
 * @param rate per year
 */
export function discountFactors(rate: number, years: number): readonly number[] {
  const factors = [1];
  while (factors.length < years) factors.push((factors.at(-1) ?? NaN) / (1 + rate));
  return factors.slice(0, years);
}

/** Amounts of years, future by future, as one amount of today. */
export function presentValue(
  years: readonly (readonly number[])[],
  rate: number,
): readonly number[] {
  const factors = discountFactors(rate, years.length);
  return (years[0] ?? []).map((_, future) =>
    years.reduce((sum, year, n) => sum + (year[future] ?? NaN) * (factors[n] ?? NaN), 0),
  );
}

/** Present cost of an option beyond the baseline to a body, GBP, capacity included: a value a future. */
export function presentCost(book: PurseBook, pair: Pair, body: string): readonly number[] {
  const years = Array.from({ length: book.years }, (_, year) =>
    borneMore(book, pair, body, year + 1, 'net'),
  );
  return presentValue(years, appraisal.costDiscount.value);
}

/**
 * Years in full health that an option adds for people 65+, discounted, a value a future: lives longer and lives
 * better. Empty where the folder does not have both people and quality of life future by future.
 */
export function presentQalys(findings: Findings, book: PurseBook, pair: Pair): readonly number[] {
  const years = Array.from({ length: book.years }, (_, n) => {
    const period = `year ${n + 1}`;
    const of = (scenario: string) => {
      const people = findings.futures(scenario, 'people', { group: '65+', period });
      const quality = findings.futures(scenario, 'eq5d', { group: '65+', period });
      return people.map((number, future) => number * (quality[future] ?? NaN) * book.scale);
    };
    const before = of(pair.baseline);
    return of(pair.option).map((qalys, future) => qalys - (before[future] ?? NaN));
  });
  return presentValue(years, appraisal.healthDiscount.value);
}

/** What is gained beyond what it costs, GBP: a value a future. */
export function netBenefit(
  qalys: readonly number[],
  cost: readonly number[],
  gbpPerQaly: number,
): readonly number[] {
  return qalys.map((gained, future) => gained * gbpPerQaly - (cost[future] ?? NaN));
}

/**
 * What levers may cost so that a body neither gains nor loses, in GBP over the years, future by future: what it saves
 * without them. Below zero not even free levers would break even.
 */
export function breakEvenCost(book: PurseBook, pair: Pair, body: string): readonly number[] {
  const years = Array.from({ length: book.years }, (_, n) => {
    const levers = borneMore(book, pair, body, n + 1, 'levers');
    return borneMore(book, pair, body, n + 1, 'net').map(
      (gbp, future) => (levers[future] ?? NaN) - gbp,
    );
  });
  return presentValue(years, 0);
}

/** What levers and reorganisations do cost a body, GBP over the years: a value a future. */
export function leverCost(book: PurseBook, pair: Pair, body: string): readonly number[] {
  const years = Array.from({ length: book.years }, (_, n) =>
    borneMore(book, pair, body, n + 1, 'levers'),
  );
  return presentValue(years, 0);
}
