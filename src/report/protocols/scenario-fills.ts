import { schedule, type ScheduledEvent } from '../../model/schedule.ts';
import { differences } from '../../scenario/difference.ts';
import { flowText } from '../../scenario/flow-text.ts';
import { leverOf } from '../../scenario/levers.ts';
import { timelineEntryFile } from '../../scenario/timeline.ts';
import { publishedSources } from '../crate/sources.ts';
import { rowsOf } from '../findings/table.ts';
import type { Block, TableCell } from '../pack/blocks.ts';
import type { Subject } from './subject.ts';

type Fill = (subject: Subject) => readonly Block[];

/** What was run: scenarios, levers, inputs, and the order of what happens. */
export const scenarioFills: Readonly<Record<string, Fill>> = {
  scenarios: ({ scenarios }) => [
    table(
      'Scenarios',
      ['Scenario', 'What it is'],
      scenarios.map(({ name, description }) => [name, description]),
    ),
  ],
  timeline,
  'changed-inputs': changedInputs,
  'option-differences': optionDifferences,
  schedule: () => {
    const events: readonly (readonly [string, ScheduledEvent])[] = Object.entries(schedule);
    return [
      table(
        'Events, in the order in which a person meets them; at the same time the lower rank goes first',
        ['Event', 'Rank', 'What happens'],
        events.map(([name, { priority, says }]) => [name, String(priority), says]),
      ),
    ];
  },
  sources,
  'input-files': ({ findings: { manifest } }) => [
    table(
      'Files that were read',
      ['File', 'SHA-256'],
      manifest.inputs.map(({ file, sha256 }) => [file, sha256]),
    ),
  ],
};

/** A table of words. */
export function table(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  notes: readonly string[] = [],
): Block {
  const cells = rows.map((row) => row.map((text): TableCell => ({ text })));
  return { kind: 'table', caption, header, rows: cells, ...(notes.length > 0 && { notes }) };
}

const sentence = (text: string): readonly Block[] => [{ kind: 'paragraph', text }];

function timeline({ scenarios }: Subject): readonly Block[] {
  const rows = scenarios.flatMap(({ name, timeline: entries }) =>
    entries.map((entry) => [
      name,
      entry.lever,
      flowText(timelineEntryFile(entry)),
      leverOf(entry.lever).says,
    ]),
  );
  if (rows.length === 0) return sentence('Nothing is changed: the status quo goes on.');
  return [
    table(
      'What is changed, and when',
      ['Scenario', 'Lever', 'When, and its settings', 'What it really changes'],
      rows,
      ['docs/levers.md says of each lever how it works and why it can fail.'],
    ),
  ];
}

/** From `provenance.csv`, which has the values that the baseline used. */
function changedInputs({ findings }: Subject): readonly Block[] {
  const provenance = findings.table('provenance.csv');
  const rows = rowsOf(provenance, (row) => row)
    .filter((row) => provenance.text(row, 'changed') === 'true')
    .map((row) =>
      ['id', 'meaning', 'default', 'value', 'unit', 'grade'].map((column) =>
        provenance.text(row, column),
      ),
    );
  if (rows.length === 0) return sentence(`${findings.baseline} leaves every input at its default.`);
  return [
    table(
      `Inputs that ${findings.baseline} sets`,
      ['Input', 'Meaning', 'Default', 'Here', 'Unit', 'Grade of the default'],
      rows,
    ),
  ];
}

function optionDifferences({ scenarios }: Subject): readonly Block[] {
  const [baseline, ...options] = scenarios;
  if (baseline === undefined || options.length === 0) {
    return sentence('There is one scenario, and nothing that it is held against.');
  }
  const shown = (value: unknown) => (value === undefined ? 'nothing' : flowText(value));
  const rows = options.flatMap((option) =>
    differences(baseline, option).map(({ section, key, a, b }) => [
      option.name,
      `${section}: ${key}`,
      shown(a),
      shown(b),
    ]),
  );
  if (rows.length === 0) return sentence(`No option differs from ${baseline.name}.`);
  return [
    table('What the options set otherwise', ['Option', 'What', baseline.name, 'Option has'], rows),
  ];
}

/** Every source that an input was read in or worked out from, once. */
function sources({ findings }: Subject): readonly Block[] {
  const items = publishedSources(findings).map(({ text, url }) =>
    url === undefined ? text : `${text}. ${url}`,
  );
  return [{ kind: 'list', items }];
}
