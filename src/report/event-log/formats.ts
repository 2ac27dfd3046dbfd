/** How a log can be written, and the file of each format. */
export const logFormats = {
  csv: 'events.csv',
  parquet: 'events.parquet',
  xes: 'events.xes',
  ocel: 'events.ocel.json',
} as const;

export type LogFormat = keyof typeof logFormats;

/** In the order of the help. */
export const logFormatNames = Object.keys(logFormats) as readonly LogFormat[];

/** The files that hold an event log. They can be longer than a text can be. */
export const logFiles: readonly string[] = Object.values(logFormats);
