import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { builtCommand, rehearse, scratchFolder, type Ended } from './command.ts';
import { keptIn, numbersIn, unfinishedIn } from './unfinished.ts';

const scratch = scratchFolder();
const lostThread = fileURLToPath(new URL('lost-thread.mjs', import.meta.url));
const REPLICATIONS = 8;

writeFileSync(
  join(scratch, 'base.yaml'),
  `schema: rehearsal/scenario@1\nname: Base\nplace: tiny\nyears: 1\nwarmUp: 0\npeople: 200\nreplications: ${REPLICATIONS}\n`,
);
writeFileSync(
  join(scratch, 'option.yaml'),
  'schema: rehearsal/scenario@1\nname: Option\nextends: base.yaml\ntimeline:\n  - { from: 1, careNavigator: {} }\n',
);

/** Both commands that keep futures. */
const commands = {
  compare: ['compare', 'base.yaml', 'option.yaml'],
  run: ['run', 'base.yaml'],
} as const;
type Command = keyof typeof commands;
const both = Object.keys(commands) as Command[];

const argsOf = (command: Command, output: string) => [
  ...commands[command],
  '--jobs',
  '2',
  '--output',
  output,
];

/** Starts a command without waiting for its end. */
function started(
  command: Command,
  output: string,
  how: { node?: string[]; lose?: string } = {},
): Promise<Ended> {
  return startedWith(argsOf(command, output), how);
}

function startedWith(
  args: readonly string[],
  { node = [], lose }: { node?: string[]; lose?: string } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [...node, builtCommand, ...args], {
    cwd: scratch,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...(lose !== undefined && { LOSE: lose }) },
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return once(child, 'close').then(([code]) => ({ code: code as number | null, out: '', err }));
}

const undisturbed = Object.fromEntries(
  both.map((command) => {
    const output = join(scratch, `undisturbed-${command}`);
    rehearse(argsOf(command, output), { cwd: scratch });
    return [command, numbersIn(output)];
  }),
);

/** The same command, and nothing in its way: goes on, and ends with the bytes of a run that nothing disturbed. */
function expectToGoOn(command: Command, output: string, before: number): void {
  const again = rehearse(argsOf(command, output), { cwd: scratch });
  expect(again.code).toBe(0);
  if (before > 0) expect(again.err).toContain(`${before} of them were done before`);
  expect(numbersIn(output)).toEqual(undisturbed[command]);
  expect(unfinishedIn(output)).toBeUndefined();
}

describe.each(both)('%s whose threads do not last', (command) => {
  it('ends with 1 and a word of advice where one is gone, and goes on from there', async () => {
    const output = join(scratch, `gone-${command}`);
    const lost = { node: ['--import', lostThread], lose: `kept:${output}` };
    const { code, err } = await started(command, output, lost);
    expect(code).toBe(1);
    expect(err).toContain('a thread ended before its work was done');
    expect(err).toContain('to mend: run the same command again');
    expect(err).not.toContain('this is a fault of the program');
    const kept = keptIn(output);
    expect(kept).toBeGreaterThan(0);
    expect(readdirSync(output).filter((name) => !name.startsWith('.'))).toEqual([]);
    expectToGoOn(command, output, kept);
  });

  it('ends with 7 where they lack memory, and says what takes less', async () => {
    const output = join(scratch, `starved-${command}`);
    const starved = { node: ['--import', lostThread], lose: 'memory:4' };
    const { code, err } = await started(command, output, starved);
    expect(code).toBe(7);
    expect(err).toContain('there is not enough memory for 2 threads');
    expect(err).toContain('with fewer threads, as in --jobs 1');
    expectToGoOn(command, output, keptIn(output));
  });
});

/** A small disk of its own; the test is skipped, and says why, where none can be mounted. */
function smallDisk(name: string, size: string, { skip }: Pick<TestContext, 'skip'>): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  const { status, error } = spawnSync('mount', [
    '-t',
    'tmpfs',
    '-o',
    `size=${size}`,
    'tmpfs',
    folder,
  ]);
  if (error !== undefined || status !== 0) skip('a disk can be mounted only by root, on Linux');
  mounted.push(folder);
  return folder;
}

