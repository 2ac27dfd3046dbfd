import { leastSquares, dot } from './least-squares.ts';
import { moments } from './moments.ts';
import type { Uniform } from './morris.ts';
import { quantile } from './quantiles.ts';
import { shuffled } from './shuffle.ts';
import { standardised } from './standardise.ts';

/** Net benefits of options under draws of what is not known: a row a draw, a column an option. */
export type NetBenefits = readonly ArrayLike<number>[];

const SHUFFLES = 100;

/**
 * Expected value of perfect information: what one would gain on average if one knew everything before choosing, over
 * choosing what is best on average. Raiffa and Schlaifer (1961), Applied statistical decision theory.
 */
export function perfectInformation(benefits: NetBenefits): number {
  const means = optionMeans(benefits);
  const known = moments(benefits.map((row) => Math.max(...Array.from(row)))).mean;
  return Math.max(0, known - Math.max(...means));
}

/** The option with the highest mean, the first of several. */
export function bestOption(benefits: NetBenefits): number {
  const means = optionMeans(benefits);
  return means.indexOf(Math.max(...means));
}

/**
 * Expected value of knowing some numbers: each option's benefit given them is what a regression on them makes of it.
 * Strong, Oakley and Brennan (2014), Estimating multiparameter partial expected value of perfect information from a
 * probabilistic sensitivity analysis sample, doi:10.1177/0272989X13505910; here with a parabola for each number.
 *
 * Luck in the benefits is left to the residuals. With few draws the regression fits some of it, so that what chance
 * alone would give has to be held against it: `worthByChance`.
 *
 * @param numbers one array a number, with its value in each draw
 */
export function partialInformation(
  benefits: NetBenefits,
  numbers: readonly ArrayLike<number>[],
): number {
  const varying = numbers.map(standardised).flatMap((one) => one ?? []);
  if (varying.length === 0) return 0;
  const rows = benefits.map((_, draw) => [
    1,
    // Straight and bent: with few draws, more would fit chance.
    ...varying.flatMap((one) => {
      const value = one[draw] ?? NaN;
      return [value, value * value];
    }),
  ]);
  const options = benefits[0]?.length ?? 0;
  const fitted = Array.from({ length: options }, (_, option) => {
    const own = benefits.map((row) => row[option] ?? NaN);
    const fit = leastSquares(rows, own);
    // Numbers with two values have no parabola of their own: then nothing is said.
    return fit === undefined
      ? own.map(() => moments(own).mean)
      : rows.map((row) => dot(row, fit.coefficients));
  });
  return perfectInformation(benefits.map((_, draw) => fitted.map((one) => one[draw] ?? NaN)));
}

/** What a number that says nothing would seem to be worth at most, 19 times of 20: the same with its values shuffled. */
export function worthByChance(
  benefits: NetBenefits,
  numbers: ArrayLike<number>,
  uniform: Uniform,
): number {
  const worth = Array.from({ length: SHUFFLES }, (_, n) =>
    partialInformation(benefits, [shuffled(numbers, (place) => uniform(n, place))]),
  );
  return quantile(worth, 0.95);
}

/** Benefits drawn nearer to their mean, option by option, until they spread as much as they would without luck. */
export function withoutLuck(benefits: NetBenefits, spreads: ArrayLike<number>): NetBenefits {
  const options = Array.from({ length: benefits[0]?.length ?? 0 }, (_, option) =>
    moments(benefits.map((row) => row[option] ?? NaN)),
  );
  return benefits.map((row) =>
    Float64Array.from(options, ({ mean, sd }, option) => {
      const factor = sd > 0 ? (spreads[option] ?? NaN) / sd : 0;
      return mean + factor * ((row[option] ?? NaN) - mean);
    }),
  );
}

function optionMeans(benefits: NetBenefits): readonly number[] {
  const options = benefits[0]?.length ?? 0;
  return Array.from(
    { length: options },
    (_, option) => moments(benefits.map((row) => row[option] ?? NaN)).mean,
  );
}
