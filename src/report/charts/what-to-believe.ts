import { scaleLinear } from 'd3-scale';
import { isParameterId, parameterDeclaration } from '../../evidence/registry.ts';
import { formatCsv } from '../csv.ts';
import type { Findings } from '../findings/findings.ts';
import { beliefsOf, type Belief } from '../findings/beliefs.ts';
import { nounOf } from '../measure-names.ts';
import { counted, readable, readableRounding } from '../numbers.ts';
import { type Board, board, svgText } from './board.ts';
import { type Absent, type Chart, chartKind, type Paper } from './chart.ts';
import { key } from './key.ts';
import { mark } from './markers.ts';
import { ink, tint } from './palette.ts';
import { nameLineHeight, rowName } from './row-name.ts';
import {
  baselineShift,
  label,
  labelWidth,
  type Parent,
  rectangle,
  segment,
  textSize,
} from './shapes.ts';
import { type Sign, signOf, type Theme } from './style.ts';
import { wrapText } from './text-width.ts';

/** A belief, and what its input is. */
interface ShownBelief extends Belief {
  readonly meaning: string;
}

interface WhatToBelieve {
  readonly findings: Findings;
  readonly option: string;
  readonly baseline: string;
  readonly measure: string;
  /** The one on which the decision hangs most first. */
  readonly beliefs: readonly ShownBelief[];
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
    beliefs: beliefsOf(findings)
      .filter((belief) => belief.measure === measure)
      .map((belief) => ({ ...belief, meaning: meaningOf(belief.parameter) })),
  };
}

const meaningOf = (parameter: string) =>
  isParameterId(parameter) ? parameterDeclaration(parameter).meaning : parameter;

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
  const effect = `the effect on ${nounOf(measure)}`;
  const count = (flip: string) => beliefs.filter((belief) => belief.flip === flip).length;
  const [within, untold] = [count('inside'), count('perhaps')];
  if (within === 0 && untold === 0) return `Nothing looked at flips ${effect}`;
  if (within === 0) {
    return `Cannot tell whether ${untold === 1 ? 'one assumption flips' : `${untold} assumptions flip`} ${effect}`;
  }
  const what = within === 1 ? 'One assumption' : `${within} assumptions`;
  return `${what} could flip ${effect}${untold === 0 ? '' : `, ${untold} unclear`}`;
}

const rounded = ({ low, high }: Belief, value: number) =>
  readable(value, readableRounding(value, (high - low) / 2));

function flipWords(belief: ShownBelief): string {
  const { flip, flipsAt, isBeyondPossible } = belief;
  if (flip === 'undecided') return 'nothing to flip';
  if (flip === 'perhaps') {
    return Number.isNaN(flipsAt) ? 'cannot tell' : `perhaps at ${rounded(belief, flipsAt)}`;
  }
  if (isBeyondPossible) return 'only beyond what is possible';
  return Number.isNaN(flipsAt) ? 'flips nowhere' : `flips at ${rounded(belief, flipsAt)}`;
}

function altOf({ beliefs, option, baseline }: WhatToBelieve, title: string): string {
  const [first] = beliefs;
  const mostHanging =
    first === undefined
      ? ''
      : `Most hangs on: ${first.meaning.split(/[,;:]/)[0]}, ${rounded(first, first.value)} used, evidence from ` +
        `${rounded(first, first.low)} to ${rounded(first, first.high)}, ${flipWords(first)}.`;
  const untold = beliefs.filter(({ flip }) => flip === 'perhaps').length;
  const unclear =
    untold === 0
      ? ''
      : ` For ${untold} of them it cannot be told: at an end of the evidence the difference is not clear.`;
  return (
    `Range chart of ${beliefs.length} assumptions behind ${option} against ${baseline}, with the value used and the ` +
    `value at which the decision flips. ${title}.${unclear} ${mostHanging} Data table follows.`
  );
}

function csvOf({ beliefs, measure }: WhatToBelieve): string {
  return formatCsv(
    ['measure', 'parameter', 'meaning', 'unit', 'low', 'value', 'high', 'flip', 'flips_at', 'says'],
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
      flipWords(one),
    ]),
  );
}

/** Break-evens beyond this many widths of the evidence from its ends stand at the edge, with an arrow in words. */
const BEYOND = 0.35;

/** Words on where it flips are broken where they are wider: they would take the room of the bars. */
const widestWords = 120;

/** A mark of its own: that it cannot be told is not that it is beyond the evidence. */
const untoldSign = (flip: Sign): Sign => ({ ...flip, marker: 'triangle', filled: false });

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
    // Only where there is one: on a small page a line of the key takes the room of an assumption.
    ...(beliefs.some(({ flip: found, flipsAt }) => found === 'perhaps' && !Number.isNaN(flipsAt))
      ? [{ sign: untoldSign(flip), name: 'cannot be told' }]
      : []),
  ];
  const first = top + key(svg, entries, { x: left, y: top, width: right - left }) + 4;
  const shown = beliefs.slice(0, Math.max(1, Math.floor((bottom - first) / leastRow)));
  const height = Math.min((bottom - first) / Math.max(1, shown.length), 3 * nameLineHeight);
  const words = shown.map((belief) => wrapText(flipWords(belief), widestWords, textSize));
  const wordsWidth = Math.max(0, ...words.flat().map((text) => labelWidth(text)));
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
    const lines = words[row] ?? [];
    const start = middle - ((lines.length - 1) * nameLineHeight) / 2 + baselineShift;
    lines.forEach((text, n) =>
      label(svg, text, right - labelWidth(text), start + n * nameLineHeight),
    );
  });
}

function drawBelief(
  svg: Parent,
  belief: ShownBelief,
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
  const isUntold = belief.flip === 'perhaps';
  const sign = isUntold ? untoldSign(at.flip) : { ...at.flip, filled: belief.flip === 'inside' };
  mark(svg, sign, at.x(to), at.y);
}
