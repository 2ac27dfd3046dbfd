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
  text(
    'flip',
    'Whether the difference changes its sign: inside, perhaps, outside, nowhere, undecided',
    (row) => row.flip,
  ),
  number('flips_at', 'Value of the parameter at which the difference is 0', (row) => row.flipsAt),
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
    const header = ['', 'at the low end', 'at the high end', 'correlation'];
    const lines = own.map((row) => [
      row.parameter,
      wordsOf(row.atLow),
      wordsOf(row.atHigh),
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
        : `of all that is not known, those that the difference moved with most in ${draws} draws; some of so many move with it by chance`,
    ],
    ['Pairs', `${manifest.replications} futures at each end, the parameter the same on both sides`],
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
  const { flip, flipsAt, low, value, high } = row;
  const range = `now ${plainly(value)}, range ${plainly(low)} to ${plainly(high)}, unit: ${unitOf(row)}`;
  switch (flip) {
    case 'inside':
      return `flips at about ${plainly(flipsAt)} (${range}): inside of what the evidence leaves room for`;
    case 'perhaps':
      return `may flip at about ${plainly(flipsAt)} (${range}): inside of it, and no clear difference beyond`;
    case 'outside':
      return `would flip at about ${plainly(flipsAt)} (${range}): outside of what the evidence leaves room for`;
    case 'nowhere':
      return `flips nowhere (${range})`;
    case 'undecided':
      return `no clear difference that could flip (${range})`;
  }
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
