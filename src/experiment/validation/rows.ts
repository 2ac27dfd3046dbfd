import { citations, type CitationKey } from '../../evidence/citations.ts';
import { measureOf } from '../../observe/measures.ts';
import type { TargetRow } from './target-rows.ts';
import type { FindingRow, Verdict } from './verdict.ts';

/** A published number beside the simulated one: a row of `validation.csv`. */
export interface ValidationRow {
  readonly kind: 'target' | 'finding' | 'control';
  /** Of the target or the finding. */
  readonly id: string;
  /** Its name in a few words. */
  readonly name: string;
  /** Of the quantity; empty with targets. */
  readonly quantity: string;
  readonly says: string;
  readonly unit: string;
  readonly published: number;
  readonly publishedLow: number;
  readonly publishedHigh: number;
  readonly source: string;
  /** Where the simulated number has to lie; infinite where an end is open. */
  readonly bandLow: number;
  readonly bandHigh: number;
  /** A mean with its 95 % interval of a target; a median with percentiles 5 and 95 of a finding. */
  readonly simulated: number;
  readonly low: number;
  readonly high: number;
  /** The true effect in the same futures; NaN where there is none. */
  readonly truth: number;
  readonly isInBand: boolean;
  /** Whether what was published lies among what is simulated; undefined where it is not asked. */
  readonly isPublishedInRange: boolean | undefined;
  readonly verdict: Verdict;
}

/** Targets as rows of the table. */
export function rowOfTarget({
  target,
  measure,
  simulated,
  band,
  isInside,
}: TargetRow): ValidationRow {
  return {
    kind: 'target',
    id: target.id,
    name: measureOf(measure).label,
    quantity: '',
    says: target.label,
    unit: measureOf(measure).unit,
    published: target.value,
    publishedLow: target.low,
    publishedHigh: target.high,
    source: sourceText(target.source),
    bandLow: band.low,
    bandHigh: band.high,
    simulated: simulated.mean,
    low: simulated.low,
    high: simulated.high,
    truth: NaN,
    isInBand: isInside,
    isPublishedInRange: undefined,
    verdict: isInside ? 'inside' : 'outside',
  };
}

const sourceText = (key: CitationKey) => citations[key].text;

/** Quantities of findings likewise. */
export function rowOfFinding(row: FindingRow): ValidationRow {
  const { quantity } = row;
  const { published, band } = quantity;
  return {
    kind: row.isControl ? 'control' : 'finding',
    id: row.finding,
    name: row.name,
    quantity: quantity.id,
    says: quantity.says,
    unit: quantity.unit,
    published: published?.value ?? NaN,
    publishedLow: published?.low ?? NaN,
    publishedHigh: published?.high ?? NaN,
    source: published?.source ?? '',
    bandLow: band.low ?? -Infinity,
    bandHigh: band.high ?? Infinity,
    simulated: row.median,
    low: row.p5,
    high: row.p95,
    truth: row.truth,
    isInBand: row.medianInBand,
    isPublishedInRange: row.publishedInRange,
    verdict: row.verdict,
  };
}

/** What a finding comes to by its rows: outside where a control fails, for then it says nothing. */
export function verdictOfFinding(
  rows: readonly Pick<ValidationRow, 'kind' | 'isInBand' | 'verdict'>[],
): Verdict {
  if (rows.some((row) => row.kind === 'control' && !row.isInBand)) return 'outside';
  const own = rows.filter((row) => row.kind === 'finding').map(({ verdict }) => verdict);
  if (own.includes('outside')) return 'outside';
  return own.includes('partly') ? 'partly' : 'inside';
}

/** What each target and each finding comes to, in the order of the rows. */
export function verdictsOf(
  rows: readonly ValidationRow[],
): readonly { readonly id: string; readonly verdict: Verdict }[] {
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.map((id) => {
    const own = rows.filter((row) => row.id === id);
    const [first] = own;
    return { id, verdict: first?.kind === 'target' ? first.verdict : verdictOfFinding(own) };
  });
}
