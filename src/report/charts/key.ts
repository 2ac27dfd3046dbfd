import type { Box } from './shapes.ts';
import { baselineShift, label, labelWidth, type Parent, textSize } from './shapes.ts';
import { mark } from './markers.ts';
import type { Sign } from './style.ts';
import { wrapText } from './text-width.ts';

/** A sign and what it stands for. */
export interface KeyEntry {
  readonly sign: Sign;
  readonly name: string;
}

const lineHeight = textSize + 5;
const markWidth = 20;
const gap = 22;
/** Room that a name has at least: on a narrow page there are more rows. */
const leastName = 150;

/**
 * Signs with their names, side by side in as many rows as they need: where things cannot be named in the plot.
 * A name that is too long for a third of the room is cut.
 *
 * @returns the height that it takes
 */
export function key(
  svg: Parent,
  entries: readonly KeyEntry[],
  { x, y, width }: Omit<Box, 'height'>,
): number {
  const share = width / Math.min(3, entries.length || 1) - markWidth - gap;
  const longest = Math.max(share, Math.min(leastName, width - markWidth));
  let [left, row] = [x, 0];
  for (const { sign, name } of entries) {
    const [words = ''] = wrapText(name, longest, textSize, 'normal', 1);
    const wide = markWidth + labelWidth(words) + gap;
    if (left > x && left + wide - gap > x + width) [left, row] = [x, row + 1];
    const middle = y + row * lineHeight + lineHeight / 2;
    mark(svg, sign, left + 8, middle);
    label(svg, words, left + markWidth, middle + baselineShift);
    left += wide;
  }
  return entries.length === 0 ? 0 : (row + 1) * lineHeight;
}
