/** A linear fit: coefficients in the order of the columns, and the inverse of the weighted cross products. */
export interface LinearFit {
  readonly coefficients: Float64Array;
  readonly inverse: readonly Float64Array[];
}

/**
 * Weighted least squares by the normal equations: for few columns of numbers of like size.
 *
 * @param rows one array of column values a row
 * @param ridge added to each diagonal element, 0 for none
 * @returns undefined where the columns say the same as each other
 */
export function leastSquares(
  rows: readonly ArrayLike<number>[],
  outcomes: ArrayLike<number>,
  weights?: ArrayLike<number>,
  ridge = 0,
): LinearFit | undefined {
  const size = rows[0]?.length ?? 0;
  const products = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n];
    if (row === undefined) continue;
    const weight = weights?.[n] ?? 1;
    const outcome = outcomes[n] ?? NaN;
    for (let i = 0; i < size; i++) {
      const value = weight * (row[i] ?? NaN);
      right[i] = (right[i] ?? NaN) + value * outcome;
      const line = i * size;
      for (let j = i; j < size; j++) {
        products[line + j] = (products[line + j] ?? NaN) + value * (row[j] ?? NaN);
      }
    }
  }
  // Half of the products were summed: the matrix is symmetric.
  const cross = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (__, j) =>
      i <= j ? (products[i * size + j] ?? NaN) : (products[j * size + i] ?? NaN),
    ),
  );
  cross.forEach((line, i) => {
    line[i] = (line[i] ?? NaN) + ridge;
  });
  const inverse = inverseOf(cross);
  return inverse && { coefficients: timesVector(inverse, right), inverse };
}

/** Smaller than this part of the largest element, a pivot is rounding. */
const SINGULAR = 1e-12;

/** Inverse of a symmetric matrix by Gauss and Jordan with pivots; undefined where there is none. */
export function inverseOf(
  matrix: readonly ArrayLike<number>[],
): readonly Float64Array[] | undefined {
  const size = matrix.length;
  const work = matrix.map((line, i) => {
    const wide = new Float64Array(2 * size);
    wide.set(Array.from(line));
    wide[size + i] = 1;
    return wide;
  });
  const largest = Math.max(...matrix.flatMap((line) => Array.from(line, Math.abs)));
  for (let column = 0; column < size; column++) {
    const at = (row: number) => Math.abs(work[row]?.[column] ?? 0);
    let best = column;
    for (let row = column + 1; row < size; row++) if (at(row) > at(best)) best = row;
    if (!(at(best) > SINGULAR * largest)) return undefined;
    const [pivot, other] = [work[best], work[column]];
    if (pivot === undefined || other === undefined) return undefined;
    [work[column], work[best]] = [pivot, other];
    eliminate(work, column);
  }
  return work.map((line) => line.slice(size));
}

/** Makes a column of the identity out of the one in which the pivot stands. */
function eliminate(work: readonly Float64Array[], column: number): void {
  const pivot = work[column];
  if (pivot === undefined) return;
  const divisor = pivot[column] ?? NaN;
  for (let i = 0; i < pivot.length; i++) pivot[i] = (pivot[i] ?? NaN) / divisor;
  for (const line of work) {
    const factor = line[column] ?? 0;
    if (line === pivot || factor === 0) continue;
    for (let i = 0; i < line.length; i++) line[i] = (line[i] ?? NaN) - factor * (pivot[i] ?? NaN);
  }
}

function timesVector(
  matrix: readonly ArrayLike<number>[],
  vector: ArrayLike<number>,
): Float64Array {
  return Float64Array.from(matrix, (line) => dot(line, vector));
}

/** Sum of the products. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? NaN) * (b[i] ?? NaN);
  return sum;
}
