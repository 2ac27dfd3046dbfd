import { differsClearly } from '../findings/clear.ts';
import { stresses } from '../../experiment/stress.ts';
import { formatCsv } from '../csv.ts';
import { rangesOf } from '../findings/difference-text.ts';
import type { Findings } from '../findings/findings.ts';
import { pointAt, type Point } from '../findings/points.ts';
import { rowsOf, type Table } from '../findings/table.ts';
import { nounOf, shortNameOf, shortUnitOf } from '../measure-names.ts';
import { counted, readable, readableRounding } from '../numbers.ts';
import { type Board, board, svgText } from './board.ts';
import { type Absent, type Chart, chartKind, type Paper } from './chart.ts';
import { intervalAxisHeight, intervalRows, type RowsBox } from './interval-rows.ts';
import { ink } from './palette.ts';
import { nameInTitle, possessive } from './option-names.ts';
import { nameLineHeight, rowName } from './row-name.ts';
import { label, type Parent, segment, textSize } from './shapes.ts';
import { signOf, type Theme } from './style.ts';
import { wrapText } from './text-width.ts';

/** What is left of a difference under one stress; the first is as planned. */
interface Shock extends Point {
  readonly says: string;
  /** Whether anything came out otherwise under it: what was not felt tests nothing. */
  readonly felt: boolean;
}

interface Panel {
  readonly measure: string;
  readonly unit: string;
  readonly shocks: readonly Shock[];
}

interface ShockTest {
  readonly findings: Findings;
  readonly option: string;
  readonly baseline: string;
  readonly panels: readonly Panel[];
}

const id = 'shock-test';

/** What is left of an option's effect when things around it go wrong. */
export const shockTest = chartKind<ShockTest>({
  id,
  name: 'Shock test',
  question: 'What if we are reorganised again, cannot recruit, or have less money?',
  read,
  draw,
});

function read(findings: Findings): ShockTest | Absent {
  const table = findings.table('stress.csv');
  if (table.length === 0) return { absent: 'it takes a folder of rehearse stress' };
  const shocks = rowsOf(table, (row) => ({
    ...pointAt(table, row),
    ...feltAt(table, row),
  }));
  const measures = [...new Set(shocks.map(({ measure }) => measure))];
  return {
    findings,
    option: table.text(0, 'scenario'),
    baseline: table.text(0, 'comparator'),
    panels: measures.map((measure) => {
      const own = shocks.filter((shock) => shock.measure === measure);
      return { measure, unit: own[0]?.unit ?? '', shocks: own };
    }),
  };
}

/** Folders of before it was written down felt all of theirs. */
function feltAt(table: Table, row: number): Pick<Shock, 'says' | 'felt'> {
  const name = wordsOf(table.text(row, 'stress'));
  const felt = !table.has('felt') || table.text(row, 'felt') !== 'false';
  return { says: felt ? name : `${name} (not felt)`, felt };
}

function wordsOf(stress: string): string {
  if (stress === '') return 'As planned';
  return stresses.find(({ id: known }) => known === stress)?.name ?? stress;
}

function draw(paper: Paper, data: ShockTest): Chart {
  const { manifest } = data.findings;
  const title = titleOf(data);
  const subtitle = [
    `${data.option} less ${data.baseline}, both under the same stress`,
    `${manifest.place}, ${counted(manifest.years, 'year')}; ${rangesOf('lines', manifest.replications)}`,
  ];
  const alt = altOf(data, title);
  const chart = board(paper, { id, title, subtitle, alt });
  drawPanels(chart, data, paper.style.theme);
  return { id, title, subtitle, alt, svg: svgText(chart), csv: csvOf(data) };
}

/** Speaks of the first measure: whether its effect is there as planned, and under how many stresses it stays. */
function titleOf({ panels, option }: ShockTest): string {
  const [panel] = panels;
  const [planned, ...others] = panel?.shocks ?? [];
  const stressed = others.filter(({ felt }) => felt);
  if (panel === undefined || planned === undefined || !differsClearly(planned)) {
    return `No clear difference in ${nounOf(panel?.measure ?? '')}, stressed or not`;
  }
  const kept = stressed.filter(
    (shock) =>
      differsClearly(shock) && Math.sign(shock.difference) === Math.sign(planned.difference),
  );
  if (stressed.length === 0) return 'No stress was felt: nothing is tested';
  const effect = `${possessive(nameInTitle(option, 2))} effect on ${nounOf(panel.measure)}`;
  const hasUnfelt = stressed.length < others.length;
  const those = hasUnfelt ? ' felt' : '';
  if (kept.length === stressed.length) return `${effect} survives every stress${those}`;
  if (kept.length === 0) return `${effect} survives no stress${those}`;
  // As many words as a title has room for.
  return hasUnfelt
    ? `${stressed.length} stresses felt: ${effect} survives ${kept.length}`
    : `${effect} survives ${kept.length} of ${stressed.length} stresses`;
}

