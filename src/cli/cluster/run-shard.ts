import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { jobsOf } from '../flags.ts';
import type { Terminal } from '../terminal.ts';
import { readPlanFolder } from './plan-folder.ts';
import { makeShard, shardFile } from './shards-in-plan.ts';

export interface RunShardFlags {
  readonly plan: string;
  readonly shard: string;
  readonly jobs?: string | undefined;
}

/** `rehearse run-shard`: runs one shard of a plan and writes its file, on whatever machine. */
export async function runShard(given: RunShardFlags, terminal: Terminal): Promise<ExitCode> {
  if (!/^[1-9]\d*$/.test(given.shard)) {
    throw new Failure(EXIT.usage, {
      message: `"${given.shard}" is no number of a shard`,
      mend: 'write a whole number from 1, as in rehearse run-shard output/my-plan.plan 1',
    });
  }
  const plan = await readPlanFolder(given.plan);
  const shard = Number(given.shard);
  const stood = await makeShard(plan, shard, jobsOf(given.jobs) ?? 1);
  terminal.note(
    `shard ${shard} of ${plan.shards.length} ${stood ? 'was there already' : 'done'}\n`,
  );
  terminal.out(`${shardFile(given.plan, shard)}\n`);
  return EXIT.ok;
}
