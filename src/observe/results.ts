import type { MeasureId } from './measures.ts';

/** Where one number of a replication belongs: a measure, for a group of people, in a period. */
export interface ResultColumn {
  readonly measure: MeasureId;
  /** `65+`, `age 65-74`, `frailty severe`, `complex needs`, ... */
  readonly group: string;
  /** `year 1`, `year 2`, ..., or `all years` (the mean year). */
  readonly period: string;
}

/** Where one monthly time series belongs. */
export interface SeriesColumn {
  readonly measure: MeasureId;
  readonly group: string;
}

/** What a replication leaves behind: plain numbers, transferable between threads. */
export interface ReplicationResult {
  readonly replication: number;
  /** State-changing events executed, warm-up included. */
  readonly events: number;
  /** Hash of the whole event stream: equal hashes, equal histories. 16 hexadecimal digits. */
  readonly streamHash: string;
  /** One number a `ResultColumn`, in the order of `resultColumns`; NaN where nothing was observed. */
  readonly values: Float64Array;
  /** `seriesColumns.length` rows of `months` numbers each. */
  readonly series: Float64Array;
}
