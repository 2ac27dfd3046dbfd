import { label, type Box, type Parent, textSize } from './shapes.ts';
import { ink } from './palette.ts';

/** Between panels side by side, and one above the other. */
const gaps = { across: 26, down: 12 } as const;
const noteHeight = textSize + 5;

/** Boxes of one size, row by row, as many as there is room for, and how many have none. */
export interface Panels {
  readonly boxes: readonly Box[];
  readonly left: number;
}

/** @param least what a panel needs to be read; one is shown in any case */
export function panelsIn(
  area: Box,
  count: number,
  least: { readonly width: number; readonly height: number },
): Panels {
  const fits = (room: number, one: number, gap: number) =>
    Math.max(1, Math.floor((room + gap) / (one + gap)));
  const columns = fits(area.width, least.width, gaps.across);
  const [all, few] = [area.height, area.height - noteHeight].map((height) =>
    fits(height, least.height, gaps.down),
  );
  const allFit = count <= columns * (all ?? 1);
  const shown = allFit ? count : Math.min(count, columns * (few ?? 1));
  const rows = Math.ceil(shown / columns);
  const across = Math.ceil(shown / rows);
  const width = (area.width - gaps.across * (across - 1)) / across;
  const high = area.height - (shown < count ? noteHeight : 0);
  const height = (high - gaps.down * (rows - 1)) / rows;
  const boxes = Array.from({ length: shown }, (_, n) => ({
    x: area.x + (n % across) * (width + gaps.across),
    y: area.y + Math.floor(n / across) * (height + gaps.down),
    width,
    height,
  }));
  return { boxes, left: count - shown };
}

/** How many of something are not drawn, and what one and several of it are called. */
export type LeftOut = readonly [count: number, one: string, many: string];

/** Says at the foot of an area how much is not drawn: `3 more options in the table`. */
export function noteLeft(svg: Parent, area: Box, ...left: readonly LeftOut[]): void {
  const said = left
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} more ${count === 1 ? one : many}`);
  if (said.length === 0) return;
  const text = `${said.join(' and ')} in the table`;
  label(svg, text, area.x, area.y + area.height - 4, { fill: ink.axis });
}
