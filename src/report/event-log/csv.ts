import { csvLine } from '../csv.ts';
import { inChunks } from './chunks.ts';
import { eventColumns } from './columns.ts';
import { eventsOf, type LogSource } from './events.ts';

/** A log as a table, one line an event. */
export function eventsCsv(source: LogSource): Iterable<string> {
  return inChunks(lines(source));
}

function* lines(source: LogSource): Generator<string> {
  yield csvLine(eventColumns.map(({ name }) => name));
  for (const event of eventsOf(source)) yield csvLine(eventColumns.map(({ cell }) => cell(event)));
}
