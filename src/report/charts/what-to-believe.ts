import { scaleLinear } from 'd3-scale';
import { isParameterId, parameterDeclaration } from '../../evidence/registry.ts';
import { formatCsv } from '../csv.ts';
import type { Findings } from '../findings/findings.ts';
import { rowsOf } from '../findings/table.ts';
import { nounOf } from '../measure-names.ts';
import { counted, readable, readableRounding } from '../numbers.ts';
import { type Board, board, svgText } from './board.ts';
import { type Absent, type Chart, chartKind, type Paper } from './chart.ts';
import { key } from './key.ts';
import { mark } from './markers.ts';
import { ink, tint } from './palette.ts';
import { nameLineHeight, rowName } from './row-name.ts';
import { baselineShift, label, labelWidth, type Parent, rectangle, segment } from './shapes.ts';
import { type Sign, signOf, type Theme } from './style.ts';

/** One belief: what the evidence leaves room for, what was used, and where the decision would flip. */
export interface Belief {
  readonly parameter: string;
  readonly meaning: string;
  readonly unit: string;
  readonly low: number;
  readonly value: number;
  readonly high: number;
  /** NaN where it flips nowhere. */
  readonly flipsAt: number;
  readonly flip: string;
}

interface WhatToBelieve {
  readonly findings: Findings;
  readonly option: string;
  readonly baseline: string;
  readonly measure: string;
  /** The one that is nearest to flipping first. */
  readonly beliefs: readonly Belief[];
}

const id = 'what-to-believe';

/** The values at which a decision would flip, beside what the evidence leaves room for. */
export const whatToBelieve = chartKind<WhatToBelieve>({
  id,
  name: 'What would have to be believed',
  question: 'Which assumptions decide it?',
  read,
  draw,
});

function read(findings: Findings): WhatToBelieve | Absent {
  const table = findings.table('believe.csv');
  if (table.length === 0) return { absent: 'it takes a folder of rehearse believe' };
  const measure = table.text(0, 'measure');
  return {
    findings,
    option: table.text(0, 'scenario'),
    baseline: table.text(0, 'comparator'),
    measure,
    beliefs: beliefsOf(findings, measure),
  };
}

/** What has to be believed for one measure, the nearest to flipping first; none where nothing was asked. */
export function beliefsOf({ table }: Findings, measure: string): readonly Belief[] {
  const believe = table('believe.csv');
  return rowsOf(believe, (row) => row)
    .filter((row) => believe.text(row, 'measure') === measure)
    .map((row) => {
      const parameter = believe.text(row, 'parameter');
      return {
        parameter,
        meaning: isParameterId(parameter) ? parameterDeclaration(parameter).meaning : parameter,
        unit: believe.text(row, 'parameter_unit'),
        low: believe.number(row, 'low'),
        value: believe.number(row, 'value'),
        high: believe.number(row, 'high'),
        flipsAt: believe.number(row, 'flips_at'),
        flip: believe.text(row, 'flip'),
      };
    })
    .toSorted((a, b) => distance(a) - distance(b));
}

/** From what is used to where it flips, in widths of the evidence; without end where it flips nowhere. */
function distance({ low, value, high, flipsAt }: Belief): number {
  return Number.isNaN(flipsAt) ? Infinity : Math.abs(flipsAt - value) / (high - low);
}

const isWithin = ({ low, high, flipsAt }: Belief) => flipsAt >= low && flipsAt <= high;

function draw(paper: Paper, data: WhatToBelieve): Chart {
  const { manifest } = data.findings;
  const title = titleOf(data);
  const subtitle = [
    `The bar is what the evidence leaves room for; ${data.option} against ${data.baseline}`,
    `${manifest.place}, ${counted(manifest.years, 'year')}, ${counted(manifest.replications, 'future')} at each end`,
  ];
  const alt = altOf(data, title);
  const chart = board(paper, { id, title, subtitle, alt });
  drawBeliefs(chart, data, paper.style.theme);
  return { id, title, subtitle, alt, svg: svgText(chart), csv: csvOf(data) };
}

function titleOf({ beliefs, measure }: WhatToBelieve): string {
  if (beliefs.some(({ flip }) => flip === 'undecided')) {
    return `No clear difference in ${nounOf(measure)}: nothing to flip`;
  }
  const within = beliefs.filter(isWithin).length;
  if (within === 0) return `Nothing looked at flips the effect on ${nounOf(measure)}`;
  const what = within === 1 ? 'One assumption' : `${within} assumptions`;
  return `${what} could flip the effect on ${nounOf(measure)}`;
}

