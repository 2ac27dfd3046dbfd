import type { ScaleLinear } from 'd3-scale';
import type { Denomination } from '../money/gbp.ts';
import { shareOfFutures } from '../money/gbp.ts';
import type { Payback } from '../money/payback.ts';
import { asPublished } from '../numbers.ts';
import { mark } from './markers.ts';
import { ink, tint } from './palette.ts';
import {
  baselineShift,
  type Box,
  label,
  labelWidth,
  type Parent,
  path,
  round,
  segment,
  textSize,
} from './shapes.ts';
import type { Sign } from './style.ts';
import { wrapText } from './text-width.ts';

/** One line with its band. */
export interface PaybackPanel {
  readonly name: string;
  readonly line: Payback;
  readonly sign: Sign;
  /** Whether the name has the sign before it. */
  readonly marked?: boolean;
  /** What stands in place of how often the cash is back, where none is spent. */
  readonly unspent: string | undefined;
}

interface Axis {
  /** Of amounts in the denomination, onto [0, 1] from the bottom. */
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
  readonly axisWidth: number;
  readonly denomination: Denomination;
}

const lineHeight = textSize + 4;
const markWidth = 20;

/** Cash since the start, the year in which it is back, and under each year the share of futures in which it is. */
export function drawPaybackPanel(svg: Parent, panel: PaybackPanel, box: Box, axis: Axis): void {
  const { line, sign } = panel;
  drawName(svg, panel, box);
  const [ceiling, floor] = [box.y + lineHeight + 10, box.y + box.height - 2 * lineHeight - 2];
  const left = box.x + axis.axisWidth;
  const right = box.x + box.width - 16;
  const last = line.years.length;
  const x = (year: number) => left + (year / last) * (right - left);
  const y = (gbp: number) => floor - axis.scale(gbp / axis.denomination.gbp) * (floor - ceiling);
  drawTicks(svg, axis, { left, right, ceiling, floor });
  const start = { year: 0, p10: 0, p50: 0, p90: 0 };
  const points = [start, ...line.years];
  const at = (year: number, gbp: number) => `${round(x(year))},${round(y(gbp))}`;
  const upper = points.map(({ year, p90 }) => at(year, p90));
  const lower = points.map(({ year, p10 }) => at(year, p10)).toReversed();
  path(svg, `M${[...upper, ...lower].join('L')}Z`, { fill: tint(sign.colour, 0.22) });
  segment(svg, [left, y(0)], [right, y(0)], { stroke: ink.axis, strokeWidth: 1.5 });
  const median = points.map(({ year, p50 }) => at(year, p50)).join('L');
  path(svg, `M${median}`, {
    stroke: sign.colour,
    strokeWidth: 2.5,
    ...(sign.dash && { dash: sign.dash }),
  });
  const { crossing } = line;
  if (panel.unspent === undefined && crossing !== undefined && crossing > 0)
    mark(svg, sign, x(crossing), y(0));
  drawYears(svg, panel, { x, floor, left: box.x, room: x(1) - x(0) });
}

function drawName(
  svg: Parent,
  { name, sign, marked = false }: PaybackPanel,
  { x, y, width }: Box,
): void {
  const indent = marked ? markWidth : 0;
  if (marked) mark(svg, sign, x + 8, y + textSize - baselineShift);
  const [words = ''] = wrapText(name, width - indent, textSize, 'bold', 1);
  label(svg, words, x + indent, y + textSize, { weight: 'bold' });
}

function drawTicks(
  svg: Parent,
  { ticks, scale }: Axis,
  at: {
    readonly left: number;
    readonly right: number;
    readonly ceiling: number;
    readonly floor: number;
  },
): void {
  // What is too near to the one before has a line and no number.
  let free = Infinity;
  for (const tick of ticks) {
    const y = at.floor - scale(tick) * (at.floor - at.ceiling);
    segment(svg, [at.left, y], [at.right, y], { stroke: ink.gridline });
    if (y + textSize > free) continue;
    label(svg, asPublished(tick), at.left - 8, y + baselineShift, { anchor: 'end' });
    free = y;
  }
}

/** Years, and below them the share of futures in which the body has its cash back. */
function drawYears(
  svg: Parent,
  { line, sign, unspent }: PaybackPanel,
  at: {
    readonly x: (year: number) => number;
    readonly floor: number;
    readonly left: number;
    readonly room: number;
  },
): void {
  const shares = line.years.map(({ shareBack, n }) =>
    unspent !== undefined ? '' : line.affected ? shareOfFutures(shareBack, n) : '-',
  );
  const widest = Math.max(...shares.map((text) => labelWidth(text)), labelWidth('Yr 10'));
  const every = [1, 2, 3, 5, 10].find((step) => widest + 6 <= step * at.room) ?? line.years.length;
  const last = line.years.length;
  line.years.forEach(({ year }, n) => {
    // Counted from the last, which is the one that matters.
    if ((last - year) % every !== 0) return;
    const x = at.x(year);
    label(svg, `Yr ${year}`, x, at.floor + lineHeight, { anchor: 'middle', fill: ink.axis });
    const share = shares[n] ?? '';
    if (share === '') return;
    label(svg, share, x, at.floor + 2 * lineHeight, { anchor: 'middle', fill: sign.text });
  });
  label(svg, unspent ?? 'Back', at.left, at.floor + 2 * lineHeight, { fill: ink.axis });
}
