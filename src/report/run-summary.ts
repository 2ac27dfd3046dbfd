import { summarise } from '../statistics/summary.ts';

/** A figure from the literature that a simulated one is held against. */
export interface PublishedFigure {
  readonly value: number;
  /** The range in which a simulated mean passes, ends included. */
  readonly low: number;
  readonly high: number;
  /** As the source writes it: `2016/17`, `2003-14`. */
  readonly year: string;
  readonly source: string;
}

/** One measure of a run, as plain data. (JSON has no NaN and writes null.) */
export interface SummaryRow {
  readonly label: string;
  readonly unit: string;
  /** Replications in which the measure was observed. */
  readonly n: number;
  readonly mean: number;
  /** The 95 % interval of the mean: how sure the mean is. NaN with fewer than two replications. */
  readonly low: number;
  readonly high: number;
  readonly published?: PublishedFigure & { readonly inside: boolean };
}

/** What a run says in a table, as plain data. */
export interface RunSummary {
  readonly scenario: string;
  readonly place: string;
  readonly replications: number;
  /** People simulated in each replication. */
  readonly people: number;
  /** Reported years, warm-up not counted. */
  readonly years: number;
  readonly rows: readonly SummaryRow[];
}

/** Whether a simulated mean lies in the published range. What was not observed (NaN) does not. */
export function isInside(mean: number, { low, high }: PublishedFigure): boolean {
  return low <= mean && mean <= high;
}

/** @param values one number a replication, NaN where nothing was observed */
export function summaryRow(
  measure: { readonly label: string; readonly unit: string },
  values: ArrayLike<number>,
  published?: PublishedFigure,
): SummaryRow {
  const { n, mean, low, high } = summarise(values);
  return {
    label: measure.label,
    unit: measure.unit,
    n,
    mean,
    low,
    high,
    ...(published && { published: { ...published, inside: isInside(mean, published) } }),
  };
}
