import { z } from 'zod';
import { LOCAL_FACTOR_WORDS, LOCAL_FACTORS, type LocalFactor } from '../evidence/local-factors.ts';
import { numberWithin } from './schema-parts.ts';

/** Hardly any area of England is further from the mean of all. */
const FURTHEST = 3;

/** A number for some of the local factors. `unit` says what it is measured in, and from where. */
export function localFactors(unit: string) {
  const factors = Object.fromEntries(
    LOCAL_FACTORS.map((name) => [name, oneFactor(name, unit)]),
  ) as Record<LocalFactor, ReturnType<typeof oneFactor>>;
  return z.strictObject(factors, {
    error: `local factors, such as ${LOCAL_FACTORS[0]} and ${LOCAL_FACTORS[1]}, each with a number`,
  });
}

function oneFactor(name: LocalFactor, unit: string) {
  const words = LOCAL_FACTOR_WORDS[name];
  return numberWithin(-FURTHEST, FURTHEST, unit)
    .optional()
    .meta({ description: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`, examples: [0.5] });
}
