import type { ElementaryEffects } from '../../statistics/morris.ts';
import type { SobolIndices } from '../../statistics/sobol-indices.ts';
import type { SensitivityOutput } from './outputs.ts';

/** What one input does to one output: a row of `sensitivity.csv`. */
export interface SensitivityRow extends SensitivityOutput {
  readonly comparator: string;
  readonly stage: 'screening' | 'shares' | 'information';
  /** A subject, `luck`, the id of a parameter, or `everything`. */
  readonly input: string;
  /** Parameters that are moved together. */
  readonly parameters: number;
  readonly effects?: ElementaryEffects;
  /** Share of the moves after which another option is best. */
  readonly flips?: number;
  readonly indices?: SobolIndices;
  /** What it would be worth to know it, and what a number that says nothing would seem to be worth, 19 times of 20. */
  readonly worth?: number;
  readonly byChance?: number;
}
