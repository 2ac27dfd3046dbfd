import { text, yes } from './flag-kinds.ts';

/** Flags that several commands have, in the order of the help. Numbers stay text here: what is wrong is said later. */
export const flags = {
  seed: text('Any text; the same seed, the same chance'),
  set: text('A setting or parameter, as in --set years=3; may be given again for another'),
  parameters: text('A CSV file with a row of values of parameters, for what no scenario sets'),
  option: text('Only this option of a file; may be given again for another'),
  replications: text('How often each scenario is run'),
  people: text('How many people aged 65 and over are simulated'),
  sample: text('Share of the place that is simulated, such as 10%'),
  years: text('Reported years, after the warm-up'),
  jobs: text('Threads; no result depends on it  [default: all cores]'),
  output: { ...text('The folder in which run folders are made'), default: 'output' },
  'event-log': text('Event log of replication 1 in these formats: csv,parquet,xes,ocel'),
  'dry-run': yes('Say what it would take, from a small pilot, and run nothing else'),
  force: yes('Replace a run folder that holds another result'),
  json: yes('JSON for programs: versioned, not rounded'),
  plain: yes('Text for programs: no boxes, separated by tabs'),
  quiet: yes('No progress and no messages; errors are still said'),
  'no-input': yes('Never ask a question'),
} as const;

/** What a comparison may be asked beside its pairs. */
export const comparedFlags = {
  attribute: yes('What each lever of a programme adds: runs it without some of them as well'),
  draws: text('Draws of what is not known of the inputs, beside luck  [default: none]'),
} as const;
