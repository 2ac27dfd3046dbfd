import { parentPort } from 'node:worker_threads';
import { ONLY_STAGE } from './only-world.ts';
import { runBlock, type BlockTask } from './run-block.ts';

/** A thread, as in worker.ts, in which every future happens in one world: each finds it as it was born. */
parentPort?.on('message', (task: BlockTask) => {
  parentPort?.postMessage(runBlock(task, ONLY_STAGE.of), []);
});
