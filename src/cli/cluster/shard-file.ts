import { createHash } from 'node:crypto';
import { parquetMetadata, parquetRead, type DecodedArray } from 'hyparquet';
import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { z } from 'zod';
import type { PartFuture } from '../../experiment/shards.ts';
import { resultColumns, type ReplicationResult } from '../../observe/results.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** Under which key of the file's own metadata stands what is no number. */
const KEY = 'rehearsal.shard';

/** The tables of a result, in the order in which a shard has them. */
const TABLES = [
  'values',
  'series',
  'ledger',
  'levers',
  'services',
  'flows',
  'handoffs',
  'spread',
] as const;

/** JSON has no infinity, the day of a checkpoint of histories that never part: there it is null. */
const checkpointDay = z
  .number()
  .nullable()
  .transform((day) => day ?? Infinity);

const aboutSchema = z.object({
  schema: z.literal('rehearsal/shard@1'),
  /** The plan that it is a shard of. */
  plan: z.string(),
  /** SHA-256 of all that follows and of the bytes of the numbers. */
  digest: z.string(),
  futures: z.array(
    z.object({
      part: z.int().min(0),
      replication: z.int().min(1),
      results: z.array(
        z.object({
          replication: z.int().min(1),
          events: z.int().min(0),
          streamHash: z.string(),
          checkpoints: z.array(z.object({ day: checkpointDay, events: z.int(), hash: z.string() })),
          /** How many numbers each table has. */
          lengths: z.array(z.int().min(0)).length(TABLES.length),
        }),
      ),
    }),
  ),
});

type About = z.output<typeof aboutSchema>;

/**
 * A shard as the bytes of a Parquet file: one row a number, and in its metadata what is no number. The same futures
 * make the same bytes, and no double loses a bit.
 *
 * @param plan the id of the plan
 * @param scenariosOf the scenarios of a part, which the results of its futures are of
 */
export function shardBytes(
  plan: string,
  futures: readonly PartFuture[],
  scenariosOf: (part: number) => readonly Scenario[],
): Uint8Array {
  const values = valuesOf(futures);
  const about: Omit<About, 'digest'> = {
    schema: 'rehearsal/shard@1',
    plan,
    futures: futures.map(({ part, replication, results }) => ({
      part,
      replication,
      results: results.map((result) => ({
        replication: result.replication,
        events: result.events,
        streamHash: result.streamHash,
        checkpoints: [...result.checkpoints],
        lengths: tablesOf(result).map(({ length }) => length),
      })),
    })),
  };
  const digest = digestOf(about, values);
  const buffer = parquetWriteBuffer({
    columnData: columnsOf(futures, values, scenariosOf),
    kvMetadata: [{ key: KEY, value: JSON.stringify({ ...about, digest }) }],
    rowGroupSize: Math.max(1, values.length),
    statistics: false,
    createdBy: 'rehearsal',
  });
  return new Uint8Array(buffer);
}

/**
 * The futures of a shard.
 *
 * @returns undefined where the bytes are cut short or changed, or of another plan: as good as none
 */
export async function futuresInShard(
  bytes: Uint8Array,
  plan: string,
): Promise<readonly PartFuture[] | undefined> {
  try {
    const file = bytes.slice().buffer;
    const metadata = parquetMetadata(file);
    const text = metadata.key_value_metadata?.find(({ key }) => key === KEY)?.value ?? '';
    const { digest, ...about } = aboutSchema.parse(JSON.parse(text));
    const chunks: ArrayLike<number>[] = [];
    // What is thrown in here reaches nobody: chunks are only taken, and looked at when all are there.
    const take = ({ columnData }: { columnData: DecodedArray }) => {
      chunks.push(columnData as ArrayLike<number>);
    };
    await parquetRead({ file, metadata, columns: ['value'], onChunk: take });
    const values = joined(chunks);
    if (about.plan !== plan || digestOf(about, values) !== digest) return undefined;
    return futuresOf(about, values);
  } catch {
    return undefined;
  }
}

/** The same numbers in the tables that they came from. */
function futuresOf({ futures }: Pick<About, 'futures'>, values: Float64Array): PartFuture[] {
  let at = 0;
  const next = (length: number) => values.slice(at, (at += length));
  return futures.map(({ part, replication, results }) => ({
    part,
    replication,
    results: results.map(({ lengths, ...result }): ReplicationResult => {
      const table = (name: (typeof TABLES)[number]) => next(lengths[TABLES.indexOf(name)] ?? 0);
      // In the order of the tables: one begins where the last has ended.
      return {
        ...result,
        values: table('values'),
        series: table('series'),
        ledger: table('ledger'),
        levers: table('levers'),
        traced: {
          services: table('services'),
          flows: table('flows'),
          handoffs: table('handoffs'),
          spread: table('spread'),
        },
      };
    }),
  }));
}

function valuesOf(futures: readonly PartFuture[]): Float64Array {
  return joined(futures.flatMap(({ results }) => results.flatMap(tablesOf)));
}

/** The tables of a result, in their order. */
function tablesOf(result: ReplicationResult): readonly Float64Array[] {
  const all = { ...result, ...result.traced };
  return TABLES.map((table) => all[table]);
}

function joined(pieces: readonly ArrayLike<number>[]): Float64Array {
  const values = new Float64Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    values.set(piece, at);
    at += piece.length;
  }
  return values;
}

/** What each number is of: for whoever reads the file with another program. */
function columnsOf(
  futures: readonly PartFuture[],
  value: Float64Array,
  scenariosOf: (part: number) => readonly Scenario[],
): ColumnSource[] {
  const rows = value.length;
  const part = new Int32Array(rows);
  const replication = new Int32Array(rows);
  const position = new Int32Array(rows);
  const names = { scenario: list(rows), table: list(rows) };
  const about = { measure: list(rows), group: list(rows), period: list(rows) };
  let row = 0;
  for (const future of futures) {
    const scenarios = scenariosOf(future.part);
    for (const [n, result] of future.results.entries()) {
      const scenario = scenarios[n];
      const columns = scenario === undefined ? [] : resultColumns(scenario);
      for (const [at, { length }] of tablesOf(result).entries()) {
        const table = TABLES[at] ?? '';
        for (let i = 0; i < length; i++, row++) {
          part[row] = future.part;
          replication[row] = future.replication;
          position[row] = i;
          names.scenario[row] = scenario?.name ?? '';
          names.table[row] = table;
          const column = table === 'values' ? columns[i] : undefined;
          about.measure[row] = column?.measure ?? '';
          about.group[row] = column?.group ?? '';
          about.period[row] = column?.period ?? '';
        }
      }
    }
  }
  return [
    { name: 'part', data: part, type: 'INT32', nullable: false },
    { name: 'replication', data: replication, type: 'INT32', nullable: false },
    ...words(names),
    { name: 'position', data: position, type: 'INT32', nullable: false },
    ...words(about),
    // Plain: a dictionary would make one of 0 and -0.
    { name: 'value', data: value, type: 'DOUBLE', nullable: false, encoding: 'PLAIN' },
  ];
}

function list(length: number): string[] {
  return Array.from({ length }, () => '');
}

function words(columns: Readonly<Record<string, string[]>>): ColumnSource[] {
  return Object.entries(columns).map(([name, data]) => ({
    name,
    data,
    type: 'STRING',
    nullable: false,
  }));
}

function digestOf(about: Omit<About, 'digest'>, values: Float64Array): string {
  return createHash('sha256')
    .update(JSON.stringify(about))
    .update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    .digest('hex');
}
