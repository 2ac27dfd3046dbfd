import { MONTHS_PER_YEAR } from '../../evidence/units.ts';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Month } from '../findings/series.ts';
import { readable } from '../numbers.ts';
import { type Position, valueAxis, valueAxisWidth, yearAxis, yearAxisHeight } from './axes.ts';
import type { Board } from './board.ts';
import { type EndLabel, endLabels, endLabelsWidth } from './end-labels.ts';
import { mark } from './markers.ts';
import { leftOut } from './option-names.ts';
import { ink, tint } from './palette.ts';
import {
  type Box,
  label,
  labelWidth,
  type Parent,
  path,
  rectangle,
  segment,
  textSize,
} from './shapes.ts';
import { signOf, type Theme } from './style.ts';
import { wrapText } from './text-width.ts';

/** One option over the baseline. */
export interface PathPanel {
  /** Among the options, from 0. */
  readonly place: number;
  readonly name: string;
  readonly months: readonly Month[];
  /** The change in the last year: the widest that fits is printed. */
  readonly change: readonly string[];
}

/** What is drawn: every panel on one scale. */
export interface Paths {
  readonly baseline: readonly Month[];
  readonly baselineName: string;
  readonly years: number;
  readonly panels: readonly PathPanel[];
}

const gap = 20;
const leastWidth = 150;
const lineHeight = textSize + 3;
const headHeight = 2 * lineHeight + 4;
/** Below the lowest path, where the axis does not start at zero: of the words that say so. */
const noteHeight = lineHeight + 12;
const leastHeight = headHeight + yearAxisHeight + 54;

/** One option beside its name; more of them side by side, as many as there is room for. */
export function drawPaths(page: Board, paths: Paths, theme: Theme): void {
  const [only] = paths.panels;
  if (only !== undefined && paths.panels.length === 1) drawOne(page, paths, only, theme);
  else drawMany(page, paths, theme);
}

function drawOne(page: Board, paths: Paths, panel: PathPanel, theme: Theme): void {
  const { svg, left, right, top, bottom } = page;
  const room = (right - left) * 0.3;
  const ends = [
    endOf(paths.baseline, paths.baselineName, theme.baseline.text, room),
    endOf(panel.months, panel.name, signOf(theme, panel.place).text, room),
  ];
  const [ceiling, floor] = [top + 12, bottom - yearAxisHeight];
  const { y, ticks } = scaleOf(paths, ceiling, floor);
  const from = left + valueAxisWidth(ticks);
  const to = right - endLabelsWidth(ends);
  drawPlot(svg, paths, panel, { from, to, floor, y, ticks, numbered: true, theme });
  endLabels(svg, ends, y, to, [ceiling - 8, floor]);
}

function endOf(months: readonly Month[], name: string, colour: string, room: number): EndLabel {
  const value = months.at(-1)?.year.p50 ?? NaN;
  const rounded = readable(value, { step: value < 10 ? 0.1 : 1, decimals: value < 10 ? 1 : 0 });
  return { value, lines: [...wrapText(name, room, textSize, 'bold'), rounded], colour };
}

function drawMany(page: Board, paths: Paths, theme: Theme): void {
  const { svg, left, right, top } = page;
  const count = paths.panels.length;
  const fits = (height: number) => Math.max(1, Math.floor((height + gap) / (leastHeight + gap)));
  const columns = Math.min(
    count,
    Math.max(1, Math.floor((right - left + gap) / (leastWidth + gap))),
  );
  const isAll = columns * fits(page.bottom - top) >= count;
  const bottom = isAll ? page.bottom : page.bottom - lineHeight;
  const rows = Math.min(Math.ceil(count / columns), fits(bottom - top));
  const shown = paths.panels.slice(0, rows * columns);
  const height = (bottom - top - (rows - 1) * gap) / rows;
  const first = { ceiling: top + headHeight + 8, floor: top + height - yearAxisHeight };
  const ticks = scaleOf(paths, first.ceiling, first.floor).ticks;
  const start = left + valueAxisWidth(ticks);
  const width = (right - 8 - start - (columns - 1) * gap) / columns;
  shown.forEach((panel, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const x = start + column * (width + gap);
    const box = { x, y: top + row * (height + gap), width, height };
    drawPanel(svg, paths, panel, { box, isFirst: column === 0, theme });
  });
  if (!isAll) {
    label(svg, leftOut(count - shown.length), left, page.bottom - 2, { fill: ink.axis });
  }
}

