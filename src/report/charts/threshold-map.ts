import { differsClearly } from '../findings/clear.ts';
import { formatCsv } from '../csv.ts';
import { goodness, sweptMap, type SweptMap } from '../findings/swept-map.ts';
import { nounOf } from '../measure-names.ts';
import { type Board, board, svgText } from './board.ts';
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
  const subtitle = [
    `Change in ${nounOf(data.measure)} ${data.cells[0]?.unit ?? ''}, ${data.option}`,
    `${manifest.place}, ${counted(manifest.years, 'year')}, ${counted(manifest.replications, 'future')} a cell`,
  ];
  const alt = altOf(data, title);
  const chart = board(paper, { id, title, subtitle, alt });
  if (data.down === undefined) drawLine(chart, data, paper.style.theme);
  else drawGrid(chart, { ...data, down: data.down }, paper.style.theme);
  return { id, title, subtitle, alt, svg: svgText(chart), csv: csvOf(data) };
}

/** One key: a row a value, with the range of its futures. */
function drawLine({ svg, left, right, top, bottom }: Board, data: SweptMap, theme: Theme): void {
  const { across, cells, plan } = data;
  const [name = ''] = wrapText(across.name, right - left, textSize, 'normal', 1);
  label(svg, name, left, top + 12, { fill: ink.axis });
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

function titleOf({ cells, measure, option }: SweptMap): string {
  const clear = cells.filter(differsClearly);
  const good = clear.filter(({ difference }) => goodness(measure, difference) > 0).length;
  const noun = nounOf(measure);
  const who = nameInTitle(option);
  if (clear.length === 0) return `No clear difference in ${noun} anywhere on the map`;
  if (good === cells.length) return `${who} improves ${noun} everywhere on the map`;
  if (good === 0) return `${who} clearly improves ${noun} nowhere on the map`;
  return `${who} improves ${noun} in ${good} of ${cells.length} cells`;
}

function altOf(
  { across, down, cells, option, baseline, measure }: SweptMap,
  title: string,
): string {
  const sides = down === undefined ? across.name : `${across.name} and ${down.name}`;
  const ends = cells.map(({ difference }) => difference);
  const range = `${Math.min(...ends).toPrecision(2)} to ${Math.max(...ends).toPrecision(2)}`;
  return (
    `Grid of the difference in ${nounOf(measure)} between ${option} and ${baseline} over ${sides}. ${title}. ` +
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
