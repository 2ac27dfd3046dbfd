import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, onlyRunIn } from './command.ts';

/** The folder of futures that are kept below an output folder until the run is over. */
export function unfinishedIn(output: string): string | undefined {
  if (!existsSync(output)) return undefined;
  const found = readdirSync(output).find((name) => name.endsWith('.unfinished'));
  return found === undefined ? undefined : join(output, found);
}

/** How many they are. */
export function keptIn(output: string): number {
  const folder = unfinishedIn(output);
  return folder === undefined
    ? 0
    : readdirSync(folder).filter((file) => file.endsWith('.future')).length;
}

/** The files of the only run below an output folder that have to come out the same. */
export function numbersIn(output: string): ReadonlyMap<string, string> {
  const files = new Map(filesBelow(onlyRunIn(output)));
  files.delete('manifest.json');
  files.delete('checksums.sha256');
  return files;
}
