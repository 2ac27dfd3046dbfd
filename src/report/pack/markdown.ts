import { printable } from '../../scenario/problem.ts';
import type { Block, Pack, TableBlock } from './blocks.ts';

/** The paper as Markdown, with its charts beside it in the folder `charts`. */
export function packMarkdown({ title, subtitle, blocks }: Pack): string {
  return [`# ${inline(title)}`, line(subtitle), ...blocks.map(blockText)].join('\n\n').concat('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${inline(block.text)}`;
    case 'paragraph':
      return line(block.text);
    case 'list':
      return block.items.map((item) => `- ${line(item)}`).join('\n');
    case 'box':
      return [`**${inline(block.title)}**`, ...block.text.map(line)]
        .map((text) => `> ${text}`)
        .join('\n>\n');
    case 'numbers':
      return block.items
        .map(
          ({ label, value, unit, details }) =>
            `- **${inline(label)}: ${inline(value)}** ${inline([unit, ...details].join('; '))}`,
        )
        .join('\n');
    case 'figure': {
      const { number, question, chart } = block;
      const file = `charts/${chart.id}`;
      return [
        `![${inline(chart.alt)}](${file}.svg)`,
        `**Figure ${number}. ${inline(chart.title)}** ${inline(question)} [Numbers](${file}.csv)`,
      ].join('\n\n');
    }
    case 'table':
      return tableText(block);
  }
}

function tableText({ caption, header, rows, notes = [] }: TableBlock): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const sides = header.map((_, column) =>
    rows.some((cells) => cells[column]?.number !== undefined) ? '---:' : '---',
  );
  const body = rows.map((cells) =>
    row(cells.map(({ text, strong }) => (strong ? `**${inline(text)}**` : inline(text)))),
  );
  const table = [row(header.map(inline)), row(sides), ...body].join('\n');
  return [`**${inline(caption)}**`, table, ...notes.map(line)].join('\n\n');
}

/** Text in which no sign means anything to Markdown, nor to the HTML that it lets through; on one line. */
const inline = (text: string) =>
  printable(text.replaceAll(/\s+/g, ' ').trim())
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]#|~!]/g, (sign) => `\\${sign}`);

/** The same at the start of a line, where a dash or a number with a point would begin a list. */
const line = (text: string) =>
  inline(text).replace(/^([-+=]|\d+[.)])/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
