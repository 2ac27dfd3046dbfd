import { citation } from '../evidence/citations.ts';
import { findTarget, toleranceBand } from '../evidence/targets.ts';
import { measureOf, type MeasureId } from '../observe/measures.ts';
import type { PublishedFigure } from '../report/run-summary.ts';

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

/** A product of two published numbers, without the last digits of binary arithmetic. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}
