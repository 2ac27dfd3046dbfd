import type { ReplicationResult } from '../observe/results.ts';
import type { Manifest } from './manifest.ts';

/** A table read from a file: cells as text. */
export interface CellTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The first replication that took another course than the recorded one. */
export interface DifferentReplication {
  readonly replication: number;
  /** Hash of the recorded event stream; undefined where the replication was not recorded. */
  readonly recorded: string | undefined;
  /** Undefined where the replication was not run. */
  readonly now: string | undefined;
}

/** The first cell in which two tables differ. */
export interface DifferentCell {
  /** Line of the file, the header being line 1. */
  readonly line: number;
  readonly column: string;
  /** What the number is about: the cells of the key columns in its row. */
  readonly about: readonly string[];
  /** Undefined where there is no such row or column. */
  readonly recorded: string | undefined;
  readonly now: string | undefined;
}

export function firstDifferentReplication(
  recorded: Manifest['streams'],
  results: readonly ReplicationResult[],
): DifferentReplication | undefined {
  const before = new Map(recorded.map((stream) => [stream.replication, stream.streamHash]));
  const after = new Map(results.map((result) => [result.replication, result.streamHash]));
  const numbers = [...new Set([...before.keys(), ...after.keys()])].toSorted((a, b) => a - b);
  const replication = numbers.find((number) => before.get(number) !== after.get(number));
  if (replication === undefined) return undefined;
  return { replication, recorded: before.get(replication), now: after.get(replication) };
}

/**
 * Compares cell by cell in reading order, the header first.
 *
 * @param keys the columns that say what a row is about
 */
export function firstDifferentCell(
  recorded: CellTable,
  now: CellTable,
  keys: readonly string[],
): DifferentCell | undefined {
  const before = [recorded.header, ...recorded.rows];
  const after = [now.header, ...now.rows];
  const lines = Math.max(before.length, after.length);
  for (let line = 0; line < lines; line++) {
    const [old = [], fresh = []] = [before[line], after[line]];
    const column = firstDifference(old, fresh);
    if (column === undefined) continue;
    const header = column < recorded.header.length ? recorded.header : now.header;
    return {
      line: line + 1,
      column: header[column] ?? '',
      about: line === 0 ? [] : keyCells(header, old.length > 0 ? old : fresh, keys),
      recorded: old[column],
      now: fresh[column],
    };
  }
  return undefined;
}

function firstDifference(a: readonly string[], b: readonly string[]): number | undefined {
  for (let i = 0; i < Math.max(a.length, b.length); i++) if (a[i] !== b[i]) return i;
  return undefined;
}

function keyCells(
  header: readonly string[],
  cells: readonly string[],
  keys: readonly string[],
): readonly string[] {
  return cells.filter((cell, i) => cell !== '' && keys.includes(header[i] ?? ''));
}
