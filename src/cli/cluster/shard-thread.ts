import { parentPort } from 'node:worker_threads';
import { readPlanFolder } from './plan-folder.ts';
import { makeShard } from './shards-in-plan.ts';

/** What a thread is told: a shard of a plan, from 1. */
export interface ShardTask {
  readonly folder: string;
  readonly shard: number;
}

/** A thread of its own: runs each shard that it is told, and says when its file is there. An error ends it. */
parentPort?.on('message', async ({ folder, shard }: ShardTask) => {
  await makeShard(await readPlanFolder(folder), shard, 1);
  parentPort?.postMessage(shard, []);
});
