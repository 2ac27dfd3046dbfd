import { bandWords } from '../findings/difference-text.ts';
import { citation } from '../../evidence/citations.ts';
import type { Absent } from '../charts/chart.ts';
import type { Findings } from '../findings/findings.ts';
import { signed } from '../money/gbp.ts';
import { clearWay, nationalMetrics, type MetricValue, type ShownMetric } from '../national.ts';
import { asPublished, readable, readableRounding } from '../numbers.ts';
import type { TableBlock, TableCell } from '../pack/blocks.ts';

/** Each national metric in the last year, England's value, and what each option changes over all years. */
export function nationalMetricsTable(findings: Findings): TableBlock | Absent {
  const metrics = nationalMetrics(findings);
  if (metrics.length === 0) return { absent: 'no national metric was observed by year' };
  const sets = [...new Set(metrics.map(({ set }) => set))];
  return {
    kind: 'table',
    caption: `National metrics: ${findings.baseline} in year ${findings.manifest.years}, and what options change over all years`,
    header: ['Metric', 'Unit', 'England', findings.baseline, ...findings.options],
    rows: metrics.map((shown) => [
      { text: `${shown.metric.name} (${shown.set.id})` },
      { text: shown.metric.unit },
      englandCell(shown),
      valueCell(shown.series[0]?.years.at(-1)),
      ...shown.changes.map((change) => changeCell(shown, change)),
    ]),
    notes: [
      ...metrics.map(
        ({ metric }) =>
          `${metric.name}: ${metric.official}. ${metric.proxy === undefined ? 'Counted alike' : `Here: ${metric.proxy}`}.`,
      ),
      `Definitions: ${sets.map(({ name, source }) => `${name}: ${citation(source).text}`).join('; ')}.`,
      `In brackets: ${bandWords(findings.manifest.replications)}. A change is called better or worse only where 8 in 10 futures agree.`,
    ],
  };
}

function englandCell({ england }: ShownMetric): TableCell {
  if (england === undefined) return { text: 'not in the evidence' };
  const text = asPublished(england.value);
  return { text: `${text} (${england.year})`, number: england.value };
}

function valueCell(value: MetricValue | undefined): TableCell {
  if (value === undefined) return { text: 'not observed' };
  const { mean, p10, p90 } = value;
  const rounding = readableRounding(mean, (p90 - p10) / 2);
  return {
    text: `${readable(mean, rounding)} (${readable(p10, rounding)} to ${readable(p90, rounding)})`,
    number: mean,
  };
}

function changeCell({ metric }: ShownMetric, change: MetricValue | undefined): TableCell {
  if (change === undefined) return { text: 'not observed' };
  const { mean, p10, p90 } = change;
  const rounding = readableRounding(mean, (p90 - p10) / 2);
  const way = { 1: ', better', [-1]: ', worse' }[clearWay(metric, change)] ?? '';
  return {
    text: `${signed(mean, rounding)} (${signed(p10, rounding)} to ${signed(p90, rounding)})${way}`,
    number: mean,
  };
}