function altOf({ panels, option, baseline }: ShockTest, title: string): string {
  const [panel] = panels;
  const planned = panel?.shocks[0];
  const worst = panel?.shocks
    .slice(1)
    .filter(({ felt }) => felt)
    .toSorted((a, b) => Math.abs(a.difference) - Math.abs(b.difference))[0];
  const said = (shock: Shock | undefined) =>
    shock === undefined ? '' : `${shock.says}: ${rangeWords(shock)}.`;
  return (
    `Dot chart of ${option} less ${baseline} as planned and under ${(panel?.shocks.length ?? 1) - 1} stresses, ` +
    `a panel a measure. ${title}. ${said(planned)} ${said(worst)} Data table follows.`
  );
}

function rangeWords({ difference, p10, p90, unit }: Shock): string {
  const rounding = readableRounding(difference, (p90 - p10) / 2);
  return `${readable(difference, rounding)} (${readable(p10, rounding)} to ${readable(p90, rounding)}) ${unit}`;
}

function csvOf({ panels }: ShockTest): string {
  return formatCsv(
    ['measure', 'unit', 'stress', 'difference', 'p10', 'p90', 'low', 'high'],
    panels.flatMap(({ measure, shocks }) =>
      shocks.map(({ unit, says, difference, p10, p90, low, high }) => [
        shortNameOf(measure),
        unit,
        says,
        difference,
        p10,
        p90,
        low,
        high,
      ]),
    ),
  );
}

/** Narrower panels hold no axis that can be read. */
const NARROWEST_PANEL = 95;
const panelGap = 18;

function drawPanels(page: Board, { panels }: ShockTest, theme: Theme): void {
  const { svg, left, right, top, bottom } = page;
  const nameWidth = (right - left) * 0.38;
  const room = right - left - nameWidth;
  const most = Math.max(1, Math.floor((room + panelGap) / (NARROWEST_PANEL + panelGap)));
  const shown = panels.slice(0, most);
  const width = (room - panelGap * shown.length) / shown.length;
  const names = shown.map(({ measure }) => wrapText(shortNameOf(measure), width, textSize, 'bold'));
  const nameLines = Math.max(1, ...names.map((lines) => lines.length));
  const headHeight = (nameLines + 1) * nameLineHeight + 4;
  const [first, last] = [top + headHeight, bottom - intervalAxisHeight];
  const fitting = Math.max(1, Math.floor((last - first) / nameLineHeight));
  const shocks = (shown[0]?.shocks ?? []).slice(0, fitting);
  const height = (last - first) / Math.max(1, shocks.length);
  shocks.forEach(({ says }, row) => {
    rowName(svg, says, { x: left, width: nameWidth, middle: first + (row + 0.5) * height, height });
    if (row > 0) {
      const y = first + row * height;
      segment(svg, [left, y], [right, y], { stroke: ink.gridline });
    }
  });
  shown.forEach((panel, column) => {
    const x = left + nameWidth + panelGap + column * (width + panelGap);
    names[column]?.forEach((line, i) =>
      label(svg, line, x, top + 14 + i * nameLineHeight, { weight: 'bold' }),
    );
    const [unit = ''] = wrapText(shortUnitOf(panel.unit), width, textSize, 'normal', 1);
    label(svg, unit, x, top + 14 + (names[column]?.length ?? 1) * nameLineHeight, {
      fill: ink.axis,
    });
    drawPanel(
      svg,
      { ...panel, shocks: panel.shocks.slice(0, fitting) },
      { x, width, first, last, height },
      theme,
    );
  });
}

function drawPanel(svg: Parent, { shocks }: Panel, box: RowsBox, theme: Theme): void {
  const sign = signOf(theme, 0);
  const [planned] = shocks;
  const x = intervalRows(
    svg,
    shocks.map((shock, row) => ({ ...shock, sign: { ...sign, filled: row === 0 } })),
    box,
  );
  if (planned === undefined) return;
  const at = x(planned.difference);
  const line = { stroke: sign.colour, strokeWidth: 1.5, dash: '4 4' };
  segment(svg, [at, box.first + box.height / 2], [at, box.last], line);
}
