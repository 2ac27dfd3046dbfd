import type * as Word from 'docx';
import type { FileChild, ParagraphChild } from 'docx';
import { pageSizes, type PageSizeId } from '../charts/style.ts';
import type { PngRenderer } from '../charts/png.ts';
import { ink, tint } from '../charts/palette.ts';
import { wellFormed } from '../charts/shapes.ts';
import type { Block, FigureBlock, Pack, TableBlock, TableCell } from './blocks.ts';
import { settled } from './docx-bytes.ts';
import { numbersOf } from './docx-numbers.ts';

type Docx = typeof Word;

/** How a paper is set in Word. */
export interface DocxLook {
  readonly png: PngRenderer;
  readonly size: PageSizeId;
  /** Colour of headings and rules, six-digit hex with a hash. */
  readonly accent: string;
  /** `word/styles.xml` of a house's template, instead of our own styles. */
  readonly styles?: string;
}

/** Twentieths of a point in a millimetre. */
const TWIPS = 1440 / 25.4;
const A4 = { width: 210, height: 297, margin: 25.4 };
const FONT = 'Arial';

/** Half-points. */
const BODY_SIZE = 22;
const NOTE_SIZE = 18;

/** Pixels at 96 ppi, in which the library counts the size of pictures. */
const pixels = (millimetres: number) => Math.round((millimetres / 25.4) * 96);

/**
 * A paper as a Word file: charts as SVG, with a picture of dots for programs that draw none, with captions and
 * texts for those who cannot see them; real headings and tables. The same paper gives the same bytes.
 */
export async function docxOf(pack: Pack, look: DocxLook): Promise<Uint8Array> {
  const docx = await import('docx');
  const children = pack.blocks.flatMap((block) => childrenOf(docx, block, look));
  const title = [
    new docx.Paragraph({ style: 'Title', children: [run(docx, pack.title)] }),
    new docx.Paragraph({ style: 'Subtitle', children: [run(docx, pack.subtitle)] }),
  ];
  const document = new docx.Document({
    title: wellFormed(pack.title),
    subject: wellFormed(pack.subtitle),
    creator: 'Rehearsal',
    lastModifiedBy: 'Rehearsal',
    ...(look.styles === undefined
      ? { styles: stylesOf(look.accent) }
      : { externalStyles: look.styles }),
    sections: [
      {
        properties: { page: page() },
        footers: { default: footer(docx, pack.subtitle) },
        children: [...title, ...children],
      },
    ],
  });
  return settled(new Uint8Array(await docx.Packer.toArrayBuffer(document)));
}

function page() {
  const margin = Math.round(A4.margin * TWIPS);
  return {
    size: { width: Math.round(A4.width * TWIPS), height: Math.round(A4.height * TWIPS) },
    margin: { top: margin, right: margin, bottom: margin, left: margin },
  };
}

function footer(docx: Docx, text: string) {
  const { Footer, Paragraph, TextRun, PageNumber, AlignmentType } = docx;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: wellFormed(`${text} | `), size: NOTE_SIZE, color: hex(ink.axis) }),
          new TextRun({ children: [PageNumber.CURRENT], size: NOTE_SIZE, color: hex(ink.axis) }),
        ],
      }),
    ],
  });
}

/** Word writes colours without the hash. */
const hex = (colour: string) => colour.slice(1);

function stylesOf(accent: string) {
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: hex(accent) },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: BODY_SIZE, color: hex(ink.text), language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' as const } },
      },
      title: {
        run: { font: FONT, size: 40, bold: true, color: hex(accent) },
        paragraph: { spacing: { after: 60 } },
      },
      heading1: heading(30, 320),
      heading2: heading(25, 240),
      heading3: heading(22, 200),
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        run: { color: hex(ink.axis) },
        paragraph: { spacing: { after: 240 } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { bold: true, size: BODY_SIZE },
        paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        run: { size: NOTE_SIZE, color: hex(ink.axis) },
        paragraph: { spacing: { after: 60 } },
      },
    ],
  };
}

function run(docx: Docx, text: string, style: { readonly bold?: boolean } = {}): ParagraphChild {
  return new docx.TextRun({ text: wellFormed(text), ...style });
}

