import type { FormulaReader } from './formula.ts';

/** Gives the text of a file; undefined where there is none at the path. May throw what the file system throws. */
export type ReadText = (path: string) => string | undefined;

/** Units of measures, by id. */
export type MeasureUnits = () => ReadonlyMap<string, string>;

/** A file that was read, for frames and checksums. */
export interface FileText {
  readonly path: string;
  readonly text: string;
}

/** Where shipped files are, and what is set beside those of the user. */
export interface LoadOptions {
  /** The folder of the shipped places: the id `tiny` stands for `<places>/tiny.yaml`. */
  readonly places?: string;
  /** The ids of the shipped places, for suggestions. */
  readonly placeIds?: readonly string[];
  /** The folder of the shipped scenarios, for those that extend one of them by its id. */
  readonly scenarios?: string;
  /** The ids of the shipped scenarios, for suggestions. */
  readonly scenarioIds?: readonly string[];
  /** Reads the formulas; a file that has one cannot be loaded without. */
  readonly formulas?: FormulaReader;
  /** The units of what a run measures, by id: what the formulas of own measures may name. Asked where there is one. */
  readonly measureUnits?: MeasureUnits;
  /** What the flag --set gives, each as `key=value`: laid over the file, under the same checks. */
  readonly set?: readonly string[];
  /** One point of what the flag --vary gives, likewise: laid over what --set gives. */
  readonly vary?: readonly string[];
}
