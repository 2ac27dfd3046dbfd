import { sha256OfContent, type FileContent } from './file-content.ts';

/** A list that `sha256sum -c` reads: one line a file, sorted by name. */
export function checksumsOf(files: ReadonlyMap<string, FileContent>): string {
  return [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, content]) => `${sha256OfContent(content)}  ${file}\n`)
    .join('');
}

/**
 * What is not as it was when the list was made: one line a file.
 *
 * @param sums the SHA-256 of each file that is there now
 */
export function checksumProblems(
  checksums: string,
  sums: ReadonlyMap<string, string>,
): readonly string[] {
  const lines = checksums.split('\n').filter((line) => line !== '');
  return lines.flatMap((line) => {
    const [, expected, file] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (expected === undefined || file === undefined) {
      return [`the list of checksums has a line that is none: ${line.slice(0, 60)}`];
    }
    const sum = sums.get(file);
    if (sum === undefined) return [`${file} is missing`];
    return sum === expected ? [] : [`${file} was changed after it was written`];
  });
}
