import { changesClearly, type TracedNumber } from '../findings/traced.ts';
import type { Board } from './board.ts';
import { wholeChange, wholeNumber } from './counts.ts';
import { bandPath, layOutFlows, linesThatFit, type Band, type FlowLayout } from './flow-layout.ts';
import { mark } from './markers.ts';
import { ink, tint } from './palette.ts';
import { baselineShift, label, labelWidth, path, rectangle, textSize } from './shapes.ts';
import type { Sign } from './style.ts';
import { wrapText } from './text-width.ts';

/** A flow under the baseline, and under the option beside it. */
export interface FlowShown {
  readonly from: string;
  readonly to: string;
  /** The baseline's, then the option's where there is one. */
  readonly numbers: readonly TracedNumber[];
}

/** Whose flows are drawn. */
export interface FlowSide {
  readonly name: string;
  readonly sign: Sign;
}

const headHeight = textSize + 10;
const blockWidth = 7;
const lineHeight = textSize + 3;
/** Less than this and flows cannot be told apart. */
const leastWidth = 74;
const gap = 16;

/** Baseline and option side by side on one scale; where a page is too narrow for both, the option with its changes. */
export function drawFlows(
  area: Board,
  all: readonly FlowShown[],
  sides: readonly FlowSide[],
): void {
  const { svg, left, right } = area;
  const flows = merged(all, linesThatFit(area.bottom - area.top - headHeight, lineHeight));
  const wordsWidth = Math.max(...flows.map(({ to }) => labelWidth(to, 'bold'))) + 10;
  const widths = sides.map((_, n) => 6 + widest(numbersOf(flows, n)) + 6);
  const room = right - left - wordsWidth - (sides.length - 1) * gap;
  const both = (room - widths.reduce((sum, width) => sum + width, 0)) / sides.length;
  const first = both >= leastWidth ? 0 : sides.length - 1;
  const shown = sides.slice(first);
  const numbers = widths.slice(first);
  const width = first === 0 ? both : right - left - wordsWidth - (numbers[0] ?? 0);
  const note = first === 0 ? 0 : textSize + 4;
  const top = area.top + headHeight;
  const layout = layOutFlows(
    flows.map(({ from, to, numbers: own }) => ({
      from,
      to,
      amounts: own.slice(first).map(({ mean }) => mean),
    })),
    [top, area.bottom - note],
    lineHeight,
  );
  let x = left;
  shown.forEach((side, n) => {
    drawHead(area, side, x, first > 0 ? right - left : width + (numbers[n] ?? 0));
    drawSide(area, { layout, flows, n, sign: side.sign, isOption: first + n > 0 }, [x, x + width]);
    x += width;
    const texts = numbersOf(flows, first + n);
    for (const { flow, middle } of layout.terminals) {
      const weight = first + n > 0 && isChanged(flows[flow]) ? 'bold' : 'normal';
      label(svg, texts[flow] ?? '', x + 6, middle + baselineShift, { weight });
    }
    x += (numbers[n] ?? 0) + gap;
  });
  for (const { flow, middle } of layout.terminals) {
    const weight = isChanged(flows[flow]) ? 'bold' : 'normal';
    label(svg, flows[flow]?.to ?? '', right - wordsWidth + 10, middle + baselineShift, { weight });
  }
  if (first > 0) {
    label(svg, 'Baseline in the table', left, area.bottom, { fill: ink.axis });
  }
}

/**
 * Where there is no room for a line each, the smallest flows that go on from one place and do not clearly change are one:
 * their means add up, and of their futures nothing is said.
 */
function merged(flows: readonly FlowShown[], lines: number): readonly FlowShown[] {
  const goesOn = ({ to }: FlowShown) => flows.some(({ from }) => from === to);
  const through = flows.find(goesOn)?.to;
  const ends = flows.filter((flow) => !goesOn(flow)).length + (through === undefined ? 0 : 1);
  const small = flows
    .filter((flow) => !goesOn(flow) && !isChanged(flow) && (through ?? flow.from) === flow.from)
    .toSorted((a, b) => (a.numbers[0]?.mean ?? 0) - (b.numbers[0]?.mean ?? 0));
  const gone = small.slice(0, ends - lines + 1);
  const [one] = gone;
  if (ends <= lines || one === undefined || gone.length < 2) return flows;
  const numbers = one.numbers.map((_, n) => ({
    mean: gone.reduce((sum, flow) => sum + (flow.numbers[n]?.mean ?? 0), 0),
    p10: NaN,
    p90: NaN,
    difference: { n: 0, mean: NaN, p10: NaN, p90: NaN },
  }));
  const others = { from: one.from, to: `${gone.length} others, in the table`, numbers };
  return [...flows.filter((flow) => !gone.includes(flow)), others];
}

