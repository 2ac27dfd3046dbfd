import { styleText } from 'node:util';
import Table from 'cli-table3';
import { asPublished, plainNumber, readable, readableRounding } from './numbers.ts';
import type { RunSummary, SummaryRow } from './run-summary.ts';

export interface TableOptions {
  /** Columns of the terminal. In fewer than the longest words and numbers need, the table grows wider. */
  readonly width: number;
  /** Whether terminal colours may be used; without them the table says as much. */
  readonly colour: boolean;
}

const columns = ['Measure', 'Simulated', 'Published', 'Agreement'] as const;

/** A run's results as a boxed table for a terminal, with a heading above and notes below. */
export function resultTable(summary: RunSummary, { width, colour }: TableOptions): string {
  const sources = sourcesOf(summary.rows);
  const cells = summary.rows.map((row) => rowCells(row, summary.replications, sources));
  const bold = (text: string) => (colour ? paint('bold', text) : text);
  const table = new Table({
    head: columns.map(bold),
    style: { head: [], border: [] },
    wordWrap: true,
    colWidths: columnWidths([[...columns], ...cells], width),
  });
  table.push(
    ...cells.map((row, i) =>
      colour && summary.rows[i]?.published?.inside === false
        ? row.map((cell, column) => (column === 3 ? paint('yellow', cell) : cell))
        : row,
    ),
  );
  return [
    bold(`${summary.scenario} in ${summary.place}`),
    ...wrapWords(runInWords(summary), width),
    table.toString(),
    ...notes(summary, sources).flatMap((note) => wrapWords(note, width)),
    '',
  ].join('\n');
}

/** The same results for programs: a header and one line a measure, separated by tabs. */
export function plainTable(summary: RunSummary): string {
  const header =
    'scenario measure unit n mean low high published published_low published_high year agreement source';
  const lines = summary.rows.map(({ label, unit, n, mean, low, high, published }) => {
    const rounding = readableRounding(mean, (high - low) / 2);
    return [
      summary.scenario,
      label,
      unit,
      String(n),
      ...[mean, low, high].map((value) => plainNumber(value, rounding)),
      ...(published ? [published.value, published.low, published.high].map(String) : ['', '', '']),
      published?.year ?? '',
      published && n > 0 ? agreementWord(published.inside) : '',
      published?.source ?? '',
    ];
  });
  return [header.split(' '), ...lines]
    .map((cells) => `${cells.map((cell) => cell.replaceAll(/\s+/g, ' ')).join('\t')}\n`)
    .join('');
}

// The terminal is the caller's to know: without this, Node looks at the process's own output stream.
const paint = (style: 'bold' | 'yellow', text: string) =>
  styleText(style, text, { validateStream: false });

const agreementWord = (inside: boolean) => (inside ? 'inside' : 'outside');

/** Each published source once, in the order of the rows; its number in the table is its place here. */
function sourcesOf(rows: readonly SummaryRow[]): string[] {
  return [...new Set(rows.flatMap(({ published }) => (published ? [published.source] : [])))];
}

function rowCells(
  { label, unit, n, mean, low, high, published }: SummaryRow,
  replications: number,
  sources: readonly string[],
): string[] {
  const rounding = readableRounding(mean, (high - low) / 2);
  const interval = Number.isNaN(low)
    ? 'no interval'
    : `${readable(low, rounding)} to ${readable(high, rounding)}`;
  const simulated =
    n === 0
      ? ['not observed']
      : [
          readable(mean, rounding),
          interval,
          ...(n < replications ? [`${n} of ${replications} runs`] : []),
        ];
  return [
    `${label}\n${unit}`,
    simulated.join('\n'),
    published
      ? `${asPublished(published.value)} in ${published.year}\n` +
        `${asPublished(published.low)} to ${asPublished(published.high)} ` +
        `[${sources.indexOf(published.source) + 1}]`
      : 'none',
    published && n > 0 ? `${published.inside ? '✓' : '✗'} ${agreementWord(published.inside)}` : '',
  ];
}

/**
 * Widths with padding. The first two columns give way, the wider first, and wrap between words: a column
 * is never narrower than its longest number or word, so that nothing is cut.
 */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const longest = (column: number, separator: RegExp) =>
    Math.max(
      ...rows.flatMap((row) => (row[column] ?? '').split(separator).map((part) => part.length)),
    );
  const widths = columns.map((_, column) => longest(column, /\n/));
  const [measureWord, figureWord] = [longest(0, /\s+/), longest(1, /\s+/)];
  const [measure = 0, figure = 0, ...rest] = widths;
  const bordersAndPadding = 3 * widths.length + 1;
  const room = rest.reduce((left, taken) => left - taken, width - bordersAndPadding);
  const even = Math.max(figureWord, Math.floor(room / 2));
  const figureWidth = Math.min(figure, Math.max(even, room - measure));
  const measureWidth = Math.min(measure, Math.max(measureWord, room - figureWidth));
  const padding = 2;
  return [measureWidth, figureWidth, ...rest].map((text) => text + padding);
}

function runInWords({ replications, people, years }: RunSummary): string {
  const count = (n: number, one: string, many: string) =>
    `${readable(n, readableRounding(n, NaN))} ${n === 1 ? one : many}`;
  return (
    `${count(replications, 'replication', 'replications')} of ` +
    `${count(people, 'person', 'people')} over ${count(years, 'year', 'years')}`
  );
}

function notes({ rows, replications }: RunSummary, sources: readonly string[]): string[] {
  return [
    replications < 2
      ? 'Simulated: a single replication. An interval needs two or more.'
      : 'Simulated: mean of the replications, and its 95% interval below: how sure the mean is, not how much replications differ.',
    ...(rows.some(({ published }) => published)
      ? [
          'Published: the figure and the range accepted. Inside: the simulated mean lies in that range.',
        ]
      : []),
    ...sources.map((source, i) => `[${i + 1}] ${source}`),
  ];
}

function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
