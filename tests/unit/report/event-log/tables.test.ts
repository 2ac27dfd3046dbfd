import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { EventLog } from '../../../../src/observe/event-log.ts';
import { parseCsv } from '../../../../src/report/csv.ts';
import { eventColumns } from '../../../../src/report/event-log/columns.ts';
import { eventsCsv } from '../../../../src/report/event-log/csv.ts';
import { eventsOf, type LogSource } from '../../../../src/report/event-log/events.ts';
import { eventsParquet } from '../../../../src/report/event-log/parquet.ts';
import { fullSource, runSource, textOf } from './source.ts';

/** Each row as the columns make it; nothing at all is undefined. */
function expectedRows(source: LogSource) {
  return [...eventsOf(source)].map((event) =>
    Object.fromEntries(
      eventColumns.map(({ name, cell }) => [name, cell(event) === '' ? undefined : cell(event)]),
    ),
  );
}

function csvRows(source: LogSource) {
  const { header, rows } = parseCsv(textOf(eventsCsv(source)));
  return rows.map((row) =>
    Object.fromEntries(
      eventColumns.map(({ name, type }) => {
        const cell = row[header.indexOf(name)];
        if (cell === '') return [name, undefined];
        return [name, type === 'text' ? cell : Number(cell)];
      }),
    ),
  );
}

function parquetBuffer(source: LogSource): ArrayBuffer {
  const bytes = Buffer.concat([...eventsParquet(source)]);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}

async function parquetRows(source: LogSource) {
  const rows = await parquetReadObjects({ file: parquetBuffer(source) });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        value instanceof Date ? value.toISOString().replace('Z', '+00:00') : (value ?? undefined),
      ]),
    ),
  );
}

describe.each([
  ['a run', runSource()],
  ['every activity', fullSource()],
])('the log of %s', (_, source) => {
  it('comes back from CSV as it was', () => {
    expect(csvRows(source)).toEqual(expectedRows(source));
  });

  it('comes back from Parquet as it was', async () => {
    expect(await parquetRows(source)).toEqual(expectedRows(source));
  });

  it('has the same bytes again', () => {
    expect(textOf(eventsCsv(source))).toBe(textOf(eventsCsv(source)));
    expect(parquetBuffer(source)).toEqual(parquetBuffer(source));
  });
});

describe('a table', () => {
  it('is never run as a formula by a spreadsheet', () => {
    expect(textOf(eventsCsv(fullSource()))).not.toMatch(/(^|,)"?=/m);
  });

  it('has no rows where nothing happened', async () => {
    const source = { ...runSource(), log: new EventLog() };
    expect(csvRows(source)).toEqual([]);
    expect(await parquetRows(source)).toEqual([]);
  });

  it('says in Parquet of what type each column is', () => {
    const [, ...columns] = parquetMetadata(parquetBuffer(runSource())).schema;
    expect(columns.map(({ name }) => name)).toEqual(eventColumns.map(({ name }) => name));
    const type = (column: string) => columns.find(({ name }) => name === column);
    expect(type('time')?.converted_type).toBe('TIMESTAMP_MILLIS');
    expect(type('day')?.type).toBe('DOUBLE');
    expect(type('person')?.type).toBe('INT32');
    expect(type('activity')?.converted_type).toBe('UTF8');
  });
});
