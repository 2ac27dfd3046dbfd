import { ink } from './palette.ts';
import { type Paint, type Parent, path, round } from './shapes.ts';
import type { Marker, Sign } from './style.ts';

/** Half of the height of a mark that is seen at a glance, in user units. */
export const markerSize = 6;

type Outline = (x: number, y: number, r: number) => string;

const polygon = (...points: readonly (readonly [x: number, y: number])[]) =>
  `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}Z`;

/** Of equal weight to the eye. */
const outlines: Readonly<Record<Marker, Outline>> = {
  circle: (x, y, r) =>
    `M${round(x - r)},${round(y)}A${round(r)},${round(r)},0,1,1,${round(x + r)},${round(y)}` +
    `A${round(r)},${round(r)},0,1,1,${round(x - r)},${round(y)}Z`,
  square: (x, y, r) => {
    const half = r * 0.9;
    return polygon(
      [x - half, y - half],
      [x + half, y - half],
      [x + half, y + half],
      [x - half, y + half],
    );
  },
  triangle: (x, y, r) =>
    polygon([x, y - r * 1.15], [x + r * 1.1, y + r * 0.8], [x - r * 1.1, y + r * 0.8]),
  diamond: (x, y, r) =>
    polygon([x, y - r * 1.25], [x + r * 1.25, y], [x, y + r * 1.25], [x - r * 1.25, y]),
  bar: (x, y, r) =>
    polygon(
      [x - r * 0.25, y - r * 1.3],
      [x + r * 0.25, y - r * 1.3],
      [x + r * 0.25, y + r * 1.3],
      [x - r * 0.25, y + r * 1.3],
    ),
};

/** A mark in its sign, with its middle at (x, y). */
export function mark(
  svg: Parent,
  { marker, colour, filled }: Pick<Sign, 'marker' | 'colour' | 'filled'>,
  x: number,
  y: number,
  r: number = markerSize,
): void {
  const paint: Paint = { fill: filled ? colour : ink.paper, stroke: colour, strokeWidth: 2 };
  path(svg, outlines[marker](x, y, r), paint);
}
