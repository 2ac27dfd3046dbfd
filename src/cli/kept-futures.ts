import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Future } from '../experiment/run-block.ts';
import type { RecordsAsked } from '../observe/person-records.ts';
import { resolvedScenarioYaml } from '../scenario/resolved.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { isFileSystemError, reasonOf } from './file-system-failure.ts';
import { programHash } from './program-hash.ts';
import type { Terminal } from './terminal.ts';

const DIGEST_BYTES = 32;
const SUFFIX = '.future';

/** Where futures of one question are, and where those that are run now are to go. */
export interface FutureStore {
  read(): readonly Future[];
  keep(future: Future): void;
}

/** The store of a question: futures of these scenarios, with these checkpoints and these records of persons. */
export type FutureStores = (
  scenarios: readonly Scenario[],
  checkpoints: readonly number[],
  records?: RecordsAsked,
) => FutureStore;

/** Stores beside the folder that a run is to have: whatever stops it, the same command goes on from there. */
export function keptBeside(target: string, terminal: Pick<Terminal, 'note'>): FutureStores {
  return (...asked) => new KeptFutures(target, questionOf(...asked), terminal);
}

/** All that a future depends on beside its number and the program. */
export function questionOf(
  scenarios: readonly Scenario[],
  checkpoints: readonly number[],
  records?: RecordsAsked,
): string {
  const texts = scenarios.map((scenario) => resolvedScenarioYaml({ ...scenario, replications: 1 }));
  const asked = records === undefined ? [] : [JSON.stringify(records)];
  return [...texts, checkpoints.join(' '), ...asked].join('\n---\n');
}

/**
 * Futures that are done while others still run, each in a file of its own beside the run's folder: whatever stops a
 * run, the same command goes on from there.
 */
class KeptFutures implements FutureStore {
  private readonly folder: string;
  private readonly stamp: string;
  private readonly terminal: Pick<Terminal, 'note'>;
  private isWritable = true;

  /**
   * @param target the folder that the run is to have
   * @param question all that the futures depend on, beside the program
   */
  constructor(target: string, question: string, terminal: Pick<Terminal, 'note'>) {
    this.folder = unfinishedOf(target);
    this.terminal = terminal;
    // Another program may give other futures.
    this.stamp = createHash('sha256')
      .update(programHash())
      .update(process.version)
      .update(question)
      .digest('hex')
      .slice(0, 16);
  }

  /** Those that are whole and of this program and this question. */
  read(): readonly Future[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder)
      .filter((file) => file.startsWith(this.stamp) && file.endsWith(SUFFIX))
      .flatMap((file) => readFuture(join(this.folder, file)))
      .toSorted((a, b) => a.replication - b.replication);
  }

  /** Keeps one. Where nothing can be written any more that is said, and the run goes on without. */
  keep(future: Future): void {
    if (!this.isWritable) return;
    const file = join(this.folder, `${this.stamp}-${future.replication}${SUFFIX}`);
    const bytes = serialize(future);
    const content = Buffer.concat([digestOf(bytes), bytes]);
    try {
      try {
        write(file, content);
      } catch (error) {
        // Another that ran the same was done, and took the folder away: it is made anew.
        if (!isFileSystemError(error) || error.code !== 'ENOENT') throw error;
        write(file, content);
      }
    } catch (error) {
      if (!isFileSystemError(error)) throw error;
      this.isWritable = false;
      this.terminal.note(
        `\nfrom now on no future is kept that is done (${reasonOf(error)}): if the run is stopped, they have to be run again\n`,
      );
    }
  }
}

function write(file: string, content: Uint8Array): void {
  const partial = `${file}.${process.pid}.partial`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(partial, content);
    renameSync(partial, file);
  } catch (error) {
    removeIfPossible(partial);
    throw error;
  }
}

/** Why something could not be written is known already; that it cannot be taken away either says nothing more. */
function removeIfPossible(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
  }
}

/** Forgets what was kept for a run: its folder stands. What another run of the same puts there meanwhile is its own. */
export function forgetFutures(target: string): void {
  removeIfPossible(unfinishedOf(target));
}

function unfinishedOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.unfinished`);
}

/** A file that was cut short or changed is as good as none. */
function readFuture(file: string): readonly Future[] {
  try {
    const content = readFileSync(file);
    const bytes = content.subarray(DIGEST_BYTES);
    if (!digestOf(bytes).equals(content.subarray(0, DIGEST_BYTES))) return [];
    return [deserialize(bytes) as Future];
  } catch {
    return [];
  }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
