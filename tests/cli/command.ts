import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Bytes: all results of a run as JSON are more than the megabyte that Node allows. */
const MOST_OUTPUT = 2 ** 26;

/** What `npm run build` makes of the command. */
export const builtCommand = join(projectRoot, 'dist/bundle/rehearse.js');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command as a user would, without a terminal and without input. */
export function rehearse(
  args: readonly string[],
  options: { cwd?: string; node?: string[] } = {},
): Ended {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [...(options.node ?? []), builtCommand, ...args],
    {
      cwd: options.cwd ?? projectRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: MOST_OUTPUT,
    },
  );
  if (error !== undefined) throw error;
  return { code: status, out: stdout, err: stderr };
}

/** A folder of its own for a test file, removed after its tests. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** All files below a folder, by path from there with forward slashes. */
export function filesBelow(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).replaceAll(sep, '/'), readFileSync(file, 'utf8')]),
  );
}

/** The only run folder below an output folder. @param counts whether a name may be that of a run */
export function onlyRunIn(output: string, counts: (name: string) => boolean = () => true): string {
  const [name, ...more] = readdirSync(output).filter(counts);
  if (name === undefined || more.length > 0) throw new Error(`not one run in ${output}: ${more}`);
  return join(output, name);
}

/** How the one run folder in an output folder reproduces: the exit code, and the verdict. */
export function reproduced(output: string): readonly [number | null, string | undefined] {
  const { code, out } = rehearse(['reproduce', onlyRunIn(output), '--jobs', '1']);
  return [code, out.split(':')[0]];
}
