import { verdictOfFinding } from '../../experiment/validation/rows.ts';
import type { Verdict } from '../../experiment/validation/verdict.ts';
import { formatCsv } from '../csv.ts';
import type { Findings } from '../findings/findings.ts';
import { rowsOf, type Table } from '../findings/table.ts';
import { board, svgText } from './board.ts';
import { type Absent, type Chart, type ChartKind, chartKind, type Paper } from './chart.ts';
import { forestRows, type ForestRow } from './forest-rows.ts';

/** One of the two halves of a validation, as rows of a chart. */
interface Validation {
  readonly rows: readonly ForestRow[];
  /** Those that are inside, of how many. */
  readonly inside: number;
  readonly of: number;
}

/** Tolerances beyond the middle of a band that a row of a target shows. */
const TOLERANCES_SHOWN = 2.5;

/** Targets in units of their tolerance, so that all share one scale; those furthest from the middle first. */
export const validationTargets: ChartKind = chartKind<Validation>({
  id: 'validation-targets',
  name: 'Published targets',
  question: 'Does the place as it is look like the published one?',
  read: (findings) =>
    readRows(findings, (table) => {
      const own = rowsOf(table, (row) => row).filter((row) => table.text(row, 'kind') === 'target');
      const rows = own.map((row) => targetRow(table, row));
      return {
        rows: rows.toSorted((a, b) => Math.abs(b.simulated.value) - Math.abs(a.simulated.value)),
        inside: rows.filter(({ isMiss }) => !isMiss).length,
        of: rows.length,
      };
    }),
  draw: (paper, data) =>
    drawn(paper, data, {
      id: 'validation-targets',
      title: `${data.inside} of ${data.of} published targets are inside`,
      subtitle: ['The bar is the tolerance of each target, set before; mean with 95 % interval'],
      about: 'targets that the status quo has to show, in units of their tolerance',
    }),
});

/** The first number of each finding, each on a scale of its own. */
export const validationFindings: ChartKind = chartKind<Validation>({
  id: 'validation-findings',
  name: 'Published findings',
  question: 'Does the model show what studies found, though it was not fitted to them?',
  read: (findings) =>
    readRows(findings, (table) => {
      const all = rowsOf(table, (row) => row).filter((row) => table.text(row, 'kind') !== 'target');
      const ids = [...new Set(all.map((row) => table.text(row, 'id')))];
      const rows = ids.flatMap((id) => {
        const own = all.filter((row) => table.text(row, 'id') === id);
        const [first] = own;
        return first === undefined ? [] : [findingRow(table, first, verdictOf(table, own))];
      });
      return {
        rows,
        inside: rows.filter(({ words }) => words === 'inside').length,
        of: rows.length,
      };
    }),
  draw: (paper, data) =>
    drawn(paper, data, {
      id: 'validation-findings',
      title: `${data.inside} of ${data.of} published findings come out`,
      subtitle: [
        'First number of each: median, 5 to 95 %, and the bar where it has to lie',
        'The word is for the finding as a whole, with all its numbers and controls',
      ],
      about: 'findings, each by its first number on a scale of its own',
    }),
});

function readRows({ table }: Findings, read: (table: Table) => Validation): Validation | Absent {
  const validation = table('validation.csv');
  if (validation.length === 0) return { absent: 'it takes a folder of rehearse validate' };
  const data = read(validation);
  return data.of === 0 ? { absent: 'nothing of it was asked for' } : data;
}

function targetRow(table: Table, row: number): ForestRow {
  const number = (column: string) => table.number(row, column);
  const [low, high] = [number('band_low'), number('band_high')];
  const tolerances = (value: number) => (2 * value - low - high) / (high - low);
  return {
    name: `${table.text(row, 'id')} ${table.text(row, 'name')}`,
    words: table.text(row, 'verdict'),
    isMiss: table.text(row, 'in_band') !== 'yes',
    band: { low: -1, high: 1 },
    published: { value: tolerances(number('published')), low: NaN, high: NaN },
    simulated: {
      value: tolerances(number('simulated')),
      low: tolerances(number('low')),
      high: tolerances(number('high')),
    },
    domain: [-TOLERANCES_SHOWN, TOLERANCES_SHOWN],
  };
}

function findingRow(table: Table, row: number, verdict: string): ForestRow {
  const number = (column: string) => table.number(row, column);
  const band = {
    low: Number.isNaN(number('band_low')) ? -Infinity : number('band_low'),
    high: Number.isNaN(number('band_high')) ? Infinity : number('band_high'),
  };
  const published = {
    value: number('published'),
    low: number('published_low'),
    high: number('published_high'),
  };
  const simulated = { value: number('simulated'), low: number('low'), high: number('high') };
  const ends = [...Object.values(band), ...Object.values(published), ...Object.values(simulated)];
  const finite = ends.filter(Number.isFinite);
  const [least, most] = [Math.min(...finite), Math.max(...finite)];
  const spare = (most - least) * 0.08 || 1;
  return {
    name: `${table.text(row, 'id')} ${table.text(row, 'name')}`,
    words: verdict,
    isMiss: table.text(row, 'in_band') !== 'yes',
    band,
    published,
    simulated,
    domain: [least - spare, most + spare],
  };
}

/** What a finding comes to, with its controls. */
function verdictOf(table: Table, rows: readonly number[]): Verdict {
  return verdictOfFinding(
    rows.map((row) => ({
      kind: table.text(row, 'kind') === 'control' ? 'control' : 'finding',
      isInBand: table.text(row, 'in_band') === 'yes',
      verdict: table.text(row, 'verdict') as Verdict,
    })),
  );
}

function drawn(
  paper: Paper,
  { rows, inside, of }: Validation,
  words: {
    readonly id: string;
    readonly title: string;
    readonly subtitle: readonly string[];
    readonly about: string;
  },
): Chart {
  const { id, title, subtitle, about } = words;
  const [first] = rows;
  const alt =
    `Forest chart of ${of} published ${about}, ${inside} of them inside. A bar shows where each has to lie, with the ` +
    `published number above the simulated one and its range. ${title}. First row: ${(first?.name ?? '').slice(0, 80)}, ` +
    `${first?.words ?? ''}. Data table follows.`;
  const page = board(paper, { id, title, subtitle, alt });
  forestRows(page, rows, paper.style.theme);
  return { id, title, subtitle, alt, svg: svgText(page), csv: csvOf(rows) };
}

function csvOf(rows: readonly ForestRow[]): string {
  const ends = ['value', 'low', 'high'] as const;
  return formatCsv(
    [
      'row',
      'outcome',
      'band_low',
      'band_high',
      ...ends.map((end) => `published_${end}`),
      ...ends.map((end) => `simulated_${end}`),
    ],
    rows.map(({ name, words, band, published, simulated }) => [
      name,
      words,
      Number.isFinite(band.low) ? band.low : NaN,
      Number.isFinite(band.high) ? band.high : NaN,
      ...ends.map((end) => published[end]),
      ...ends.map((end) => simulated[end]),
    ]),
  );
}
