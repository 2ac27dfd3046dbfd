import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { parseManifest, type Manifest } from '../experiment/manifest.ts';
import { checksumProblems } from './checksums.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { unreadable } from './file-system-failure.ts';
import { CHECKSUMS, MANIFEST } from './run-files.ts';

/** A run folder that was read back. */
export interface StoredRun {
  readonly folder: string;
  readonly manifest: Manifest;
  /** By path in the folder, slashes forward. */
  readonly files: ReadonlyMap<string, string>;
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
  const files = filesOf(folder);
  const text = files?.get(MANIFEST);
  if (files === undefined || text === undefined) {
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
  return { folder, manifest, files, damage: damageOf(files) };
}

function damageOf(files: ReadonlyMap<string, string>): readonly string[] {
  const checksums = files.get(CHECKSUMS);
  return checksums === undefined ? [`${CHECKSUMS} is missing`] : checksumProblems(checksums, files);
}

/** The texts of all files below a folder; undefined where there is no folder. */
function filesOf(folder: string): ReadonlyMap<string, string> | undefined {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return new Map(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [relative(folder, file).replaceAll(sep, '/'), readFileSync(file, 'utf8')]),
    );
  } catch (error) {
    throw unreadable(error, folder);
  }
}
