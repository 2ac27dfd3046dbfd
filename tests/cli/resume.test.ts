import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtCommand, rehearse, scratchFolder } from './command.ts';
import { keptIn, numbersIn, unfinishedIn } from './unfinished.ts';

const scratch = scratchFolder();
const full = process.env['REHEARSAL_FULL'] === '1';
/** How often a run is killed before it is let to its end. */
const KILLS = full ? 20 : 3;
/** More than are done between all the kills. */
const REPLICATIONS = full ? 120 : 24;

writeFileSync(
  join(scratch, 'base.yaml'),
  `schema: rehearsal/scenario@1\nname: Base\nplace: tiny\nyears: 1\nwarmUp: 0\npeople: 200\nreplications: ${REPLICATIONS}\n`,
);
writeFileSync(
  join(scratch, 'option.yaml'),
  'schema: rehearsal/scenario@1\nname: Option\nextends: base.yaml\ntimeline:\n  - { from: 1, careNavigator: {} }\n',
);
const args = (output: string) => ['compare', 'base.yaml', 'option.yaml', '--output', output];

/** Starts the comparison and kills it as soon as it has kept `more` futures than before. */
async function killed(output: string, more: number): Promise<boolean> {
  const before = keptIn(join(scratch, output));
  const child = spawn(process.execPath, [builtCommand, ...args(output), '--jobs', '2'], {
    cwd: scratch,
    stdio: 'ignore',
  });
  const watch = setInterval(() => {
    if (keptIn(join(scratch, output)) >= before + more) child.kill('SIGKILL');
  }, 2);
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  clearInterval(watch);
  return signal === 'SIGKILL';
}

const undisturbed = rehearse(args('undisturbed'), { cwd: scratch });

test('a comparison that is killed again and again ends with the bytes of one that was not', async () => {
  expect(undisturbed.code).toBe(0);
  let kills = 0;
  for (let n = 0; n < KILLS; n++) {
    if (!(await killed('killed', 1 + (n % 3)))) break;
    kills++;
    expect(readdirSync(join(scratch, 'killed')).filter((name) => !name.startsWith('.'))).toEqual(
      [],
    );
  }
  expect(kills).toBe(KILLS);
  const before = keptIn(join(scratch, 'killed'));
  expect(before).toBeGreaterThan(0);
  const resumed = rehearse(args('killed'), { cwd: scratch });
  expect(resumed.code).toBe(0);
  expect(resumed.err).toContain(`${before} of them were done before`);
  expect(numbersIn(join(scratch, 'killed'))).toEqual(numbersIn(join(scratch, 'undisturbed')));
  expect(unfinishedIn(join(scratch, 'killed'))).toBeUndefined();
});

test('a kept future that is cut short or changed is run again', async () => {
  expect(await killed('damaged', 3)).toBe(true);
  const folder = unfinishedIn(join(scratch, 'damaged')) ?? '';
  const [cut, changed] = readdirSync(folder)
    .filter((file) => file.endsWith('.future'))
    .map((file) => join(folder, file));
  if (cut === undefined || changed === undefined) throw new Error('nothing was kept');
  writeFileSync(cut, readFileSync(cut).subarray(0, 100));
  const bytes = readFileSync(changed);
  bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1;
  writeFileSync(changed, bytes);
  const resumed = rehearse(args('damaged'), { cwd: scratch });
  expect(resumed.code).toBe(0);
  expect(numbersIn(join(scratch, 'damaged'))).toEqual(numbersIn(join(scratch, 'undisturbed')));
});

test('two that run at once on one folder give one result', async () => {
  const start = () =>
    once(
      spawn(process.execPath, [builtCommand, ...args('both'), '--jobs', '1'], {
        cwd: scratch,
        stdio: 'ignore',
      }),
      'close',
    ) as Promise<[number | null]>;
  const ended = await Promise.all([start(), start()]);
  expect(ended.map(([code]) => code)).toEqual([0, 0]);
  expect(numbersIn(join(scratch, 'both'))).toEqual(numbersIn(join(scratch, 'undisturbed')));
  rmSync(join(scratch, 'both'), { recursive: true });
});
