import type { SweepRow } from '../experiment/sweep.ts';
import { measureOf, type MeasureId } from '../observe/measures.ts';
import { readable, readableRounding } from '../report/numbers.ts';
import { differenceInWords } from './compare-table.ts';
import { labelled } from './layout.ts';
import type { FinishedSweep } from './sweep.ts';
import { tinted, type Terminal } from './terminal.ts';

const GAP = 2;
const LABEL_WIDTH = 'Brackets'.length + 2;

/** A sweep for the eye: a column a measure where one key is varied, and a grid a measure where two are. */
export function sweepScreen(finished: FinishedSweep, { width, outColour }: Terminal): string {
  const { axes, measures, rows, manifest, folder } = finished;
  const [first, second, ...more] = axes;
  const isGrid = first !== undefined && second !== undefined && more.length === 0;
  const tables = isGrid
    ? measures.flatMap((measure) => grid(finished, measure, outColour))
    : list(finished, outColour);
  const [one] = rows;
  const facts: (readonly [string, string])[] = [
    [
      'Points',
      `${rows.length / measures.length}, each ${manifest.replications === 1 ? 'once' : `${manifest.replications} times`} with the same people and the same luck`,
    ],
    [
      'Brackets',
      'no clear difference: 0 lies in its 95% interval, or there are fewer than 5 pairs',
    ],
    ...(folder === undefined ? [] : [['Kept in', folder] as const]),
  ];
  return [
    tinted(`${one?.scenario ?? ''} against ${one?.comparator ?? ''}`, 'bold', outColour),
    '',
    ...tables,
    ...facts.map(([label, text]) => labelled(label, text, LABEL_WIDTH, width)),
    '',
  ].join('\n');
}

/** One line a point. */
function list({ axes, measures, rows }: FinishedSweep, colour: boolean): readonly string[] {
  const keys = axes.map(({ key }) => key);
  const points = [...new Map(rows.map((row) => [row.at.join('\n'), row.at])).values()];
  const lines = points.map((at) => [
    ...at,
    ...measures.map((measure) => cellOf(find(rows, measure, at))),
  ]);
  const header = [...keys, ...measures.map((measure) => measureOf(measure).label)];
  const units = [...keys.map(() => ''), ...measures.map((measure) => unitOf(rows, measure))];
  const [top = '', under = '', ...body] = aligned([header, units, ...lines], keys.length);
  return [tinted(top, 'bold', colour), tinted(under, 'dim', colour), ...body, ''];
}

/** One key down, the other across. */
function grid(
  { axes, rows }: FinishedSweep,
  measure: MeasureId,
  colour: boolean,
): readonly string[] {
  const [down, across] = axes;
  if (down === undefined || across === undefined) return [];
  const lines = down.values.map((value) => [
    value,
    ...across.values.map((other) => cellOf(find(rows, measure, [value, other]))),
  ]);
  const header = [`${down.key} \\ ${across.key}`, ...across.values];
  const [top = '', ...body] = aligned([header, ...lines], 1);
  const title = `${measureOf(measure).label}, ${unitOf(rows, measure)}`;
  return [tinted(title, 'bold', colour), tinted(top, 'dim', colour), ...body, ''];
}

function find(
  rows: readonly SweepRow[],
  measure: MeasureId,
  at: readonly string[],
): SweepRow | undefined {
  return rows.find((row) => row.measure === measure && row.at.every((value, n) => value === at[n]));
}

/** `-3.7 ± 0.7`, in brackets where it may as well be nothing. */
export function cellOf(row: Pick<SweepRow, 'difference' | 'verdict'> | undefined): string {
  if (row === undefined || row.difference.n === 0) return 'not observed';
  const words = differenceInWords(row);
  if (words === '0') return words;
  const isClear = ['better', 'worse', 'higher', 'lower'].includes(row.verdict);
  return isClear ? words : `(${words})`;
}

function unitOf(rows: readonly SweepRow[], measure: MeasureId): string {
  const row = rows.find((one) => one.measure === measure);
  if (row === undefined) return '';
  const level = readable(row.baseline, readableRounding(row.baseline, NaN));
  return `${row.unit} (${level})`;
}

/** Columns two blanks apart: the first ones to the left, the others to the right. */
export function aligned(
  rows: readonly (readonly string[])[],
  leftColumns: number,
): readonly string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    widths
      .map((size, column) => {
        const cell = row[column] ?? '';
        return column < leftColumns ? cell.padEnd(size) : cell.padStart(size);
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}
