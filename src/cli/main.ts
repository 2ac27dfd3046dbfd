#!/usr/bin/env node
import { toldAtOnce } from './told-at-once.ts';

const told = toldAtOnce(process.argv.slice(2), process.stdout.columns);
if (told === undefined) await import('./start.ts');
else {
  // A reader that has seen enough, such as `head`, is no error.
  process.stdout.on('error', () => process.exit());
  process.stdout.write(told);
}
