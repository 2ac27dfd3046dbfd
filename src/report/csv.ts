import { csvFormatValue, csvParseRows } from 'd3-dsv';

/** What a cell may hold. NaN and undefined ("not observed") are written as an empty cell. */
export type CsvCell = string | number | boolean | undefined;

/** A file read back: every cell is text, as many cells in each row as in the header. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Text that a spreadsheet would run as a formula (OWASP, "CSV Injection"), and text that already begins
 * with apostrophes before such a start, so that `unguarded` can tell the two apart.
 */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;

const guarded = (text: string) => (formulaStart.test(text) ? `'${text}` : text);

const unguarded = (text: string) =>
  text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;

/** Makes the text of cells. A table says the same words over and over: each is looked at once. */
class CellTexts {
  private readonly known = new Map<string, string>();

  of(cell: CsvCell): string {
    if (typeof cell === 'string') return this.ofText(cell);
    if (cell === undefined || Number.isNaN(cell)) return '';
    // The shortest text that reads back as the same double: there is nothing in it to be quoted.
    return String(cell);
  }

  private ofText(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const made = csvFormatValue(guarded(text));
    this.known.set(text, made);
    return made;
  }
}

/** One row of a table, with the end of its line: for a file that is too long to be held. */
export function csvLine(row: readonly CsvCell[]): string {
  return lineOf(row, new CellTexts());
}

function lineOf(row: readonly CsvCell[], texts: CellTexts): string {
  let line = '';
  for (let i = 0; i < row.length; i++) line += (i === 0 ? '' : ',') + texts.of(row[i]);
  return `${line}\n`;
}

/**
 * A table as RFC 4180 text, but with lines that end in LF, the last one included.
 *
 * Numbers keep their full precision. Text that begins like a formula gets an apostrophe before it, as
 * spreadsheets do themselves; `parseCsv` takes it off again.
 *
 * @throws RangeError if a row has more or fewer cells than the header
 */
export function formatCsv(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): string {
  const odd = rows.findIndex((row) => row.length !== header.length);
  if (odd >= 0) {
    throw new RangeError(
      `Row ${odd + 1} has ${rows[odd]?.length} cells, the header has ${header.length}: ${header.join(', ')}.`,
    );
  }
  const texts = new CellTexts();
  return [header, ...rows].map((row) => lineOf(row, texts)).join('');
}

/**
 * Reads what `formatCsv` writes, and files that a spreadsheet saved (byte order mark, CRLF).
 *
 * @throws RangeError without a header, or if a row has more or fewer cells than the header
 */
export function parseCsv(text: string): CsvTable {
  const [header, ...rows] = csvParseRows(text.replace(/^\uFEFF/, ''), (row) => row.map(unguarded));
  if (header === undefined)
    throw new RangeError('The file is empty: a CSV file begins with a header.');
  const odd = rows.findIndex((row) => row.length !== header.length);
  if (odd >= 0) {
    throw new RangeError(
      `Row ${odd + 1} has ${rows[odd]?.length} cells, the header has ${header.length}: ` +
        `${header.join(', ')}. Is the file complete, and separated by commas?`,
    );
  }
  return { header, rows };
}

/**
 * The numbers of one column; an empty cell is NaN.
 *
 * @throws RangeError if there is no such column, or if a cell is not a number
 */
export function numberColumn(table: CsvTable, name: string): Float64Array {
  const cells = textColumn(table, name);
  return Float64Array.from(cells, (cell, i) => {
    const value = cell.trim() === '' ? NaN : Number(cell);
    if (Number.isNaN(value) && cell.trim() !== '') {
      throw new RangeError(`Column ${name}, row ${i + 1}: "${cell}" is not a number.`);
    }
    return value;
  });
}

/** @throws RangeError if there is no such column */
export function textColumn(table: CsvTable, name: string): string[] {
  const column = table.header.indexOf(name);
  if (column < 0) {
    throw new RangeError(`There is no column ${name}; there are ${table.header.join(', ')}.`);
  }
  return table.rows.map((row) => row[column] ?? '');
}
