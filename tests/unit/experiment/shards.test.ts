import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { futuresOf, shardsOf, type Part } from '../../../src/experiment/shards.ts';

const part = (futures: number): Part => ({ scenarios: [], futures, checkpoints: [] });

describe('shards', () => {
  it('hold every future of every part once, in nearly equal numbers', () => {
    const questions = fc
      .array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })
      .chain((futures) => {
        const most = futures.reduce((sum, one) => sum + one, 0);
        return fc.tuple(fc.constant(futures), fc.integer({ min: 1, max: most }));
      });
    fc.assert(
      fc.property(questions, ([futures, count]) => {
        const parts = futures.map(part);
        const shards = shardsOf(parts, count);
        expect(shards).toHaveLength(count);
        const keys = shards.flatMap((shard) =>
          shard.flatMap(({ part: n, replications }) => replications.map((own) => `${n} ${own}`)),
        );
        const all = futures.flatMap((most, n) =>
          Array.from({ length: most }, (_, i) => `${n} ${i + 1}`),
        );
        expect(keys).toEqual(all);
        const sizes = shards.map((shard) =>
          shard.reduce((sum, { replications }) => sum + replications.length, 0),
        );
        expect(Math.min(...sizes)).toBeGreaterThan(0);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(futuresOf(parts)).toBe(all.length);
      }),
    );
  });
});
