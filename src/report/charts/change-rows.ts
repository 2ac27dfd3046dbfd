import { scaleLinear } from 'd3-scale';
import { measureOf, type MeasureId } from '../../observe/measures.ts';
import { differenceText, isOneFuture } from '../findings/difference-text.ts';
import type { OptionResult } from '../findings/options.ts';
import { readable, readableRounding } from '../numbers.ts';
import type { Board } from './board.ts';
import { key } from './key.ts';
import { mark } from './markers.ts';
import { leftOut } from './option-names.ts';
import { ink } from './palette.ts';
import { baselineShift, label, labelWidth, type Parent, segment, textSize } from './shapes.ts';
import { signOf, type Theme } from './style.ts';
import { wrapText } from './text-width.ts';

/** One measure under every option, of everybody or of a group. */
export interface ChangeRow {
  readonly measure: MeasureId;
  readonly name: string;
  /** Name and unit, where there is room for both. */
  readonly nameAndUnit: string;
  /** The lowest stay where there is no room for all; rows of one rank stay or go together. */
  readonly rank: number;
  /** Mean of the baseline. */
  readonly baseline: number;
  readonly options: readonly OptionResult[];
}

/** Where the parts of all rows stand, from left to right, in user units. */
interface Columns {
  readonly names: number;
  /** Right end of the baseline's numbers; undefined: they are left out. */
  readonly baseline: number | undefined;
  readonly plot: readonly [left: number, right: number];
  /** Right ends of the numbers: one for all options where they stand below one another. */
  readonly numbers: readonly number[];
}

type NumberForm = 'ranges' | 'means' | 'none';

const gap = 14;
const lineHeight = textSize + 3;
const headHeight = textSize + 9;
const narrowestPlot = 110;
/** Of the sign above a column of numbers. */
const signWidth = 22;
/** Least distance of two options in a row without numbers of their own. */
const leastStep = 9;
const rowPadding = 6;

/** Rows to draw, and how. */
export interface ChangeRows {
  readonly rows: readonly ChangeRow[];
  /** Of the options, in their order. */
  readonly names: readonly string[];
  /** `own`: each row as wide as its numbers need; `shared`: rows can be held against one another. */
  readonly scale: 'own' | 'shared';
}

/** Rows with the baseline's value, a mark and an interval for each option, and the change in numbers. */
export function drawChangeRows(
  area: Board,
  { rows, names, scale }: ChangeRows,
  theme: Theme,
): void {
  const { svg, left, right, top, bottom } = area;
  const options = names.length;
  const entries = names.map((name, place) => ({ sign: signOf(theme, place), name }));
  const used = options > 1 ? key(svg, entries, { x: left, y: top, width: right - left }) : 0;
  const first = top + used + headHeight;
  const { columns, form, stacked } = columnsOf(area, rows, options, bottom - first);
  const least = stacked
    ? options * lineHeight + 2
    : Math.max(lineHeight + 2, options * leastStep + rowPadding);
  const all = Math.floor((bottom - first) / least) >= rows.length;
  const last = all ? bottom : bottom - lineHeight;
  const shown = chosen(rows, Math.max(1, Math.floor((last - first) / least)));
  const height = Math.min((last - first) / shown.length, least * 2.2);
  drawHead(svg, columns, { left, y: first - 8, form, stacked, theme, options });
  shown.forEach((row, i) => {
    const y = first + i * height;
    const isNext = scale === 'shared' && row.rank !== shown[i - 1]?.rank;
    segment(svg, [left, y], [right, y], { stroke: isNext ? ink.axis : ink.gridline });
    const x = scaleOf(scale === 'own' ? [row] : shown, scale, columns.plot);
    drawRow(svg, row, columns, { left, top: y, height, x, form, stacked, theme });
  });
  if (shown.length < rows.length) {
    label(svg, leftOut(rows.length - shown.length), left, bottom - 2, { fill: ink.axis });
  }
}

