import { exp } from '../../engine/maths/exp.ts';
import { log } from '../../engine/maths/log.ts';
import {
  parameterDeclaration,
  type ParameterId,
  type ParameterValues,
} from '../../evidence/registry.ts';

/** Digits of a fitted value: what is run is what is written down. */
const DIGITS = 4;

/** The values of parameters at a point of the unit cube: each over its range, in equal ratios where that is above 0. */
export function valuesAt(
  ids: readonly ParameterId[],
  point: ArrayLike<number>,
): Readonly<Partial<ParameterValues>> {
  return Object.fromEntries(
    ids.map((id, n) => {
      const { low, high } = parameterDeclaration(id);
      const share = point[n] ?? NaN;
      const value = low > 0 ? low * exp(share * log(high / low)) : low + share * (high - low);
      return [id, Math.min(high, Math.max(low, Number(value.toPrecision(DIGITS))))];
    }),
  );
}

/** The point of the unit cube at which parameters have these values. */
export function pointOf(
  ids: readonly ParameterId[],
  values: Readonly<Partial<ParameterValues>>,
): Float64Array {
  return Float64Array.from(ids, (id) => {
    const { low, high, value: usual } = parameterDeclaration(id);
    const value = values[id] ?? usual;
    return low > 0 ? log(value / low) / log(high / low) : (value - low) / (high - low);
  });
}
