import { MONTHS_PER_YEAR } from '../../evidence/units.ts';
import { FEWEST_PAIRS } from '../../experiment/verdict.ts';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { formatCsv } from '../csv.ts';
import { hasTenths } from '../findings/difference-text.ts';
import { asPublished, readable } from '../numbers.ts';
import { monthlySeries } from '../findings/series.ts';
import type { PublishedFigure } from '../run-summary.ts';
import { publishedFigure } from '../published.ts';
import { type Position, valueAxis, valueAxisWidth, yearAxis, yearAxisHeight } from './axes.ts';
import { type Board, board, svgText } from './board.ts';
import { type Chart, chartKind, type Paper } from './chart.ts';
import { type EndLabel, endLabels, endLabelsWidth } from './end-labels.ts';
import { ink, tint } from './palette.ts';
import { type Sign, signOf, type Theme } from './style.ts';
import { label, labelWidth, type Parent, path, rectangle, segment } from './shapes.ts';

/** One month over all replications, as a rate per 1,000 people 65+ a year. */
export interface MonthlyRate {
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
}

export interface AdmissionsOverTime {
  readonly place: string;
  readonly replications: number;
  /** Months at the start that are not reported. */
  readonly warmUpMonths: number;
  /** Every simulated month in order, the warm-up included; NaN where nothing was observed. */
  readonly months: readonly MonthlyRate[];
  /** The published annual level. */
  readonly published?: PublishedFigure;
}

const id = 'admissions-over-time';

/** Emergency admissions month by month, with the published level. */
export const admissionsOverTimeChart = chartKind<AdmissionsOverTime>({
  id,
  name: 'Emergency admissions over time',
  question: 'Where do emergency admissions go if nothing is changed?',
  read: (findings) => {
    const { manifest, baseline } = findings;
    const months = monthlySeries(findings, baseline, 'emergencyAdmissions');
    if (months.length === 0) return { absent: 'the folder has no monthly series' };
    const published = publishedFigure('emergencyAdmissions');
    return {
      place: manifest.place,
      replications: manifest.replications,
      warmUpMonths: manifest.warmUp * MONTHS_PER_YEAR,
      months,
      ...(published && { published: { ...published, source: shortName(published.source) } }),
    };
  },
  draw: admissionsOverTime,
});

/** Who published it and when: a chart has no room for titles. */
const shortName = (source: string) => source.split('. ')[0] ?? source;

/**
 * Emergency admissions month by month: mean over the replications, the band from their 10th to their
 * 90th percentile, and the published level.
 *
 * @throws RangeError if no reported month was observed
 */
export function admissionsOverTime(paper: Paper, data: AdmissionsOverTime): Chart {
  const levels = reportedLevels(data);
  const title = titleOf(levels, data.replications);
  const alt = altOf(data, levels);
  const subtitle = [
    'Admissions per 1,000 people 65+, by month, as a rate a year',
    `${inRuns(data.replications)} of ${data.place}`,
  ];
  const sources = data.published && `Published: ${data.published.source}.`;
  const chart = board(paper, { id, title, alt, subtitle, sources });
  draw(chart, data, paper.style.theme);
  return { id, title, subtitle, alt, svg: svgText(chart), csv: csvOf(data) };
}

/** Mean levels over the reported period, and over its first and last twelve months. */
interface Levels extends MonthlyRate {
  readonly years: number;
  readonly first: MonthlyRate;
  readonly last: MonthlyRate;
}

function reportedLevels({ months, warmUpMonths }: AdmissionsOverTime): Levels {
  const reported = months.slice(warmUpMonths);
  const all = levelOf(reported);
  if (Number.isNaN(all.mean)) {
    throw new RangeError(
      `No reported month was observed: ${months.length} months, of which ${warmUpMonths} warm-up.`,
    );
  }
  return {
    ...all,
    years: reported.length / 12,
    first: levelOf(reported.slice(0, 12)),
    last: levelOf(reported.slice(-12)),
  };
}

function levelOf(months: readonly MonthlyRate[]): MonthlyRate {
  const observed = months.filter(({ mean }) => !Number.isNaN(mean));
  const average = (of: (month: MonthlyRate) => number) =>
    observed.reduce((sum, month) => sum + of(month), 0) / observed.length;
  return {
    mean: average(({ mean }) => mean),
    p10: average(({ p10 }) => p10),
    p90: average(({ p90 }) => p90),
  };
}

/** Whole numbers, and two significant digits of what they would hide. */
const inWords = (value: number) =>
  value >= 10
    ? readable(value, { step: 1, decimals: 0 })
    : asPublished(Number(value.toPrecision(2)));

const inRuns = (replications: number) => (replications === 1 ? '1 run' : `${replications} runs`);

/** Tenths of fewer than ten runs would be a manner of speaking. */
const bandName = (replications: number) =>
  hasTenths(replications) ? '8 in 10 runs' : 'P10 to P90';

/**
 * A trend is claimed only where the last year's mean leaves the band of the first year, and never of fewer runs than a
 * verdict takes: the band of one run is the run.
 */
function titleOf({ mean, years, first, last }: Levels, replications: number): string {
  if (years < 2 || replications < FEWEST_PAIRS)
    return `Emergency admissions run at ${inWords(mean)} per 1,000 a year`;
  if (last.mean >= first.p10 && last.mean <= first.p90) {
    return `Emergency admissions show no clear trend at ${inWords(mean)} per 1,000`;
  }
  const direction = last.mean > first.mean ? 'rise' : 'fall';
  return `Emergency admissions ${direction} from ${inWords(first.mean)} to ${inWords(last.mean)} per 1,000`;
}

