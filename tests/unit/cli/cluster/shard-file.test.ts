import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { futuresInShard, shardBytes } from '../../../../src/cli/cluster/shard-file.ts';
import type { PartFuture } from '../../../../src/experiment/shards.ts';

const PLAN = 'a plan';
const none = () => [];

function future(part: number, replication: number, values: readonly number[]): PartFuture {
  const checkpoints = [365.25, Infinity].map((day) => ({
    day,
    events: 12,
    hash: '0123456789abcdef',
  }));
  const result = {
    replication,
    events: 2 ** 40 + replication,
    streamHash: 'fedcba9876543210',
    checkpoints,
    values: Float64Array.from(values),
    series: Float64Array.of(1, 2, 3),
    ledger: Float64Array.from(values.toReversed()),
    levers: new Float64Array(),
    traced: {
      services: Float64Array.of(NaN, 4),
      flows: Float64Array.from(values.slice(1)),
      handoffs: Float64Array.of(-0),
      spread: Float64Array.of(5, 6, NaN),
    },
  };
  return { part, replication, results: [result, { ...result, checkpoints: [] }] };
}

/** The bits of every number: 0 is not -0, and NaN is NaN. */
function bits(futures: readonly PartFuture[] | undefined) {
  return futures?.map(({ results, ...one }) => ({
    ...one,
    results: results.map((result) => ({
      ...result,
      values: new BigUint64Array(result.values.buffer),
      series: new BigUint64Array(result.series.buffer),
      ledger: new BigUint64Array(result.ledger.buffer),
      levers: new BigUint64Array(result.levers.buffer),
      traced: Object.fromEntries(
        Object.entries(result.traced).map(([name, { buffer }]) => [
          name,
          new BigUint64Array(buffer),
        ]),
      ),
    })),
  }));
}

describe('a shard as Parquet', () => {
  it('comes back with every bit', async () => {
    const special = [0, -0, NaN, Infinity, -Infinity, 5e-324, -2.2e-308, 1.7976931348623157e308];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.double()), { minLength: 1 }), async (lists) => {
        const futures = lists.map((list, n) => future(n % 3, n + 1, [...special, ...list]));
        const bytes = shardBytes(PLAN, futures, none);
        expect(bits(await futuresInShard(bytes, PLAN))).toEqual(bits(futures));
      }),
      { numRuns: 50 },
    );
  });

  it('is as good as none when a byte of it is another, when it is cut short, or of another plan', async () => {
    const bytes = shardBytes(PLAN, [future(0, 1, [1.5, NaN, 3])], none);
    expect(await futuresInShard(bytes, PLAN)).toBeDefined();
    expect(await futuresInShard(bytes, 'another plan')).toBeUndefined();
    const read: number[] = [];
    for (let at = 0; at < bytes.length; at++) {
      expect(await futuresInShard(bytes.slice(0, at), PLAN)).toBeUndefined();
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      const futures = await futuresInShard(changed, PLAN);
      // What is not read, such as the name of a column for other programs, may differ; a number may not.
      if (futures !== undefined) {
        read.push(at);
        expect(bits(futures)).toEqual(bits([future(0, 1, [1.5, NaN, 3])]));
      }
    }
    expect(read.length).toBeLessThan(bytes.length);
  });

  it('can be read by any program: a row a number, with what it is of', async () => {
    const bytes = shardBytes(PLAN, [future(2, 7, [-0])], none);
    const rows = await parquetReadObjects({ file: bytes.slice().buffer });
    expect(rows).toHaveLength(22);
    expect(rows[0]).toMatchObject({ part: 2, replication: 7, table: 'values', position: 0 });
    expect(rows.map(({ table }) => table).slice(0, 5)).toEqual([
      'values',
      'series',
      'series',
      'series',
      'ledger',
    ]);
  });
});
