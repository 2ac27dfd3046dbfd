import { bandWords, isOneFuture } from '../findings/difference-text.ts';
import type { Findings } from '../findings/findings.ts';
import { bodyName } from '../money/body-names.ts';
import {
  borneMoreAYear,
  borneMoreIn,
  changeOf,
  type Change,
  type MoneyPeriod,
} from '../money/changes.ts';
import { denominationOf, roundingOf } from '../money/gbp.ts';
import { positions, purseBook, type PositionId } from '../money/purse-book.ts';
import { NO_OPTION, NO_PURSES, scaleNote, yearsAskedFor } from '../money/told.ts';
import { touchedBodies, type TouchedBodies } from '../money/touched.ts';
import { board, svgText, type Board } from './board.ts';
import { type Absent, type Chart, chartKind, type Paper } from './chart.ts';
import { key } from './key.ts';
import { fitMatrix, matrixHeight, type MatrixFit } from './matrix-layout.ts';
import { ink } from './palette.ts';
import { label, type Box, textSize } from './shapes.ts';
import { signOf, type Theme } from './style.ts';
import { cellsOf, drawMatrix, type Matrix } from './who-pays-matrix.ts';
import { whoPaysAlt, whoPaysCsv, whoPaysTitle } from './who-pays-words.ts';
import { counted } from '../numbers.ts';

const id = 'who-pays';

const columns: readonly PositionId[] = ['cash', 'capacity', 'transfers', 'levers', 'net'];
/** Stay where there is no room for all of them. */
const keptColumns: readonly PositionId[] = ['cash', 'capacity', 'net'];

const gap = 18;
const noteHeight = textSize + 7;

/** What each body pays more or less than under the baseline, cash and capacity apart. */
export const whoPays = chartKind<TouchedBodies>({
  id,
  name: 'Who pays, who saves',
  question: 'Does every signatory gain?',
  read: readTouched,
  draw,
});

/** What charts about the money of bodies are made of. */
export function readTouched(findings: Findings): TouchedBodies | Absent {
  if (findings.options.length === 0) return { absent: NO_OPTION };
  const book = purseBook(findings);
  if (book === undefined) return { absent: NO_PURSES };
  return touchedBodies(findings, book) ?? { absent: 'no option changes what anybody pays' };
}

function draw(paper: Paper, data: TouchedBodies): Chart {
  const { findings, book } = data;
  const { manifest, baseline, options } = findings;
  const { theme } = paper.style;
  const single = options.length === 1;
  const periods: readonly MoneyPeriod[] = [...yearsAskedFor(book.years), 'a year'];
  const matrices = inOneMoney(
    single ? periods.map((period) => matrixOfPeriod(data, period)) : [matrixOfOptions(data, theme)],
  );
  const title = whoPaysTitle(data);
  const money = matrices[0]?.denomination.short ?? 'GBP';
  const subtitle = [
    `${single ? money : `Net, ${money} a year,`} beyond ${baseline} (minus: pays less)`,
    `${manifest.place}, ${counted(book.years, 'year')}, ${counted(book.futures, 'future')}${isOneFuture(book.futures) ? '' : `; any grey: ${bandWords(book.futures)}`}`,
  ];
  const alt = whoPaysAlt(data, title);
  const area = board(paper, { id, title, subtitle, alt, sources: scaleNote(findings) });
  const entries = single
    ? []
    : options.map((name, place) => ({ sign: signOf(theme, place), name }));
  const { left, right, top } = area;
  const used = key(area.svg, entries, { x: left, y: top, width: right - left });
  drawAll({ ...area, top: top + used }, matrices, theme);
  return { id, title, subtitle, alt, svg: svgText(area), csv: whoPaysCsv(data, columns) };
}

/** Of one option in one year, or a year: bodies by what they pay. */
function matrixOfPeriod(
  { findings, book, bodies, totals }: TouchedBodies,
  period: MoneyPeriod,
): Matrix {
  const [option = ''] = findings.options;
  const pair = { baseline: findings.baseline, option };
  const rows = bodies.map((body) => ({
    name: bodyName(body),
    strong: totals.includes(body),
    cells: columns.map((position) => changeOf(borneMoreIn(book, pair, body, position, period))),
  }));
  const named = columns.map((position) => ({
    label: positions[position].label,
    kept: keptColumns.includes(position),
  }));
  const heading = period === 'a year' ? `A year, on the mean of ${book.years}` : `Year ${period}`;
  return { heading, columns: named, rows, ...inMoney(rows) };
}

/** Of several options: bodies by options, net, on the mean of the years. */
function matrixOfOptions({ findings, book, bodies, totals }: TouchedBodies, theme: Theme): Matrix {
  const { baseline, options } = findings;
  const rows = bodies.map((body) => ({
    name: bodyName(body),
    strong: totals.includes(body),
    cells: options.map((option) =>
      changeOf(borneMoreAYear(book, { baseline, option }, body, 'net')),
    ),
  }));
  const named = options.map((name, place) => ({ label: name, sign: signOf(theme, place) }));
  return { columns: named, rows, ...inMoney(rows) };
}

function inMoney(rows: readonly { readonly cells: readonly Change[] }[]) {
  const amounts = rows.flatMap(({ cells }) =>
    cells.flatMap(({ mean, p10, p90 }) => [mean, p10, p90]),
  );
  const denomination = denominationOf(amounts);
  return { denomination, rounding: roundingOf(amounts, denomination) };
}

/** Years are compared: one denomination for all of them. */
function inOneMoney(matrices: readonly Matrix[]): readonly Matrix[] {
  const money = inMoney(matrices.flatMap(({ rows }) => rows));
  return matrices.map((matrix) => ({ ...matrix, ...money }));
}

/** The mean of the years is first in line for room, then the last years; they stand in their order. */
function drawAll(
  { svg, left, right, top, bottom }: Board,
  matrices: readonly Matrix[],
  theme: Theme,
): void {
  const area: Box = { x: left, y: top, width: right - left, height: bottom - top };
  const each = Math.max(...matrices.map((matrix) => matrixHeight(cellsOf(matrix), false))) + gap;
  const shown = matrices.slice(-Math.max(1, Math.floor((area.height + gap) / each)));
  const loses = shown.some((matrix) => leftOut(matrix, fitMatrix(cellsOf(matrix), area)) !== '');
  const room = area.height - (loses ? noteHeight : 0);
  const height = (room - gap * (shown.length - 1)) / shown.length;
  const most = Math.max(
    1,
    ...shown.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap(({ mean, p10, p90 }) => [mean, p10, p90].map(Math.abs)),
      ),
    ),
  );
  const notes = shown.map((matrix, n) => {
    const box = { ...area, y: area.y + n * (height + gap), height };
    return leftOut(matrix, drawMatrix(svg, matrix, box, { theme, most }));
  });
  const note = notes.find((text) => text !== '');
  if (note !== undefined) label(svg, note, left, bottom - 4, { fill: ink.axis });
}

/** `In the table: 2 rows, 1 column, ranges`; nothing where all of it is drawn. */
function leftOut({ rows, columns: all }: Matrix, fit: MatrixFit): string {
  const count = (n: number, what: string) => (n === 0 ? [] : [`${n} ${what}${n === 1 ? '' : 's'}`]);
  const gone = [
    ...count(rows.length - fit.rows.length, 'row'),
    ...count(all.length - fit.columns.length, 'column'),
  ];
  // Without bars nothing says how far the futures are apart.
  const said = [...gone, ...(fit.columns.some(({ bars }) => bars) ? [] : ['ranges'])].join(', ');
  return said === '' ? '' : `In the table: ${said}`;
}
