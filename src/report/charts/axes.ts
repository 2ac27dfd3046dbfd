import { asPublished } from '../numbers.ts';
import { ink } from './palette.ts';
import { baselineShift, label, labelWidth, type Parent, segment, textSize } from './shapes.ts';

/** A scale as far as drawing needs it: from a value to a place on the page. */
export type Position = (value: number) => number;

const tickGap = 8;

/** Width that the numbers of a vertical axis take, with the gap to the plot. */
export const valueAxisWidth = (ticks: readonly number[]) =>
  Math.max(...ticks.map((tick) => labelWidth(asPublished(tick)))) + tickGap;

/**
 * Horizontal gridlines with their numbers on the left; zero is the base line.
 *
 * @param numbered false: the lines alone, where a plot beside has the numbers
 */
export function valueAxis(
  svg: Parent,
  ticks: readonly number[],
  y: Position,
  [left, right]: readonly [number, number],
  numbered = true,
): void {
  for (const tick of ticks) {
    const stroke = tick === 0 ? ink.axis : ink.gridline;
    segment(svg, [left, y(tick)], [right, y(tick)], { stroke });
    if (!numbered) continue;
    label(svg, asPublished(tick), left - tickGap, y(tick) + baselineShift, { anchor: 'end' });
  }
}

/** Space that `yearAxis` needs below the base line. */
export const yearAxisHeight = textSize + 7;

/**
 * A tick where each reported year begins, and the year's name in its middle: every year's, or every
 * second, fifth, ... as many as there is room for.
 *
 * @param x from months after the start of reporting, so that the warm-up lies below 0
 */
export function yearAxis(
  svg: Parent,
  { reported, warmUp }: { readonly reported: number; readonly warmUp: number },
  x: Position,
  floor: number,
): void {
  const baseline = floor + textSize + 4;
  const years = Math.ceil(reported / 12);
  const room = x(12) - x(0);
  const every =
    [1, 2, 5, 10, 20].find((step) => labelWidth(`Year ${years}`) + 10 <= step * room) ?? 50;
  for (let year = 0; year <= years; year++) {
    const at = x(Math.min(year * 12, reported));
    segment(svg, [at, floor], [at, floor + 6], { stroke: ink.axis });
    const middle = year * 12 - 6;
    if (year > 0 && year % every === 0 && middle <= reported) {
      label(svg, `Year ${year}`, x(middle), baseline, { anchor: 'middle' });
    }
  }
  if (labelWidth('Warm-up') + 10 <= x(0) - x(-warmUp)) {
    label(svg, 'Warm-up', x(-warmUp / 2), baseline, { anchor: 'middle' });
  }
}
