import type * as library from 'docx';
import type { FileChild } from 'docx';
import { ink } from '../charts/palette.ts';
import { wellFormed } from '../charts/shapes.ts';
import type { NumbersBlock } from './blocks.ts';

type Docx = typeof library;

/** Half-points. */
const VALUE_SIZE = 44;
const DETAIL_SIZE = 18;

/** The numbers of a front page, side by side: a table of one row without lines, but for a rule at the left of each. */
export function numbersOf(docx: Docx, { items }: NumbersBlock, accent: string): FileChild[] {
  if (items.length === 0) return [];
  const { BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx;
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const bare = { top: none, bottom: none, left: none, right: none };
  const colour = (hash: string) => hash.slice(1);
  const line = (text: string, look: { size?: number; bold?: boolean; color?: string }) =>
    new Paragraph({
      spacing: { before: 0, after: 0 },
      children: [new TextRun({ text: wellFormed(text), ...look })],
    });
  const cells = items.map(({ label, value, unit, details, unclear }) => {
    const shown = colour(unclear ? ink.axis : accent);
    const rule = { style: BorderStyle.SINGLE, size: 18, color: shown };
    return new TableCell({
      width: { size: 100 / items.length, type: WidthType.PERCENTAGE },
      borders: { ...bare, left: rule },
      margins: { top: 0, bottom: 0, left: 140, right: 80 },
      children: [
        line(label, { bold: true }),
        line(value, { size: VALUE_SIZE, bold: !unclear, color: shown }),
        ...[unit, ...details].map((text) =>
          line(text, { size: DETAIL_SIZE, color: colour(ink.axis) }),
        ),
      ],
    });
  });
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: { ...bare, insideHorizontal: none, insideVertical: none },
      rows: [new TableRow({ cantSplit: true, children: cells })],
    }),
    new Paragraph({ spacing: { before: 0, after: 60 }, children: [] }),
  ];
}
