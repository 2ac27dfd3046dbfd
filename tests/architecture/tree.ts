import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder that holds `package.json`, with a closing slash. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** A file as the rules see it: its path from the project root, slashes forward, and its text. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** Paths of all files below a folder of the project, sorted; none if the folder does not exist. */
export function listFiles(folder: string): readonly string[] {
  return entriesBelow(folder)
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .map((path) => path.replaceAll('\\', '/').slice(projectRoot.length))
    .toSorted();
}

/** The TypeScript files below a folder of the project, sorted by path. */
export function readSources(folder: string): readonly SourceText[] {
  return listFiles(folder)
    .filter((file) => file.endsWith('.ts'))
    .map(readProjectFile);
}

export function readProjectFile(file: string): SourceText {
  return { file, text: readFileSync(projectRoot + file, 'utf8') };
}

function entriesBelow(folder: string) {
  try {
    return readdirSync(projectRoot + folder, { withFileTypes: true, recursive: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
