import { parentPort } from 'node:worker_threads';
import { runBlock, type BlockTask } from './run-block.ts';

/**
 * A thread of its own: runs each block that it is sent. Results are copied, some hundred KB each, and not handed over: once a thread
 * has given away one array, V8 looks before every use of any whether it is still there.
 */
parentPort?.on('message', (task: BlockTask) => {
  parentPort?.postMessage(runBlock(task), []);
});
