import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  logFiles,
  logFormatNames,
  logFormats,
  type LogFormat,
} from '../report/event-log/formats.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { isFileSystemError } from './file-system-failure.ts';
import { forgetFutures } from './kept-futures.ts';
import { CHECKSUMS, MANIFEST, type RunFiles } from './run-files.ts';
import { readRunFolder, type StoredRun } from './run-folder.ts';
import type { Terminal } from './terminal.ts';
import { checkWritable, writeFolder } from './write-folder.ts';

/**
 * Says before a run what would keep its folder from being written after it.
 *
 * @throws Failure if something else stands there, or nothing can be written there
 */
export async function refuseWhatCannotBeKept(
  target: string,
  force: boolean | undefined,
  terminal: Terminal,
): Promise<void> {
  const stored = storedAt(target);
  const [damage] = stored?.damage ?? [];
  if (damage !== undefined && !force) {
    throw new Failure(EXIT.fileSystem, {
      message: `${target} is not as it was written: ${damage}`,
      where: target,
      why: 'a new run would put an end to what was changed there: nothing was run',
      mend: 'move the folder away, or replace it with --force',
    });
  }
  await checkWritable(target, terminal);
}

/** The formats of the event logs that a folder has already. */
export function logFormatsAt(target: string): readonly LogFormat[] {
  return logFormatNames.filter((format) => existsSync(join(target, logFormats[format])));
}

/**
 * Keeps a run in its folder. A folder that holds the same result but not every file that was made gets them.
 *
 * @returns whether the folder stood there already, with the same result and every file
 * @throws Failure if it stands there with another result, or cannot be written
 */
export async function keepRun(
  target: string,
  made: RunFiles,
  force: boolean | undefined,
  terminal: Terminal,
): Promise<boolean> {
  const stored = storedAt(target);
  if (stored !== undefined && holdsAll(stored, made)) {
    forgetFutures(target);
    return true;
  }
  const mayReplace = () => {
    const stands = storedAt(target);
    if (stands !== undefined && !force) refuseToReplace(target, stands, made);
  };
  mayReplace();
  try {
    await writeFolder(target, made.files, terminal, mayReplace);
  } catch (error) {
    // Another run of the same has made the folder meanwhile: it may lack what was asked for here.
    const stands = isTaken(error) ? storedAt(target) : undefined;
    if (stands === undefined || !isSame(stands, made)) throw error;
    return keepRun(target, made, force, terminal);
  }
  forgetFutures(target);
  return false;
}

/** Whether a folder holds the result, undamaged. */
function isSame({ manifest, damage }: StoredRun, made: RunFiles): boolean {
  return damage.length === 0 && manifest.result.hash === made.manifest.result.hash;
}

/** The same with every file that was made. */
function holdsAll(stored: StoredRun, made: RunFiles): boolean {
  return isSame(stored, made) && [...made.files.keys()].every((file) => stored.sums.has(file));
}

/** @throws Failure if what stands there is another result, or has what would be lost with it */
function refuseToReplace(target: string, stored: StoredRun, made: RunFiles): void {
  if (isSame(stored, made)) {
    refuseToLose(target, stored, made.files);
    return;
  }
  const [own, other] = [made, stored].map(({ manifest }) => manifest.result.hash.slice(0, 8));
  throw new Failure(EXIT.fileSystem, {
    message: `${target} holds another result, of version ${stored.manifest.tool.version}`,
    where: `${target}: result ${other}, and now ${own}`,
    why: 'two results under one name could not be told apart: the new one was not kept',
    mend: 'replace it with --force, or keep both with --output DIR',
  });
}

/** Whether a folder could not take its place because another run of the same took it, or moved it, in that moment. */
function isTaken(error: unknown): boolean {
  const cause = error instanceof Failure ? error.cause : undefined;
  return isFileSystemError(cause) && ['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(cause.code ?? '');
}

/**
 * Files that somebody put into a run folder would be lost with it when it is replaced.
 *
 * @throws Failure if there are any
 */
function refuseToLose(target: string, stored: StoredRun, files: RunFiles['files']): void {
  const foreign = [...stored.sums.keys()].find((file) => file !== CHECKSUMS && !files.has(file));
  if (foreign === undefined) return;
  if (logFiles.includes(foreign)) {
    throw new Failure(EXIT.fileSystem, {
      message: `another run has put ${foreign} into ${target} meanwhile`,
      where: join(target, foreign),
      why: 'the folder has to be written anew for the event log, and the file would be lost',
      mend: 'give the same command again: it keeps both',
    });
  }
  throw new Failure(EXIT.fileSystem, {
    message: `${target} holds a file that is not of the run: ${foreign}`,
    where: join(target, foreign),
    why: 'the folder has to be written anew for the event log, and the file would be lost',
    mend: 'move the file away, replace the folder with --force, or name another with --output DIR',
  });
}

/** The run folder at a path; what is none is not ours to replace. */
function storedAt(target: string): StoredRun | undefined {
  if (!existsSync(target)) return undefined;
  try {
    return readRunFolder(target);
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    throw new Failure(
      EXIT.fileSystem,
      {
        message: `something that is no run folder stands at ${target}: ${cause.text.message}`,
        where: `${target}/${MANIFEST}`,
        why: 'it is not replaced, not even with --force: nothing was run',
        mend: 'move it away, or name another folder with --output DIR',
      },
      cause,
    );
  }
}
