import { kTransferable, kValue, Tinypool } from 'tinypool';
import { runBlock, type BlockTask } from './run-block.ts';

/** Runs a block in a thread of its own. The arrays of the results are handed over, not copied. */
export function work(task: BlockTask): unknown {
  const futures = runBlock(task);
  const arrays = futures.flatMap(({ results }) =>
    results.flatMap(({ values, series, ledger, levers, traced }) =>
      [values, series, ledger, levers, ...Object.values({ ...traced })].map(({ buffer }) => buffer),
    ),
  );
  return Tinypool.move({ [kTransferable]: arrays, [kValue]: futures });
}
