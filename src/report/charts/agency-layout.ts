import type { Board } from './board.ts';
import { wholeNumber } from './counts.ts';
import { mark } from './markers.ts';
import { ink, tint } from './palette.ts';
import {
  baselineShift,
  type Box,
  label,
  labelWidth,
  type Parent,
  rectangle,
  round,
  segment,
  textSize,
} from './shapes.ts';
import type { Sign } from './style.ts';
import { wrapText } from './text-width.ts';

/** What goes between two agencies, both ways together. */
export interface AgencyPair {
  readonly agencies: readonly [string, string];
  /** The baseline's, then the option's where there is one. */
  readonly amounts: readonly number[];
  /** Whether the option clearly changes it. */
  readonly changes: boolean;
}

/** Whose map it is. */
export interface MapSide {
  readonly name: string;
  readonly sign: Sign;
}

/**
 * Where agencies stand, as shares of the room from left to right and from top to bottom: around a ring, so that no line
 * runs through one, and in the same place on every map.
 */
const ring: readonly (readonly [agency: string, short: string, across: number, down: number])[] = [
  ['Hospital', 'Hospital', 0.5, 0],
  ['Council', 'Council', 0.95, 0.25],
  ['Community health', 'Community', 1, 0.68],
  ['Mental health team', 'Mental health', 0.8, 1],
  ['Voluntary sector', 'Voluntary', 0.2, 1],
  ['GP practice', 'GP practice', 0, 0.68],
  ['999 and 111', '999, 111', 0.05, 0.25],
];

const headHeight = textSize + 10;
const boxHeight = textSize + 8;
const gap = 26;
const leastWidth = 250;
const widestLine = 16;
/** Below so many a year lines are drawn without a number. */
const NUMBERED = 8;

/** Baseline and option side by side on one scale of widths; on a narrow page the option by itself. */
export function drawMaps(
  { svg, left, right, top, bottom }: Board,
  pairs: readonly AgencyPair[],
  sides: readonly MapSide[],
): void {
  const room = (right - left - (sides.length - 1) * gap) / sides.length;
  const first = room >= leastWidth ? 0 : sides.length - 1;
  const width = first === 0 ? room : right - left;
  const note = first === 0 ? 0 : textSize + 4;
  const most = Math.max(...pairs.flatMap(({ amounts }) => amounts), 1);
  const names = ring.filter(([agency]) => pairs.some(({ agencies }) => agencies.includes(agency)));
  const ranked = pairs.toSorted((a, b) => Math.max(...b.amounts) - Math.max(...a.amounts));
  sides.slice(first).forEach((side, n) => {
    const x = left + n * (width + gap);
    drawHead(svg, side, { x, y: top, width });
    const box = { x, y: top + headHeight, width, height: bottom - note - top - headHeight };
    drawMap(svg, ranked, {
      names,
      box,
      sign: side.sign,
      side: first + n,
      scale: widestLine / most,
    });
  });
  if (first > 0) label(svg, 'Baseline in the table', left, bottom, { fill: ink.axis });
}

function drawHead(
  svg: Parent,
  { name, sign }: MapSide,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const [words = ''] = wrapText(name, width - 22, textSize, 'bold', 1);
  mark(svg, sign, x + 7, y + textSize / 2 + 1);
  label(svg, words, x + 20, y + textSize / 2 + 1 + baselineShift, { weight: 'bold' });
}

interface Place {
  readonly short: string;
  readonly at: readonly [x: number, y: number];
  readonly box: Box;
}

function drawMap(
  svg: Parent,
  pairs: readonly AgencyPair[],
  {
    names,
    box,
    sign,
    side,
    scale,
  }: {
    readonly names: typeof ring;
    readonly box: Box;
    readonly sign: Sign;
    readonly side: number;
    readonly scale: number;
  },
): void {
  const places = placesOn(names, box);
  const lines = pairs.flatMap(({ agencies: [a, b], amounts, changes }) => {
    const [from, to] = [places.get(a), places.get(b)];
    return from && to ? [{ from, to, amount: amounts[side] ?? 0, changes }] : [];
  });
  // The widest first, so that none hides a narrower one.
  for (const { from, to, amount, changes } of lines) {
    const grey = tint(ink.axis, changes ? 0.45 : 0.25);
    const stroke = changes && side > 0 ? tint(sign.colour, 0.65) : grey;
    segment(svg, from.at, to.at, { stroke, strokeWidth: round(Math.max(1, amount * scale)) });
  }
  const taken: Box[] = [...places.values()].map((place) => place.box);
  for (const { from, to, amount, changes } of lines.slice(0, NUMBERED)) {
    const weight = changes && side > 0 ? 'bold' : 'normal';
    const text = wholeNumber(amount);
    const spot = freeSpot(from.at, to.at, labelWidth(text, weight) + 6, taken);
    if (spot === undefined) continue;
    taken.push(spot);
    rectangle(svg, spot, { fill: ink.paper });
    const middle = spot.x + spot.width / 2;
    label(svg, text, middle, spot.y + spot.height / 2 + baselineShift, {
      anchor: 'middle',
      weight,
    });
  }
  for (const { short, at, box: own } of places.values()) {
    rectangle(svg, own, { fill: ink.paper, stroke: ink.axis, strokeWidth: 1.5 });
    label(svg, short, at[0], at[1] + baselineShift, { anchor: 'middle' });
  }
}

function placesOn(names: typeof ring, { x, y, width, height }: Box): ReadonlyMap<string, Place> {
  return new Map(
    names.map(([agency, short, across, down]) => {
      const wide = labelWidth(short) + 12;
      const own = {
        x: x + 2 + (width - wide - 4) * across,
        y: y + 2 + (height - boxHeight - 6) * down,
        width: wide,
        height: boxHeight,
      };
      const at = [own.x + wide / 2, own.y + boxHeight / 2] as const;
      return [agency, { short, at, box: own }];
    }),
  );
}

const numberHeight = textSize + 2;

/** Where a number stands on its line without touching what is there already. */
function freeSpot(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  width: number,
  taken: readonly Box[],
): Box | undefined {
  for (const share of [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]) {
    const spot = {
      x: x0 + (x1 - x0) * share - width / 2,
      y: y0 + (y1 - y0) * share - numberHeight / 2,
      width,
      height: numberHeight,
    };
    if (!taken.some((box) => touches(box, spot))) return spot;
  }
  return undefined;
}

function touches(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + 3 &&
    b.x < a.x + a.width + 3 &&
    a.y < b.y + b.height + 1 &&
    b.y < a.y + a.height + 1
  );
}
