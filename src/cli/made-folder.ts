import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checksumProblems } from './checksums.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { sha256OfContent } from './file-content.ts';
import { unreadable } from './file-system-failure.ts';
import { filesBelow } from './files-below.ts';

/** Characters of a checksum in hexadecimal digits and what stands between it and the name. */
const SUM_AND_GAP = 66;

/** A kind of folder that is made of a run, and that somebody may have worked on since. */
export interface MadeKind {
  /** As a message calls it. */
  readonly what: string;
  /** The file by which such a folder is known. */
  readonly marker: string;
  /** The file with the checksums of what was written. */
  readonly sums: string;
}

/**
 * A folder is replaced as a whole. What stands there must be of the kind and as it was written, or be given up.
 *
 * @param how whether the folder was named, and is not the run's own for the kind; whether changes are given up; which
 *   files are replaced, where it is not all of them
 * @throws Failure if something would be lost
 */
export function refuseToLose(
  target: string,
  { what, marker, sums: list }: MadeKind,
  {
    isChosen,
    force,
    replaces = () => true,
  }: {
    readonly isChosen: boolean;
    readonly force: boolean;
    readonly replaces?: (file: string) => boolean;
  },
): void {
  if (!existsSync(target)) return;
  const isFolder = statSync(target).isDirectory();
  const sums = isFolder ? sumsBelow(target) : new Map<string, string>();
  if (isFolder && sums.size === 0) return;
  const isKind = sums.has(marker) && sums.has(list);
  if (!isKind && (isChosen || !isFolder)) {
    throw new Failure(EXIT.fileSystem, {
      message: `something that is no ${what} stands at ${target}`,
      where: target,
      why: 'it is not replaced, not even with --force: nothing was written',
      mend: 'name another folder with --output DIR',
    });
  }
  if (!isKind || force) return;
  const written = linesOf(join(target, list)).filter((line) => replaces(line.slice(SUM_AND_GAP)));
  const [change] = checksumProblems(written.join('\n'), sums);
  if (change === undefined) return;
  throw new Failure(EXIT.fileSystem, {
    message: `the ${what} in ${target} is not as it was written: ${change}`,
    where: target,
    why: 'your changes would be lost: nothing was written',
    mend: 'replace it with --force, or name another folder with --output DIR',
  });
}

const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** The SHA-256 of every file below a folder, by path there. */
function sumsBelow(folder: string): ReadonlyMap<string, string> {
  try {
    return new Map(
      [...filesBelow(folder)].map(([name, file]) => [name, sha256OfContent([readFileSync(file)])]),
    );
  } catch (error) {
    throw unreadable(error, folder);
  }
}
