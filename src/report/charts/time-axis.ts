import { dateOf, firstDay, monthName, monthStart } from '../story/calendar.ts';
import type { Position } from './axes.ts';
import { ink } from './palette.ts';
import { label, labelWidth, type Parent, segment, textSize } from './shapes.ts';

interface Tick {
  readonly at: number;
  /** In the middle between this tick and the next. */
  readonly name: string;
}

/** Years of a long time, months of a short one: ticks where they begin, names in their middle as far as there is room. */
export function timeAxis(
  svg: Parent,
  { from, to }: { readonly from: number; readonly to: number },
  x: Position,
  floor: number,
): void {
  const baseline = floor + textSize + 4;
  const ticks = to - from > LONG ? years(from, to) : monthsOf(from, to);
  segment(svg, [x(from), floor], [x(to), floor], { stroke: ink.axis });
  let free = -Infinity;
  ticks.forEach(({ at, name }, i) => {
    const begin = Math.max(at, from);
    const end = Math.min(ticks[i + 1]?.at ?? to, to);
    if (at >= from) segment(svg, [x(at), floor], [x(at), floor + 6], { stroke: ink.axis });
    const [middle, half] = [x((begin + end) / 2), labelWidth(name) / 2];
    if (middle - half < free || middle - half < x(from) - 4 || middle + half > x(to) + 4) return;
    label(svg, name, middle, baseline, { anchor: 'middle' });
    free = middle + half + 12;
  });
}

/** Days from which on years are named and not months. */
const LONG = 500;

function years(from: number, to: number): Tick[] {
  const first = dateOf(from).year;
  const count = dateOf(to).year - first + 1;
  return Array.from({ length: count }, (_, i) => ({
    at: firstDay(first + i),
    name: `Year ${first + i}`,
  }));
}

function monthsOf(from: number, to: number): Tick[] {
  const ticks: Tick[] = [];
  let { year, month } = dateOf(from);
  for (let at = monthStart(year, month); at < to; at = monthStart(year, month)) {
    ticks.push({
      at,
      name: month === 1 || ticks.length === 0 ? `Year ${year}` : monthName(month).slice(0, 3),
    });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return ticks;
}
