import type { Scale } from './finding.ts';

/** What the model says of a quantity. */
export interface Simulated {
  /** One number a future, or a study: NaN where it could not be told. */
  readonly values: readonly number[];
  /** The true effect in the same futures: the same seed with the lever and without. NaN where there is none. */
  readonly truth: number;
}

/** An effect as it is told. */
export function scaled(scale: Scale, without: number, programme: number): number {
  switch (scale) {
    case 'ratio':
      return programme / without;
    case 'percent':
      return 100 * (programme / without - 1);
    case 'difference':
      return programme - without;
  }
}

/** The odds of what has a probability. */
export const oddsOf = (share: number): number => share / (1 - share);
