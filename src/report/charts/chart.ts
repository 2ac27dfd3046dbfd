/// <reference lib="dom" />
import type { Findings } from '../findings/findings.ts';
import type { Style } from './style.ts';

/** Where the numbers of a chart come from. */
export interface Provenance {
  /** Version of the program, as in `0.1.0`. */
  readonly version: string;
  /** Identity of the run: the name of its folder, or its number. */
  readonly run: string;
  /** Hash of the run's results, hexadecimal; its first eight digits are printed on the chart. */
  readonly resultHash: string;
}

/** What a chart is drawn on. */
export interface Paper {
  readonly document: Document;
  readonly style: Style;
  readonly provenance: Provenance;
}

/** A chart and what goes with it wherever it goes. */
export interface Chart {
  /** Name of the kind of chart, and of its files. */
  readonly id: string;
  /** The answer the chart gives, in ten words at most. */
  readonly title: string;
  /** Measure, place and period, and what the band means: a line each. */
  readonly subtitle: readonly string[];
  /** A complete SVG file. */
  readonly svg: string;
  /** Exactly the numbers that are drawn. */
  readonly csv: string;
  /** What a reader who cannot see it is told, in 30 to 60 words. */
  readonly alt: string;
}

/** Why a folder has nothing for a kind of chart, in words that end a sentence that begins "Left out:". */
export interface Absent {
  readonly absent: string;
}

/** A kind of chart that can be made of a folder. */
export interface ChartKind {
  readonly id: string;
  /** What it is called in a list, in a few words. */
  readonly name: string;
  /** The question that it answers, as a reader would ask it. */
  readonly question: string;
  /** The chart of what a folder holds, or why there is none. */
  readonly make: (findings: Findings, paper: Paper) => Chart | Absent;
}

/**
 * A kind of chart from its two halves: what it reads from a folder, and how it draws that.
 *
 * @param parts `read` and `draw` know each other's data and nobody else does
 */
export function chartKind<Data extends object>(
  parts: Pick<ChartKind, 'id' | 'name' | 'question'> & {
    readonly read: (findings: Findings) => Data | Absent;
    readonly draw: (paper: Paper, data: Data) => Chart;
  },
): ChartKind {
  const { read, draw, ...about } = parts;
  return {
    ...about,
    make: (findings, paper) => {
      const data = read(findings);
      return isAbsent(data) ? data : draw(paper, data);
    },
  };
}

export function isAbsent(made: object): made is Absent {
  return 'absent' in made;
}
