import { isPossible, possibleRange } from '../evidence/possible.ts';
import { parameterDeclaration } from '../evidence/registry.ts';
import type { BelieveRow } from '../experiment/believe.ts';
import { mainGroup, measureOf, type MeasureId } from '../observe/measures.ts';
import type { MeanInterval } from '../statistics/intervals.ts';
import { differenceInWords } from './compare-table.ts';
import type { KeptExperiment } from './keep-experiment.ts';
import { labelled } from './layout.ts';
import { belonging, number, text, type Column } from './run-tables.ts';
import { aligned } from './sweep-screen.ts';
import { tinted, type Terminal } from './terminal.ts';
import { counted } from '../report/numbers.ts';

const LABEL_WIDTH = 'Chosen'.length + 2;

export const believeColumns: readonly Column<BelieveRow>[] = [
  text('scenario', 'Name of the option', (row) => row.scenario),
  text('comparator', 'Name of the baseline', (row) => row.comparator),
  text('parameter', 'Id of the parameter', (row) => row.parameter),
  text('parameter_unit', 'Unit of the parameter', (row) => unitOf(row)),
  number('low', 'Lower end of what the evidence leaves room for', (row) => row.low),
  number('value', 'Value that both scenarios have', (row) => row.value),
  number('high', 'Upper end of what the evidence leaves room for', (row) => row.high),
  number(
    'correlation',
    'Correlation of the value drawn with the difference, over draws of all that is not known',
    (row) => row.correlation,
  ),
  belonging.measure,
  text('group', 'The people whom the measure is about', (row) => mainGroup(row.measure)),
  text('unit', 'Unit of the differences', (row) => measureOf(row.measure).unit),
  ...differenceColumns('at_low', 'at the lower end', (row) => row.atLow),
  ...differenceColumns('at_value', 'at the value', (row) => row.atValue),
  ...differenceColumns('at_high', 'at the upper end', (row) => row.atHigh),
  number('swing', 'Difference at the upper end less that at the lower', (row) => row.swing.mean),
  number('swing_low', 'Lower end of its 95 % interval', (row) => row.swing.low),
  number('swing_high', 'Upper end of its 95 % interval', (row) => row.swing.high),
  text(
    'flip',
    'Whether the difference changes its sign: inside, perhaps, outside, nowhere, undecided',
    (row) => row.flip,
  ),
  number('flips_at', 'Value of the parameter at which the difference is 0', (row) => row.flipsAt),
  number(
    'flips_from',
    'Lower end of its 95 % interval, Fieller; empty: it cannot be told',
    (row) => row.flipsFrom,
  ),
  number('flips_to', 'Upper end of its 95 % interval', (row) => row.flipsTo),
];

function differenceColumns(
  name: string,
  where: string,
  of: (row: BelieveRow) => MeanInterval,
): readonly Column<BelieveRow>[] {
  return [
    number(name, `Mean difference with the parameter ${where}`, (row) => of(row).mean),
    number(`${name}_low`, 'Lower end of its 95 % interval', (row) => of(row).low),
    number(`${name}_high`, 'Upper end of its 95 % interval', (row) => of(row).high),
  ];
}

