/**
 * Means of so many values in a row, each at the place of its last value.
 *
 * @param window number of values, 1 or more
 * @returns as many numbers as there are values; NaN before the first full window, and where a value of it was not observed
 * @throws RangeError if the window is no whole number of values
 */
export function movingMeans(values: ArrayLike<number>, window: number): Float64Array {
  if (!(Number.isInteger(window) && window >= 1)) {
    throw new RangeError(`A moving mean is over 1 value or more, not ${window}.`);
  }
  return Float64Array.from({ length: values.length }, (_, last) => {
    if (last + 1 < window) return NaN;
    let sum = 0;
    for (let i = last + 1 - window; i <= last; i++) sum += values[i] ?? NaN;
    return sum / window;
  });
}
