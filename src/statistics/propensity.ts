import { exp } from '../engine/maths/exp.ts';
import { dot, leastSquares } from './least-squares.ts';
import { standardised } from './standardise.ts';

/** A weak belief that no field decides alone: keeps fits finite where one nearly does (Gelman and others 2008). */
const RIDGE = 1;
const MOST_STEPS = 25;
const CLOSE = 1e-6;

/**
 * How likely each unit is to be one of the treated, as a logit, from what is recorded of it: logistic regression on
 * standardised fields. Rosenbaum and Rubin (1983), The central role of the propensity score, Biometrika 70:41-55.
 *
 * @param fields one array a field, over all units; a field that does not vary is left out
 * @param treated 1 or 0 a unit
 * @param fitted it is fitted to so many of the first units, and told of all
 * @returns one logit a unit; all alike where no field varies
 */
export function propensityLogits(
  fields: readonly ArrayLike<number>[],
  treated: ArrayLike<number>,
  fitted = treated.length,
): Float64Array {
  const varying = fields.map(standardised).flatMap((field) => field ?? []);
  const rows = rowsOf(varying, fitted);
  let coefficients: Float64Array = new Float64Array(varying.length + 1);
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = stepFrom(rows, treated, coefficients);
    if (next === undefined) break;
    const moved = Math.max(...next.map((value, i) => Math.abs(value - (coefficients[i] ?? NaN))));
    coefficients = next;
    if (moved < CLOSE) break;
  }
  // Summed as a row would be, without a row for each of those who are only scored.
  const logits = new Float64Array(treated.length).fill(coefficients[0] ?? NaN);
  varying.forEach((field, i) => {
    const slope = coefficients[i + 1] ?? NaN;
    for (let n = 0; n < logits.length; n++) {
      logits[n] = (logits[n] ?? NaN) + (field[n] ?? NaN) * slope;
    }
  });
  return logits;
}

/** The first units a row each: a constant, and each field. */
function rowsOf(fields: readonly Float64Array[], units: number): readonly Float64Array[] {
  const size = fields.length + 1;
  const all = new Float64Array(units * size);
  for (let n = 0; n < units; n++) all[n * size] = 1;
  fields.forEach((field, i) => {
    for (let n = 0; n < units; n++) all[n * size + i + 1] = field[n] ?? NaN;
  });
  return Array.from({ length: units }, (_, n) => all.subarray(n * size, (n + 1) * size));
}

/** A step of iteratively reweighted least squares. */
function stepFrom(
  rows: readonly Float64Array[],
  treated: ArrayLike<number>,
  coefficients: Float64Array,
): Float64Array | undefined {
  const weights = new Float64Array(rows.length);
  const working = new Float64Array(rows.length);
  for (let n = 0; n < rows.length; n++) {
    const logit = dot(rows[n] ?? [], coefficients);
    const chance = 1 / (1 + exp(-logit));
    const weight = Math.max(CLOSE, chance * (1 - chance));
    weights[n] = weight;
    working[n] = logit + ((treated[n] ?? NaN) - chance) / weight;
  }
  return leastSquares(rows, working, weights, RIDGE)?.coefficients;
}
