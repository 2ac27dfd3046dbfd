import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { packagePath, PROGRAM } from './package-files.ts';

/** The hash of what the program is made of, the versions of its packages included: the same on any machine. */
export function programHash(): string {
  const hash = createHash('sha256').update(readFileSync(packagePath('package.json')));
  const files = readdirSync(packagePath(PROGRAM)).filter((file) => file.endsWith('.js'));
  for (const file of files.toSorted()) {
    hash.update(file).update(readFileSync(packagePath(`${PROGRAM}/${file}`)));
  }
  return hash.digest('hex');
}
