/** Blocks a thread: enough that no thread idles while another ends, few enough that handing out costs nothing. */
const BLOCKS_A_THREAD = 16;

/** Numbers of replications, cut into blocks of nearly one size that a thread runs in one go. */
export function blocksOf(
  replications: readonly number[],
  jobs: number,
): readonly (readonly number[])[] {
  const size = Math.max(1, Math.floor(replications.length / (jobs * BLOCKS_A_THREAD)));
  const blocks: (readonly number[])[] = [];
  for (let from = 0; from < replications.length; from += size) {
    blocks.push(replications.slice(from, from + size));
  }
  return blocks;
}

/** The numbers of so many replications: from 1. */
export function firstReplications(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
