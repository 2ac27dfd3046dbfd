/** Consecutive replications that one thread runs in one go: both ends included. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** Blocks a thread: enough that no thread idles while another ends, few enough that handing out costs nothing. */
const BLOCKS_A_THREAD = 16;

/** Replications 1 to n, cut into blocks of nearly one size. */
export function blocksOf(replications: number, jobs: number): readonly Block[] {
  const size = Math.max(1, Math.floor(replications / (jobs * BLOCKS_A_THREAD)));
  const blocks: Block[] = [];
  for (let from = 1; from <= replications; from += size) {
    blocks.push({ from, to: Math.min(replications, from + size - 1) });
  }
  return blocks;
}

export function replicationsIn({ from, to }: Block): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
