import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** In CI every engine is installed, and a suite that cannot start one fails; elsewhere it is skipped. */
const IN_CI = process.env['CI'] === 'true';

const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];

/** The path of a program of the system; undefined where it is not installed. */
export function programPath(name: string): string | undefined {
  return FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Why a suite that needs some programs is skipped here; undefined where it runs. */
export function whySkipped(programs: readonly string[]): string | undefined {
  const missing = programs.filter((name) => programPath(name) === undefined);
  return missing.length === 0 || IN_CI ? undefined : `not installed: ${missing.join(', ')}`;
}

/** Starts a program of the system in the foreground; it ends with the test that calls. */
export function startDaemon(name: string, args: readonly string[]): ChildProcess {
  const child = spawn(programPath(name) ?? name, args, { stdio: 'ignore' });
  const ended = new Promise((end) => {
    child.once('close', end);
  });
  onTestFinished(async () => {
    child.kill();
    await ended;
  });
  return child;
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => {
    server.close(closed);
  });
  return port;
}

/** Asks again and again until there is an answer. @throws Error after four minutes without one */
export async function eventually<Answer>(
  what: string,
  ask: () => Answer | undefined | Promise<Answer | undefined>,
): Promise<Answer> {
  for (let waited = 0; waited < 240_000; waited += 20) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await setTimeout(20);
  }
  throw new Error(`waited in vain: ${what}`);
}

/** What a program prints, its arguments being right. */
export function printed(name: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(programPath(name) ?? name, args, {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Processes that have all of these texts in their command line or environment: by number, with their parents. */
export function processesWith(
  texts: readonly string[],
): readonly { pid: number; parent: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const read = (file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8');
        const text = read('cmdline') + read('environ');
        if (!texts.every((one) => text.includes(one))) return [];
        const parent = Number(/\) \S (\d+)/.exec(read('stat'))?.[1]);
        return [{ pid: Number(pid), parent }];
      } catch {
        // It has ended meanwhile, or is not ours to look at.
        return [];
      }
    });
}
