import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepRun } from '../../src/cli/keep-run.ts';
import type { RunFiles } from '../../src/cli/run-files.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { filesBelow, onlyRunIn, rehearse, scratchFolder } from './command.ts';

const scratch = scratchFolder();
const SMALL = ['--people', '200', '--years', '1', '--replications', '1', '--jobs', '1'];

function madeRun(output: string, seed: string): { folder: string; made: RunFiles } {
  rehearse(['run', 'tiny', '--seed', seed, ...SMALL, '--output', join(scratch, output)]);
  const folder = onlyRunIn(join(scratch, output));
  const files = filesBelow(folder);
  const manifest = JSON.parse(files.get('manifest.json') ?? '');
  return { folder, made: { files, manifest } as RunFiles };
}

/** A terminal in whose command another run puts its folder there first, at the last moment. */
function overtakenBy(folder: string, target: string): Terminal {
  const onInterrupt = () => {
    cpSync(folder, target, { recursive: true });
    return () => undefined;
  };
  return { onInterrupt } as unknown as Terminal;
}

const { folder, made } = madeRun('one', 'one');

it('is content where another run put the same result there a moment before', async () => {
  const target = join(scratch, 'same', 'run');
  const stood = await keepRun(target, made, undefined, overtakenBy(folder, target));
  expect(stood).toBe(true);
  expect(filesBelow(target)).toEqual(made.files);
  expect(readdirSync(join(scratch, 'same'))).toEqual(['run']);
});

it('keeps what another run put there where its result is another', async () => {
  const target = join(scratch, 'other', 'run');
  const other = madeRun('two', 'two');
  const keeping = keepRun(target, made, undefined, overtakenBy(other.folder, target));
  await expect(keeping).rejects.toMatchObject({ code: 6 });
  expect(filesBelow(target)).toEqual(other.made.files);
});
