#!/usr/bin/env node
import { toldAtOnce } from './told-at-once.ts';

const told = toldAtOnce(process.argv.slice(2), process.stdout.columns);
if (told === undefined) {
  keepCompiled();
  await import('./start.ts');
} else {
  // A reader that has seen enough, such as `head`, is no error.
  process.stdout.on('error', () => process.exit());
  process.stdout.write(told);
}

/** Has Node keep what it compiles in the folder for temporary files, for the next start, as Node 22 and later can. */
function keepCompiled(): void {
  const loader: object = process.getBuiltinModule('module');
  if ('enableCompileCache' in loader && typeof loader.enableCompileCache === 'function') {
    loader.enableCompileCache();
  }
}
