/** Up to so many values an insertion sort is faster than the call of another. */
const FEW = 64;

/** The values that were observed (NaN left out), ascending, in an array of their own. */
export function sortedObserved(values: ArrayLike<number>): Float64Array {
  const observed = new Float64Array(values.length);
  return ascending(observed.subarray(0, copyObserved(values, observed)));
}

/** Copies the values that were observed (NaN left out), in their order, and says how many there were. */
export function copyObserved(values: ArrayLike<number>, into: Float64Array): number {
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (!Number.isNaN(value)) into[n++] = value;
  }
  return n;
}

/** Values without NaN, ascending. Few of them are sorted where they are. */
export function ascending(values: Float64Array): Float64Array {
  if (values.length > FEW) return values.toSorted();
  for (let i = 1; i < values.length; i++) {
    const value = values[i] ?? NaN;
    let j = i;
    for (; j > 0; j--) {
      const before = values[j - 1] ?? NaN;
      if (before <= value) break;
      values[j] = before;
    }
    values[j] = value;
  }
  return values;
}

/**
 * Quantile of ascending values by linear interpolation between order statistics: definition 7 of
 * Hyndman and Fan (1996), The American Statistician 50:361-365, the default of R, NumPy and Excel.
 *
 * @param sorted ascending, without NaN
 * @param p probability in [0, 1]
 * @returns NaN for an empty array
 * @throws RangeError if p is outside [0, 1]
 */
export function sortedQuantile(sorted: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`A quantile needs a probability from 0 to 1, not ${p}.`);
  }
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below] ?? NaN;
  const high = sorted[below + 1] ?? low;
  // At equal neighbours the difference is never formed, so infinite values do not turn into NaN.
  return low === high ? low : low + (high - low) * (place - below);
}

/** As `sortedQuantile`, for values in any order; NaN values are left out. */
export function quantile(values: ArrayLike<number>, p: number): number {
  return sortedQuantile(sortedObserved(values), p);
}
