import type { Verified } from './citation.ts';
import type { CitationKey } from './citations.ts';

/** How far from the published value a simulated one may lie. */
export type Tolerance =
  /** A share of the value, either side: 0.07 for 7 %. */
  | { readonly kind: 'relative'; readonly share: number }
  /** An amount in the target's own unit, either side. */
  | { readonly kind: 'absolute'; readonly amount: number }
  /** A band of its own, in the target's unit. */
  | { readonly kind: 'range'; readonly low: number; readonly high: number };

/** One published aggregate that a place left as it is has to show. */
export interface Target {
  readonly id: string;
  /** What is counted, as a table calls it. */
  readonly label: string;
  readonly value: number;
  /** The lowest published or judged figure for the same thing; no confidence interval. */
  readonly low: number;
  readonly high: number;
  /** The unit of value, low, high and of the tolerance. */
  readonly unit: string;
  readonly population: string;
  readonly year: string;
  readonly source: CitationKey;
  /** How well this figure is known; its source may hold better known ones. */
  readonly verified: Verified;
  readonly tolerance: Tolerance;
  /** How it was derived, what it leaves out, and its sub-targets. */
  readonly note?: string;
}
