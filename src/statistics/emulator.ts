import { log } from '../engine/maths/log.ts';
import { dot, leastSquares } from './least-squares.ts';
import { moments } from './moments.ts';

/** The inputs whose product a term is: none for the level, one twice for a square. */
export type Term = readonly number[];

/** A second-degree polynomial that stands for a model: what it expects at a point, and how sure it is of that. */
export interface Emulator {
  readonly terms: readonly Term[];
  readonly coefficients: Float64Array;
  readonly inverse: readonly Float64Array[];
  /** Variance of a run about the polynomial: luck of the run, and what the polynomial cannot follow. */
  readonly residualVariance: number;
  readonly diagnostics: EmulatorDiagnostics;
}

/** How well each run is foretold by all others. */
export interface EmulatorDiagnostics {
  readonly runs: number;
  /** One less the squared errors so made, as a share of the squares about the mean. */
  readonly explained: number;
  /** Share of the runs that are more than three standard errors away. */
  readonly missed: number;
}

/** Runs a term: a polynomial that knew as many as it has terms would know nothing of its error. */
const RUNS_A_TERM = 3;
/** Less than this share of what a column has is rounding. */
const ROUNDING = 1e-9;

/**
 * Fits a polynomial of the second degree to runs, one term after the other: always the one that explains most of what is
 * left, as long as its squared t value is above twice the logarithm of the number of terms to choose from. Foster and
 * George (1994), The risk inflation criterion for multiple regression, Annals of Statistics 22:1947-1975.
 *
 * @param points inputs in [0, 1], one array a run
 * @param outcomes one a run; runs with NaN are left out
 */
export function fitEmulator(
  points: readonly ArrayLike<number>[],
  outcomes: readonly number[],
): Emulator {
  const seen = points.flatMap((point, n) => (Number.isNaN(outcomes[n] ?? NaN) ? [] : [point]));
  const values = outcomes.filter((value) => !Number.isNaN(value));
  const terms = chosenTerms(seen, values);
  const rows = seen.map((point) => rowOf(terms, point));
  const fit = leastSquares(rows, values);
  if (fit === undefined) throw new RangeError('An emulator needs two runs at different points.');
  const residuals = rows.map((row, n) => (values[n] ?? NaN) - dot(row, fit.coefficients));
  const free = Math.max(1, rows.length - terms.length);
  const residualVariance = residuals.reduce((sum, one) => sum + one * one, 0) / free;
  const errors = residuals.map((one, n) => one / (1 - leverage(fit.inverse, rows[n] ?? [])));
  const diagnostics = diagnosticsOf(fit.inverse, rows, values, errors, residualVariance);
  return { terms, ...fit, residualVariance, diagnostics };
}

/** What an emulator expects at a point, and the variance of the expectation, that of a single run left out. */
export function expectedAt(
  { terms, coefficients, inverse, residualVariance }: Emulator,
  point: ArrayLike<number>,
): { readonly mean: number; readonly variance: number } {
  const row = rowOf(terms, point);
  return {
    mean: dot(row, coefficients),
    variance: residualVariance * leverage(inverse, row),
  };
}

function chosenTerms(points: readonly ArrayLike<number>[], values: readonly number[]): Term[] {
  const terms: Term[] = [[]];
  const candidates = secondDegreeTerms(points[0]?.length ?? 0);
  const hurdle = 2 * log(Math.max(2, candidates.length));
  const columns = candidates.map((term) => centred(points.map((point) => termAt(term, point))));
  const sizes = columns.map((column) => dot(column, column));
  const left = centred(values);
  const most = Math.floor(values.length / RUNS_A_TERM);
  while (terms.length < most) {
    const squares = dot(left, left);
    const gains = columns.map((column, n) => {
      const size = dot(column, column);
      const shared = dot(column, left);
      return size > ROUNDING * (sizes[n] ?? 0) ? (shared * shared) / size : 0;
    });
    const best = gains.indexOf(Math.max(...gains));
    const [column, term, gain = 0] = [columns[best], candidates[best], gains[best]];
    const free = values.length - terms.length - 1;
    if (column === undefined || term === undefined) break;
    if (!(gain * free > hurdle * (squares - gain)) || !(squares > 0)) break;
    terms.push(term);
    const direction = Float64Array.from(column);
    for (const other of [left, ...columns]) takeOut(direction, other);
  }
  return terms;
}

/** Every input, every square and every product of two. */
function secondDegreeTerms(inputs: number): readonly Term[] {
  const all = Array.from({ length: inputs }, (_, input) => input);
  return [
    ...all.map((input) => [input]),
    ...all.flatMap((one) => all.slice(one).map((other) => [one, other])),
  ];
}

/** Inputs are taken from -1 to 1: a square then says little of what its input says. */
function termAt(term: Term, point: ArrayLike<number>): number {
  return term.reduce((product, input) => product * (2 * (point[input] ?? NaN) - 1), 1);
}

function rowOf(terms: readonly Term[], point: ArrayLike<number>): Float64Array {
  return Float64Array.from(terms, (term) => termAt(term, point));
}

function centred(values: ArrayLike<number>): Float64Array {
  const { mean } = moments(values);
  return Float64Array.from(values, (value) => value - mean);
}

function takeOut(direction: Float64Array, from: Float64Array): void {
  const share = dot(direction, from) / dot(direction, direction);
  for (let n = 0; n < from.length; n++) from[n] = (from[n] ?? NaN) - share * (direction[n] ?? NaN);
}

function leverage(inverse: readonly Float64Array[], row: ArrayLike<number>): number {
  return inverse.reduce((sum, line, n) => sum + (row[n] ?? NaN) * dot(line, row), 0);
}

function diagnosticsOf(
  inverse: readonly Float64Array[],
  rows: readonly Float64Array[],
  values: readonly number[],
  errors: readonly number[],
  residualVariance: number,
): EmulatorDiagnostics {
  const about = centred(values);
  const missed = errors.filter((error, n) => {
    const variance = residualVariance / (1 - leverage(inverse, rows[n] ?? []));
    return error * error > 9 * variance;
  });
  return {
    runs: values.length,
    explained: 1 - dot(errors, errors) / dot(about, about),
    missed: missed.length / values.length,
  };
}
