/** Where the numbers of a chart come from. */
export interface Provenance {
  /** Version of the program, as in `0.1.0`. */
  readonly version: string;
  /** Identity of the run: the name of its folder, or its number. */
  readonly run: string;
  /** Hash of the run's results, hexadecimal; its first eight digits are printed on the chart. */
  readonly resultHash: string;
}

/** A chart and what goes with it wherever it goes. */
export interface Chart {
  /** Name of the kind of chart, and of its files. */
  readonly id: string;
  /** The answer the chart gives, in ten words at most. */
  readonly title: string;
  /** A complete SVG file. */
  readonly svg: string;
  /** Exactly the numbers that are drawn. */
  readonly csv: string;
  /** What a reader who cannot see it is told, in 30 to 60 words. */
  readonly alt: string;
}
