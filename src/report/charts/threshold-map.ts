import { differsClearly } from '../findings/clear.ts';
import { formatCsv } from '../csv.ts';
import { rangesOf } from '../findings/difference-text.ts';
import { goodness, sweptMap, type SweptMap } from '../findings/swept-map.ts';
import { nounOf, shortNameOf, shortUnitOf } from '../measure-names.ts';
import { type Board, board, roomOf, svgText } from './board.ts';
import { type Chart, chartKind, type Paper } from './chart.ts';
import { intervalAxisHeight, intervalRows } from './interval-rows.ts';
import { nameInTitle } from './option-names.ts';
import { ink } from './palette.ts';
import { nameLineHeight, rowName } from './row-name.ts';
import { label, labelWidth, segment, textSize } from './shapes.ts';
import { signOf, type Theme } from './style.ts';
import { wrapText } from './text-width.ts';
import { drawGrid } from './threshold-grid.ts';
import { counted } from '../numbers.ts';

const id = 'threshold-map';

/** For which values of two settings an option is worth it. */
export const thresholdMap = chartKind<SweptMap>({
  id,
  name: 'Two-way threshold map',
  question: 'For which settings is it still worth it?',
  read: sweptMap,
  draw,
});

function draw(paper: Paper, data: SweptMap): Chart {
  const { manifest } = data.findings;
  const title = titleOf(data);
  const place = `${manifest.place}, ${counted(manifest.years, 'year')}`;
  const isLine = data.down === undefined;
  const subtitle = [
    ...whatAgainstWhat(paper, data),
    ...oneSidedWords(data),
    isLine
      ? `${place}; ${rangesOf('lines', manifest.replications)}`
      : `${place}, ${counted(manifest.replications, 'future')} a cell`,
  ];
  const alt = altOf(data, title);
  const chart = board(paper, { id, title, subtitle, alt });
  if (data.down === undefined) drawLine(chart, data, paper.style.theme);
  else drawGrid(chart, { ...data, down: data.down }, paper.style.theme);
  return { id, title, subtitle, alt, svg: svgText(chart), csv: csvOf(data) };
}

/** The measure with its unit, and which scenarios differ in it: in one line where the page has room for it. */
function whatAgainstWhat(paper: Paper, data: SweptMap): readonly string[] {
  const what = `Change in ${nounOf(data.measure)} ${data.cells[0]?.unit ?? ''}`;
  const sides = againstWords(data);
  const one = `${what}, ${sides}`;
  return labelWidth(one) <= roomOf(paper.style) ? [one] : [what, sides];
}

function againstWords({ option, baseline }: SweptMap): string {
  const isItself = baseline.startsWith(`${option}, `);
  return `${option} against ${isItself ? `itself${baseline.slice(option.length)}` : baseline}`;
}

/** Keys that both sides have, and that were changed on one. */
const oneSided = ({ across, down }: SweptMap) =>
  [across, ...(down === undefined ? [] : [down])].filter(({ isOfOption }) => !isOfOption);

function oneSidedWords(data: SweptMap): readonly string[] {
  const names = oneSided(data).map(({ name }) => name);
  if (names.length === 0) return [];
  return [`Changed on one side only: ${names.join(' and ')}; ${data.baseline} keeps its own`];
}

/** One key: a row a value, with the range of its futures. */
function drawLine({ svg, left, right, top, bottom }: Board, data: SweptMap, theme: Theme): void {
  const { across, cells, plan } = data;
  const unit = shortUnitOf(cells[0]?.unit ?? '');
  const unitWidth = labelWidth(unit);
  const [name = ''] = wrapText(across.name, right - left - unitWidth - 12, textSize, 'normal', 1);
  label(svg, name, left, top + 12, { fill: ink.axis });
  label(svg, unit, right - unitWidth, top + 12, { fill: ink.axis });
  const [first, last] = [top + nameLineHeight, bottom - intervalAxisHeight];
  const shown = cells.slice(0, Math.max(1, Math.floor((last - first) / nameLineHeight)));
  const height = Math.min((last - first) / shown.length, 3 * nameLineHeight);
  const names = shown.map(({ column }) =>
    column === plan?.column ? `${across.values[column]} (plan)` : (across.values[column] ?? ''),
  );
  const nameWidth = Math.min(
    (right - left) / 3,
    Math.max(...names.map((one) => labelWidth(one))) + 8,
  );
  shown.forEach((_, row) => {
    const middle = first + (row + 0.5) * height;
    rowName(svg, names[row] ?? '', { x: left, width: nameWidth, middle, height });
    if (row === 0) return;
    const y = first + row * height;
    segment(svg, [left, y], [right, y], { stroke: ink.gridline });
  });
  const sign = signOf(theme, 0);
  const rows = shown.map((cell) => ({ ...cell, sign: { ...sign, filled: differsClearly(cell) } }));
  const box = { x: left + nameWidth + 8, width: right - left - nameWidth - 8, first, height };
  intervalRows(svg, rows, { ...box, last: first + height * shown.length });
}

function titleOf(data: SweptMap): string {
  const { cells, measure, option } = data;
  const clear = cells.filter(differsClearly);
  const good = clear.filter(({ difference }) => goodness(measure, difference) > 0).length;
  const noun = nounOf(measure);
  const who = nameInTitle(option);
  if (clear.length === 0) return `No clear difference in ${noun} anywhere on the map`;
  if (oneSided(data).length > 0) {
    // How much of it the option does cannot be told from what the change does by itself.
    const name = shortNameOf(measure);
    if (good === cells.length) return `${name}: better everywhere on the map with inputs changed`;
    if (good === 0) return `${name}: clearly better nowhere on the map with inputs changed`;
    return `${name}: better in ${good} of ${cells.length} cells with inputs changed`;
  }
  if (good === cells.length) return `${who} improves ${noun} everywhere on the map`;
  if (good === 0) return `${who} clearly improves ${noun} nowhere on the map`;
  return `${who} improves ${noun} in ${good} of ${cells.length} cells`;
}

function altOf(data: SweptMap, title: string): string {
  const { across, down, cells, option, baseline, measure } = data;
  const sides = down === undefined ? across.name : `${across.name} and ${down.name}`;
  const ends = cells.map(({ difference }) => difference);
  const range = `${Math.min(...ends).toPrecision(2)} to ${Math.max(...ends).toPrecision(2)}`;
  return (
    `Grid of the difference in ${nounOf(measure)} between ${option} and ${baseline} over ${sides}. ${title}. ` +
    oneSidedWords(data)
      .map((words) => `${words}. `)
      .join('') +
    `Mean differences run from ${range} ${cells[0]?.unit ?? ''}; clear ones are printed bold. Data table follows.`
  );
}

function csvOf({ across, down, cells, measure }: SweptMap): string {
  return formatCsv(
    [
      across.key,
      ...(down === undefined ? [] : [down.key]),
      'measure',
      'unit',
      'difference',
      'p10',
      'p90',
    ],
    cells.map(({ column, row, unit, difference, p10, p90 }) => [
      across.values[column] ?? '',
      ...(down === undefined ? [] : [down.values[row] ?? '']),
      measure,
      unit,
      difference,
      p10,
      p90,
    ]),
  );
}
