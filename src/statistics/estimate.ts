import { tQuantile } from './student-t.ts';

/** What a study says of an effect, and how sure it is by its own lights. */
export interface Estimate {
  readonly estimate: number;
  /** What the effect is held against: the outcome without, as the study has it. NaN where there is none. */
  readonly reference: number;
  /** Standard error. */
  readonly error: number;
  /** The 95 % interval. */
  readonly low: number;
  readonly high: number;
}

/** An estimate with the interval of Student's t; NaN throughout where there is nothing to go by. */
export function estimateOf(estimate: number, error: number, df: number, reference = NaN): Estimate {
  const half = df > 0 ? tQuantile(0.975, df) * error : NaN;
  return { estimate, reference, error, low: estimate - half, high: estimate + half };
}
