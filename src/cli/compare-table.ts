import type { ComparisonRow } from '../experiment/comparison.ts';
import type { ComparisonVerdict } from '../experiment/verdict.ts';
import { measureOf, subjectOf, subjects } from '../observe/measures.ts';
import { readable, readableRounding } from '../report/numbers.ts';
import { wrapped } from './layout.ts';
import { tinted } from './terminal.ts';

/** Labels may wrap, but not below this width: rather the table grows wider than the screen. */
const NARROWEST_LABEL = 22;
const GAP = 2;

/** What stands in the columns of a line, the label apart. */
interface Cells {
  readonly label: string;
  readonly baseline: string;
  readonly option: string;
  readonly difference: string;
  readonly better: string;
  readonly verdict: ComparisonVerdict | '';
}

const columns = ['baseline', 'option', 'difference', 'better', 'verdict'] as const;

/** One line a measure: the baseline, the option, the difference with its interval, and what may be said. */
export function comparisonTable(
  rows: readonly ComparisonRow[],
  width: number,
  colour: boolean,
): string {
  const heading: Cells = {
    label: 'People 65+',
    baseline: 'Baseline',
    option: 'Option',
    difference: 'Difference',
    better: 'Better in',
    verdict: '',
  };
  const sections = subjects.flatMap((subject) => {
    const own = rows.filter(({ measure }) => subjectOf(measure) === subject);
    return [...new Set(own.map(({ unit }) => unit))].map((unit) => ({
      subject,
      unit,
      lines: own.filter((row) => row.unit === unit).map(cellsOf),
    }));
  });
  const all = [heading, ...sections.flatMap(({ lines }) => lines)];
  const widths = columns.map((column) => Math.max(...all.map((line) => line[column].length)));
  const taken = widths.reduce((sum, own) => sum + own + GAP, 0);
  const wanted = Math.max(...all.map(({ label }) => label.length)) + 2;
  const label = Math.max(NARROWEST_LABEL, Math.min(wanted, width - taken));
  const draw = (cells: Cells, indent: string) => drawn(cells, indent, { label, widths, colour });
  return [
    ...draw(heading, '').map((line) => tinted(line, 'bold', colour)),
    ...sections.flatMap(({ subject, unit, lines }, i) => [
      ...(subject === sections[i - 1]?.subject ? [] : ['', tinted(subject, 'bold', colour)]),
      tinted(unit === '%' ? 'per cent' : unit, 'dim', colour),
      ...lines.flatMap((line) => draw(line, '  ')),
    ]),
  ].join('\n');
}

function cellsOf(row: ComparisonRow): Cells {
  const { baseline, difference } = row;
  const { n, secondMean: mean } = difference;
  // Pairs tell apart what two means to four digits do not: the difference has digits of its own.
  const level = readableRounding(baseline === 0 ? mean : baseline, NaN);
  return {
    label: measureOf(row.measure).label,
    baseline: n === 0 ? 'not observed' : readable(baseline, level),
    option: n === 0 ? '' : readable(mean, level),
    difference: differenceInWords(row),
    better:
      difference.n === 0 || Number.isNaN(row.shareBetter)
        ? ''
        : `${Math.round(row.shareBetter * difference.n)} of ${difference.n}`,
    verdict: difference.n === 0 ? '' : row.verdict,
  };
}

/** `-1.3 ± 2.6`: the mean difference and half its 95 % interval, with the digits that are known. */
export function differenceInWords({
  difference,
}: {
  readonly difference: Pick<ComparisonRow['difference'], 'n' | 'mean' | 'low' | 'high'>;
}): string {
  const { n, mean, low, high } = difference;
  if (n === 0) return '';
  const halfWidth = (high - low) / 2;
  const rounding = readableRounding(mean, halfWidth);
  const sign = mean > 0 ? '+' : '';
  const interval = Number.isNaN(halfWidth) ? '' : ` ± ${readable(halfWidth, rounding)}`;
  return mean === 0 && !(halfWidth > 0) ? '0' : `${sign}${readable(mean, rounding)}${interval}`;
}

interface Layout {
  readonly label: number;
  readonly widths: readonly number[];
  readonly colour: boolean;
}

function drawn(cells: Cells, indent: string, { label, widths, colour }: Layout): string[] {
  const [first = '', ...more] = wrapped(cells.label, label - indent.length);
  const numbers = columns.map((column, i) => {
    const text = cells[column];
    // The verdict is read, the others are compared downwards.
    return column === 'verdict'
      ? verdictInColour(cells.verdict, colour)
      : text.padStart(widths[i] ?? 0);
  });
  const line = [`${indent}${first}`.padEnd(label), ...numbers].join(' '.repeat(GAP));
  return [line.trimEnd(), ...more.map((text) => `${indent}${text}`)];
}

/** What may be said, in a terminal's colours: good, bad, or not to be made much of. */
export function verdictInColour(verdict: Cells['verdict'], colour: boolean): string {
  switch (verdict) {
    case 'better':
      return tinted(verdict, 'green', colour);
    case 'worse':
      return tinted(verdict, 'yellow', colour);
    default:
      return tinted(verdict, 'dim', colour);
  }
}
