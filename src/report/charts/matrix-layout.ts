import { type Box, labelWidth, textSize } from './shapes.ts';

export const lineHeight = textSize + 3;
/** Of a row with ranges below its numbers, and without. */
const rowHeights = { tall: 2 * lineHeight + 6, short: lineHeight + 4 } as const;
/** Room for a mark before a name. */
const markRoom = 20;

const gap = 16;
/** Room for bars that ranges leave beside them, and without which a column has none. */
const leastBar = 80;
const leastSpare = 30;

/** The words in a matrix. */
export interface Cells {
  readonly heading: boolean;
  readonly rows: readonly { readonly name: string; readonly strong: boolean }[];
  readonly columns: readonly {
    readonly name: string;
    readonly marked: boolean;
    /** Stays where there is no room for all. */
    readonly kept: boolean;
    readonly numbers: readonly string[];
    readonly ranges: readonly string[];
  }[];
}

/** A column with its place on the page. */
export interface FitColumn {
  /** Which of the columns it is. */
  readonly place: number;
  readonly x: number;
  readonly width: number;
  /** Where numbers end; bars begin behind them. */
  readonly numbersEnd: number;
  readonly bars: boolean;
  /** Where bars end; a range stands behind them, or below where it is narrow enough. */
  readonly barsEnd: number;
  readonly range: 'beside' | 'below' | undefined;
}

/** What there is room for. */
export interface MatrixFit {
  readonly nameWidth: number;
  readonly columns: readonly FitColumn[];
  /** Which of the rows, in their order. */
  readonly rows: readonly number[];
  /** Whether rows have ranges below their numbers. */
  readonly ranges: boolean;
  /** Height of what stands above the first row, and of each row. */
  readonly head: number;
  readonly rowHeight: number;
}

/** Height of the heading and the names of columns. */
const headHeight = ({ heading }: Pick<Cells, 'heading'>) => (heading ? 2 : 1) * lineHeight + 6;

/** Height that a matrix takes. */
export const matrixHeight = (cells: Cells, ranges: boolean): number =>
  headHeight(cells) + cells.rows.length * (ranges ? rowHeights.tall : rowHeights.short);

const widest = (texts: readonly string[]) =>
  Math.max(0, ...texts.map((text) => labelWidth(text, 'bold')));

/** Puts as much of a matrix into an area as it holds: rows and columns before ranges and bars, totals before the rest. */
export function fitMatrix(cells: Cells, area: Box): MatrixFit {
  const names = widest(cells.rows.map(({ name }) => name)) + 8;
  const nameWidth = Math.min(names, area.width * 0.42);
  const columns = columnsOf(cells, {
    ...area,
    x: area.x + nameWidth,
    width: area.width - nameWidth,
  });
  const ranges =
    columns.some(({ range }) => range === 'below') && area.height >= matrixHeight(cells, true);
  const head = headHeight(cells);
  const least = ranges ? rowHeights.tall : rowHeights.short;
  const rows = rowsOf(cells, Math.max(1, Math.floor((area.height - head) / least)));
  const rowHeight = Math.min(least * 1.3, Math.max(least, (area.height - head) / rows.length));
  return { nameWidth, columns, rows, ranges, head, rowHeight };
}

function columnsOf(
  { columns }: Cells,
  { x, width }: Pick<Box, 'x' | 'width'>,
): readonly FitColumn[] {
  const needs = columns.map(
    ({ name, marked, numbers }) =>
      // Options are named in a key; the name of an amount stands whole, above its numbers.
      Math.max(widest(numbers), marked ? markRoom : labelWidth(name)) + gap,
  );
  const places = keptColumns(columns, needs, width);
  const spare = width - places.reduce((sum, n) => sum + (needs[n] ?? 0), 0);
  const options = places.every((n) => columns[n]?.marked === true);
  let left = x;
  return places.map((place, i) => {
    // Of amounts the last has the bars: it is the sum of the others.
    const share = options ? spare / places.length : i === places.length - 1 ? spare : 0;
    const numbersEnd = left + (needs[place] ?? 0);
    const range = widest(columns[place]?.ranges ?? []) + gap;
    const beside = range + leastBar <= share;
    const column: FitColumn = {
      place,
      x: left,
      width: (needs[place] ?? 0) + share,
      numbersEnd,
      bars: share >= leastSpare,
      barsEnd: numbersEnd + share - (beside ? range : 4),
      range: beside ? 'beside' : range <= share ? 'below' : undefined,
    };
    left += column.width;
    return column;
  });
}

function keptColumns(
  columns: Cells['columns'],
  needs: readonly number[],
  width: number,
): readonly number[] {
  const all = columns.map((_, n) => n);
  const fits = (places: readonly number[]) =>
    places.reduce((sum, n) => sum + (needs[n] ?? 0), 0) <= width;
  if (fits(all)) return all;
  const kept = all.filter((n) => columns[n]?.kept === true);
  if (kept.length === 0) {
    return all.filter((n) => n === 0 || fits(all.slice(0, n + 1)));
  }
  return fits(kept) ? kept : kept.slice(-1);
}

function rowsOf({ rows }: Cells, most: number): readonly number[] {
  const all = rows.map((_, n) => n);
  if (rows.length <= most) return all;
  const strong = (n: number) => Number(rows[n]?.strong ?? false);
  const ranked = all.toSorted((a, b) => strong(b) - strong(a)).slice(0, most);
  return all.filter((n) => ranked.includes(n));
}
