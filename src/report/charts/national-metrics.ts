import { formatCsv } from '../csv.ts';
import { bandWords, isOneFuture, rangesOf } from '../findings/difference-text.ts';
import type { Findings } from '../findings/findings.ts';
import { clearWay, nationalMetrics, type MetricValue, type ShownMetric } from '../national.ts';
import { asPublished, readable, readableRounding } from '../numbers.ts';
import { board, svgText, type Board } from './board.ts';
import { type Absent, type Chart, chartKind, type Paper } from './chart.ts';
import { key } from './key.ts';
import { drawMetricPanel } from './metric-panel.ts';
import { nameInTitle } from './option-names.ts';
import { noteLeft, panelsIn } from './panels.ts';
import { signOf, type Theme } from './style.ts';

interface NationalMetrics {
  readonly findings: Findings;
  readonly metrics: readonly ShownMetric[];
}

const id = 'national-metrics';
const leastPanel = { width: 176, height: 140 };
/** On a page with less than this between heading and foot, so many scenarios can be told apart. */
const lowPage = 180;
const mostScenarios = 3;

/** The metrics of national frameworks year by year, beside England's published value. */
export const nationalMetricsChart = chartKind<NationalMetrics>({
  id,
  name: 'National metrics',
  question: 'What becomes of the Better Care Fund and ASCOF numbers?',
  read: (findings): NationalMetrics | Absent => {
    const metrics = nationalMetrics(findings);
    return metrics.length === 0
      ? { absent: 'no national metric was observed by year' }
      : { findings, metrics };
  },
  draw,
});

function draw(paper: Paper, data: NationalMetrics): Chart {
  const { manifest } = data.findings;
  const title = titleOf(data);
  const subtitle = [
    `${manifest.place}; ${rangesOf('lines', manifest.replications)}`,
    'Dashed: England; * not counted quite alike',
  ];
  const alt = altOf(data, title);
  const area = board(paper, { id, title, subtitle, alt });
  drawPanels(area, data, paper.style.theme);
  return { id, title, subtitle, alt, svg: svgText(area), csv: csvOf(data) };
}

function drawPanels(
  { svg, left, right, top, bottom }: Board,
  { findings, metrics }: NationalMetrics,
  theme: Theme,
): void {
  const all = [theme.baseline, ...findings.options.map((_, place) => signOf(theme, place))];
  const many = bottom - top < lowPage ? mostScenarios : all.length;
  const signs = all.slice(0, many);
  const entries = signs.map((sign, n) => ({ sign, name: findings.scenarios[n] ?? '' }));
  const used = key(svg, entries, { x: left, y: top, width: right - left }) + 6;
  const area = { x: left, y: top + used, width: right - left, height: bottom - top - used };
  const { boxes, left: gone } = panelsIn(area, metrics.length, leastPanel);
  metrics.slice(0, boxes.length).forEach((metric, n) => {
    const box = boxes[n];
    const shown = { ...metric, series: metric.series.slice(0, many) };
    if (box !== undefined) drawMetricPanel(svg, shown, box, signs);
  });
  const options = all.length - signs.length;
  noteLeft(svg, area, [gone, 'metric', 'metrics'], [options, 'option', 'options']);
}

function titleOf({ findings, metrics }: NationalMetrics): string {
  const { options } = findings;
  if (options.length === 0) return 'National metrics if nothing is changed';
  const better = metrics.filter(({ metric, changes }) =>
    changes.some((change) => clearWay(metric, change) > 0),
  ).length;
  const worse = metrics.filter(({ metric, changes }) =>
    changes.some((change) => clearWay(metric, change) < 0),
  ).length;
  const [first = ''] = options;
  const who = options.length === 1 ? nameInTitle(first, 2) : 'Some option';
  if (better === 0 && worse === 0) return 'No clear difference in national metrics';
  if (better === 0) return `${who} worsens ${worse} of ${metrics.length} national metrics`;
  const improves = `${who} improves ${better} of ${metrics.length} national metrics`;
  return worse === 0 ? improves : `${improves}, worsens ${worse}`;
}

function altOf({ metrics }: NationalMetrics, title: string): string {
  const [first] = metrics;
  const last =
    first?.series.map(({ scenario, years }) => ({ scenario, value: years.at(-1) })) ?? [];
  const told = last.flatMap(({ value }, n) =>
    value === undefined || n > 1
      ? []
      : [`${n === 0 ? 'the baseline' : 'the first option'} ${valueWords(value)}`],
  );
  const england =
    first?.england === undefined ? '' : ` England: ${asPublished(first.england.value)}.`;
  return (
    `Small charts of ${metrics.length} national metrics by year, with intervals. ${title}. ` +
    `${first?.metric.name ?? ''}, ${first?.metric.unit ?? ''}, in the last year: ${told.join('; ')}.${england} Data table follows.`
  );
}

function valueWords({ n, mean, p10, p90 }: MetricValue): string {
  const rounding = readableRounding(mean, (p90 - p10) / 2);
  const range = isOneFuture(n)
    ? 'in one future'
    : `${bandWords(n)}: ${readable(p10, rounding)} to ${readable(p90, rounding)}`;
  return `${readable(mean, rounding)} (${range})`;
}

function csvOf({ metrics }: NationalMetrics): string {
  const rows = metrics.flatMap(({ set, metric, series, england }) =>
    series.flatMap(({ scenario, years }) =>
      years.map(({ year, mean, p10, p90 }) => [
        set.id,
        metric.name,
        metric.unit,
        scenario,
        year,
        mean,
        p10,
        p90,
        england?.value,
        england?.year,
        metric.proxy ?? 'counted alike',
      ]),
    ),
  );
  const header = [
    'set',
    'metric',
    'unit',
    'scenario',
    'year',
    'mean',
    'p10',
    'p90',
    'england',
    'england_year',
    'differs_in',
  ];
  return formatCsv(header, rows);
}
