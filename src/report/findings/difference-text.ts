import { readableRounding, signed } from '../numbers.ts';
import type { Result } from './findings.ts';

/** A difference as it is printed: `-3.6` and `-4.0 to -3.1`. */
export interface DifferenceText {
  readonly mean: string;
  readonly range: string;
}

/** The mean difference and where eight in ten futures lie, at the two digits that this spread leaves known. */
export function differenceText({
  mean,
  p10,
  p90,
}: Pick<Result['difference'], 'mean' | 'p10' | 'p90'>): DifferenceText {
  const rounding = readableRounding(mean, (p90 - p10) / 2);
  return {
    mean: signed(mean, rounding),
    range: `${signed(p10, rounding)} to ${signed(p90, rounding)}`,
  };
}
