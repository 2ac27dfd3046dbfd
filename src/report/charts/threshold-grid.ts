import { differsClearly } from '../findings/clear.ts';
import { readable, readableRounding, type Rounding } from '../numbers.ts';
import { goodness, type Cell, type GridAxis, type SweptMap } from '../findings/swept-map.ts';
import type { Board } from './board.ts';
import { ink, tint } from './palette.ts';
import { rowName } from './row-name.ts';
import {
  baselineShift,
  label,
  labelWidth,
  type Parent,
  rectangle,
  segment,
  textSize,
} from './shapes.ts';
import type { Theme } from './style.ts';
import { textWidth, wrapText } from './text-width.ts';

interface Grid {
  readonly x: (column: number) => number;
  readonly y: (row: number) => number;
  readonly width: number;
  readonly height: number;
}

const lineHeight = textSize + 2;

/** A map with two sides. */
type TwoSided = SweptMap & { readonly down: GridAxis };

/** Space between the name of the side and the grid, and of its values. */
const sideGap = 12;

/**
 * The grid itself: a cell a point, with its difference printed; better and worse by tint, clear ones bold; a thick
 * line where better turns into worse; a frame round the plan.
 */
export function drawGrid(page: Board, data: TwoSided, theme: Theme): void {
  const { svg, left, right, top, bottom } = page;
  const { across, down, cells, plan } = data;
  const rows = down.values.length;
  const valueWidth =
    Math.max(0, ...down.values.map((value) => Math.min(labelWidth(value), 90))) + sideGap;
  const [gridTop, gridBottom] = [top + lineHeight + 4, bottom - 2 * lineHeight - 6];
  const gridLeft = left + valueWidth;
  const grid: Grid = {
    width: (right - gridLeft) / across.values.length,
    height: Math.min((gridBottom - gridTop) / rows, 3 * lineHeight),
    x: (column) => gridLeft + (column * (right - gridLeft)) / across.values.length,
    y: (row) => gridTop + row * Math.min((gridBottom - gridTop) / rows, 3 * lineHeight),
  };
  const [name = ''] = wrapText(down.name, right - left, textSize, 'normal', 1);
  label(svg, name, left, top + 12, { fill: ink.axis });
  const rounding = commonRounding(cells);
  for (const cell of cells) {
    drawCell(svg, cell, { measure: data.measure, grid, theme, rounding });
  }
  drawFrontier(svg, data, grid);
  if (plan) drawPlan(svg, plan, grid);
  drawValues(svg, data, grid, { left, right, valueWidth, rows });
}

/** One rounding for all cells, by the median of their ranges: numbers of unlike digits cannot be compared at a glance. */
function commonRounding(cells: readonly Cell[]): Rounding {
  const halves = cells.map(({ p10, p90 }) => (p90 - p10) / 2).toSorted((a, b) => a - b);
  const largest = Math.max(...cells.map(({ difference }) => Math.abs(difference)));
  return readableRounding(largest, halves[Math.floor(halves.length / 2)] ?? NaN);
}

function drawCell(
  svg: Parent,
  cell: Cell,
  how: {
    readonly measure: string;
    readonly grid: Grid;
    readonly theme: Theme;
    readonly rounding: Rounding;
  },
): void {
  const {
    measure,
    theme,
    rounding,
    grid: { x, y, width, height },
  } = how;
  const isClear = differsClearly(cell);
  const good = goodness(measure, cell.difference);
  const { colour } = good > 0 ? theme.better : theme.worse;
  const strength = good === 0 ? 0 : isClear ? 0.34 : 0.1;
  const box = { x: x(cell.column), y: y(cell.row), width, height };
  rectangle(svg, box, { fill: tint(colour, strength), stroke: ink.paper, strokeWidth: 2 });
  const words = readable(cell.difference, rounding);
  const text = cell.difference > 0 ? `+${words}` : words;
  const weight = isClear ? 'bold' : 'normal';
  // Where there is no room, tint and frontier say it, and the table has the numbers.
  if (textWidth(text, textSize, weight) + 4 > width || textSize > height) return;
  label(svg, text, box.x + width / 2, box.y + height / 2 + baselineShift, {
    anchor: 'middle',
    weight,
  });
}

/** Thick edges between cells in which the option is better and cells in which it is not. */
function drawFrontier(svg: Parent, { cells, measure }: TwoSided, { x, y }: Grid): void {
  const good = new Map(
    cells.map(({ column, row, difference }) => [
      `${column},${row}`,
      goodness(measure, difference) > 0,
    ]),
  );
  const line = { stroke: ink.text, strokeWidth: 3 };
  for (const { column, row } of cells) {
    const here = good.get(`${column},${row}`);
    const [besides, below] = [good.get(`${column + 1},${row}`), good.get(`${column},${row + 1}`)];
    if (besides !== undefined && besides !== here) {
      segment(svg, [x(column + 1), y(row)], [x(column + 1), y(row + 1)], line);
    }
    if (below !== undefined && below !== here) {
      segment(svg, [x(column), y(row + 1)], [x(column + 1), y(row + 1)], line);
    }
  }
}

function drawPlan(
  svg: Parent,
  { column, row }: { readonly column: number; readonly row: number },
  { x, y, width, height }: Grid,
): void {
  const box = { x: x(column) + 3, y: y(row) + 3, width: width - 6, height: height - 6 };
  rectangle(svg, box, { fill: 'none', stroke: ink.text, strokeWidth: 2, dash: '4 3' });
}

function drawValues(
  svg: Parent,
  { across, down, plan }: TwoSided,
  { x, y, width, height }: Grid,
  side: {
    readonly left: number;
    readonly right: number;
    readonly valueWidth: number;
    readonly rows: number;
  },
): void {
  const floor = y(side.rows) + textSize + 2;
  const widest = Math.max(...across.values.map((value) => labelWidth(value)));
  const every = Math.max(1, Math.ceil((widest + 8) / width));
  across.values.forEach((value, column) => {
    if (column % every !== 0) return;
    const [text = ''] = wrapText(value, width * every - 4, textSize, 'normal', 1);
    label(svg, text, x(column) + width / 2, floor, { anchor: 'middle' });
  });
  const thinned = Math.ceil(lineHeight / height);
  down.values.forEach((value, row) => {
    if (row % thinned !== 0) return;
    rowName(svg, value, {
      x: side.left,
      width: side.valueWidth - 6,
      middle: y(row) + height / 2,
      height: lineHeight,
    });
  });
  const note = plan === undefined ? across.name : `${across.name} (dashed: the plan)`;
  const [text = ''] = wrapText(note, side.right - x(0), textSize, 'normal', 1);
  label(svg, text, x(0), floor + lineHeight, { fill: ink.axis });
}