const rounded = ({ low, high }: Belief, value: number) =>
  readable(value, readableRounding(value, (high - low) / 2));

function flipWords(belief: Belief): string {
  if (belief.flip === 'undecided') return 'nothing to flip';
  return Number.isNaN(belief.flipsAt)
    ? 'flips nowhere'
    : `flips at ${rounded(belief, belief.flipsAt)}`;
}

function altOf({ beliefs, option, baseline }: WhatToBelieve, title: string): string {
  const [first] = beliefs;
  const nearest =
    first === undefined
      ? ''
      : `Nearest: ${first.meaning.split(/[,;:]/)[0]}, ${rounded(first, first.value)} used, evidence from ` +
        `${rounded(first, first.low)} to ${rounded(first, first.high)}, ${flipWords(first)}.`;
  return (
    `Range chart of ${beliefs.length} assumptions behind ${option} against ${baseline}, with the value used and the ` +
    `value at which the decision flips. ${title}. ${nearest} Data table follows.`
  );
}

function csvOf({ beliefs, measure }: WhatToBelieve): string {
  return formatCsv(
    ['measure', 'parameter', 'meaning', 'unit', 'low', 'value', 'high', 'flip', 'flips_at'],
    beliefs.map((one) => [
      measure,
      one.parameter,
      one.meaning,
      one.unit,
      one.low,
      one.value,
      one.high,
      one.flip,
      one.flipsAt,
    ]),
  );
}

/** Break-evens beyond this many widths of the evidence from its ends stand at the edge, with an arrow in words. */
const BEYOND = 0.35;

/** A row holds two lines of what the assumption is. */
const leastRow = 2 * nameLineHeight + 4;

function drawBeliefs(page: Board, { beliefs }: WhatToBelieve, theme: Theme): void {
  const { svg, left, right, top, bottom } = page;
  const used: Sign = signOf(theme, 0);
  const flip: Sign = { ...theme.worse, marker: 'diamond', filled: true };
  const entries = [
    { sign: used, name: 'value used' },
    { sign: flip, name: 'flips here' },
    { sign: { ...flip, filled: false }, name: 'beyond the evidence' },
  ];
  const first = top + key(svg, entries, { x: left, y: top, width: right - left }) + 4;
  const shown = beliefs.slice(0, Math.max(1, Math.floor((bottom - first) / leastRow)));
  const height = Math.min((bottom - first) / Math.max(1, shown.length), 3 * nameLineHeight);
  const words = shown.map(flipWords);
  const wordsWidth = Math.max(0, ...words.map((text) => labelWidth(text)));
  const nameWidth = (right - left) * 0.46;
  const x = scaleLinear([-BEYOND, 1 + BEYOND], [left + nameWidth + 10, right - wordsWidth - 12]);
  shown.forEach((belief, row) => {
    const middle = first + (row + 0.5) * height;
    if (row > 0) {
      const y = first + row * height;
      segment(svg, [left, y], [right, y], { stroke: ink.gridline });
    }
    rowName(svg, belief.meaning, { x: left, width: nameWidth, middle, height });
    drawBelief(svg, belief, { x, y: middle, used, flip });
    const text = words[row] ?? '';
    label(svg, text, right - labelWidth(text), middle + baselineShift);
  });
}

function drawBelief(
  svg: Parent,
  belief: Belief,
  at: {
    readonly x: (share: number) => number;
    readonly y: number;
    readonly used: Sign;
    readonly flip: Sign;
  },
): void {
  const { low, high, value, flipsAt } = belief;
  const share = (one: number) => (one - low) / (high - low);
  const bar = { x: at.x(0), y: at.y - 4, width: at.x(1) - at.x(0), height: 8 };
  rectangle(svg, bar, { fill: tint(at.used.colour, 0.2), stroke: at.used.colour });
  mark(svg, at.used, at.x(Math.max(0, Math.min(1, share(value)))), at.y);
  if (Number.isNaN(flipsAt)) return;
  const to = Math.max(-BEYOND, Math.min(1 + BEYOND, share(flipsAt)));
  mark(svg, { ...at.flip, filled: isWithin(belief) }, at.x(to), at.y);
}
