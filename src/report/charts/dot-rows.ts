import { scaleLinear } from 'd3-scale';
import { asPublished } from '../numbers.ts';
import type { Board } from './board.ts';
import { mark } from './markers.ts';
import { leftOut } from './option-names.ts';
import { ink } from './palette.ts';
import {
  baselineShift,
  circle,
  label,
  labelWidth,
  type Parent,
  segment,
  textSize,
} from './shapes.ts';
import { type Sign, signOf, type Theme } from './style.ts';
import { wrapText } from './text-width.ts';

/** One option: its dots on the axis that all rows share. */
export interface DotRow {
  /** Among the options, from 0. */
  readonly place: number;
  readonly name: string;
  /** Its chance in words, as in `34 of 50 lower`. */
  readonly chance: string;
  /** Ascending. */
  readonly dots: readonly number[];
}

const lineHeight = textSize + 3;
const axisHeight = textSize + 12;
const leastHeight = 3 * lineHeight + 4;
const gap = 16;

/** How many rows a page has room for. */
export function dotRowsThatFit({ top, bottom }: Pick<Board, 'top' | 'bottom'>): number {
  return Math.max(1, Math.floor((bottom - axisHeight - top) / leastHeight));
}

/** A row of dots an option, filled where it does better than the baseline, hollow where it does not. */
export function drawDotRows(
  page: Board,
  {
    rows: shown,
    more,
    good,
  }: {
    readonly rows: readonly DotRow[];
    /** Options that there is no room for. */
    readonly more: number;
    readonly good: 1 | -1;
  },
  theme: Theme,
): void {
  const { svg, left, right, top, bottom } = page;
  const floor = bottom - axisHeight;
  const height = (floor - top) / shown.length;
  const names = Math.min(
    (right - left) * 0.36,
    Math.max(
      ...shown.flatMap(({ name, chance }) => [labelWidth(name), labelWidth(chance, 'bold')]),
    ) + 17,
  );
  const from = left + names + gap;
  const all = shown.flatMap(({ dots }) => dots);
  const x = scaleLinear([Math.min(0, ...all), Math.max(0, ...all)], [from, right]);
  // Dots have a width of their own, and nothing may stand beyond the page.
  const pad = 12;
  x.range([from + pad, right - pad]);
  if (x.domain()[0] === x.domain()[1]) x.domain([-1, 1]);
  drawAxis(svg, x, { from, right, top, floor, good });
  const stacking = { x, height: height - 8, good };
  const size = dotSize(shown, stacking);
  shown.forEach((row, i) => {
    const base = top + (i + 1) * height;
    drawWords(svg, row, { left, width: names, middle: base - height / 2, theme });
    segment(svg, [from, base], [right, base], { stroke: ink.gridline });
    drawDots(svg, row, { ...stacking, base, size, sign: signOf(theme, row.place) });
  });
  if (more > 0) {
    label(svg, leftOut(more), left, bottom - 6, { fill: ink.axis });
  }
}

function drawWords(
  svg: Parent,
  { name, chance, place }: DotRow,
  at: {
    readonly left: number;
    readonly width: number;
    readonly middle: number;
    readonly theme: Theme;
  },
): void {
  const sign = signOf(at.theme, place);
  const lines = wrapText(name, at.width - 16, textSize);
  const start = at.middle - (lines.length * lineHeight) / 2 + baselineShift;
  mark(svg, sign, at.left + 6, start - baselineShift, 5);
  lines.forEach((line, i) => label(svg, line, at.left + 16, start + i * lineHeight));
  const [words = ''] = wrapText(chance, at.width, textSize, 'bold', 1);
  label(svg, words, at.left + 16, start + lines.length * lineHeight, {
    weight: 'bold',
    fill: sign.text,
  });
}

/** What stacks of all rows have in common. */
interface Stacking {
  readonly x: (value: number) => number;
  readonly height: number;
  readonly good: 1 | -1;
}

function drawDots(
  svg: Parent,
  { dots }: DotRow,
  at: Stacking & { readonly base: number; readonly size: number; readonly sign: Sign },
): void {
  const placed = stacked(dots, at.size, at);
  const tallest = Math.max(...placed.map(({ level }) => level)) + 1;
  const step = Math.min(at.size, at.height / tallest);
  for (const { dot, bin, level } of placed) {
    const fill = dot * at.good > 0 ? at.sign.colour : ink.paper;
    const y = at.base - 2 - at.size / 2 - level * step;
    circle(svg, at.x(0) + (bin + 0.5) * at.size, y, at.size / 2 - 1, {
      fill,
      stroke: at.sign.colour,
      strokeWidth: 1.5,
    });
  }
}

const largestDot = 16;
const leastDot = 6;

/** The largest dots whose highest stack has room; rows that do not vary have one stack, whatever the size. */
function dotSize(rows: readonly DotRow[], at: Stacking): number {
  const varied = rows.filter(({ dots }) => {
    const [first = 0, last = 0] = [dots[0], dots.at(-1)];
    return at.x(last) - at.x(first) > leastDot;
  });
  const fits = (size: number) =>
    varied.every(({ dots }) =>
      stacked(dots, size, at).every(({ level }) => (level + 1) * size <= at.height),
    );
  for (let size = largestDot; size > leastDot; size--) if (fits(size)) return size;
  return leastDot;
}

/** Stacks of dots in bins that end at no difference, so that no bin lies on both sides of it. */
function stacked(
  dots: readonly number[],
  size: number,
  { x, good }: Stacking,
): readonly { readonly dot: number; readonly bin: number; readonly level: number }[] {
  const heights = new Map<number, number>();
  return dots.map((dot) => {
    const away = (x(dot) - x(0)) / size;
    // What is just no difference is no better, and stands on that side.
    const bin = good < 0 ? Math.floor(away) : Math.ceil(away) - 1;
    const level = heights.get(bin) ?? 0;
    heights.set(bin, level + 1);
    return { dot, bin, level };
  });
}

function drawAxis(
  svg: Parent,
  x: ReturnType<typeof scaleLinear<number, number>>,
  at: {
    readonly from: number;
    readonly right: number;
    readonly top: number;
    readonly floor: number;
    readonly good: 1 | -1;
  },
): void {
  const y = at.floor + textSize + 4;
  segment(svg, [x(0), at.top], [x(0), at.floor + 5], { stroke: ink.axis, strokeWidth: 1.5 });
  let free = -Infinity;
  for (const tick of x.ticks(Math.max(2, Math.floor((at.right - at.from) / 90)))) {
    const words = tick > 0 ? `+${asPublished(tick)}` : asPublished(tick);
    const half = labelWidth(words) / 2;
    segment(svg, [x(tick), at.floor], [x(tick), at.floor + 5], { stroke: ink.axis });
    if (x(tick) - half < free || x(tick) + half > at.right + 10) continue;
    label(svg, words, x(tick), y, { anchor: 'middle' });
    free = x(tick) + half + 8;
  }
}
