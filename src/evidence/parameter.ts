import type { CitationKey } from './citations.ts';

/** How well a value is known: read in a source, worked out from sources, or a judgement of the modellers. */
export type Grade = 'measured' | 'derived' | 'assumed';

/**
 * What a parameter is for.
 * - `evidence`: a figure about the world, taken from its source or assumed, never fitted.
 * - `calibrated`: free; fitted to the targets by `rehearse calibrate` and to nothing else.
 * - `structural`: a choice about how the model is built (a window's length, a band's edge).
 */
export type Role = 'evidence' | 'calibrated' | 'structural';

/** The shape from which an uncertain value will be drawn between `low` and `high`. */
export type Distribution = 'fixed' | 'uniform' | 'triangular' | 'lognormal' | 'beta';

/** One declaration a parameter: types, checks, `explain`, provenance and sensitivity ranges come from it. */
export interface ParameterDeclaration {
  /** One sentence a planner understands. */
  readonly meaning: string;
  /** The unit of value, low and high. */
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly distribution: Distribution;
  /** Keys into the citations, or the word `assumption`. */
  readonly source: CitationKey | readonly CitationKey[] | 'assumption';
  readonly grade: Grade;
  readonly role: Role;
  /** How a derived or assumed value came about. */
  readonly note?: string;
}
