import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Draws,
  OCCURRENCES,
  PURPOSES,
  replicationKey,
  threefry2x32,
  type DrawKey,
} from '../../src/engine/draws.ts';

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const key = fc.record({ k0: int32, k1: int32 });
/** Ends and neighbours come up often, because fc.integer is biased toward them. */
const name = fc.tuple(
  int32,
  fc.integer({ min: 0, max: PURPOSES - 1 }),
  fc.integer({ min: 0, max: OCCURRENCES - 1 }),
);
type Name = [entity: number, purpose: number, occurrence: number];

/** The second word of the counter; the first is the entity. */
function counterWord(purpose: number, occurrence: number): number {
  return (purpose << 22) | occurrence;
}

function hexadecimal({ k0, k1 }: DrawKey): string {
  return [k0, k1].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');
}

/** Threefry's rounds undone, last first. */
function decrypt(block: DrawKey, { k0, k1 }: DrawKey, rounds: number): DrawKey {
  const keys = [k0, k1, 0x1bd11bda ^ k0 ^ k1];
  const rotations = [13, 15, 26, 6, 17, 29, 16, 24];
  let { k0: x, k1: y } = block;
  for (let round = rounds; round > 0; round--) {
    if (round % 4 === 0) {
      const injection = round / 4;
      x = (x - keys[injection % 3]) | 0;
      y = (y - keys[(injection + 1) % 3] - injection) | 0;
    }
    const rotation = rotations[(round - 1) % 8];
    y ^= x;
    y = (y >>> rotation) | (y << (32 - rotation));
    x = (x - y) | 0;
  }
  return { k0: (x - keys[0]) | 0, k1: (y - keys[1]) | 0 };
}

describe('threefry2x32', () => {
  // Counter, key and rounds; the answers are those of Random123's file of known answers,
  // kat_vectors.
  it.each([
    [0, 0, 0, 0, 13, '9d1c5ec6 8bd50731'],
    [-1, -1, -1, -1, 13, 'fd36d048 2d17272c'],
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 13, 'ba3e4725 f27d669e'],
    [0, 0, 0, 0, 20, '6b200159 99ba4efe'],
    [-1, -1, -1, -1, 20, '1cb996fc bb002be7'],
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 20, 'c4923a9c 483df7a0'],
  ] as const)('(%i, %i) under (%i, %i) in %i rounds is %s', (c0, c1, k0, k1, rounds, answer) => {
    expect(hexadecimal(threefry2x32(c0, c1, { k0, k1 }, rounds))).toBe(answer);
  });

  it('can be undone, so distinct counters give distinct blocks', () => {
    fc.assert(
      fc.property(int32, int32, key, fc.constantFrom(13, 20), (c0, c1, under, rounds) => {
        const block = threefry2x32(c0, c1, under, rounds);
        expect(decrypt(block, under, rounds)).toEqual({ k0: c0, k1: c1 });
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe('replicationKey', () => {
  it('is the replication encrypted under the seed in 20 rounds', () => {
    const seed = { k0: 0x13198a2e, k1: 0x03707344 };
    expect(replicationKey(seed, 7)).toEqual(threefry2x32(7, 0, seed, 20));
  });

  it('gives a million replications a million keys', () => {
    const seed = { k0: 42, k1: -42 };
    const keys = new Float64Array(1_000_000).map((_, replication) => {
      const { k0, k1 } = replicationKey(seed, replication);
      // Half of the second word: 48 bits, of which a double keeps every one.
      return (k0 >>> 0) * 65536 + (k1 >>> 16);
    });
    keys.sort();
    const repeats = keys.filter((value, i) => i > 0 && value === keys[i - 1]).length;
    // A million of 2^48 values are expected to meet 0.0018 times by chance.
    expect(repeats).toBe(0);
  });
});

describe('Draws.uniform', () => {
  it('is the 13-round block of its name, as 53 bits', () => {
    fc.assert(
      fc.property(key, name, (under, [entity, purpose, occurrence]) => {
        const block = threefry2x32(entity, counterWord(purpose, occurrence), under, 13);
        const upper = BigInt(block.k0 >>> 5);
        const lower = BigInt(block.k1 >>> 6);
        const u = Number((upper << 26n) | lower) / 2 ** 53;
        expect(new Draws(under).uniform(entity, purpose, occurrence)).toBe(u);
      }),
      { seed: 2, numRuns: 3000 },
    );
  });

  it('is a multiple of 2^-53 in [0, 1)', () => {
    fc.assert(
      fc.property(key, name, (under, words) => {
        const u = new Draws(under).uniform(...words);
        expect(u).toBeGreaterThanOrEqual(0);
        expect(u).toBeLessThan(1);
        expect(Number.isInteger(u * 2 ** 53)).toBe(true);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it('does not depend on what was drawn before, nor on whose draws run beside it', () => {
    fc.assert(
      fc.property(key, key, fc.array(name, { minLength: 1, maxLength: 20 }), (a, b, names) => {
        const alone = names.map((words) => new Draws(a).uniform(...words));
        const [first, second] = [new Draws(a), new Draws(b)];
        const backwards = names
          .toReversed()
          .map((words) => {
            second.uniform(...words);
            const u = first.uniform(...words);
            second.uniform(words[0] ^ 1, words[1], words[2]);
            return u;
          })
          .toReversed();
        expect(backwards).toEqual(alone);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('packs purpose and occurrence so that both can be read back', () => {
    fc.assert(
      fc.property(name, ([, purpose, occurrence]) => {
        const word = counterWord(purpose, occurrence);
        expect([word >>> 22, word & (OCCURRENCES - 1)]).toEqual([purpose, occurrence]);
      }),
      { seed: 5, numRuns: 5000 },
    );
    expect(PURPOSES * OCCURRENCES).toBe(2 ** 32);
  });

  it('gives distinct names distinct draws', () => {
    const neighbour = fc
      .tuple(name, fc.integer({ min: 0, max: 2 }), fc.nat({ max: 21 }))
      .map(([words, which, bit]): [Name, Name] => {
        const changed: Name = [...words];
        changed[which] ^= 1 << (which === 1 ? bit % 10 : bit);
        return [words, changed];
      });
    const pair: fc.Arbitrary<[Name, Name]> = fc.oneof(neighbour, fc.tuple(name, name));
    fc.assert(
      // Blocks differ for certain; that the 53 bits kept of them meet by chance is 1e-16 a pair.
      fc.property(key, pair, (under, [one, other]) => {
        fc.pre(one.some((word, i) => word !== other[i]));
        const draws = new Draws(under);
        expect(draws.uniform(...one)).not.toBe(draws.uniform(...other));
      }),
      { seed: 6, numRuns: 5000 },
    );
  });
});
