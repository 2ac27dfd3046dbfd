import { findings } from '../experiment/validation/findings.ts';
import { verdictsOf, type ValidationRow } from '../experiment/validation/rows.ts';
import { readable, readableRounding } from '../report/numbers.ts';
import type { KeptExperiment } from './keep-experiment.ts';
import { labelled } from './layout.ts';
import { aligned } from './sweep-screen.ts';
import { tinted, type Terminal } from './terminal.ts';

const LABEL_WIDTH = 'Kept in'.length + 3;

/** Every number beside what was published: inside, or a miss that is printed as a miss. */
export function validateScreen(
  rows: readonly ValidationRow[],
  { folder }: KeptExperiment,
  { width, outColour }: Terminal,
): string {
  const targets = rows.filter(({ kind }) => kind === 'target');
  const ids = [...new Set(rows.filter(({ kind }) => kind !== 'target').map(({ id }) => id))];
  const facts: (readonly [string, string])[] = [
    [
      'Inside',
      'of a target, the mean; of a finding, the median in its band and what was published between percentiles 5 and 95; "partly" is one of the two',
    ],
    ['Truth', 'the same futures with the lever and without, which no study can have'],
    ['Sum', sumInWords(rows)],
    ...(folder === undefined ? [] : [['Kept in', folder] as const]),
  ];
  return [
    ...(targets.length === 0
      ? []
      : [
          tinted('Targets', 'bold', outColour),
          ...aligned([TARGET_HEADER, ...targets.map(targetCells)], 2),
          '',
        ]),
    ...ids.flatMap((id) => findingLines(rows, id, width, outColour)),
    ...facts.map(([label, fact]) => labelled(label, fact, LABEL_WIDTH, width)),
    '',
  ].join('\n');
}

const TARGET_HEADER = ['', '', 'Published', 'Band', 'Simulated', ''];
const FINDING_HEADER = ['', 'Published', 'Band', 'Median', '5 to 95 %', 'Truth', ''];

function findingLines(
  rows: readonly ValidationRow[],
  id: string,
  width: number,
  colour: boolean,
): readonly string[] {
  const own = rows.filter((row) => row.id === id);
  const [verdict] = verdictsOf(own);
  const claim = findings.find((one) => one.id === id)?.claim ?? '';
  const [header = '', ...body] = aligned([FINDING_HEADER, ...own.map(findingCells)], 1);
  return [
    tinted(labelled(id, `${claim} ${capitals(verdict?.verdict ?? '')}`, 5, width), 'bold', colour),
    tinted(header, 'dim', colour),
    ...body.flatMap((line, n) => [line, labelled('  ', own[n]?.says ?? '', 2, width)]),
    '',
  ];
}

const targetCells = (row: ValidationRow) => [
  row.id,
  row.says,
  publishedText(row),
  bandText(row),
  `${numberText(row, row.simulated)}${Number.isNaN(row.low) ? '' : ` (${rangeText(row, row.low, row.high)})`}`,
  missText(row),
];

const findingCells = (row: ValidationRow) => [
  row.kind === 'control' ? `control: ${row.quantity}` : row.quantity,
  publishedText(row),
  bandText(row),
  numberText(row, row.simulated),
  rangeText(row, row.low, row.high),
  Number.isNaN(row.truth) ? '' : numberText(row, row.truth),
  missText(row),
];

/** `inside`, or what is missed in capitals. */
export const missText = ({ verdict }: ValidationRow) =>
  verdict === 'inside' ? verdict : capitals(verdict);

const capitals = (verdict: string) => (verdict === 'inside' ? verdict : verdict.toUpperCase());

/** A number of a row, to the precision that its range has. */
export function numberText(row: ValidationRow, value: number): string {
  const width = Math.abs(row.high - row.low) / 2;
  return readable(
    value,
    readableRounding(value, Number.isFinite(width) && width > 0 ? width : NaN),
  );
}

const rangeText = (row: ValidationRow, low: number, high: number) =>
  `${numberText(row, low)} to ${numberText(row, high)}`;

/** What was published, as it was; empty where it was a direction. */
export const publishedText = ({ published }: ValidationRow) =>
  Number.isNaN(published) ? '' : plain(published);

/** The band, open ends in words. */
export function bandText(row: ValidationRow): string {
  const { bandLow, bandHigh } = row;
  if (bandLow === -Infinity) return `at most ${plain(bandHigh)}`;
  if (bandHigh === Infinity) return `at least ${plain(bandLow)}`;
  return `${plain(bandLow)} to ${plain(bandHigh)}`;
}

const plain = (value: number) => String(Number(value.toPrecision(4)));

/** How many of each are inside. */
export function sumInWords(rows: readonly ValidationRow[]): string {
  const count = (kind: 'target' | 'finding', what: string) => {
    const own = rows.filter((row) => (row.kind === 'target') === (kind === 'target'));
    const all = verdictsOf(own);
    if (all.length === 0) return [];
    const of = (verdict: string) => all.filter((one) => one.verdict === verdict).length;
    return [
      `${of('inside')} of ${all.length} ${what} inside, ${of('partly')} partly, ${of('outside')} outside`,
    ];
  };
  return [...count('target', 'targets'), ...count('finding', 'findings')].join('; ');
}
