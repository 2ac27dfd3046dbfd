import type { Chart } from '../charts/chart.ts';

/** A cell that is set to the right, with its number behind it: writers show the words. */
export interface TableCell {
  readonly text: string;
  /** Set where the cell is a number: it is aligned right. */
  readonly number?: number;
  /** Stands out, as a total does. */
  readonly strong?: boolean;
}

/** A table with a caption; the first row of cells is the header, the first cell of each row names it. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** How to read it, below. */
  readonly notes?: readonly string[];
}

/** A chart with its number in the paper, its caption and its question. */
export interface FigureBlock {
  readonly kind: 'figure';
  /** From 1, in the order of the paper. */
  readonly number: number;
  readonly question: string;
  readonly chart: Chart;
  /** The same on a small page, for screens on which the other could not be read. */
  readonly narrow?: Chart;
}

/** A number that a reader takes home. */
export interface KeyNumber {
  readonly label: string;
  /** As it is to be read, with its sign and currency. */
  readonly value: string;
  readonly unit: string;
  /** What goes with it: from where to where, its range, in how many futures. */
  readonly details: readonly string[];
  /** Set where it is a difference whose range spans 0: writers do not make it stand out, and the details say so. */
  readonly unclear?: boolean;
}

/** The few numbers of a front page, side by side. */
export interface NumbersBlock {
  readonly kind: 'numbers';
  readonly items: readonly KeyNumber[];
}

/** What a paper is made of, whatever it is written as: plain text in every string, escaped by the writers. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What must not be missed: a box with a title. */
  | { readonly kind: 'box'; readonly title: string; readonly text: readonly string[] }
  | NumbersBlock
  | FigureBlock
  | TableBlock;

/** A paper for a board. */
export interface Pack {
  /** Of the document: what was compared. */
  readonly title: string;
  /** Place, years, futures, run: one line. */
  readonly subtitle: string;
  readonly blocks: readonly Block[];
}
