import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { unwritableFile } from './file-system-failure.ts';

/**
 * Writes files one by one, each whole or not at all.
 *
 * @param files by path
 * @param force whether a file that holds something else is replaced
 * @throws Failure if one of them holds something else, before any is written, or if one cannot be written
 */
export function writeFiles(files: ReadonlyMap<string, string | Uint8Array>, force: boolean): void {
  for (const [path, content] of files) if (!force) refuseOther(path, content);
  for (const [path, content] of files) write(path, content);
}

/** What stands there already and is something else is not ours to replace. */
function refuseOther(path: string, content: string | Uint8Array): void {
  if (!existsSync(path)) return;
  try {
    if (readFileSync(path).equals(Buffer.from(content))) return;
  } catch (error) {
    throw unwritableFile(error, path);
  }
  throw new Failure(EXIT.fileSystem, {
    message: `${path} holds something else`,
    where: path,
    why: 'it would be lost: nothing was written',
    mend: 'replace it with --force, or name another file with --output',
  });
}

/** Under another name first, so that nobody ever finds half a file. */
function write(path: string, content: string | Uint8Array): void {
  const partial = `${path}.partial`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(partial, content);
    renameSync(partial, path);
  } catch (error) {
    removeIfThere(partial);
    throw unwritableFile(error, path);
  }
}

/** What went wrong before is the news, and not that there is nothing to remove. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}
