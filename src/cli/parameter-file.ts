import { parameterDeclaration, isParameterId, parameterIds } from '../evidence/registry.ts';
import type { ParameterId, ParameterValues } from '../evidence/registry.ts';
import { formatCsv, parseCsv, type CsvTable } from '../report/csv.ts';
import type { FileText } from '../scenario/reading.ts';
import { closest } from '../scenario/suggest.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { lastOf } from './flags.ts';
import { readText } from './scenario-files.ts';

/** Values of some parameters that belong together: one row of a file. */
export type ParameterRow = Readonly<Partial<ParameterValues>>;

/** A file of values of parameters, such as the draws that a calibration leaves. */
export interface ParameterFile extends FileText {
  /** At least one. */
  readonly rows: readonly ParameterRow[];
}

const MEND = 'name a CSV file: ids of parameters in its first line, and values in each line below';

/** The file that was named with `--parameters`, if one was. */
export function parameterFileIn(
  given: string | readonly string[] | undefined,
): ParameterFile | undefined {
  const path = lastOf(given);
  return path === undefined ? undefined : readParameterFile(path);
}

/**
 * Reads a CSV file of parameter values: a column a parameter, a row a point.
 *
 * @throws Failure with the line, if a parameter is unknown or twice, a value is no number or out of range, or there is no row
 */
function readParameterFile(path: string): ParameterFile {
  const text = readText(path);
  if (text === undefined) throw wrong(path, 0, `there is no file ${path}`, MEND);
  return parameterFile(path, text);
}

/** The same of a text that was read already. */
export function parameterFile(path: string, text: string): ParameterFile {
  const { header, rows } = tableOf(path, text);
  const ids = header.map((id, n) => knownId(path, id, header.indexOf(id) === n));
  if (rows.length === 0) {
    throw wrong(path, 1, `${path} has no values`, 'give it a line of values below its first line');
  }
  return {
    path,
    text,
    rows: rows.map((row, n) =>
      Object.fromEntries(
        ids.map((id, column) => [id, valueOf(path, n + 2, id, row[column] ?? '')]),
      ),
    ),
  };
}

function tableOf(path: string, text: string): CsvTable {
  try {
    return parseCsv(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw wrong(path, 1, `${path} is no table: ${error.message}`, MEND);
  }
}

function knownId(path: string, id: string, isFirst: boolean): ParameterId {
  if (!isParameterId(id)) {
    const meant = closest(id, parameterIds);
    throw wrong(
      path,
      1,
      `there is no parameter "${id}"`,
      meant === undefined ? 'list them with: rehearse list parameters' : `did you mean "${meant}"?`,
    );
  }
  if (isFirst) return id;
  throw wrong(path, 1, `${id} has two columns`, 'leave one of them out');
}

function valueOf(path: string, line: number, id: ParameterId, written: string): number {
  const { low, high, unit } = parameterDeclaration(id);
  const value = written.trim() === '' ? Number.NaN : Number(written);
  if (Number.isNaN(value)) {
    throw wrong(path, line, `${id} is "${written}", which is not a number`, 'write it in digits');
  }
  if (value >= low && value <= high) return value;
  throw wrong(
    path,
    line,
    `${id} is ${value}, which is outside its range`,
    `write a number from ${low} to ${high} (${unit}): rehearse explain ${id}`,
  );
}

function wrong(path: string, line: number, message: string, mend: string): Failure {
  return new Failure(EXIT.invalidInput, {
    message,
    where: line === 0 ? '--parameters' : `${path}:${line}`,
    why: 'nothing was run',
    mend,
  });
}

/**
 * The values of as many draws as were asked for, where a file has several rows: its first ones.
 *
 * @returns undefined where the file has one row, which holds in every draw, or no draws were asked for
 * @throws Failure if it has fewer
 */
export function drawnRows(
  file: ParameterFile | undefined,
  draws: number | undefined,
): readonly ParameterRow[] | undefined {
  if (file === undefined || draws === undefined || file.rows.length === 1) return undefined;
  if (draws <= file.rows.length) return file.rows.slice(0, draws);
  throw new Failure(EXIT.usage, {
    message: `${file.path} has ${file.rows.length} rows of values, and ${draws} draws were asked for`,
    where: '--draws',
    mend: `ask for as many as there are, as in --draws ${file.rows.length}`,
  });
}

/** Rows as a file that can be read again. */
export function parameterCsv(rows: readonly ParameterRow[]): string {
  const ids = Object.keys(rows[0] ?? {}) as ParameterId[];
  return formatCsv(
    ids,
    rows.map((row) => ids.map((id) => row[id])),
  );
}

/**
 * The one row that a file has.
 *
 * @throws Failure if it has several
 */
export function onlyRow({ path, rows }: ParameterFile): ParameterRow {
  const [row] = rows;
  if (row !== undefined && rows.length === 1) return row;
  throw new Failure(EXIT.usage, {
    message: `${path} has ${rows.length} rows of values, and one is needed`,
    where: '--parameters',
    mend: `keep one of them, or compare scenarios under all of them: rehearse compare with --draws ${rows.length}`,
  });
}
