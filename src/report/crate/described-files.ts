/** What a file of a folder is to whoever finds it in an archive. */
export interface FileDescription {
  readonly says: string;
  /** Media type. */
  readonly format: string;
}

/** What each file holds, by its path in the folder or by a pattern of it; the first that fits counts. */
const known: readonly (readonly [RegExp, string])[] = [
  [/^results\.csv$/, 'Every measure, group and year: mean, spread, intervals and differences'],
  [/^replications\.csv$/, 'The main measures in each future, one by one'],
  [/^series\.csv$/, 'Measures month by month'],
  [/^ledger\.csv$/, 'Who paid whom for what, in cash and in capacity'],
  [/^purses\.csv$/, 'What each body paid, by future and year'],
  [/^levers\.csv$/, 'What levers did'],
  [/^staff\.csv$/, 'Results by profession'],
  [/^service-months\.csv$/, 'Demand and capacity of services, month by month'],
  [/^flows\.csv$/, 'Where people go'],
  [/^handoffs\.csv$/, 'Who hands people on to whom'],
  [/^spread\.csv$/, 'How journeys differ from person to person'],
  [/^draws\.csv$/, 'Differences under draws of inputs that are uncertain'],
  [/^parameters\.csv$/, 'The values of each draw, as --parameters reads them'],
  [/^attribution\.csv$/, 'What each lever of a programme adds'],
  [/^dictionary\.csv$/, 'Every column of every file: meaning, unit, type, codes'],
  [/^provenance\.csv$/, 'Every input: value, range, distribution, source and grade'],
  [/^manifest\.json$/, 'What was run, with what, and hashes of what came out'],
  [/^checksums\.sha256$/, 'Checksums of the files of the run, as sha256sum reads them'],
  [/^scenario\.resolved\.yaml$/, 'The baseline, complete: it needs no other file'],
  [/^option-\d+\.resolved\.yaml$/, 'An option, complete: it needs no other file'],
  [/^stories\.json$/, "One simulated person's story under each scenario"],
  [/^events\./, 'What happened to each simulated person in one future'],
  [/^charts\/.*\.svg$/, 'A chart'],
  [/^charts\/.*\.csv$/, 'The numbers of a chart'],
  [/^charts\/.*\.txt$/, 'A chart in words'],
  [/^documents\/prov\.json$/, 'How the files came about, as W3C PROV'],
  [/^documents\/dictionary\./, 'What each table and column of the folder means'],
  [
    /^documents\//,
    'A document made of the folder; what only its user can say is marked TO FILL IN',
  ],
];

const formats: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  yaml: 'application/yaml',
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** What a file of a folder holds, and its media type. */
export function describedFile(path: string): FileDescription {
  const says = known.find(([pattern]) => pattern.test(path))?.[1] ?? 'A table of the experiment';
  const format = formats[path.split('.').at(-1) ?? ''] ?? 'text/plain';
  return { says, format };
}
