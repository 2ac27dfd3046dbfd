import { parentPort, type TransferListItem } from 'node:worker_threads';
import { runBlock, type BlockTask } from './run-block.ts';

/** A thread of its own: runs each block that it is sent. The arrays of the results are handed over, not copied. */
parentPort?.on('message', (task: BlockTask) => {
  const futures = runBlock(task);
  const arrays = futures.flatMap(({ results }) =>
    results.flatMap(({ values, series, ledger, levers, traced }) =>
      [values, series, ledger, levers, ...Object.values({ ...traced })].map(({ buffer }) => buffer),
    ),
  );
  // A result that stands for two scenarios is there twice.
  parentPort?.postMessage(futures, [...new Set(arrays)] as TransferListItem[]);
});
