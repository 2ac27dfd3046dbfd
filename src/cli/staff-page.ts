import { measureOf, type MeasureId } from '../observe/measures.ts';
import { ALL_YEARS } from '../observe/results.ts';
import { readable, readableRounding } from '../report/numbers.ts';
import { labelled, wrapped } from './layout.ts';
import { tinted, type Terminal } from './terminal.ts';

/** A row of `staff.csv`, read back. */
export interface StaffNumber {
  readonly profession: string;
  readonly period: string;
  readonly measure: string;
  readonly unit: string;
  /** NaN where nothing was observed, and so the others. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What somebody asks who is to work in a plan, in this order. */
const sections: readonly (readonly [heading: string, measures: readonly MeasureId[]])[] = [
  ['The work', ['caseload', 'workload']],
  [
    'Where the hours go',
    [
      'timeWithPeople',
      'timeForPeople',
      'timeJoint',
      'timeDisputes',
      'timeAdministration',
      'timeLeft',
    ],
  ],
  ['Colleagues', ['ties', 'trustInTeam', 'trustInAgency', 'trustOutside']],
  ['How it wears', ['burnout', 'highBurnout', 'engagement', 'sickness']],
  ['Who stays', ['posts', 'vacancies', 'agencyCover', 'turnover', 'joiners', 'tenure']],
];

const INDENT = '  ';
const LABEL_WIDTH = 42;
const INTERVAL_WIDTH = 18;
const YEAR_WIDTH = 10;

/** One page: what a run was like for one profession, over all years, in the first and in the last. */
export function staffPage(
  profession: string,
  run: string,
  numbers: readonly StaffNumber[],
  { width, outColour }: Pick<Terminal, 'width' | 'outColour'>,
): string {
  const years = [...new Set(numbers.map(({ period }) => period))].filter(
    (period) => period !== ALL_YEARS,
  );
  // Of a single year there is no more to say than of all.
  const shown = years.length < 2 ? [] : [years[0] ?? '', years.at(-1) ?? ''];
  const heading = [
    ''.padEnd(LABEL_WIDTH),
    cell(ALL_YEARS, INTERVAL_WIDTH),
    ...shown.map((year) => cell(year, YEAR_WIDTH)),
  ];
  const lines = sections.flatMap(([title, measures]) => {
    const units = new Set(measures.map((measure) => measureOf(measure).unit));
    const [unit = ''] = units.size === 1 ? units : [];
    const own = measures.flatMap((measure) => linesOf(measure, numbers, shown, unit));
    const named = [title, unit].filter((text) => text !== '').join(', ');
    return own.length === 0 ? [] : ['', tinted(named, 'bold', outColour), ...own];
  });
  return [
    tinted(capital(profession), 'bold', outColour),
    labelled('', run, 0, width),
    '',
    heading.join('').trimEnd(),
    ...lines.slice(1),
    '',
  ].join('\n');
}

/**
 * A measure, its label wrapped; none where the profession has nothing of the kind.
 *
 * @param said the unit that the heading says
 */
function linesOf(
  measure: MeasureId,
  numbers: readonly StaffNumber[],
  years: readonly string[],
  said: string,
): readonly string[] {
  const of = (wanted: string) =>
    numbers.find((number) => number.measure === measure && number.period === wanted);
  const all = of(ALL_YEARS);
  if (all === undefined || Number.isNaN(all.mean)) return [];
  const halfWidth = (all.high - all.low) / 2;
  const rounding = readableRounding(all.mean, halfWidth);
  // What does not depend on chance has no interval to speak of.
  const interval = !(halfWidth > 0) ? '' : ` ± ${readable(halfWidth, rounding)}`;
  const cells = [
    cell(`${readable(all.mean, rounding)}${interval}`, INTERVAL_WIDTH),
    ...years.map((year) => cell(readable(of(year)?.mean ?? NaN, rounding), YEAR_WIDTH)),
  ];
  const { label, unit } = measureOf(measure);
  const [first = '', ...more] = wrapped(
    unit === said || unit === 'index' ? label : `${label}, ${unit}`,
    LABEL_WIDTH - INDENT.length * 2,
  );
  return [
    `${`${INDENT}${first}`.padEnd(LABEL_WIDTH)}${cells.join('')}`.trimEnd(),
    ...more.map((text) => `${INDENT}${INDENT}${text}`),
  ];
}

/** A text that is too long for its column still stands apart from the next. */
const cell = (text: string, width: number) => `${text.padEnd(width - 1)} `;

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