function drawPanel(
  svg: Parent,
  paths: Paths,
  panel: PathPanel,
  at: { readonly box: Box; readonly isFirst: boolean; readonly theme: Theme },
): void {
  const { x, y: top, width, height } = at.box;
  const sign = signOf(at.theme, panel.place);
  const bold = { weight: 'bold', fill: sign.text } as const;
  const [name = ''] = wrapText(panel.name, width - 16, textSize, 'bold', 1);
  mark(svg, sign, x + 6, top + lineHeight - 6, 5);
  label(svg, name, x + 16, top + lineHeight, bold);
  const change = panel.change.find((text) => labelWidth(text) <= width);
  if (change !== undefined) label(svg, change, x, top + 2 * lineHeight, { fill: ink.axis });
  const [ceiling, floor] = [top + headHeight + 8, top + height - yearAxisHeight];
  const { y, ticks } = scaleOf(paths, ceiling, floor);
  drawPlot(svg, paths, panel, {
    from: x,
    to: x + width,
    floor,
    y,
    ticks,
    numbered: at.isFirst,
    theme: at.theme,
  });
}

/** Whether the axis starts at zero: it does, unless the paths would fill a sliver of the plot. */
function startsAtZero(paths: Paths): boolean {
  const [least, most] = extentOf(paths);
  return most - least >= most / 4 || most <= least;
}

function extentOf({ baseline, panels }: Paths): readonly [least: number, most: number] {
  const values = [
    ...baseline.map(({ year }) => year.p50),
    ...panels.flatMap(({ months }) => months.flatMap(({ year }) => [year.p10, year.p90])),
  ];
  return [Math.min(...values), Math.max(...values)];
}

function scaleOf(
  paths: Paths,
  ceiling: number,
  floor: number,
): { readonly y: Position; readonly ticks: readonly number[] } {
  const [least, most] = extentOf(paths);
  const height = floor - ceiling;
  const from = startsAtZero(paths)
    ? 0
    : Math.max(0, least - ((most - least) * noteHeight) / (height - noteHeight));
  const count = Math.max(2, Math.min(5, Math.floor(height / 30)));
  const y = scaleLinear([from, most > 0 ? most : 1], [floor, ceiling]);
  return { y, ticks: y.ticks(count) };
}

interface Plot {
  readonly from: number;
  readonly to: number;
  readonly floor: number;
  readonly y: Position;
  readonly ticks: readonly number[];
  readonly numbered: boolean;
  readonly theme: Theme;
}

function drawPlot(svg: Parent, paths: Paths, panel: PathPanel, plot: Plot): void {
  const { from, to, floor, y, theme } = plot;
  const reported = paths.years * MONTHS_PER_YEAR;
  const x = scaleLinear([0, reported], [from, to]);
  const { colour, ...sign } = signOf(theme, panel.place);
  valueAxis(svg, plot.ticks, y, [from, to], plot.numbered);
  const band = (low: 'p10' | 'p25', high: 'p90' | 'p75') =>
    area<Month>()
      .x(({ month }) => x(month))
      .y0(({ year }) => y(year[low]))
      .y1(({ year }) => y(year[high]))
      .digits(2)([...panel.months]);
  const median = line<Month>()
    .x(({ month }) => x(month))
    .y(({ year }) => y(year.p50))
    .digits(2);
  path(svg, band('p10', 'p90'), { fill: tint(colour, 0.18) });
  path(svg, band('p25', 'p75'), { fill: tint(colour, 0.4) });
  path(svg, median([...paths.baseline]), {
    stroke: theme.baseline.colour,
    strokeWidth: 2,
    dash: '6 4',
  });
  path(svg, median([...panel.months]), { stroke: colour, strokeWidth: 2.5 });
  const end = panel.months.at(-1);
  if (end) mark(svg, { colour, ...sign }, x(end.month), y(end.year.p50), 5);
  segment(svg, [from, floor], [to, floor], { stroke: ink.axis });
  if (plot.numbered && !startsAtZero(paths)) {
    const note = 'Axis not from 0';
    const halo = { x: from + 2, y: floor - 8 - textSize, width: labelWidth(note) + 8 };
    rectangle(svg, { ...halo, height: textSize + 4 }, { fill: ink.paper });
    label(svg, note, from + 6, floor - 8, { fill: ink.axis });
  }
  yearAxis(svg, { reported, warmUp: 0 }, x, floor);
}
