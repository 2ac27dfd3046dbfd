import { parseCsv, type CsvTable } from '../csv.ts';

/** A table of a run folder, with its columns found once. */
export interface Table {
  readonly length: number;
  /** The cell as text. @throws RangeError if there is no such column */
  readonly text: (row: number, column: string) => string;
  /** The cell as a number; NaN where it is empty. @throws RangeError if there is no such column */
  readonly number: (row: number, column: string) => number;
  readonly has: (column: string) => boolean;
}

/** A table with no row and no column: of a file that a folder does not have. */
export const noTable: Table = {
  length: 0,
  text: () => '',
  number: () => NaN,
  has: () => false,
};

/** @throws RangeError if the text is no table */
export function tableOf(text: string): Table {
  const table: CsvTable = parseCsv(text);
  const columns = new Map(table.header.map((name, i) => [name, i]));
  const cell = (row: number, column: string) => {
    const at = columns.get(column);
    if (at === undefined) {
      throw new RangeError(`There is no column ${column}; there are ${table.header.join(', ')}.`);
    }
    return table.rows[row]?.[at] ?? '';
  };
  return {
    length: table.rows.length,
    text: cell,
    number: (row, column) => {
      const found = cell(row, column);
      return found === '' ? NaN : Number(found);
    },
    has: (column) => columns.has(column),
  };
}

/** All rows, as what `read` makes of each. */
export function rowsOf<Row>(table: Table, read: (row: number) => Row): Row[] {
  return Array.from({ length: table.length }, (_, row) => read(row));
}

/**
 * Where the rows stand that have the same cells in these columns: by the cells, a line each.
 *
 * @param cellOf of a column that the table does not have
 */
export function indexOf(
  table: Table,
  columns: readonly string[],
  cellOf: (column: string) => string = () => '',
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  const cells = columns.map((column) =>
    table.has(column) ? (row: number) => table.text(row, column) : () => cellOf(column),
  );
  for (let row = 0; row < table.length; row++) {
    const key = keyOf(cells.map((cell) => cell(row)));
    const rows = index.get(key);
    if (rows === undefined) index.set(key, [row]);
    else rows.push(row);
  }
  return index;
}

/** The key of `indexOf`. */
export const keyOf = (cells: readonly string[]): string => cells.join('\n');
