import { sha256Of } from '../experiment/manifest.ts';

/** A list that `sha256sum -c` reads: one line a file, sorted by name. */
export function checksumsOf(files: ReadonlyMap<string, string>): string {
  return [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, text]) => `${sha256Of(text)}  ${file}\n`)
    .join('');
}

/** What is not as it was when the list was made: one line a file. */
export function checksumProblems(
  checksums: string,
  files: ReadonlyMap<string, string>,
): readonly string[] {
  const lines = checksums.split('\n').filter((line) => line !== '');
  return lines.flatMap((line) => {
    const [, expected, file] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (expected === undefined || file === undefined) {
      return [`the list of checksums has a line that is none: ${line.slice(0, 60)}`];
    }
    const text = files.get(file);
    if (text === undefined) return [`${file} is missing`];
    return sha256Of(text) === expected ? [] : [`${file} was changed after it was written`];
  });
}