const mounted: string[] = [];
afterAll(() => {
  for (const folder of mounted) spawnSync('umount', ['--lazy', folder]);
});

const remount = (folder: string, how: string) =>
  spawnSync('mount', ['-o', `remount,${how}`, folder]).status === 0;

describe.each(both)('%s on a disk that does not last', (command) => {
  it('ends with 6 where it fills up, and goes on once there is room', async (context) => {
    // Room for some futures and not for the folder.
    const size = command === 'compare' ? '240k' : '120k';
    const disk = smallDisk(`full-${command}`, size, context);
    const output = join(disk, 'out');
    const { code, err } = await started(command, output);
    expect(code).toBe(6);
    expect(err).toContain('cannot be written: the disk is full');
    expect(err).toContain('to mend: make room and run the same command again');
    expect(err).toContain('from now on no future is kept that is done (the disk is full)');
    const kept = keptIn(output);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(REPLICATIONS);
    expect(readdirSync(output).filter((name) => name.endsWith('.partial'))).toEqual([]);
    expect(remount(disk, 'size=16m')).toBe(true);
    expectToGoOn(command, output, kept);
  });

  it('ends with 6 where it becomes read-only, and goes on once it is not', async (context) => {
    const disk = smallDisk(`read-only-${command}`, '16m', context);
    const output = join(disk, 'out');
    let isReadOnly = false;
    const watch = setInterval(() => {
      if (!isReadOnly && keptIn(output) > 0) isReadOnly = remount(disk, 'ro');
    }, 1);
    const { code, err } = await started(command, output);
    clearInterval(watch);
    expect(isReadOnly).toBe(true);
    expect(code).toBe(6);
    expect(err).toContain('cannot be written: everything there is read-only');
    expect(err).toContain('to mend: make it writable and run the same command again');
    expect(remount(disk, 'rw')).toBe(true);
    const kept = keptIn(output);
    expect(kept).toBeGreaterThan(0);
    expectToGoOn(command, output, kept);
  });
});

it('ends with 6 and says so where the output is full', () => {
  const { status, stderr } = spawnSync(process.execPath, [builtCommand, 'list', 'measures'], {
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    encoding: 'utf8',
  });
  expect(status).toBe(6);
  expect(stderr).toContain('the results cannot be written: the disk is full');
});

it('gives one result where two run at once, kept futures and all', async () => {
  const output = join(scratch, 'both');
  const ended = await Promise.all([started('compare', output), started('compare', output)]);
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  expect(unfinishedIn(output)).toBeUndefined();
  const again = rehearse(argsOf('compare', output), { cwd: scratch });
  expect(again.err).toContain('already there, with the same result');
});

it('loses no event log where two runs of one scenario each write their own at once', async () => {
  const output = join(scratch, 'logs');
  const formats = { xes: 'events.xes', ocel: 'events.ocel.json', csv: 'events.csv' } as const;
  const logged = (format: string) => [...argsOf('run', output), '--event-log', format];
  const ended = await Promise.all(
    Object.keys(formats).map((format) => startedWith(logged(format))),
  );
  const [folder = ''] = readdirSync(output).filter((name) => !name.startsWith('.'));
  Object.values(formats).forEach((file, n) => {
    const { code, err } = ended[n];
    // Kept, or told that it was not and how it can be.
    if (code === 0) expect(readdirSync(join(output, folder))).toContain(file);
    else expect([code, err]).toEqual([6, expect.stringContaining('give the same command again')]);
  });
  for (const format of Object.keys(formats)) {
    expect(rehearse(logged(format), { cwd: scratch }).code).toBe(0);
  }
  expect(readdirSync(join(output, folder))).toEqual(expect.arrayContaining(Object.values(formats)));
});
