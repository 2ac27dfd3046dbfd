import { readable } from '../numbers.ts';
import type { Findings } from '../findings/findings.ts';

/** Years that a board asks about: the first, the third, the fifth and the last. */
export function yearsAskedFor(years: number): readonly number[] {
  return [...new Set([1, 3, 5, years])].filter((year) => year <= years);
}

/** That fewer people than the place's were simulated; undefined where all were. */
export function scaleNote({ manifest }: Findings): string | undefined {
  const { sample = 1, people } = manifest;
  if (sample === 1) return undefined;
  const simulated = readable(people, { step: 1, decimals: 0 });
  return `Scaled up from ${simulated} people.`;
}

/** Why a folder has nothing about who pays. */
export const NO_OPTION = 'it takes a comparison, with an option';
export const NO_PURSES = 'the folder has no purses.csv, which an earlier version did not write';
