import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The package's own folder, whether a test runs one module or a user the program: what is built of this file lies two folders
 * below it in both.
 */
const packageFolder = new URL('../../', import.meta.url);

/** Where the program lies that users run, from the package's folder. */
export const PROGRAM = 'dist/bundle';

/** A file or folder of the package, as a path. */
export function packagePath(relative: string): string {
  return fileURLToPath(new URL(relative, packageFolder));
}

/** The file that Node is given to run the program. */
export function programPath(): string {
  return packagePath(`${PROGRAM}/rehearse.js`);
}

export function toolVersion(): string {
  const manifest = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as {
    readonly version: string;
  };
  return manifest.version;
}

/** The commit that is checked out, where the package is a working copy; undefined where it is installed. */
export function toolCommit(): string | undefined {
  const read = (file: string) => {
    try {
      return readFileSync(packagePath(`.git/${file}`), 'utf8');
    } catch {
      return undefined;
    }
  };
  const head = read('HEAD')?.trim();
  const branch = /^ref: (\S+)$/.exec(head ?? '')?.[1];
  if (branch === undefined) return head;
  const packed = read('packed-refs')
    ?.split('\n')
    .find((line) => line.endsWith(` ${branch}`));
  return read(branch)?.trim() ?? packed?.split(' ')[0];
}

/** Folder of the scenarios that come with the package, and of its places. */
export const shippedScenarios = packagePath('scenarios');
export const shippedPlaces = packagePath('scenarios/places');

/** The ids in a shipped folder: the names of its YAML files. */
export function shippedIds(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .toSorted();
}
