import { execFileSync } from 'node:child_process';

/** Where a missing program is a failure: `.ci/run` installs them all. */
export const REQUIRED = process.env['CI'] === 'true';

/** Whether a program can be started. */
export function isThere(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a test that needs programs is to be run: with all of them, or where they are required, so that it fails
 * there.
 */
export function runs(...programs: readonly string[]): boolean {
  return REQUIRED || programs.every(isThere);
}
