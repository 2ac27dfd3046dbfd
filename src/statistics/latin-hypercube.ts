import type { Uniform } from './morris.ts';
import { shuffled } from './shuffle.ts';

/**
 * Points in [0, 1) of which each has a slice of every input to itself: McKay, Beckman and Conover (1979), A comparison of
 * three methods for selecting values of input variables, Technometrics 21:239-245.
 *
 * @param uniform drawn at `(input, place)` with places from 0 to twice the number of points
 */
export function latinHypercube(
  size: number,
  inputs: number,
  uniform: Uniform,
): readonly Float64Array[] {
  const slices = Array.from({ length: size }, (_, slice) => slice);
  const columns = Array.from({ length: inputs }, (_, input) =>
    shuffled(slices, (place) => uniform(input, place)).map(
      (slice, point) => (slice + uniform(input, size + point)) / size,
    ),
  );
  return slices.map((point) => Float64Array.from(columns, (column) => column[point] ?? NaN));
}
