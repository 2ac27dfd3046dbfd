import seedrandom from 'seedrandom';

/** Two 32-bit words: the part of every draw's key that comes from the user's seed. */
export interface SeedKey {
  readonly k0: number;
  readonly k1: number;
}

/**
 * Expands the text of a seed into the key of the draws.
 *
 * The words are the first two outputs of Brent's xorgens 4096 (arXiv:1004.3115), which mixes every character
 * into its state. Texts without a NUL character are told apart: the generator repeats the text with a NUL between.
 *
 * @returns signed 32-bit integers; the same text gives the same key on every machine.
 */
export function expandSeed(text: string): SeedKey {
  const stream = seedrandom.xor4096(text);
  return { k0: stream.int32(), k1: stream.int32() };
}