function childrenOf(docx: Docx, block: Block, look: DocxLook): FileChild[] {
  const { Paragraph } = docx;
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ style: `Heading${block.level}`, children: [run(docx, block.text)] })];
    case 'paragraph':
      return [new Paragraph({ children: [run(docx, block.text)] })];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: [run(docx, item)] }),
      );
    case 'box':
      return boxOf(docx, block, look.accent);
    case 'numbers':
      return numbersOf(docx, block, look.accent);
    case 'figure':
      return figureOf(docx, block, look);
    case 'table':
      return tableOf(docx, block, look.accent);
  }
}

/** A shaded paragraph for each line, with a rule at the left: text that stays text. */
function boxOf(
  docx: Docx,
  { title, text }: Extract<Block, { kind: 'box' }>,
  accent: string,
): FileChild[] {
  const { Paragraph, BorderStyle, ShadingType } = docx;
  const frame = {
    border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: hex(accent) } },
    shading: { type: ShadingType.CLEAR, fill: hex(ink.aside), color: 'auto' },
    indent: { left: 200, right: 100 },
    keepLines: true,
  };
  return [
    new Paragraph({
      ...frame,
      keepNext: true,
      spacing: { before: 160, after: 0 },
      children: [run(docx, title, { bold: true })],
    }),
    ...text.map(
      (line) =>
        new Paragraph({ ...frame, spacing: { before: 0, after: 0 }, children: [run(docx, line)] }),
    ),
    new Paragraph({ spacing: { before: 0, after: 60 }, children: [] }),
  ];
}

function figureOf(docx: Docx, { number, chart }: FigureBlock, look: DocxLook): FileChild[] {
  const { ImageRun, LineRuleType, Paragraph } = docx;
  const { width, height } = pageSizes[look.size];
  const room = A4.width - 2 * A4.margin;
  const scale = Math.min(1, room / width);
  const transformation = { width: pixels(width * scale), height: pixels(height * scale) };
  const altText = {
    title: wellFormed(chart.title),
    description: wellFormed(chart.alt),
    name: `Figure ${number}`,
  };
  const picture = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(chart.svg),
    transformation,
    altText,
    fallback: { type: 'png', data: look.png(chart.svg).bytes },
  });
  return [
    new Paragraph({
      style: 'Caption',
      children: [run(docx, `Figure ${number}: ${chart.title}`)],
    }),
    new Paragraph({
      spacing: { after: 160, line: 240, lineRule: LineRuleType.AUTO },
      children: [picture],
    }),
  ];
}

function tableOf(
  docx: Docx,
  { caption, header, rows, notes }: TableBlock,
  accent: string,
): FileChild[] {
  const { Paragraph, Table, TableRow, WidthType, BorderStyle } = docx;
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const rule = { style: BorderStyle.SINGLE, size: 4, color: hex(ink.gridline) };
  const numeric = header.map((_, column) =>
    rows.some((cells) => cells[column]?.number !== undefined),
  );
  const row = (cells: readonly TableCell[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map((cell, column) =>
        cellOf(docx, cell, {
          right: numeric[column] === true,
          bold: isHeader || cell.strong === true,
          ...(isHeader && { fill: tint(accent, 0.12) }),
        }),
      ),
    });
  return [
    new Paragraph({ style: 'Caption', children: [run(docx, caption)] }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: {
        top: rule,
        bottom: rule,
        left: none,
        right: none,
        insideHorizontal: rule,
        insideVertical: none,
      },
      rows: [
        row(
          header.map((text) => ({ text })),
          true,
        ),
        ...rows.map((cells) => row(cells, false)),
      ],
    }),
    ...(notes ?? []).map((note) => new Paragraph({ style: 'Note', children: [run(docx, note)] })),
    new Paragraph({ children: [] }),
  ];
}

function cellOf(
  docx: Docx,
  { text }: TableCell,
  {
    right,
    bold,
    fill,
  }: { readonly right: boolean; readonly bold: boolean; readonly fill?: string },
) {
  const { AlignmentType, Paragraph, ShadingType, TableCell: Cell, TextRun } = docx;
  return new Cell({
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(fill !== undefined && {
      shading: { type: ShadingType.CLEAR, fill: hex(fill), color: 'auto' },
    }),
    children: [
      new Paragraph({
        spacing: { before: 0, after: 0 },
        alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text: wellFormed(text), bold, size: NOTE_SIZE + 1 })],
      }),
    ],
  });
}