/** The widest form that leaves room for the plot. */
function columnsOf(
  { left, right }: Board,
  rows: readonly ChangeRow[],
  options: number,
  room: number,
): { readonly columns: Columns; readonly form: NumberForm; readonly stacked: boolean } {
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => labelWidth(text)));
  const names = Math.min(widest(rows.map(({ nameAndUnit }) => nameAndUnit)), (right - left) * 0.48);
  const baseline = Math.max(widest(rows.map(baselineText)), labelWidth('Baseline')) + gap;
  const all = rows.flatMap((row) => row.options);
  const width = {
    ranges: Math.max(widest(all.map((one) => numbersOf(one, 'ranges'))), labelWidth(heads.ranges)),
    means: Math.max(
      widest(all.map((one) => numbersOf(one, 'means'))),
      labelWidth(heads.means) + (options > 1 ? signWidth : 0),
    ),
    none: 0,
  };
  const hasRanges = !all.every(({ result }) => isOneFuture(result.n));
  // Of one option the numbers need no line more than its mark does.
  const stackable = options === 1 || rows.length * (options * lineHeight + 2) <= room;
  const forms: readonly { form: NumberForm; withBaseline: boolean; stacked: boolean }[] = [
    ...(stackable && options <= 3
      ? stackedForms.filter(({ form }) => form !== 'ranges' || hasRanges)
      : []),
    ...(options === 2 ? sideForms : []),
    { form: 'none', withBaseline: true, stacked: false },
  ];
  const plotOf = ({ form, withBaseline, stacked }: (typeof forms)[number]) => {
    const columns = form === 'none' ? 0 : stacked ? 1 : options;
    const from = left + names + gap + (withBaseline ? baseline : 0);
    return { from, to: right - columns * (width[form] + gap), columns };
  };
  const fitting =
    forms.find((form) => plotOf(form).to - plotOf(form).from >= narrowestPlot) ??
    ({ form: 'none', withBaseline: false, stacked: false } as const);
  const { from, to, columns } = plotOf(fitting);
  return {
    columns: {
      names,
      baseline: fitting.withBaseline ? from - gap : undefined,
      plot: [from, to],
      numbers: Array.from(
        { length: columns },
        (_, i) => right - (columns - 1 - i) * (width[fitting.form] + gap),
      ),
    },
    form: fitting.form,
    stacked: fitting.stacked,
  };
}

const stackedForms = [
  { form: 'ranges', withBaseline: true, stacked: true },
  { form: 'ranges', withBaseline: false, stacked: true },
  { form: 'means', withBaseline: true, stacked: true },
] as const;

const sideForms = [
  { form: 'means', withBaseline: true, stacked: false },
  { form: 'means', withBaseline: false, stacked: false },
] as const;

const heads = { ranges: 'Change (range)', means: 'Change', none: '' } as const;

function numbersOf({ result }: OptionResult, form: NumberForm): string {
  const { mean, withRange } = differenceText(result);
  return { ranges: withRange, means: mean, none: '' }[form];
}

const baselineText = ({ baseline }: ChangeRow) =>
  readable(baseline, readableRounding(baseline, NaN));

/**
 * As many whole ranks as there is room for, in the order of the rows. Where there is none for the first rank, its first
 * rows and its last.
 */
function chosen(rows: readonly ChangeRow[], count: number): readonly ChangeRow[] {
  const ranks = [...new Set(rows.map(({ rank }) => rank))].toSorted((a, b) => a - b);
  const kept = new Set<ChangeRow>();
  for (const rank of ranks) {
    const own = rows.filter((row) => row.rank === rank);
    const room = count - kept.size;
    if (own.length > room) {
      if (kept.size < 2) for (const row of endsOf(own, room)) kept.add(row);
      break;
    }
    for (const row of own) kept.add(row);
  }
  return rows.filter((row) => kept.has(row));
}

function endsOf(rows: readonly ChangeRow[], room: number): readonly ChangeRow[] {
  return rows.filter((_, i) => i < room - 1 || (room > 0 && i === rows.length - 1));
}

