import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freeParameters, statusQuoGoals } from '../../src/experiment/status-quo.ts';
import { rehearse, scratchFolder } from './command.ts';

const scratch = scratchFolder();

/** So small that the emulators know next to nothing: what is proved here is that every part of the command is there. */
function calibrate(folder: string, jobs: number) {
  const to = (name: string) => join(scratch, folder, name);
  const made = rehearse([
    'calibrate',
    '--place=tiny',
    '--sample=25%',
    '--waves=1',
    '--points=12',
    '--candidates=1',
    '--replications=1',
    `--jobs=${jobs}`,
    `--posterior=${to('posterior.csv')}`,
    `--defaults=${to('values.ts')}`,
    `--report=${to('report.md')}`,
    `--output=${join(scratch, folder)}`,
  ]);
  return { ...made, read: (name: string) => readFileSync(to(name), 'utf8') };
}

it('rules out, chooses, writes its three files, and comes to the same on two threads', () => {
  const one = calibrate('one', 1);
  expect(one.code).toBe(0);
  expect(one.err).toMatch(/^wave 1: \S+( %)? of the space is left by \d+ goals$/m);
  const report = one.read('report.md');
  expect(one.out).toBe(report);
  for (const { id } of statusQuoGoals()) expect(report).toContain(`\n| ${id} |`);
  expect(report).toContain('| T14 (not fitted) |');
  for (const id of freeParameters) expect(report).toContain(`\n| \`${id}\` |`);
  const values = [...one.read('values.ts').matchAll(/^ {2}'(.+)': [\d.]+,$/gm)];
  expect(values.map(([, id]) => id)).toEqual(freeParameters);
  const two = calibrate('two', 2);
  expect(two.code).toBe(0);
  for (const name of ['posterior.csv', 'values.ts']) expect(two.read(name)).toBe(one.read(name));
  const told = (text: string) => text.split('\n').slice(4).join('\n');
  expect(told(two.read('report.md'))).toBe(told(report));
  // Nothing is left of what would have been gone on with.
  expect(readdirSync(join(scratch, 'one')).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(existsSync(join(scratch, 'one', 'report.md'))).toBe(true);
});
