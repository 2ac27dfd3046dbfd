import { describe, expect, it } from 'vitest';
import { Draws, replicationKey, threefry2x32, type DrawKey } from '../../src/engine/draws.ts';

/**
 * Every statistic here is a z score: standard normal if draws are independent and uniform. The
 * bound of 4 is passed by chance once in 16,000, so the few hundred scores of this file pass
 * together 98 times of 100; the keys are fixed, so they do so for ever. A fault of the generator
 * would show as tens or hundreds.
 */
const BOUND = 4;

const SEED: DrawKey = { k0: 0x5eed, k1: 0x0123_4567 };
const draws = new Draws(replicationKey(SEED, 0));

/** Streams in which one part of a draw's name counts up and the others stand still. */
const streams: ReadonlyArray<readonly [name: string, length: number, at: (i: number) => number]> = [
  ['entity', 65536, (i) => draws.uniform(i, 3, 0)],
  ['entity, from below 0', 65536, (i) => draws.uniform(-32768 + i, 3, 5)],
  ['entity, by 1024', 65536, (i) => draws.uniform(i * 1024, 0, 0)],
  ['purpose', 1024, (i) => draws.uniform(12345, i, 0)],
  ['occurrence', 65536, (i) => draws.uniform(12345, 3, i)],
  ['occurrence, by 64', 65536, (i) => draws.uniform(0, 0, i * 64)],
  ['replication', 65536, (i) => new Draws(replicationKey(SEED, i)).uniform(1, 1, 1)],
  ['first word of the seed', 65536, (i) => seededWith({ k0: i, k1: 0 })],
  ['second word of the seed', 65536, (i) => seededWith({ k0: 0, k1: i })],
  ['first word of a bare key', 65536, (i) => new Draws({ k0: i, k1: 0 }).uniform(0, 0, 0)],
  ['second word of a bare key', 65536, (i) => new Draws({ k0: 0, k1: i }).uniform(0, 0, 0)],
];

function seededWith(seed: DrawKey): number {
  return new Draws(replicationKey(seed, 0)).uniform(0, 0, 0);
}

function take(length: number, at: (i: number) => number): Float64Array {
  return new Float64Array(length).map((_, i) => at(i));
}

/** Wilson and Hilferty's normal score of the chi-square of counts that should be equal. */
function evennessScore(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(chiSquare / freedom) - 1 + spread) / Math.sqrt(spread);
}

/** Counts by `bin`, which maps a draw to an integer below `bins`. */
function histogram(values: Float64Array, bins: number, bin: (u: number) => number): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const u of values) counts[bin(u)]++;
  return counts;
}

/** Score of the correlation of paired draws, which for uniforms has the variance 1 / n. */
function correlationScore(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < first.length; i++) sum += (first[i] - 0.5) * (second[i] - 0.5);
  return (12 * sum) / Math.sqrt(first.length);
}

describe.each(streams)('draws along %s', (_name, length, at) => {
  const values = take(length, at);
  const bits = length === 1024 ? 4 : 8;

  it('fill equal bins equally, by their upper and by their lowest bits', () => {
    const bins = 2 ** bits;
    const upper = histogram(values, bins, (u) => Math.floor(u * bins));
    const lowest = histogram(values, bins, (u) => (u * 2 ** 53) % bins);
    const middle = histogram(values, bins, (u) => Math.floor(u * 2 ** 27) % bins);
    for (const counts of [upper, middle, lowest]) {
      expect(Math.abs(evennessScore(counts))).toBeLessThan(BOUND);
    }
  });

  it('fill the unit square of successive pairs equally', () => {
    const side = 2 ** (bits / 2);
    const counts = Array.from({ length: side * side }, () => 0);
    for (let i = 0; i + 1 < length; i += 2) {
      counts[Math.floor(values[i] * side) * side + Math.floor(values[i + 1] * side)]++;
    }
    expect(Math.abs(evennessScore(counts))).toBeLessThan(BOUND);
  });

  it('have no serial correlation', () => {
    for (const lag of [1, 2, 3, 4, 7, 8, 16, 64, 256]) {
      const score = correlationScore(values.subarray(lag), values.subarray(0, length - lag));
      expect(Math.abs(score), `lag ${lag}`).toBeLessThan(BOUND);
    }
  });

  it('have the mean and the variance of a uniform', () => {
    const mean = values.reduce((sum, u) => sum + u, 0) / length;
    const variance = values.reduce((sum, u) => sum + (u - 0.5) ** 2, 0) / length;
    expect(Math.abs((mean - 0.5) * Math.sqrt(12 * length))).toBeLessThan(BOUND);
    // (u - 1/2)^2 has the mean 1/12 and the variance 1/180.
    expect(Math.abs((variance - 1 / 12) * Math.sqrt(180 * length))).toBeLessThan(BOUND);
  });
});