const isChanged = (flow: FlowShown | undefined) => {
  const option = flow?.numbers[1];
  return option !== undefined && changesClearly(option);
};

/** What stands at the end of each flow: the number, and what the option clearly changes. */
function numbersOf(flows: readonly FlowShown[], side: number): readonly string[] {
  return flows.map((flow) => {
    const number = flow.numbers[side];
    if (number === undefined) return '';
    const change = side > 0 && isChanged(flow) ? ` (${wholeChange(number.difference.mean)})` : '';
    return `${wholeNumber(number.mean)}${change}`;
  });
}

const widest = (texts: readonly string[]) =>
  Math.max(...texts.map((text) => labelWidth(text, 'bold')));

function drawHead({ svg, top }: Board, { name, sign }: FlowSide, x: number, width: number): void {
  const [words = ''] = wrapText(name, width - 22, textSize, 'bold', 1);
  mark(svg, sign, x + 7, top + textSize / 2 + 1);
  label(svg, words, x + 20, top + textSize / 2 + 1 + baselineShift, { weight: 'bold' });
}

function drawSide(
  { svg }: Board,
  {
    layout,
    flows,
    n,
    sign,
    isOption,
  }: {
    readonly layout: FlowLayout;
    readonly flows: readonly FlowShown[];
    readonly n: number;
    readonly sign: Sign;
    readonly isOption: boolean;
  },
  [from, to]: readonly [number, number],
): void {
  const columnAt = (column: number) =>
    // The words inside the first bands need more room than those that leave the middle.
    from +
    (to - from - blockWidth) * (layout.columns > 2 && column === 1 ? 0.56 : Math.sign(column));
  const span = ({ columns: [a, b] }: Band) =>
    [columnAt(a) + blockWidth, b === layout.columns - 1 ? to : columnAt(b)] as const;
  for (const band of layout.bands[n] ?? []) {
    const isClear = isChanged(flows[band.flow]);
    const fill = !isClear
      ? tint(ink.axis, 0.2)
      : isOption
        ? tint(sign.colour, 0.5)
        : tint(ink.axis, 0.4);
    path(svg, bandPath(band, span(band)), { fill });
  }
  for (const { flow, columns, starts } of layout.bands[n] ?? []) {
    const [top, bottom] = starts;
    // What ends in a line of words has its number there.
    if (columns[1] === layout.columns - 1 || bottom - top < textSize - 2) continue;
    const room = columnAt(1) - columnAt(0) - blockWidth - 4;
    const words = fitting([wholeNumber(flows[flow]?.numbers[isOption ? 1 : 0]?.mean ?? NaN)], room);
    label(svg, words, columnAt(0) + blockWidth + 5, (top + bottom) / 2 + baselineShift);
  }
  for (const { name, column, amount, ends } of layout.blocks[n] ?? []) {
    const [top, bottom] = ends;
    const box = { x: columnAt(column), y: top, width: blockWidth, height: bottom - top };
    rectangle(svg, box, { fill: ink.axis });
    if (column > 0) {
      const y = (layout.throughLine ?? top) + baselineShift - 1;
      const words = fitting([`Admitted ${wholeNumber(amount)}`, wholeNumber(amount)], to - from);
      label(svg, words, to, y, { anchor: 'end' });
    } else if (bottom - top >= 3 * lineHeight) {
      // Beside its first flow, above the numbers of the others.
      const words = fitting(
        [`${name} ${wholeNumber(amount)}`, wholeNumber(amount)],
        to - from - 16,
      );
      label(svg, words, columnAt(0) + blockWidth + 5, top + lineHeight / 2 + baselineShift);
    }
  }
}

/** The first that has room; nothing where none has. */
function fitting(texts: readonly string[], width: number): string {
  return texts.find((text) => labelWidth(text) <= width) ?? '';
}
