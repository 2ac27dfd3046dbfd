import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'everything there is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  ENOENT: 'no folder can be made there',
  ENAMETOOLONG: 'the path is too long',
  EISDIR: 'it is a folder, not a file',
};

const full = ['ENOSPC', 'EDQUOT'];
const AGAIN = 'run the same command again, which goes on from the futures that it could keep';

/** A file that the system does not let us read. */
export function unreadable(error: unknown, path: string): Failure {
  return failure(error, `${path} cannot be read`, path, {
    mend: 'check the path and its permissions, or name another file',
  });
}

/** A folder that the system does not let us write. */
export function unwritable(error: unknown, path: string): Failure {
  const { code } = error as NodeJS.ErrnoException;
  const room = full.includes(code ?? '');
  return failure(error, `the run folder ${path} cannot be written`, path, {
    why: 'a run is kept whole or not at all: nothing of it was left there',
    mend: room
      ? `make room and ${AGAIN}, or name a folder on another disk with --output DIR`
      : `make it writable and ${AGAIN}, or name a folder that you may write to with --output DIR`,
  });
}

/** A file that the system does not let us write. */
export function unwritableFile(error: unknown, path: string, how = ' with --output'): Failure {
  return failure(error, `${path} cannot be written`, path, {
    mend: `check the path and its permissions, or name another file${how}`,
  });
}

/** Where results are written to takes no more of them. */
export function unwritableOutput(error: unknown): Failure {
  return failure(error, 'the results cannot be written', 'standard output', {
    mend: 'make room where the output goes, or send it elsewhere, and run the same command again',
  });
}

/** Why the file system refused, in a few words. */
export function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return reasons[code ?? ''] ?? message;
}

/** Whether an error came from the file system, and not from a fault in the program. */
export function isFileSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function failure(
  error: unknown,
  what: string,
  path: string,
  advice: { readonly why?: string; readonly mend: string },
): Failure {
  const { code, path: place } = error as NodeJS.ErrnoException;
  const reason = reasonOf(error as NodeJS.ErrnoException);
  const where = `${place ?? path}${code === undefined ? '' : ` (${code})`}`;
  return new Failure(EXIT.fileSystem, { message: `${what}: ${reason}`, where, ...advice }, error);
}
