import { describe, expect, it } from 'vitest';
import { expandSeed } from '../../../src/scenario/seed.ts';

function bitsThatDiffer(a: number, b: number): number {
  let difference = (a ^ b) >>> 0;
  let bits = 0;
  for (; difference !== 0; difference &= difference - 1) bits += 1;
  return bits;
}

describe('a seed', () => {
  it('gives the same two words on every machine', () => {
    // Kept from the first version: results published with a seed must stay reproducible.
    expect(expandSeed('rehearsal')).toEqual({ k0: 1640413544, k1: -1155693999 });
    expect(expandSeed('1')).toEqual({ k0: 1761426538, k1: -2018842717 });
    expect(expandSeed('Zürich 🎲')).toEqual({ k0: -418386522, k1: 10702738 });
  });

  it('gives signed 32-bit integers', () => {
    for (let n = 0; n < 1000; n += 1) {
      const { k0, k1 } = expandSeed(`seed ${n}`);
      expect([k0 | 0, k1 | 0]).toEqual([k0, k1]);
    }
  });

  it('is unrelated to the neighbouring seed: half of the 64 bits differ, each about equally often', () => {
    const pairs = 20_000;
    const flips = Array.from({ length: 64 }, () => 0);
    let before = expandSeed('0');
    let total = 0;
    for (let n = 1; n <= pairs; n += 1) {
      const key = expandSeed(String(n));
      total += bitsThatDiffer(key.k0, before.k0) + bitsThatDiffer(key.k1, before.k1);
      for (let bit = 0; bit < 32; bit += 1) {
        flips[bit] += ((key.k0 ^ before.k0) >>> bit) & 1;
        flips[32 + bit] += ((key.k1 ^ before.k1) >>> bit) & 1;
      }
      before = key;
    }
    // Five standard errors of a fair coin: 0.5 / sqrt(n).
    expect(Math.abs(total / (64 * pairs) - 0.5)).toBeLessThan(2.5 / Math.sqrt(64 * pairs));
    const worst = Math.max(...flips.map((count) => Math.abs(count / pairs - 0.5)));
    expect(worst).toBeLessThan(2.5 / Math.sqrt(pairs));
  });

  it('shares its key with none of 100,000 others, and either word with no more than chance', () => {
    const seeds = 100_000;
    const keys = new Set<string>();
    const words = [new Set<number>(), new Set<number>()];
    for (let n = 0; n < seeds; n += 1) {
      const { k0, k1 } = expandSeed(`seed-${n}`);
      keys.add(`${k0} ${k1}`);
      words[0].add(k0);
      words[1].add(k1);
    }
    expect(keys.size).toBe(seeds);
    // Birthdays: n^2 / 2^33 = 1.2 pairs are expected in each word; 10 or more happen once in a million times.
    expect(seeds - words[0].size).toBeLessThan(10);
    expect(seeds - words[1].size).toBeLessThan(10);
  });

  it('is told apart from similar texts', () => {
    const texts = [
      'a',
      'A',
      'aa',
      ' a',
      'a ',
      'ab',
      'ba',
      '1',
      '01',
      '1.0',
      '',
      '0',
      'a'.repeat(199),
      'a'.repeat(200),
    ];
    expect(new Set(texts.map((text) => JSON.stringify(expandSeed(text)))).size).toBe(texts.length);
  });
});
