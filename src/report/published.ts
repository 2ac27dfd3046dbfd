import { citation } from '../evidence/citations.ts';
import { findTarget, toleranceBand, withinTolerance, type Target } from '../evidence/targets.ts';
import type { ResultRow } from '../experiment/run-rows.ts';
import { measureOf, type MeasureId } from '../observe/measures.ts';
import type { PublishedFigure } from './run-summary.ts';

/** The published figure that a measure is held against, with the range that counts as a hit. */
export function publishedFigure(measure: MeasureId): PublishedFigure | undefined {
  const target = findTarget(measureOf(measure).target ?? '');
  if (target === undefined) return undefined;
  const { low, high } = toleranceBand(target);
  return {
    value: target.value,
    low: withoutNoise(low),
    high: withoutNoise(high),
    year: target.year,
    source: citation(target.source).text,
  };
}

/** A result of arithmetic on published numbers, without the last digits of binary arithmetic. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}

/** Whether a simulated figure is in the accepted range; `unsure` where the runs are too few to say. */
export type Verdict = 'inside' | 'outside' | 'unsure';

/**
 * Holds a simulated figure against a target. An interval that is wider than the accepted range says nothing about
 * it, wherever its middle is; nor does a single run.
 */
export function verdictOf(
  target: Target | undefined,
  { n, mean, low, high }: Pick<ResultRow, 'n' | 'mean' | 'low' | 'high'>,
): Verdict | undefined {
  if (target === undefined || n === 0) return undefined;
  const accepted = toleranceBand(target);
  if (!(high - low <= accepted.high - accepted.low)) return 'unsure';
  return withinTolerance(target, mean) ? 'inside' : 'outside';
}
