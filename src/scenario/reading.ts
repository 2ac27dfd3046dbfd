/** Gives the text of a file; undefined where there is none at the path. May throw what the file system throws. */
export type ReadText = (path: string) => string | undefined;

/** A file that was read, for frames and checksums. */
export interface FileText {
  readonly path: string;
  readonly text: string;
}

/** Where shipped places are. */
export interface LoadOptions {
  /** The folder of the shipped places: the id `tiny` stands for `<places>/tiny.yaml`. */
  readonly places?: string;
  /** The ids of the shipped places, for suggestions. */
  readonly placeIds?: readonly string[];
}
