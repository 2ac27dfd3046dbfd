/// <reference lib="dom" />
import { select } from 'd3-selection';
import type { Provenance } from './chart.ts';
import { ink } from './palette.ts';
import { label, type Parent, rectangle, textSize, wellFormed } from './shapes.ts';
import { wrapText } from './text-width.ts';

/** A user unit is a quarter of a millimetre, so the chart is 159 mm by 100 mm: the text width of A4. */
export const size = { width: 636, height: 400, margin: 14 } as const;

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

/** An SVG with title, subtitle and source line, and the space that is left between them. */
export interface Board {
  readonly svg: Parent;
  /** Upper and lower end of the free space, in user units. */
  readonly top: number;
  readonly bottom: number;
}

/**
 * Begins a chart for board papers: a profile of SVG that Word, PowerPoint, LibreOffice, Inkscape and
 * browsers draw alike. Attributes only, no style sheets; text as text; colours as six-digit hex.
 */
export function board(document: Document, heading: Heading, provenance: Provenance): Board {
  const { id, title, subtitle, alt, sources } = heading;
  const svg: Parent = select<SVGElement, unknown>(
    document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
  );
  svg
    .attr('width', `${size.width / 4}mm`)
    .attr('height', `${size.height / 4}mm`)
    .attr('viewBox', `0 0 ${size.width} ${size.height}`)
    .attr('role', 'img')
    .attr('aria-labelledby', `${id}-title ${id}-desc`)
    .attr('font-family', fontFamily)
    .attr('font-size', textSize);
  svg.append('title').attr('id', `${id}-title`).text(wellFormed(title));
  svg.append('desc').attr('id', `${id}-desc`).text(wellFormed(alt));
  svg.append('metadata').text(wellFormed(provenanceLine(provenance)));
  rectangle(svg, { x: 0, y: 0, width: size.width, height: size.height }, { fill: ink.paper });

  const room = size.width - 2 * size.margin;
  const titleLines = wrapText(title, room, titleSize, 'bold');
  titleLines.forEach((line, i) =>
    label(svg, line, size.margin, 28 + i * titleLineHeight, { weight: 'bold', size: titleSize }),
  );
  const subtitleStart = 28 + (titleLines.length - 1) * titleLineHeight + lineHeight + 4;
  const subtitleLines = subtitle.flatMap((line) => wrapText(line, room, textSize, 'normal', 1));
  subtitleLines.forEach((line, i) =>
    label(svg, line, size.margin, subtitleStart + i * lineHeight, { fill: ink.axis }),
  );

  const run = `Source: Rehearsal ${provenance.version}, run ${provenance.resultHash.slice(0, 8)}.`;
  const footLines = wrapText(sources ? `${run} ${sources}` : run, room, textSize);
  const footStart = size.height - 10 - (footLines.length - 1) * lineHeight;
  footLines.forEach((line, i) =>
    label(svg, line, size.margin, footStart + i * lineHeight, { fill: ink.axis }),
  );
  return {
    svg,
    top: subtitleStart + (subtitleLines.length - 1) * lineHeight + 8,
    bottom: footStart - textSize - 4,
  };
}

/** The finished file: the same bytes for the same chart, a tag a line. */
export function svgText({ svg }: Board): string {
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