describe('neighbours', () => {
  const COUNT = 16384;
  const other = new Draws(replicationKey(SEED, 1));
  const otherSeed = new Draws(replicationKey({ ...SEED, k0: SEED.k0 ^ 1 }, 0));

  it.each<readonly [string, (i: number) => number, (i: number) => number]>([
    ['entity', (i) => draws.uniform(2 * i, 5, 2), (i) => draws.uniform(2 * i + 1, 5, 2)],
    ['purpose', (i) => draws.uniform(i, 6, 2), (i) => draws.uniform(i, 7, 2)],
    ['occurrence', (i) => draws.uniform(i, 5, 8), (i) => draws.uniform(i, 5, 9)],
    ['entity and purpose', (i) => draws.uniform(i, 5, 0), (i) => draws.uniform(i + 1, 4, 0)],
    ['entity and occurrence', (i) => draws.uniform(i, 5, 4), (i) => draws.uniform(i + 1, 5, 3)],
    ['replication', (i) => draws.uniform(i, 5, 2), (i) => other.uniform(i, 5, 2)],
    ['seed', (i) => draws.uniform(i, 5, 2), (i) => otherSeed.uniform(i, 5, 2)],
  ])('by %s are not correlated', (_name, one, another) => {
    const score = correlationScore(take(COUNT, one), take(COUNT, another));
    expect(Math.abs(score)).toBeLessThan(BOUND);
  });

  it('by any one bit of the counter or the key differ in half of their bits', () => {
    const samples = 1024;
    for (let bit = 0; bit < 128; bit++) {
      const flip = [0, 0, 0, 0];
      flip[bit >>> 5] = 1 << (bit & 31);
      let flipped = 0;
      for (let i = 0; i < samples; i++) {
        const key = { k0: Math.imul(i, 77), k1: i };
        const changed = { k0: key.k0 ^ flip[2], k1: key.k1 ^ flip[3] };
        const block = threefry2x32(i, 5, key, 13);
        const neighbour = threefry2x32(i ^ flip[0], 5 ^ flip[1], changed, 13);
        flipped += ones(block.k0 ^ neighbour.k0) + ones(block.k1 ^ neighbour.k1);
      }
      // 64 bits a sample, each flipped with probability 1/2: variance 16 a sample.
      const score = (flipped - 32 * samples) / Math.sqrt(16 * samples);
      expect(Math.abs(score), `bit ${bit}`).toBeLessThan(BOUND);
    }
  });
});

/** How many bits of a word are set. */
function ones(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

describe('the first draws of a million neighbours', () => {
  const COUNT = 1_000_000;

  it.each<readonly [string, (i: number) => number]>([
    ['entities', (i) => draws.uniform(i, 0, 0)],
    ['replications', (i) => new Draws(replicationKey(SEED, i)).uniform(0, 0, 0)],
    ['seeds', (i) => seededWith({ k0: i, k1: 0 })],
  ])('by %s meet as often as chance has it', (_name, at) => {
    const values = take(COUNT, at).toSorted();
    let meetings = 0;
    let repeats = 0;
    for (let i = 1; i < COUNT; i++) {
      if (values[i] === values[i - 1]) repeats++;
      if (Math.floor(values[i] * 2 ** 32) === Math.floor(values[i - 1] * 2 ** 32)) meetings++;
    }
    // By the birthday bound, n (n - 1) / 2 pairs meet in 32 bits with probability 2^-32: 116 times.
    const expected = (COUNT * (COUNT - 1)) / 2 / 2 ** 32;
    expect(Math.abs((meetings - expected) / Math.sqrt(expected))).toBeLessThan(BOUND);
    // In 53 bits 0.00006 times.
    expect(repeats).toBe(0);
  });
});