function drawHead(
  svg: Parent,
  { baseline, plot: [from, to], numbers }: Columns,
  at: {
    readonly left: number;
    readonly y: number;
    readonly form: NumberForm;
    readonly stacked: boolean;
    readonly theme: Theme;
    readonly options: number;
  },
): void {
  const grey = { fill: ink.axis };
  if (baseline !== undefined) label(svg, 'Baseline', baseline, at.y, { ...grey, anchor: 'end' });
  const arrows = labelWidth('← worse better →') + gap <= to - from;
  if (arrows) label(svg, '← worse', from, at.y, grey);
  label(svg, 'better →', to, at.y, { ...grey, anchor: 'end' });
  numbers.forEach((right, place) => {
    label(svg, heads[at.form], right, at.y, { ...grey, anchor: 'end' });
    if (!at.stacked && at.options > 1) {
      const middle = right - labelWidth(heads[at.form]) - signWidth / 2;
      mark(svg, signOf(at.theme, place), middle, at.y - baselineShift);
    }
  });
}

function drawRow(
  svg: Parent,
  row: ChangeRow,
  { names, baseline, numbers }: Columns,
  at: {
    readonly left: number;
    readonly top: number;
    readonly height: number;
    readonly x: (value: number) => number;
    readonly form: NumberForm;
    readonly stacked: boolean;
    readonly theme: Theme;
  },
): void {
  const middle = at.top + at.height / 2;
  const most = at.height >= 2 * lineHeight ? 2 : 1;
  const fits = wrapText(row.nameAndUnit, names, textSize, 'normal', 9).length <= most;
  const words = fits ? row.nameAndUnit : row.name;
  const lines = wrapText(words, names, textSize, 'normal', most);
  const start = middle - ((lines.length - 1) * lineHeight) / 2 + baselineShift;
  lines.forEach((line, i) => label(svg, line, at.left, start + i * lineHeight));
  if (baseline !== undefined) {
    label(svg, baselineText(row), baseline, middle + baselineShift, { anchor: 'end' });
  }
  const { x } = at;
  segment(svg, [x(0), at.top], [x(0), at.top + at.height], { stroke: ink.axis, strokeWidth: 1.5 });
  const step = at.stacked
    ? lineHeight
    : Math.min(14, (at.height - rowPadding) / Math.max(row.options.length, 1));
  row.options.forEach((option, i) => {
    const y = middle + (i - (row.options.length - 1) / 2) * step;
    drawOption(svg, option, { x, y, r: Math.min(6, step / 2.3), theme: at.theme });
    const right = at.stacked ? numbers[0] : numbers[option.place];
    if (right === undefined) return;
    const fill = signOf(at.theme, option.place).text;
    const baselineOf = (at.stacked ? y : middle) + baselineShift;
    label(svg, numbersOf(option, at.form), right, baselineOf, { anchor: 'end', fill });
  });
}

/**
 * From a change to its place, better to the right: over the rows together as far as they reach, over one row with no change
 * in the middle.
 */
function scaleOf(
  rows: readonly ChangeRow[],
  scale: ChangeRows['scale'],
  [from, to]: readonly [number, number],
): (value: number) => number {
  const [first] = rows;
  const isHigher = first !== undefined && measureOf(first.measure).direction === 'higher is better';
  const good = isHigher ? 1 : -1;
  const ends = rows.flatMap(({ options }) =>
    options.flatMap(({ result: { difference } }) =>
      [difference.mean, difference.p10, difference.p90].map((value) => good * value),
    ),
  );
  const most = Math.max(0, ...ends);
  const least = Math.min(0, ...ends);
  const reach = Math.max(most, -least);
  const [low, high] = scale === 'own' ? [-reach, reach] : [least, most];
  const x = scaleLinear([low, high > low ? high : low + 1], [from + 8, to - 8]);
  return (value) => x(good * value);
}

function drawOption(
  svg: Parent,
  { place, result: { difference } }: OptionResult,
  at: {
    readonly x: (value: number) => number;
    readonly y: number;
    readonly r: number;
    readonly theme: Theme;
  },
): void {
  const sign = signOf(at.theme, place);
  segment(svg, [at.x(difference.p10), at.y], [at.x(difference.p90), at.y], {
    stroke: sign.colour,
    strokeWidth: 2.5,
  });
  mark(svg, sign, at.x(difference.mean), at.y, at.r);
}
