import { baselineShift, label, type Parent, textSize } from './shapes.ts';
import { wrapText } from './text-width.ts';

/** Distance of the lines of a name. */
export const nameLineHeight = textSize + 2;

/** Where the name of a row stands: its left end and width, the middle of the row and its height. */
export interface NameBox {
  readonly x: number;
  readonly width: number;
  readonly middle: number;
  readonly height: number;
}

/** The name of a row, in as many lines as the row has room for, at most two. */
export function rowName(svg: Parent, name: string, { x, width, middle, height }: NameBox): void {
  const most = Math.max(1, Math.min(2, Math.floor(height / nameLineHeight)));
  const lines = wrapText(name, width, textSize, 'normal', most);
  const start = middle - ((lines.length - 1) * nameLineHeight) / 2 + baselineShift;
  lines.forEach((line, i) => label(svg, line, x, start + i * nameLineHeight));
}
