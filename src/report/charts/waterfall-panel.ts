import { scaleLinear } from 'd3-scale';
import { signedGbp, type Denomination } from '../money/gbp.ts';
import { fewer, type Driver } from '../money/drivers.ts';
import type { Rounding } from '../numbers.ts';
import { mark } from './markers.ts';
import { ink } from './palette.ts';
import {
  baselineShift,
  type Box,
  label,
  labelWidth,
  type Parent,
  rectangle,
  segment,
  textSize,
} from './shapes.ts';
import type { Sign, Theme } from './style.ts';
import { wrapText } from './text-width.ts';

/** A change taken apart: what adds to it one after the other, and what it comes to. */
export interface Waterfall {
  readonly name: string;
  /** What it was before, in words; left out where there is no room. */
  readonly before?: string;
  readonly sign?: Sign;
  readonly drivers: readonly Driver[];
  readonly total: { readonly mean: number; readonly p10: number; readonly p90: number };
  readonly denomination: Denomination;
  readonly rounding: Rounding;
}

export const waterfallRow = textSize + 5;
const headHeight = textSize + 9;
const markWidth = 20;

/** From where to where bars reach, the interval of the total included. */
export function extentOf({ drivers, total }: Waterfall): readonly [number, number] {
  let at = 0;
  const places = [0, total.mean, total.p10, total.p90, ...drivers.map(({ mean }) => (at += mean))];
  return [Math.min(...places), Math.max(...places)];
}

/** Draws a waterfall that lies on its side, with as many drivers as it has room for. */
export function drawWaterfall(
  svg: Parent,
  waterfall: Waterfall,
  box: Box,
  { domain, theme }: { readonly domain: readonly [number, number]; readonly theme: Theme },
): void {
  const { denomination, rounding, total } = waterfall;
  drawHead(svg, waterfall, box);
  const most = Math.max(1, Math.floor((box.height - headHeight) / waterfallRow) - 1);
  const drivers = fewer(waterfall.drivers, most);
  const words = (gbp: number) => signedGbp(gbp, denomination, rounding);
  const numbers = Math.max(
    ...[...drivers.map(({ mean }) => mean), total.mean].map((gbp) =>
      labelWidth(words(gbp), 'bold'),
    ),
  );
  const names =
    Math.max(...drivers.map(({ name }) => labelWidth(name)), labelWidth('Net change', 'bold')) + 10;
  const nameWidth = Math.min(names, box.width * 0.56);
  const right = box.x + box.width;
  const x = scaleLinear([...domain], [box.x + nameWidth + 4, right - numbers - 12]);
  const rowHeight = Math.min(waterfallRow * 1.3, (box.height - headHeight) / (drivers.length + 1));
  const top = box.y + headHeight;
  const bottom = top + (drivers.length + 1) * rowHeight;
  segment(svg, [x(0), top], [x(0), bottom], { stroke: ink.axis });
  let at = 0;
  drivers.forEach(({ name, mean }, n) => {
    const middle = top + (n + 0.5) * rowHeight;
    const sign = mean < 0 ? theme.better : theme.worse;
    drawRow(svg, { name, number: words(mean), weight: 'normal' }, { ...box, nameWidth, middle });
    bar(svg, [x(at), x(at + mean)], middle, {
      stroke: sign.colour,
      fill: sign.filled ? sign.colour : ink.paper,
    });
    at += mean;
    segment(svg, [x(at), middle + 6], [x(at), middle + rowHeight - 6], { stroke: ink.axis });
  });
  const middle = bottom - rowHeight / 2;
  drawRow(
    svg,
    { name: 'Net change', number: words(total.mean), weight: 'bold' },
    { ...box, nameWidth, middle },
  );
  bar(svg, [x(0), x(total.mean)], middle, {
    stroke: theme.baseline.colour,
    fill: theme.baseline.colour,
  });
  segment(svg, [x(total.p10), middle + 9], [x(total.p90), middle + 9], {
    stroke: ink.axis,
    strokeWidth: 2,
  });
}

function drawHead(svg: Parent, { name, before, sign }: Waterfall, box: Box): void {
  const indent = sign === undefined ? 0 : markWidth;
  const y = box.y + textSize;
  if (sign !== undefined) mark(svg, sign, box.x + 8, y - baselineShift);
  const [words = ''] = wrapText(name, box.width - indent, textSize, 'bold', 1);
  label(svg, words, box.x + indent, y, { weight: 'bold' });
  const used = indent + labelWidth(words, 'bold');
  if (before === undefined || used + labelWidth(before) + 14 > box.width) return;
  label(svg, before, box.x + box.width, y, { anchor: 'end', fill: ink.axis });
}

function drawRow(
  svg: Parent,
  {
    name,
    number,
    weight,
  }: { readonly name: string; readonly number: string; readonly weight: 'normal' | 'bold' },
  at: Pick<Box, 'x' | 'width'> & { readonly nameWidth: number; readonly middle: number },
): void {
  const y = at.middle + baselineShift;
  const [words = ''] = wrapText(name, at.nameWidth - 4, textSize, weight, 1);
  label(svg, words, at.x, y, { weight });
  label(svg, number, at.x + at.width, y, { anchor: 'end', weight });
}

function bar(
  svg: Parent,
  [from, to]: readonly [number, number],
  middle: number,
  { stroke, fill }: { readonly stroke: string; readonly fill: string },
): void {
  const width = Math.max(1, Math.abs(to - from));
  rectangle(
    svg,
    { x: Math.min(from, to), y: middle - 6, width, height: 12 },
    { fill, stroke, strokeWidth: 1.5 },
  );
}
