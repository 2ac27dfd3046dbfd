import type { Uniform } from './morris.ts';

/** Where a model is to be run so that shares of its variance can be told. */
export interface SaltelliDesign {
  /** Two independent samples of all inputs, a point in [0, 1) a row. */
  readonly a: readonly Float64Array[];
  readonly b: readonly Float64Array[];
  /** For each group: the first sample with the inputs of the group as in the second. */
  readonly swapped: readonly (readonly Float64Array[])[];
}

/**
 * The radial design of Saltelli and others (2010), Variance based sensitivity analysis of model output, Computer Physics
 * Communications 181:259-270: rows times groups plus two runs.
 *
 * @param groups group of each input, from 0
 */
export function saltelliDesign(
  groups: readonly number[],
  rows: number,
  uniform: Uniform,
): SaltelliDesign {
  const sample = (from: number) =>
    Array.from({ length: rows }, (_, row) =>
      Float64Array.from(groups, (__, input) => uniform(row, from + input)),
    );
  const [a, b] = [sample(0), sample(groups.length)];
  const size = Math.max(...groups) + 1;
  const swapped = Array.from({ length: size }, (_, group) =>
    a.map((point, row) =>
      point.map((value, input) => (groups[input] === group ? (b[row]?.[input] ?? NaN) : value)),
    ),
  );
  return { a, b, swapped };
}
