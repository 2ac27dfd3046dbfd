import type { Position } from './axes.ts';
import { spread } from './label-layout.ts';
import { baselineShift, label, labelWidth, type Parent, segment, textSize } from './shapes.ts';

/** What stands at the right end of a line, in place of a legend. */
export interface EndLabel {
  /** The value at which the line ends. */
  readonly value: number;
  readonly lines: readonly string[];
  readonly colour: string;
}

const lineHeight = textSize + 2;
const leader = 22;

/** Width of the labels, with the leaders that join them to their lines. */
export const endLabelsWidth = (labels: readonly EndLabel[]) =>
  leader +
  Math.max(0, ...labels.flatMap(({ lines }) => lines.map((text) => labelWidth(text, 'bold'))));

/** Labels to the right of a plot, moved apart where lines end close together. */
export function endLabels(
  svg: Parent,
  labels: readonly EndLabel[],
  y: Position,
  right: number,
  [ceiling, floor]: readonly [number, number],
): void {
  const wishes = labels.map(({ value, lines }) => ({
    at: y(value),
    height: lines.length * lineHeight + 2,
  }));
  const middles = spread(wishes, ceiling, floor);
  labels.forEach(({ value, lines, colour }, i) => {
    const middle = middles[i] ?? y(value);
    segment(svg, [right + 2, y(value)], [right + leader - 4, middle], { stroke: colour });
    const first = middle - ((lines.length - 1) * lineHeight) / 2 + baselineShift;
    lines.forEach((text, row) =>
      label(svg, text, right + leader, first + row * lineHeight, { weight: 'bold', fill: colour }),
    );
  });
}
