import type { LogSource } from './events.ts';
import type { LogFormat } from './formats.ts';

/** Writes a log in a format, piece by piece. */
export type LogWriter = (source: LogSource) => Iterable<string> | Iterable<Uint8Array>;

/** The writer of a format; what it needs is loaded when it is asked for. */
export async function logWriter(format: LogFormat): Promise<LogWriter> {
  switch (format) {
    case 'csv':
      return (await import('./csv.ts')).eventsCsv;
    case 'parquet':
      return (await import('./parquet.ts')).eventsParquet;
    case 'xes':
      return (await import('./xes.ts')).eventsXes;
    case 'ocel':
      return (await import('./ocel.ts')).eventsOcel;
  }
}
