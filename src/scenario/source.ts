import type { Problem } from './problem.ts';

/** Keys and list positions from the top of an input to one of its values. */
export type KeyPath = readonly (string | number)[];

/** The part of a problem that says where it is. */
export type Location = Pick<Problem, 'file' | 'line' | 'column' | 'endColumn' | 'path'>;

/** Where checked values come from, a file or flags: knows where each stands and how it was written. */
export interface Source {
  /** Where the value at a path stands, or the key that holds it. */
  locate(path: KeyPath, point: 'key' | 'value'): Location;
  /** What the reader calls the value: its key path, or its flag. */
  label(path: KeyPath): string;
  /** How a value is given there: `years: 5`, or `--years 5`. */
  assignment(path: KeyPath, value: string): string;
  /** The value as the reader wrote it; empty for nothing, a list or a mapping. */
  written(path: KeyPath): string;
}

/** What is wrong with a value, before it has a place in a file. */
export interface Finding {
  readonly path: KeyPath;
  /** A key that should not be there is marked itself; any other problem is marked at the value. */
  readonly point?: 'key' | 'value';
  readonly message: string;
  readonly hint: string;
  readonly severity?: Problem['severity'];
}

/** Gives a finding its place in a source. */
export function problemAt(source: Source, finding: Finding): Problem {
  return {
    ...source.locate(finding.path, finding.point ?? 'value'),
    message: finding.message,
    hint: finding.hint,
    severity: finding.severity ?? 'error',
  };
}

/** The source of the values below a path: paths in it start there. */
export function within(source: Source, ...top: KeyPath): Source {
  return {
    locate: (path, point) => source.locate([...top, ...path], point),
    label: (path) => source.label([...top, ...path]),
    assignment: (path, value) => source.assignment([...top, ...path], value),
    written: (path) => source.written([...top, ...path]),
  };
}

/** `councils[1].share` for the share of the second council. */
export function dotted(path: KeyPath): string {
  return path
    .map((key, depth) => (typeof key === 'number' ? `[${key}]` : depth === 0 ? key : `.${key}`))
    .join('');
}
