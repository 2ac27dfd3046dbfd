import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { logFiles } from '../report/event-log/formats.ts';
import { parseManifest, type Manifest } from '../experiment/manifest.ts';
import { checksumProblems } from './checksums.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { sha256OfContent } from './file-content.ts';
import { unreadable } from './file-system-failure.ts';
import { filesBelow } from './files-below.ts';
import { CHECKSUMS, MANIFEST } from './run-files.ts';

/** The folder in a run folder that holds its report. */
export const REPORT = 'report';

/** The folder in a run folder that holds documents about it. */
export const DOCUMENTS = 'documents';

const PIECE_BYTES = 1 << 20;

/** A run folder that was read back. */
export interface StoredRun {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Texts by path in the folder, slashes forward; event logs are left out. */
  readonly files: ReadonlyMap<string, string>;
  /** The SHA-256 of every file, event logs included, by path. */
  readonly sums: ReadonlyMap<string, string>;
  /** What is not as it was when the folder was written, one line a file. */
  readonly damage: readonly string[];
}

/**
 * Reads a run folder, named by itself or by its manifest.
 *
 * @throws Failure if there is none, or none that can be understood
 */
export function readRunFolder(path: string): StoredRun {
  const folder = basename(path) === MANIFEST ? dirname(path) : path;
  const contents = contentsOf(folder);
  const files = contents?.files;
  const text = files?.get(MANIFEST);
  if (contents === undefined || text === undefined) {
    throw new Failure(EXIT.invalidInput, {
      message: files === undefined ? `there is no folder ${folder}` : `${folder} is no run folder`,
      ...(files !== undefined && { where: `${folder}: it has no ${MANIFEST}` }),
      mend: 'name a folder that rehearse run has written, such as output/do-nothing-1a2b3c4d',
    });
  }
  const parsed = parseManifest(text);
  if ('reason' in parsed) {
    throw new Failure(EXIT.invalidInput, {
      message: `the manifest of ${folder} cannot be understood: ${parsed.reason}`,
      where: join(folder, MANIFEST),
      mend: 'take the folder from where it was kept unchanged, or run the scenario again',
    });
  }
  const { manifest } = parsed;
  return { folder, manifest, ...contents, damage: damageOf(contents) };
}

type Contents = Pick<StoredRun, 'files' | 'sums'>;

function damageOf({ files, sums }: Contents): readonly string[] {
  const checksums = files.get(CHECKSUMS);
  return checksums === undefined ? [`${CHECKSUMS} is missing`] : checksumProblems(checksums, sums);
}

/** What is in all files below a folder; undefined where there is no folder. */
function contentsOf(folder: string): Contents | undefined {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const files = new Map<string, string>();
  const sums = new Map<string, string>();
  try {
    for (const [name, file] of filesBelow(folder)) {
      // What was made of the run, and can be made again, is no part of it.
      if (name.startsWith(`${REPORT}/`) || name.startsWith(`${DOCUMENTS}/`)) continue;
      if (logFiles.includes(name)) sums.set(name, sha256OfContent(bytesOf(file)));
      else {
        const bytes = readFileSync(file);
        files.set(name, bytes.toString('utf8'));
        sums.set(name, sha256OfContent([bytes]));
      }
    }
    return { files, sums };
  } catch (error) {
    throw unreadable(error, folder);
  }
}

/** The bytes of a file that may be too long to be held. */
function* bytesOf(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r');
  try {
    const piece = new Uint8Array(PIECE_BYTES);
    for (;;) {
      const read = readSync(handle, piece, 0, PIECE_BYTES, null);
      if (read === 0) return;
      yield piece.subarray(0, read);
    }
  } finally {
    closeSync(handle);
  }
}
