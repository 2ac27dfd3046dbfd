import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, firstReplications } from '../../../src/experiment/blocks.ts';

describe('blocks of replications', () => {
  it('cover every replication once and in order, however many threads there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 64 }), (n, jobs) => {
        const numbers = firstReplications(n);
        expect(blocksOf(numbers, jobs).flat()).toEqual(numbers);
      }),
    );
  });

  it('leave no thread without work while there is enough of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 64 }), (n, jobs) => {
        expect(blocksOf(firstReplications(n), jobs).length).toBeGreaterThanOrEqual(
          Math.min(n, jobs),
        );
      }),
    );
  });

  it('are few where replications are many', () => {
    expect(blocksOf(firstReplications(10_000), 2).length).toBeLessThan(40);
  });
});
