import { quantile } from '../../statistics/quantiles.ts';
import type { TrialRun } from './asked-trial.ts';
import type { Band, Finding, Quantity } from './finding.ts';
import { simulatedOf } from './simulated.ts';

/** Inside: the median in the band and what was published among what is simulated; partly: one of the two. */
export type Verdict = 'inside' | 'partly' | 'outside';

/** A quantity of a finding beside what the model says of it. */
export interface FindingRow {
  readonly finding: string;
  readonly name: string;
  readonly claim: string;
  readonly quantity: Quantity;
  readonly isControl: boolean;
  /** Median and 5th and 95th percentile over futures or studies. */
  readonly median: number;
  readonly p5: number;
  readonly p95: number;
  /** The same seed with the lever and without; NaN where there is none. */
  readonly truth: number;
  readonly medianInBand: boolean;
  /** Undefined where no estimate was published. */
  readonly publishedInRange: boolean | undefined;
  readonly verdict: Verdict;
}

/** Holds a finding against the trials that were run for it, by their names. */
export function judge(
  finding: Finding,
  runs: ReadonlyMap<string, TrialRun>,
): readonly FindingRow[] {
  const known = new Map<string, { values: readonly number[]; inside: readonly boolean[] }>();
  const rowOf = (quantity: Quantity, isControl: boolean): FindingRow => {
    const { values, truth } = simulatedOf(quantity, runs, known);
    known.set(quantity.id, { values, inside: values.map((one) => isWithin(quantity.band, one)) });
    const median = quantile(values, 0.5);
    const [p5, p95] = [quantile(values, 0.05), quantile(values, 0.95)];
    const { low = -Infinity, high = Infinity } = quantity.band;
    const medianInBand = quantity.isNull
      ? p5 <= high && p95 >= low
      : isWithin(quantity.band, median);
    const { published } = quantity;
    const publishedInRange =
      published === undefined ? undefined : published.value >= p5 && published.value <= p95;
    return {
      finding: finding.id,
      name: finding.name,
      claim: finding.claim,
      quantity,
      isControl,
      median,
      p5,
      p95,
      truth,
      medianInBand,
      publishedInRange,
      verdict: verdictOf([medianInBand, publishedInRange ?? medianInBand]),
    };
  };
  return [
    ...finding.quantities.map((quantity) => rowOf(quantity, false)),
    ...finding.controls.map((quantity) => rowOf(quantity, true)),
  ];
}

/** Whether a number lies in a band, both ends included; NaN does not. */
export function isWithin({ low = -Infinity, high = Infinity }: Band, value: number): boolean {
  return value >= low && value <= high;
}

function verdictOf(so: readonly boolean[]): Verdict {
  if (so.every((one) => one)) return 'inside';
  return so.some((one) => one) ? 'partly' : 'outside';
}
