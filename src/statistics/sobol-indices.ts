import { quantile } from './quantiles.ts';
import type { Uniform } from './morris.ts';

/** An index with the interval of its bootstrap. */
export interface SobolIndex {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What share of the variance of an output one group of inputs explains. */
export interface SobolIndices {
  /** By itself. */
  readonly first: SobolIndex;
  /** With all that it does together with others. */
  readonly total: SobolIndex;
}

/** Outputs at the points of a `SaltelliDesign`. */
export interface SaltelliOutputs {
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  readonly swapped: readonly ArrayLike<number>[];
}

const RESAMPLES = 400;

/**
 * First-order indices by the estimator of Saltelli and others (2010), total ones by that of Jansen (1999), Analysis of
 * variance designs for model output, Computer Physics Communications 117:35-43; intervals of 95 % by a bootstrap of rows.
 *
 * @param outputs NaN at points at which it was not observed: the rows that these are in are left out
 * @param uniform for the bootstrap
 * @returns one a group; NaN where the output does not vary
 */
export function sobolIndices(outputs: SaltelliOutputs, uniform: Uniform): readonly SobolIndices[] {
  const all = [outputs.a, outputs.b, ...outputs.swapped];
  const rows = Array.from({ length: outputs.a.length }, (_, n) => n).filter((row) =>
    all.every((values) => !Number.isNaN(values[row] ?? NaN)),
  );
  const resamples = Array.from({ length: RESAMPLES }, (_, n) =>
    rows.map((row) => rows[Math.floor(uniform(n, row) * rows.length)] ?? NaN),
  );
  return outputs.swapped.map((swapped) => {
    const [first, total] = indicesOf(outputs, swapped, rows);
    const again = resamples.map((sample) => indicesOf(outputs, swapped, sample));
    return {
      first: withInterval(
        first,
        again.map(([one]) => one),
      ),
      total: withInterval(
        total,
        again.map(([, one]) => one),
      ),
    };
  });
}

function withInterval(value: number, again: readonly number[]): SobolIndex {
  return { value, low: quantile(again, 0.025), high: quantile(again, 0.975) };
}

function indicesOf(
  { a, b }: SaltelliOutputs,
  swapped: ArrayLike<number>,
  rows: readonly number[],
): readonly [first: number, total: number] {
  let sum = 0;
  for (const row of rows) sum += (a[row] ?? NaN) + (b[row] ?? NaN);
  const mean = sum / (2 * rows.length);
  let [together, apart, squares] = [0, 0, 0];
  for (const row of rows) {
    // Less the mean, which changes no expectation and takes most of the noise.
    const [x, y] = [(a[row] ?? NaN) - mean, (b[row] ?? NaN) - mean];
    const change = (swapped[row] ?? NaN) - mean - x;
    together += y * change;
    apart += change * change;
    squares += x * x + y * y;
  }
  const variance = squares / (2 * rows.length - 1);
  if (!(variance > 0)) return [NaN, NaN];
  return [together / rows.length / variance, apart / rows.length / 2 / variance];
}
