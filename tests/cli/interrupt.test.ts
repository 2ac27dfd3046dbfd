import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCommand, scratchFolder } from './command.ts';

const scratch = scratchFolder();

/** Starts a run that would take minutes, and interrupts it as soon as it says that it runs. */
async function interrupted(jobs: number) {
  const output = join(scratch, `out-${jobs}`);
  const args = ['run', 'tiny', '--years', '50', '--replications', '400', '--jobs', String(jobs)];
  const child = spawn(process.execPath, [builtCommand, ...args, '--output', output], {
    cwd: scratch,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (err === '') child.kill('SIGINT');
    err += text;
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { code, signal, err, left: existsSync(output) };
}

describe('an interrupted run', () => {
  it('ends with 130 and leaves nothing behind', async () => {
    const { code, err, left } = await interrupted(2);
    expect(code).toBe(130);
    expect(err).toContain('interrupted');
    expect(left).toBe(false);
  });

  it('is ended by the system at once where one thread does it all, which a shell reports as 130', async () => {
    const { signal, left } = await interrupted(1);
    expect(signal).toBe('SIGINT');
    expect(left).toBe(false);
  });
});
