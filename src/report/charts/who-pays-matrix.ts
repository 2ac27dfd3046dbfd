import { scaleLinear } from 'd3-scale';
import type { Change } from '../money/changes.ts';
import { rangeGbp, signedGbp, type Denomination } from '../money/gbp.ts';
import type { Rounding } from '../numbers.ts';
import {
  fitMatrix,
  lineHeight,
  type Cells,
  type FitColumn,
  type MatrixFit,
} from './matrix-layout.ts';
import { mark } from './markers.ts';
import { ink } from './palette.ts';
import {
  baselineShift,
  type Box,
  label,
  type Parent,
  rectangle,
  segment,
  textSize,
} from './shapes.ts';
import type { Sign, Theme } from './style.ts';
import { wrapText } from './text-width.ts';

export interface MatrixColumn {
  readonly label: string;
  /** Of an option, where columns are options. */
  readonly sign?: Sign;
  /** Stays where there is no room for all. */
  readonly kept?: boolean;
}

export interface MatrixRow {
  readonly name: string;
  /** A total. */
  readonly strong: boolean;
  /** One for each column. */
  readonly cells: readonly Change[];
}

/** Bodies by what they pay, or by options: a number in each cell, and a bar where there is room. */
export interface Matrix {
  readonly heading?: string;
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly denomination: Denomination;
  readonly rounding: Rounding;
}

/** Of ranges: pale beside numbers, and still to be read. */
const inGrey = '#595959';

/** The words of a matrix, of which its layout is made. */
export function cellsOf({ heading, columns, rows, denomination, rounding }: Matrix): Cells {
  return {
    heading: heading !== undefined,
    rows: rows.map(({ name, strong }) => ({ name, strong })),
    columns: columns.map(({ label: name, sign, kept = false }, n) => ({
      name,
      marked: sign !== undefined,
      kept,
      numbers: rows.map(({ cells }) => {
        const cell = cells[n];
        return cell === undefined ? '' : signedGbp(cell.mean, denomination, rounding);
      }),
      ranges: rows.map(({ cells }) => {
        const cell = cells[n];
        return cell === undefined ? '' : rangeGbp(cell, denomination, rounding);
      }),
    })),
  };
}

/**
 * Draws what fits of a matrix.
 *
 * @param most GBP at either end of the bars
 * @returns what did not fit
 */
export function drawMatrix(
  svg: Parent,
  matrix: Matrix,
  area: Box,
  { theme, most }: { readonly theme: Theme; readonly most: number },
): MatrixFit {
  const fit = fitMatrix(cellsOf(matrix), area);
  const { rowHeight } = fit;
  const top = area.y + fit.head;
  if (matrix.heading !== undefined) {
    label(svg, matrix.heading, area.x, area.y + textSize, { weight: 'bold' });
  }
  fit.rows.forEach((place, i) => {
    const row = matrix.rows[place];
    const y = top + i * rowHeight;
    segment(svg, [area.x, y], [area.x + area.width, y], { stroke: ink.gridline });
    if (row !== undefined)
      drawRowName(svg, row, { x: area.x, y: y + firstLine(fit) / 2, width: fit.nameWidth });
  });
  for (const column of fit.columns) {
    const about = matrix.columns[column.place];
    if (about === undefined) continue;
    drawColumnName(svg, about, column.numbersEnd, top - 8);
    const bars = scaleLinear([-most, most], [column.numbersEnd + 12, column.barsEnd]);
    if (column.bars) {
      const zero = bars(0);
      segment(svg, [zero, top], [zero, top + fit.rows.length * rowHeight], { stroke: ink.axis });
    }
    fit.rows.forEach((place, i) => {
      const row = matrix.rows[place];
      const cell = row?.cells[column.place];
      if (row === undefined || cell === undefined) return;
      const middle = top + i * rowHeight + firstLine(fit) / 2;
      drawNumber(svg, matrix, { cell, strong: row.strong }, column, middle);
      const below = fit.ranges && column.range === 'below';
      if (column.bars) drawBar(svg, cell, { middle, bars, theme });
      if (below || column.range === 'beside') {
        const x = below ? column.numbersEnd + 10 : column.barsEnd + 12;
        const words = rangeGbp(cell, matrix.denomination, matrix.rounding);
        label(svg, words, x, middle + baselineShift + (below ? lineHeight : 0), { fill: inGrey });
      }
    });
  }
  return fit;
}

function drawRowName(
  svg: Parent,
  { name, strong }: MatrixRow,
  { x, y, width }: Omit<Box, 'height'>,
): void {
  const weight = strong ? 'bold' : 'normal';
  const [words = ''] = wrapText(name, width - 6, textSize, weight, 1);
  label(svg, words, x, y + baselineShift, { weight });
}

/** Ends where the numbers below end; an option has its mark there, and its name in a key. */
function drawColumnName(svg: Parent, column: MatrixColumn, end: number, baseline: number): void {
  if (column.sign === undefined) label(svg, column.label, end, baseline, { anchor: 'end' });
  else mark(svg, column.sign, end - 8, baseline - baselineShift);
}

function drawNumber(
  svg: Parent,
  { denomination, rounding }: Matrix,
  { cell, strong }: { readonly cell: Change; readonly strong: boolean },
  { numbersEnd }: FitColumn,
  middle: number,
): void {
  const text = signedGbp(cell.mean, denomination, rounding);
  const weight = strong ? 'bold' : 'normal';
  label(svg, text, numbersEnd, middle + baselineShift, { anchor: 'end', weight });
}

/** Height of the line in which numbers stand. */
const firstLine = ({ ranges, rowHeight }: MatrixFit) =>
  ranges ? rowHeight - lineHeight : rowHeight;

/** A bar from nothing to the mean, and a thin line from percentile 10 to 90. */
function drawBar(
  svg: Parent,
  { mean, p10, p90 }: Change,
  {
    middle,
    bars,
    theme,
  }: { readonly middle: number; readonly bars: (gbp: number) => number; readonly theme: Theme },
): void {
  const [from, to] = [bars(Math.min(0, mean)), bars(Math.max(0, mean))];
  if (to - from >= 0.5) {
    const sign = mean < 0 ? theme.better : theme.worse;
    const fill = sign.filled ? sign.colour : ink.paper;
    const bar = { x: from, y: middle - 6, width: to - from, height: 12 };
    rectangle(svg, bar, { fill, stroke: sign.colour, strokeWidth: 1.5 });
  }
  if (bars(p90) - bars(p10) >= 1) {
    segment(svg, [bars(p10), middle], [bars(p90), middle], { stroke: inGrey, strokeWidth: 1.5 });
  }
}
