import { scaleLinear } from 'd3-scale';
import type { Board } from './board.ts';
import { key } from './key.ts';
import { mark } from './markers.ts';
import { leftOut } from './option-names.ts';
import { ink } from './palette.ts';
import { nameLineHeight, rowName } from './row-name.ts';
import { baselineShift, label, labelWidth, type Parent, rectangle, segment } from './shapes.ts';
import { type Sign, signOf, type Theme } from './style.ts';

/** A number with its range; ends are NaN where there is none. */
export interface Ranged {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A published number beside a simulated one, on the scale of its row. */
export interface ForestRow {
  readonly name: string;
  /** What the row comes to, in a word or two. */
  readonly words: string;
  readonly isMiss: boolean;
  /** Where the simulated number has to lie; infinite where an end is open. */
  readonly band: { readonly low: number; readonly high: number };
  readonly published: Ranged;
  readonly simulated: Ranged;
  /** What the width of the row shows; what lies beyond stands at its edge. */
  readonly domain: readonly [number, number];
}

const leastRow = nameLineHeight + 5;

/** A row each: the band as a bar, what was published above its middle, and what is simulated below it. */
export function forestRows(page: Board, rows: readonly ForestRow[], theme: Theme): void {
  const { svg, left, right, top, bottom } = page;
  const published: Sign = { ...theme.baseline, marker: 'diamond', filled: false };
  const simulated = signOf(theme, 0);
  const entries = [
    { sign: published, name: 'published' },
    { sign: simulated, name: 'simulated' },
    { sign: theme.worse, name: 'outside the bar' },
  ];
  const first = top + key(svg, entries, { x: left, y: top, width: right - left }) + 4;
  const room = bottom - first;
  const fitting = Math.max(1, Math.floor(room / leastRow));
  const isAll = rows.length <= fitting;
  const shown = isAll ? rows : rows.slice(0, Math.max(1, fitting - 1));
  const height = Math.min(
    (isAll ? room : room - leastRow) / Math.max(1, shown.length),
    2.6 * nameLineHeight,
  );
  const wordsWidth = Math.max(0, ...shown.map(({ words }) => labelWidth(words)));
  const nameWidth = (right - left) * 0.44;
  const range = [left + nameWidth + 16, right - wordsWidth - 16] as const;
  shown.forEach((row, n) => {
    const middle = first + (n + 0.5) * height;
    if (n > 0) {
      const y = first + n * height;
      segment(svg, [left, y], [right, y], { stroke: ink.gridline });
    }
    rowName(svg, row.name, { x: left, width: nameWidth, middle, height });
    drawRow(svg, row, { range, middle, height, published, simulated, worse: theme.worse });
    label(svg, row.words, right - labelWidth(row.words), middle + baselineShift);
  });
  if (!isAll) {
    label(svg, leftOut(rows.length - shown.length), left, bottom - 4, { fill: ink.axis });
  }
}

interface RowBox {
  readonly range: readonly [number, number];
  readonly middle: number;
  readonly height: number;
  readonly published: Sign;
  readonly simulated: Sign;
  readonly worse: Sign;
}

function drawRow(svg: Parent, row: ForestRow, box: RowBox): void {
  const { middle, height } = box;
  const scale = scaleLinear([...row.domain], [...box.range]).clamp(true);
  const bar = {
    x: scale(row.band.low === -Infinity ? row.domain[0] : row.band.low),
    y: middle - height * 0.36,
    height: height * 0.72,
  };
  const end = scale(row.band.high === Infinity ? row.domain[1] : row.band.high);
  rectangle(svg, { ...bar, width: Math.max(1, end - bar.x) }, { fill: ink.gridline });
  const apart = Math.min(6, height / 5);
  drawRanged(svg, row.published, { scale, y: middle - apart, sign: box.published });
  const sign = row.isMiss ? box.worse : box.simulated;
  drawRanged(svg, row.simulated, { scale, y: middle + apart, sign });
}

function drawRanged(
  svg: Parent,
  { value, low, high }: Ranged,
  { scale, y, sign }: { scale: (value: number) => number; y: number; sign: Sign },
): void {
  if (!Number.isNaN(low) && !Number.isNaN(high)) {
    segment(svg, [scale(low), y], [scale(high), y], { stroke: sign.colour, strokeWidth: 2 });
  }
  if (!Number.isNaN(value)) mark(svg, sign, scale(value), y, 4.5);
}
