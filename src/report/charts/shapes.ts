/// <reference lib="dom" />
import type { BaseType, Selection } from 'd3-selection';
import { ink } from './palette.ts';
import { textWidth } from './text-width.ts';

/** Anything that shapes can be appended to. */
export type Parent = Selection<SVGElement, unknown, BaseType, unknown>;

/** In user units of a quarter of a millimetre. 12 point, the least for a board paper, is 16.93 units. */
export const textSize = 17;

/** Distance from the middle of a line of text to its baseline, for `textSize`. */
export const baselineShift = 6;

export interface LabelStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: 'normal' | 'bold';
  readonly fill?: string;
  readonly size?: number;
}

/** One line of text; y is its baseline, because not every program knows other alignments. */
export function label(
  parent: Parent,
  text: string,
  x: number,
  y: number,
  style: LabelStyle = {},
): void {
  const { anchor = 'start', weight = 'normal', fill = ink.text, size: fontSize = textSize } = style;
  const element = parent.append('text').attr('x', round(x)).attr('y', round(y));
  if (anchor !== 'start') element.attr('text-anchor', anchor);
  if (weight !== 'normal') element.attr('font-weight', weight);
  if (fontSize !== textSize) element.attr('font-size', fontSize);
  element.attr('fill', fill).text(wellFormed(text));
}

export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** Lengths of dashes and gaps, as in `6 4`. */
  readonly dash?: string;
}

function paint(shape: Parent, { fill = 'none', stroke, strokeWidth = 1, dash }: Paint): void {
  shape.attr('fill', fill);
  if (stroke !== undefined) shape.attr('stroke', stroke).attr('stroke-width', strokeWidth);
  if (dash !== undefined) shape.attr('stroke-dasharray', dash);
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function rectangle(parent: Parent, { x, y, width, height }: Box, style: Paint): void {
  const shape: Parent = parent
    .append<SVGElement>('rect')
    .attr('x', round(x))
    .attr('y', round(y))
    .attr('width', round(width))
    .attr('height', round(height));
  paint(shape, style);
}

export function segment(
  parent: Parent,
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  style: Paint,
): void {
  const shape: Parent = parent
    .append<SVGElement>('line')
    .attr('x1', round(from[0]))
    .attr('y1', round(from[1]))
    .attr('x2', round(to[0]))
    .attr('y2', round(to[1]));
  paint(shape, style);
}

/** A dot: where there are many it is a third of the bytes of a path. */
export function circle(parent: Parent, x: number, y: number, r: number, style: Paint): void {
  const shape: Parent = parent
    .append<SVGElement>('circle')
    .attr('cx', round(x))
    .attr('cy', round(y))
    .attr('r', round(r));
  paint(shape, style);
}

/** @param d as d3-shape writes it with `.digits(2)`; null or empty (no point was defined) draws nothing */
export function path(parent: Parent, d: string | null, style: Paint): void {
  if (!d) return;
  paint(parent.append<SVGElement>('path').attr('d', d), style);
}

/** Width of a label at the text size of the chart. */
export const labelWidth = (text: string, weight: 'normal' | 'bold' = 'normal') =>
  textWidth(text, textSize, weight);

/** Two decimals, a 400th of a millimetre: enough for print, and the same bytes everywhere. */
export const round = (value: number) => Math.round(value * 100) / 100;

/** Characters that XML cannot hold (controls, halves of pairs) become a replacement sign. */
export const wellFormed = (text: string) =>
  text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
