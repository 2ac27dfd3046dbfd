import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { BasicType, ColumnSource } from 'hyparquet-writer';
import { eventColumns, type EventColumn } from './columns.ts';
import { logReader, type LoggedEvent, type LogSource } from './events.ts';

/** Rows of one group: only so many are held in words at a time. */
const GROUP_ROWS = 100_000;

const types: Readonly<Record<EventColumn['type'], BasicType>> = {
  text: 'STRING',
  number: 'DOUBLE',
  'whole number': 'INT32',
};

/** The table of `events.csv` as Parquet, with `time` as a timestamp. */
export function* eventsParquet(source: LogSource): Generator<Uint8Array> {
  const { rows } = source.log;
  const read = logReader(source);
  const bytes = new ByteWriter();
  const schema = schemaFromColumnData({
    columnData: eventColumns.map((column) => ({ ...dataOf(column, []), type: typeOf(column) })),
  });
  const parquet = new ParquetWriter({ writer: bytes, schema, createdBy: 'rehearsal' });
  for (let from = 0; from < rows; from += GROUP_ROWS) {
    const length = Math.min(GROUP_ROWS, rows - from);
    const events = Array.from({ length }, (_, i) => read(from + i));
    const columnData = eventColumns.map((column) => dataOf(column, events));
    // Without a place to flush to, the writer is done when it returns.
    void parquet.write({ columnData, rowGroupSize: GROUP_ROWS });
    yield taken(bytes);
  }
  void parquet.finish();
  yield taken(bytes);
}

function typeOf({ name, type }: EventColumn): BasicType {
  return name === 'time' ? 'TIMESTAMP' : types[type];
}

/** An empty text says "none" in CSV; here there is a value for it. */
function dataOf({ name, cell }: EventColumn, events: readonly LoggedEvent[]): ColumnSource {
  if (name === 'time') return { name, data: events.map(({ epoch }) => BigInt(epoch)) };
  return {
    name,
    data: events.map((event) => {
      const value = cell(event);
      return value === '' ? undefined : value;
    }),
  };
}

/** What was written since the last time, with room made for more. */
function taken(bytes: ByteWriter): Uint8Array {
  const chunk = bytes.getBytes().slice();
  bytes.index = 0;
  return chunk;
}
