import { log } from '../engine/maths/log.ts';
import { normalQuantile } from '../engine/maths/normal-quantile.ts';
import { beta, lognormal } from '../engine/sampling.ts';
import type { ParameterDeclaration } from './parameter.ts';

/** Quantile of the normal distribution that leaves 2.5 % above: ranges are read as 95 % of what is thought possible. */
const Z = normalQuantile(0.975);

/** Whether a parameter is drawn where inputs are uncertain: figures about the world are, choices and fits are not. */
export function isUncertain({ role, distribution, low, high }: ParameterDeclaration): boolean {
  return role === 'evidence' && distribution !== 'fixed' && low < high;
}

/**
 * A value that an uncertain parameter may have: of the shape that it declares, and never outside of its range.
 *
 * @param u uniform in [0, 1)
 */
export function uncertainValue(declaration: ParameterDeclaration, u: number): number {
  const { low, high } = declaration;
  if (low === high) return low;
  return Math.min(high, Math.max(low, shaped(declaration, u)));
}

function shaped({ distribution, value, low, high }: ParameterDeclaration, u: number): number {
  switch (distribution) {
    case 'fixed':
      return value;
    case 'uniform':
      return low + u * (high - low);
    case 'lognormal':
      // A range that reaches down to 0 is no ratio of anything.
      if (low <= 0) return triangular(u, low, value, high);
      return lognormal(u, log(value), (log(high) - log(low)) / (2 * Z));
    case 'beta': {
      const sd = (high - low) / (2 * Z);
      const spread = (value * (1 - value)) / (sd * sd) - 1;
      if (!(spread > 0)) return triangular(u, low, value, high);
      return beta(u, value * spread, (1 - value) * spread);
    }
    case 'triangular':
      return triangular(u, low, value, high);
  }
}

/** Quantile of the triangular distribution with this mode. */
function triangular(u: number, low: number, mode: number, high: number): number {
  const width = high - low;
  const below = (mode - low) / width;
  return u < below
    ? low + Math.sqrt(u * width * (mode - low))
    : high - Math.sqrt((1 - u) * width * (high - mode));
}
