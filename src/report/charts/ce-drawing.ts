import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Added } from '../findings/value.ts';
import { asPublished } from '../numbers.ts';
import { type Position, valueAxis, valueAxisWidth } from './axes.ts';
import type { Board } from './board.ts';
import { key } from './key.ts';
import { mark } from './markers.ts';
import { ink } from './palette.ts';
import { label, labelWidth, type Parent, path, segment, textSize } from './shapes.ts';
import { signOf, type Theme } from './style.ts';

/** One option on the plane and on the curve. */
export interface ValueOption {
  /** Among the options, from 0. */
  readonly place: number;
  readonly name: string;
  readonly dots: readonly Added[];
  readonly mean: Added;
  /** Share of the futures in which it is worth its cost, by the value of a QALY in GBP. */
  readonly curve: readonly { readonly perQaly: number; readonly chance: number }[];
}

interface Drawing {
  readonly options: readonly ValueOption[];
  /** GBP per QALY. */
  readonly thresholds: readonly number[];
}

/** Where a plot stands, in user units. */
interface Frame {
  readonly from: number;
  readonly to: number;
  readonly ceiling: number;
  readonly floor: number;
}

const axisHeight = textSize + 10;
const headHeight = textSize + 8;
const thousand = 1000;
/** Room at the right of the plane for the names of lines. */
const lineNames = 42;
const gap = 30;

/** The plane, and beside it the curve of the chance of value where the page is wide and high enough for both. */
export function drawValue(page: Board, drawing: Drawing, theme: Theme): void {
  const { svg, left, right, top, bottom } = page;
  const entries = drawing.options.map(({ place, name }) => ({ sign: signOf(theme, place), name }));
  const used = key(svg, entries, { x: left, y: top, width: right - left });
  const ceiling = top + used + headHeight;
  const floor = bottom - axisHeight;
  const both = right - left > 500 && floor - ceiling > 110;
  const plane = both ? left + (right - left) * 0.57 : right;
  drawPlane(svg, drawing, { from: left, to: plane - lineNames, ceiling, floor }, theme);
  if (both) drawCurve(svg, drawing, { from: plane + gap, to: right - 12, ceiling, floor }, theme);
}

function drawPlane(svg: Parent, drawing: Drawing, frame: Frame, theme: Theme): void {
  const { ceiling, floor, to } = frame;
  const points = drawing.options.flatMap(({ dots, mean }) => [...dots, mean]);
  const extent = (values: readonly number[]): [number, number] => {
    const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
    const pad = (most - least || 1) * 0.06;
    return [least - pad, most + pad];
  };
  const y = scaleLinear(extent(points.map(({ cost }) => cost)), [floor, ceiling]);
  const ticks = y.ticks(Math.max(2, Math.min(6, Math.floor((floor - ceiling) / 34))));
  const from = frame.from + valueAxisWidth(ticks);
  const x = scaleLinear(extent(points.map(({ qalys }) => qalys)), [from, to]);
  valueAxis(svg, ticks, y, [from, to]);
  flatAxis(svg, x, x.ticks(5), { ...frame, from });
  segment(svg, [x(0), ceiling], [x(0), floor], { stroke: ink.axis });
  segment(svg, [from, y(0)], [to, y(0)], { stroke: ink.axis });
  drawThresholds(svg, drawing.thresholds, { x, y, frame: { ...frame, from } });
  for (const { place, dots } of drawing.options) {
    const sign = signOf(theme, place);
    for (const { qalys, cost } of dots) mark(svg, sign, x(qalys), y(cost), 2.5);
  }
  // Above the dots of all options, so that none hides a mean.
  for (const { place, mean } of drawing.options) {
    const sign = signOf(theme, place);
    mark(svg, { ...sign, colour: ink.paper, filled: true }, x(mean.qalys), y(mean.cost), 10);
    mark(svg, sign, x(mean.qalys), y(mean.cost), 7);
  }
}

/** Lines through no change on which a QALY costs so much: what lies below one is worth its cost. */
function drawThresholds(
  svg: Parent,
  thresholds: readonly number[],
  { x, y, frame }: { readonly x: Scale; readonly y: Scale; readonly frame: Frame },
): void {
  const { to, ceiling } = frame;
  const [least = 0, most = 0] = x.domain();
  const [low = 0, high = 0] = y.domain();
  let [freeX, freeY] = [Infinity, -Infinity];
  for (const perQaly of thresholds.toSorted((a, b) => b - a)) {
    const slope = perQaly / thousand;
    const start = Math.max(least, low / slope);
    const end = Math.min(most, high / slope);
    segment(svg, [x(start), y(start * slope)], [x(end), y(end * slope)], {
      stroke: ink.axis,
      dash: '4 4',
    });
    const words = `£${perQaly / thousand}k`;
    const width = labelWidth(words);
    // The dearest first: they end at the top, from left to right, and then at the right, from top to bottom.
    if (end < most) {
      const left = x(end) - width / 2;
      if (freeX === Infinity || left > freeX) {
        label(svg, words, left, ceiling - 6);
        freeX = left + width + 6;
      }
    } else {
      const baseline = Math.max(y(end * slope) + 6, ceiling + 8);
      if (baseline - textSize > freeY) {
        label(svg, words, to + 4, baseline);
        freeY = baseline + 2;
      }
    }
  }
}

type Scale = Position & { readonly domain: () => number[] };

function drawCurve(svg: Parent, { options }: Drawing, frame: Frame, theme: Theme): void {
  const { ceiling, floor, to } = frame;
  const percent = [0, 50, 100];
  const y = scaleLinear([0, 100], [floor, ceiling]);
  const from = frame.from + valueAxisWidth(percent);
  const most = Math.max(...options.flatMap(({ curve }) => curve.map(({ perQaly }) => perQaly)));
  const x = scaleLinear([0, most / thousand], [from, to]);
  const head = 'Worth it, %, at £k a QALY';
  label(svg, head, to + 12, ceiling - 12, { anchor: 'end', fill: ink.axis });
  valueAxis(svg, percent, y, [from, to]);
  flatAxis(svg, x, x.ticks(4), { ...frame, from });
  for (const { place, curve } of options) {
    const { colour, dash, ...sign } = signOf(theme, place);
    const drawn = line<(typeof curve)[number]>()
      .x(({ perQaly }) => x(perQaly / thousand))
      .y(({ chance }) => y(100 * chance))
      .digits(2)([...curve]);
    path(svg, drawn, { stroke: colour, strokeWidth: 2.5, ...(dash && { dash }) });
    const end = curve.at(-1);
    if (end) mark(svg, { colour, ...sign }, x(end.perQaly / thousand), y(100 * end.chance), 5);
  }
}

/** Numbers below a plot; those that would run into one another are left out. */
function flatAxis(
  svg: Parent,
  x: Position,
  ticks: readonly number[],
  { from, to, floor }: Frame,
): void {
  segment(svg, [from, floor], [to, floor], { stroke: ink.axis });
  let free = -Infinity;
  for (const tick of ticks) {
    const words = asPublished(tick);
    const half = labelWidth(words) / 2;
    segment(svg, [x(tick), floor], [x(tick), floor + 5], { stroke: ink.axis });
    if (x(tick) - half < free) continue;
    label(svg, words, x(tick), floor + textSize + 5, { anchor: 'middle' });
    free = x(tick) + half + 8;
  }
}
