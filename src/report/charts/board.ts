/// <reference lib="dom" />
import { select } from 'd3-selection';
import type { Paper, Provenance } from './chart.ts';
import { ink } from './palette.ts';
import { label, type Parent, rectangle, textSize, wellFormed } from './shapes.ts';
import { pageSizes, type Style } from './style.ts';
import { wrapText } from './text-width.ts';

/** User units in a millimetre: a unit is a quarter of one. */
const PER_MILLIMETRE = 4;

/** White on all sides of what is drawn, in user units. */
const margin = 14;

const titleSize = 20;
const lineHeight = 20;
const titleLineHeight = 24;

/** First of the list is what the widths are measured for; the others have the same widths. */
const fontFamily = "Arial, Helvetica, 'Liberation Sans', sans-serif";

export interface Heading {
  readonly id: string;
  readonly title: string;
  /** Measure and unit; runs and place. What is too long for its line is cut at the end. */
  readonly subtitle: readonly string[];
  readonly alt: string;
  /** What stands after the run at the foot: where published figures come from. */
  readonly sources?: string | undefined;
}

/** An SVG with title, subtitle and source line, and the space that is left between them, in user units. */
export interface Board {
  readonly id: string;
  readonly svg: Parent;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Width and height of a page, in user units. */
export function pageOf({ size }: Pick<Style, 'size'>): { width: number; height: number } {
  const { width, height } = pageSizes[size];
  return { width: width * PER_MILLIMETRE, height: height * PER_MILLIMETRE };
}

/** Width between the margins, in user units: what a subtitle may take. */
export const roomOf = (style: Pick<Style, 'size'>) => pageOf(style).width - 2 * margin;

/**
 * Begins a chart for board papers: a profile of SVG that Word, PowerPoint, LibreOffice, Inkscape and
 * browsers draw alike. Attributes only, no style sheets; text as text; colours as six-digit hex.
 */
export function board(paper: Paper, heading: Heading): Board {
  const { document, style, provenance } = paper;
  const { id, title, subtitle, alt, sources } = heading;
  const page = pageOf(style);
  const svg: Parent = select<SVGElement, unknown>(
    document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
  );
  svg
    .attr('width', `${page.width / PER_MILLIMETRE}mm`)
    .attr('height', `${page.height / PER_MILLIMETRE}mm`)
    .attr('viewBox', `0 0 ${page.width} ${page.height}`)
    .attr('role', 'img')
    .attr('aria-labelledby', `${id}-title ${id}-desc`)
    .attr('font-family', fontFamily)
    .attr('font-size', textSize);
  svg.append('title').attr('id', `${id}-title`).text(wellFormed(title));
  svg.append('desc').attr('id', `${id}-desc`).text(wellFormed(alt));
  svg.append('metadata').text(wellFormed(provenanceLine(provenance)));
  rectangle(svg, { x: 0, y: 0, ...page }, { fill: ink.paper });

  const top = drawHeading(svg, { title, subtitle }, style);
  const bottom = drawFoot(svg, footOf(provenance, sources), style);
  return { id, svg, left: margin, right: page.width - margin, top, bottom };
}

/** @returns the lower end of what it has written */
function drawHeading(
  svg: Parent,
  { title, subtitle }: Pick<Heading, 'title' | 'subtitle'>,
  style: Style,
): number {
  const room = roomOf(style);
  const titleLines = style.titles === 'sidecar' ? [] : wrapText(title, room, titleSize, 'bold');
  titleLines.forEach((line, i) =>
    label(svg, line, margin, 28 + i * titleLineHeight, { weight: 'bold', size: titleSize }),
  );
  const start = titleLines.length === 0 ? 24 : 28 + titleLines.length * titleLineHeight;
  const lines = subtitle.flatMap((line) => wrapText(line, room, textSize, 'normal', 1));
  lines.forEach((line, i) => label(svg, line, margin, start + i * lineHeight, { fill: ink.axis }));
  return start + (lines.length - 1) * lineHeight + 8;
}

/** @returns the upper end of what it has written */
function drawFoot(svg: Parent, foot: string, style: Style): number {
  const lines = wrapText(foot, roomOf(style), textSize);
  const start = pageOf(style).height - 10 - (lines.length - 1) * lineHeight;
  lines.forEach((line, i) => label(svg, line, margin, start + i * lineHeight, { fill: ink.axis }));
  return start - textSize - 4;
}

function footOf({ version, resultHash }: Provenance, sources: string | undefined): string {
  const run = `Source: Rehearsal ${version}, run ${resultHash.slice(0, 8)}.`;
  return sources ? `${run} ${sources}` : run;
}

/** The finished file: the same bytes for the same chart, a tag a line. */
export function svgText({ svg }: Pick<Board, 'svg'>): string {
  const element = svg.node();
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) {
    throw new TypeError(
      'A chart needs a document that belongs to a window: pass that of `chartDocument()` or of a page.',
    );
  }
  const markup = new view.XMLSerializer().serializeToString(element);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup.replaceAll('><', '>\n<')}\n`;
}

const provenanceLine = ({ version, run, resultHash }: Provenance) =>
  `Rehearsal ${version}; run ${run}; result hash ${resultHash}`;
