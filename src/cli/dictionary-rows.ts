import type { Column } from './run-tables.ts';

/** What a column holds, or what one value of a column means. */
export interface DictionaryRow {
  readonly file: string;
  readonly column: string;
  /** A value of the column; empty for the column itself. */
  readonly code: string;
  readonly meaning: string;
  readonly unit: string;
  readonly type: string;
}

/** The lines of a file's columns. */
export function rowsOf<Row>(file: string, columns: readonly Column<Row>[]): DictionaryRow[] {
  return columns.map(({ name, meaning, unit, type }) => ({
    file,
    column: name,
    code: '',
    meaning,
    unit,
    type,
  }));
}
