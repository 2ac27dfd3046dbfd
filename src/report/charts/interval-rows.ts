import { scaleLinear } from 'd3-scale';
import { readable, readableRounding } from '../numbers.ts';
import type { Position } from './axes.ts';
import { mark } from './markers.ts';
import { ink } from './palette.ts';
import { label, type Parent, segment, textSize } from './shapes.ts';
import type { Sign } from './style.ts';

/** A difference with the range of eight in ten futures. */
export interface IntervalRow {
  readonly difference: number;
  readonly p10: number;
  readonly p90: number;
  readonly sign: Sign;
}

/** Where rows stand: their left end and width, the top of the first, the bottom of the last, and the height of each. */
export interface RowsBox {
  readonly x: number;
  readonly width: number;
  readonly first: number;
  readonly last: number;
  readonly height: number;
}

/** Space below the last row for the numbers of the axis. */
export const intervalAxisHeight = textSize + 8;

/**
 * Dots with their ranges, a row each, about a line at zero.
 *
 * @returns where a value stands
 */
export function intervalRows(svg: Parent, rows: readonly IntervalRow[], box: RowsBox): Position {
  const ends = rows.flatMap(({ p10, p90, difference }) => [p10, p90, difference]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const spare = low === high ? 1 : 0;
  const x = scaleLinear([low - spare, high + spare], [box.x + 8, box.x + box.width - 8]);
  segment(svg, [x(0), box.first], [x(0), box.last], { stroke: ink.axis, strokeWidth: 1.5 });
  rows.forEach(({ difference, p10, p90, sign }, row) => {
    const y = box.first + (row + 0.5) * box.height;
    segment(svg, [x(p10), y], [x(p90), y], { stroke: sign.colour, strokeWidth: 2.5 });
    mark(svg, sign, x(difference), y);
  });
  drawEnds(svg, x, [low, high], box);
  return x;
}

/** The numbers of the axis: zero, and the end that is farther from it. */
function drawEnds(
  svg: Parent,
  x: Position,
  [low, high]: readonly [number, number],
  { last }: RowsBox,
): void {
  const baseline = last + textSize + 3;
  const far = -low > high ? low : high;
  const text = readable(far, readableRounding(far, Math.abs(far)));
  const anchor = far < 0 ? 'start' : 'end';
  label(svg, '0', x(0), baseline, { anchor: far < 0 ? 'end' : 'start' });
  if (far !== 0) label(svg, text, x(far), baseline, { anchor });
}