function altOf({ place, replications, published }: AdmissionsOverTime, levels: Levels): string {
  const { mean, p10, p90, years, first, last } = levels;
  const course =
    years < 2
      ? ''
      : `: ${inWords(first.mean)} in the first year, ${inWords(last.mean)} in the last`;
  const range = `${inWords(p10)} and ${inWords(p90)}`;
  const band = hasTenths(replications)
    ? `In a typical month 8 in 10 runs lie between ${range}.`
    : `In a typical month their 10th and 90th percentiles are ${range}.`;
  return [
    `Line chart of monthly emergency admissions per 1,000 people 65+ a year in ${place}.`,
    `The mean of ${inRuns(replications)} is ${inWords(mean)}${course}.`,
    replications > 1 ? band : 'One run shows no spread.',
    published
      ? `Published: ${asPublished(published.value)} (${published.year}).`
      : 'No published level is shown.',
    'Data table follows.',
  ].join(' ');
}

/** Month 1 is the first reported month; the last month of the warm-up is month 0. */
function csvOf({ months, warmUpMonths, published }: AdmissionsOverTime): string {
  return formatCsv(
    ['month', 'period', 'mean', 'p10', 'p90', 'published'],
    months.map(({ mean, p10, p90 }, i) => {
      const month = i - warmUpMonths + 1;
      const period = month < 1 ? 'warm-up' : `year ${Math.ceil(month / 12)}`;
      return [month, period, mean, p10, p90, published?.value];
    }),
  );
}

/** Not the sign of an option: what is published is drawn dashed, in a colour of its own. */
const publishedSign = (theme: Theme): Sign => signOf(theme, 2);

function endLabelsOf(
  { months, replications, published }: AdmissionsOverTime,
  theme: Theme,
): EndLabel[] {
  const end = months.findLast(({ mean }) => !Number.isNaN(mean));
  const labels: EndLabel[] = [];
  if (end && replications > 1) {
    labels.push({ value: end.p90, lines: [bandName(replications)], colour: ink.axis });
  }
  if (end) {
    const lines = [replications > 1 ? 'Mean of runs' : 'The one run'];
    labels.push({ value: end.mean, lines, colour: signOf(theme, 0).text });
  }
  if (published) {
    const lines = [`Published ${asPublished(published.value)}`, `(${published.year})`];
    labels.push({ value: published.value, lines, colour: publishedSign(theme).text });
  }
  return labels;
}

function draw(page: Board, data: AdmissionsOverTime, theme: Theme): void {
  const { svg, top, bottom } = page;
  const { months, warmUpMonths, published } = data;
  const reported = months.length - warmUpMonths;
  const labels = endLabelsOf(data, theme);
  const floor = bottom - yearAxisHeight;
  const ceiling = top + (warmUpMonths > 0 ? 30 : 14);
  const highest = Math.max(
    published?.value ?? 0,
    ...months.map(({ mean, p90 }) => Math.max(mean, p90)).filter((value) => value > 0),
  );
  const y = scaleLinear([0, highest || 1], [floor, ceiling]).nice(5);
  const ticks = y.ticks(5);
  const left = page.left + valueAxisWidth(ticks);
  const right = page.right - endLabelsWidth(labels);
  const x = scaleLinear([-warmUpMonths, reported], [left, right]);

  const warmUp = { x: left, y: ceiling, width: x(0) - left, height: floor - ceiling };
  if (warmUpMonths > 0) rectangle(svg, warmUp, { fill: ink.aside });
  valueAxis(svg, ticks, y, [left, right]);
  drawMonths(svg, data, { x, y, colour: signOf(theme, 0).colour });
  if (published) {
    const level = y(published.value);
    const dashed = { stroke: publishedSign(theme).colour, strokeWidth: 2, dash: '8 5' };
    segment(svg, [left, level], [right, level], dashed);
  }
  if (warmUpMonths > 0) drawStart(page, x(0), [ceiling, floor]);
  yearAxis(svg, { reported, warmUp: warmUpMonths }, x, floor);
  endLabels(svg, labels, y, right, [ceiling, floor]);
}

function drawMonths(
  svg: Parent,
  { months, warmUpMonths, replications }: AdmissionsOverTime,
  { x, y, colour }: { readonly x: Position; readonly y: Position; readonly colour: string },
): void {
  const middle = (_: MonthlyRate, i: number) => x(i - warmUpMonths + 0.5);
  const band = area<MonthlyRate>()
    .defined(({ p10, p90 }) => !Number.isNaN(p10) && !Number.isNaN(p90))
    .x(middle)
    .y0(({ p10 }) => y(p10))
    .y1(({ p90 }) => y(p90))
    .digits(2);
  const curve = line<MonthlyRate>()
    .defined(({ mean }) => !Number.isNaN(mean))
    .x(middle)
    .y(({ mean }) => y(mean))
    .digits(2);
  if (replications > 1) {
    path(svg, band([...months]), { fill: tint(colour, 0.22), stroke: colour, strokeWidth: 0.5 });
  }
  path(svg, curve([...months]), { stroke: colour, strokeWidth: 2.5 });
}

/** An upright line where reporting starts, named on the side that has room. */
function drawStart(
  { svg, right }: Board,
  at: number,
  [ceiling, floor]: readonly [number, number],
): void {
  segment(svg, [at, ceiling - 22], [at, floor], { stroke: ink.axis, strokeWidth: 1.5 });
  const text = 'Reported from here';
  const fits = at + 6 + labelWidth(text) <= right;
  label(svg, text, at + (fits ? 6 : -6), ceiling - 10, { anchor: fits ? 'start' : 'end' });
}
