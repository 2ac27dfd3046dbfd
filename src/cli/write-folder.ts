import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { piecesOf, type FileContent } from './file-content.ts';
import { isFileSystemError, unwritable } from './file-system-failure.ts';
import type { Terminal } from './terminal.ts';

type Interruptions = Pick<Terminal, 'onInterrupt'>;

/** Folders beside a target, while it is being written. */
interface Workshop {
  /** What becomes the target. */
  readonly folder: string;
  /** What the target was before. */
  readonly old: string;
  /** The folders above it that had to be made, the topmost first. */
  readonly made: readonly string[];
}

/**
 * Finds out whether a folder could be written, so that nobody learns it after a long run. Leaves nothing behind.
 *
 * @throws Failure if it could not
 */
export async function checkWritable(target: string, terminal: Interruptions): Promise<void> {
  await besideTarget(target, terminal, async ({ folder, made }) => {
    await rm(folder, { recursive: true });
    removeEmpty(made);
  });
}

/**
 * Writes a folder whole or not at all: under another name beside it, to the disk, and then renamed. A folder that
 * stands there already is replaced; one that comes there meanwhile is not.
 *
 * @param files by path in the folder, one folder deep at most, slashes forward
 * @param lookAgain called when all is written, just before the folder takes its place: what it throws leaves all as it was
 * @throws Failure if the file system refuses; nothing is left behind then
 */
export async function writeFolder(
  target: string,
  files: ReadonlyMap<string, FileContent>,
  terminal: Interruptions,
  lookAgain: () => void = () => undefined,
): Promise<void> {
  const stands = existsSync(target);
  await besideTarget(target, terminal, async (workshop) => {
    const { folder, old } = workshop;
    const inner = new Set([...files.keys()].map(dirname).filter((name) => name !== '.'));
    const folders = [folder, ...[...inner].map((name) => join(folder, name))];
    for (const made of folders.slice(1)) await mkdir(made);
    for (const [file, content] of files) await writeToDisk(join(folder, file), content);
    for (const made of folders) await folderToDisk(made);
    lookAgain();
    replace(target, stands, workshop);
    await folderToDisk(dirname(target));
    await rm(old, { recursive: true, force: true });
  });
}

/** Does work in a new folder beside the target, and removes it with all that was made for it if the work fails. */
async function besideTarget(
  target: string,
  { onInterrupt }: Interruptions,
  work: (workshop: Workshop) => Promise<void>,
): Promise<void> {
  const parent = dirname(target);
  const name = `.${basename(target)}.${randomBytes(4).toString('hex')}`;
  const [folder, old] = [join(parent, `${name}.partial`), join(parent, `${name}.old`)];
  const calm = onInterrupt(() => {
    for (const left of [folder, old]) rmSync(left, { recursive: true, force: true });
  });
  let made: readonly string[] = [];
  try {
    made = makeFolders(parent);
    await mkdir(folder).catch(async (error: unknown) => {
      // Another process may have made the folders above, and removed them again as it needed them no more.
      if (existsSync(parent)) throw error;
      made = makeFolders(parent);
      await mkdir(folder);
    });
    await work({ folder, old, made });
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    removeEmpty(made);
    throw isFileSystemError(error) ? unwritable(error, target) : error;
  } finally {
    calm();
  }
}

/** Puts a folder in its place, or in that of another, at one stroke: nothing can come between the two steps. */
function replace(target: string, stands: boolean, { folder, old }: Workshop): void {
  if (stands) renameSync(target, old);
  try {
    renameSync(folder, target);
  } catch (error) {
    if (stands) renameSync(old, target);
    throw error;
  }
}

async function writeToDisk(file: string, content: FileContent): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    for (const piece of piecesOf(content)) await handle.writeFile(piece, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the entries of a folder last. Some systems cannot do it, and do not need it. */
async function folderToDisk(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/**
 * Makes the folders of a path that are not there yet, the topmost first. (Node's own way of doing so never returns
 * where a system says of a folder that is there that it is not, as in /proc.)
 */
function makeFolders(path: string): readonly string[] {
  const missing: string[] = [];
  for (let folder = resolve(path); !existsSync(folder); folder = dirname(folder)) {
    missing.unshift(folder);
  }
  const made: string[] = [];
  try {
    for (const folder of missing) {
      if (makeFolder(folder)) made.push(folder);
    }
  } catch (error) {
    removeEmpty(made);
    throw error;
  }
  return made;
}

/** @returns whether it was made here, and not by another process in the same moment */
function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false;
    throw error;
  }
}

/** Removes folders that were made, the innermost first, as far as they are empty. */
function removeEmpty(made: readonly string[]): void {
  for (const folder of made.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}
