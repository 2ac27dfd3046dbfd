import { clearDirection, type FutureSpread } from './findings/clear.ts';
import { measureOf } from '../observe/measures.ts';
import { findTarget } from '../evidence/targets.ts';
import type { Findings } from './findings/findings.ts';
import { withoutNoise } from './published.ts';
import { metricSets, type MetricSet, type NationalMetric } from './metric-sets.ts';

/** A metric in a period, over futures. */
export interface MetricValue extends FutureSpread {
  readonly mean: number;
}

export interface MetricSeries {
  readonly scenario: string;
  /** Of the reported years, as far as something was observed. */
  readonly years: readonly (MetricValue & { readonly year: number })[];
}

/** A metric with what was simulated of it, and the value that England has. */
export interface ShownMetric {
  readonly set: MetricSet;
  readonly metric: NationalMetric;
  /** The baseline first. */
  readonly series: readonly MetricSeries[];
  readonly england?: { readonly value: number; readonly year: string };
  /** Of each option over all years, less the baseline; undefined where nothing was observed. */
  readonly changes: readonly (MetricValue | undefined)[];
}

/** All metrics of which a folder has years; one that two sets share is shown with the first. */
export function nationalMetrics(findings: Findings): readonly ShownMetric[] {
  const seen = new Set<string>();
  return metricSets.flatMap((set) =>
    set.metrics.flatMap((metric) => {
      if (seen.has(metric.measure)) return [];
      const series = findings.scenarios.map((scenario) => seriesOf(findings, scenario, metric));
      if (series.every(({ years }) => years.length === 0)) return [];
      seen.add(metric.measure);
      const england = englandOf(metric);
      const changes = findings.options.map((option) => changeOf(findings, option, metric));
      return [{ set, metric, series, changes, ...(england && { england }) }];
    }),
  );
}

function seriesOf(findings: Findings, scenario: string, metric: NationalMetric): MetricSeries {
  const years = Array.from({ length: findings.manifest.years }, (_, n) => n + 1).flatMap((year) => {
    const found = findings.result(scenario, metric.measure, { period: `year ${year}` });
    if (found === undefined || Number.isNaN(found.mean)) return [];
    return [{ year, ...turned(metric, metric.offset, found) }];
  });
  return { scenario, years };
}

function changeOf(
  findings: Findings,
  option: string,
  metric: NationalMetric,
): MetricValue | undefined {
  const found = findings.result(option, metric.measure);
  if (found === undefined || Number.isNaN(found.difference.mean)) return undefined;
  // The offset is the same on both sides.
  return turned(metric, 0, { n: found.n, ...found.difference });
}

/** A metric that falls where the measure rises has its ends exchanged. */
function turned({ factor }: NationalMetric, offset: number, value: MetricValue): MetricValue {
  const of = (measure: number) => offset + factor * measure;
  const [p10, p90] = factor < 0 ? [of(value.p90), of(value.p10)] : [of(value.p10), of(value.p90)];
  return { n: value.n, mean: of(value.mean), p10, p90 };
}

function englandOf({ measure, factor, offset }: NationalMetric): ShownMetric['england'] {
  const target = findTarget(measureOf(measure).target ?? '');
  return target && { value: withoutNoise(offset + factor * target.value), year: target.year };
}

/** 1 where a clear change is for the better, -1 for the worse, 0 where eight in ten futures do not agree. */
export function clearWay({ better }: NationalMetric, change: MetricValue | undefined): number {
  if (change === undefined) return 0;
  return clearDirection(change) * (better === 'higher' ? 1 : -1);
}
