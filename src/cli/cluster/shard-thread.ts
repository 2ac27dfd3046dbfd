import { readPlanFolder } from './plan-folder.ts';
import { makeShard } from './shards-in-plan.ts';

/** Runs one shard in a thread of its own. */
export async function work(task: {
  readonly folder: string;
  readonly shard: number;
}): Promise<void> {
  await makeShard(await readPlanFolder(task.folder), task.shard, 1);
}