/** For each measure: the difference at both ends of each range, and where the decision would flip. */
export function believeScreen(
  rows: readonly BelieveRow[],
  measures: readonly MeasureId[],
  { manifest, folder, draws }: KeptExperiment & { readonly draws: number },
  { width, outColour }: Terminal,
): string {
  const [one] = rows;
  const sections = measures.flatMap((measure) => {
    const own = rows.filter((row) => row.measure === measure);
    const [first] = own;
    const { label, unit } = measureOf(measure);
    const difference = first === undefined ? '' : wordsOf(first.atValue);
    const header = ['', 'at the low end', 'at the high end', 'moves by', 'correlation'];
    const lines = own.map((row) => [
      row.parameter,
      wordsOf(row.atLow),
      wordsOf(row.atHigh),
      wordsOf(row.swing),
      signed(row.correlation),
    ]);
    const [top = '', ...body] = aligned([header, ...lines], 1);
    return [
      tinted(`${label}: ${difference} ${unit}`, 'bold', outColour),
      tinted(top, 'dim', outColour),
      ...body.flatMap((line, n) => {
        const row = own[n];
        return row === undefined ? [line] : [line, labelled('  ', flipInWords(row), 2, width)];
      }),
      '',
    ];
  });
  const facts: (readonly [string, string])[] = [
    [
      'Chosen',
      draws === 0
        ? 'as named'
        : `of all that is not known, those that the difference moved with most in ${draws} draws, each drawn by itself; some of so many move with it by chance, and others may be missed. In the order of what they move it by, from end to end`,
    ],
    [
      'Pairs',
      `${counted(manifest.replications, 'future')} at each end, the parameter the same on both sides`,
    ],
    ...(folder === undefined ? [] : [['Kept in', folder] as const]),
  ];
  return [
    tinted(
      `What has to be believed: ${one?.scenario ?? ''} against ${one?.comparator ?? ''}`,
      'bold',
      outColour,
    ),
    '',
    ...sections,
    ...facts.map(([label, fact]) => labelled(label, fact, LABEL_WIDTH + 1, width)),
    '',
  ].join('\n');
}

function flipInWords(row: BelieveRow): string {
  const { flip, low, value, high } = row;
  const range = `now ${plainly(value)}, range ${plainly(low)} to ${plainly(high)}, unit: ${unitOf(row)}`;
  switch (flip) {
    case 'inside':
      return `flips ${placeOf(row)} (${range}): inside of what the evidence leaves room for`;
    case 'perhaps':
      return `cannot tell whether it flips inside of the range (${range}): at an end the difference is not clear; on a straight line it would be 0 ${placeOf(row)}`;
    case 'outside':
      if (!canFlip(row)) return `would flip only ${placeOf(row)} (${range})`;
      return `would flip ${placeOf(row)} (${range}): outside of what the evidence leaves room for`;
    case 'nowhere':
      if (row.swing.mean === 0 && row.swing.sd === 0)
        return `flips nowhere: it does not move with it (${range})`;
      return `flips nowhere in the range, and cannot tell whether it moves with it at all (${range})`;
    case 'undecided':
      return `no clear difference that could flip (${range})`;
  }
}

/** Whether the parameter can have the value at which the difference would be 0; a line that never comes to 0 has none. */
function canFlip(row: BelieveRow): boolean {
  return Number.isNaN(row.flipsAt) || isPossible(row.flipsAt, unitOf(row));
}

/** Where it flips, give or take what luck leaves open and as far as there are such values. */
function placeOf(row: BelieveRow): string {
  const { flipsAt, flipsFrom, flipsTo } = row;
  if (Number.isNaN(flipsAt)) return 'nowhere';
  if (!canFlip(row)) return 'beyond what is possible';
  const place = `at about ${plainly(flipsAt)}`;
  if (Number.isNaN(flipsFrom)) return `${place}, but cannot tell how far from there`;
  const { least, most } = possibleRange(unitOf(row));
  const [from, to] = [Math.max(least, flipsFrom), Math.min(most, flipsTo)];
  return `${place}, 95% interval ${plainly(from)} to ${plainly(to)}`;
}

function unitOf({ parameter }: BelieveRow): string {
  return parameterDeclaration(parameter).unit;
}

function wordsOf({ n, mean, low, high }: MeanInterval): string {
  return differenceInWords({ difference: { n, mean, low, high } });
}

function signed(correlation: number): string {
  if (Number.isNaN(correlation)) return '';
  return `${correlation > 0 ? '+' : ''}${correlation.toFixed(2)}`;
}

function plainly(value: number): string {
  return String(Number(value.toPrecision(4)));
}
