import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runShard, type PartFuture } from '../../experiment/shards.ts';
import { EXIT } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { isFileSystemError, unreadable, unwritableFile } from '../file-system-failure.ts';
import type { StoredPlan } from './plan-folder.ts';
import { futuresInShard, shardBytes } from './shard-file.ts';

const SHARDS = 'shards';
const PARTIAL = '.partial';

/** How far a plan is: what counts are its files, whatever became of the jobs that wrote them. */
export interface PlanProgress {
  /** Shards by number, from 1, ascending. */
  readonly done: readonly number[];
  /** Those that are to be run, the damaged ones among them. */
  readonly missing: readonly number[];
  readonly damaged: readonly number[];
  /** Files that a shard under way writes, or that one which was killed has left behind. */
  readonly begun: number;
}

/** The file of a shard, counted from 1. */
export function shardFile(folder: string, shard: number): string {
  return join(folder, SHARDS, `shard-${String(shard).padStart(5, '0')}.parquet`);
}

/** Reads every shard and says which are there. */
export async function progressOf(plan: StoredPlan): Promise<PlanProgress> {
  const done: number[] = [];
  const missing: number[] = [];
  for (const n of plan.shards.keys()) {
    ((await readShard(plan, n + 1)) === undefined ? missing : done).push(n + 1);
  }
  const damaged = missing.filter((shard) => existsSync(shardFile(plan.folder, shard)));
  const names = existsSync(join(plan.folder, SHARDS)) ? readdirSync(join(plan.folder, SHARDS)) : [];
  const begun = names.filter((name) => name.endsWith(PARTIAL)).length;
  return { done, missing, damaged, begun };
}

/**
 * The futures of a shard.
 *
 * @returns undefined where it has no file, or one that is damaged
 * @throws Failure if the file may not be read
 */
export async function readShard(
  plan: StoredPlan,
  shard: number,
): Promise<readonly PartFuture[] | undefined> {
  const file = shardFile(plan.folder, shard);
  if (!existsSync(file)) return undefined;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw unreadable(error, file);
  }
  return futuresInShard(bytes, plan.id);
}

/**
 * Runs one shard and writes its file whole or not at all. One that is there already is left alone: whoever runs a shard
 * twice, or on two machines at once, gets one file, and always the same.
 *
 * @returns whether it was there already
 * @throws Failure if the plan has no such shard, or its file cannot be written
 */
export async function makeShard(plan: StoredPlan, number: number, jobs: number): Promise<boolean> {
  const shard = plan.shards[number - 1];
  if (shard === undefined) {
    throw new Failure(EXIT.usage, {
      message: `${plan.folder} has no shard ${number}`,
      mend: `its shards are 1 to ${plan.shards.length}`,
    });
  }
  if ((await readShard(plan, number)) !== undefined) return true;
  const futures = await runShard(plan.parts, shard, jobs);
  const bytes = shardBytes(plan.id, futures, (part) => plan.parts[part]?.scenarios ?? []);
  writeWhole(shardFile(plan.folder, number), bytes);
  return false;
}

/** To the disk under another name, and then renamed: a reader sees all of it or nothing. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const partial = `${file}.${randomBytes(4).toString('hex')}${PARTIAL}`;
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    const handle = openSync(partial, 'wx');
    try {
      writeFileSync(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw isFileSystemError(error) ? unwritableFile(error, file, ' by moving the plan') : error;
  }
}
