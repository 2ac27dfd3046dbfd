import type { Block, TableBlock } from '../pack/blocks.ts';
import { BLANK } from './blanks.ts';

/** A page of hand-written text, read back into what a paper is made of. */
export interface WrittenPage {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * Reads the Markdown that the pages of this project are written in: headings, paragraphs, lists, tables, code, and
 * comments, which are left out. Links, bold and code become plain text: what a paper is written as decides on its looks.
 * A paragraph that begins with `TO FILL IN:` becomes a box.
 */
export function blocksOfMarkdown(text: string): WrittenPage {
  const chunks = chunksOf(text.replaceAll(/<!--[\s\S]*?-->/g, ''));
  const blocks = captioned(chunks.flatMap(blocksOfChunk));
  const [first] = blocks;
  return first?.kind === 'heading' && chunks[0]?.lines[0]?.startsWith('# ')
    ? { title: first.text, blocks: blocks.slice(1) }
    : { title: '', blocks };
}

/** A table has no caption in Markdown: it is called after the heading that it stands under. */
function captioned(blocks: readonly Block[]): readonly Block[] {
  let heading = '';
  return blocks.map((block) => {
    if (block.kind === 'heading') heading = block.text;
    return block.kind === 'table' ? { ...block, caption: heading } : block;
  });
}

interface Chunk {
  readonly lines: readonly string[];
  readonly isCode: boolean;
}

/** Lines that belong together: up to an empty line, a heading by itself, code with its empty lines. */
function chunksOf(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: string[] = [];
  let isCode = false;
  const close = () => {
    if (open.length > 0) chunks.push({ lines: open, isCode });
    open = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) {
      close();
      isCode = !isCode;
    } else if (isCode) open.push(line);
    else if (line.trim() === '') close();
    else if (line.startsWith('#')) {
      close();
      chunks.push({ lines: [line], isCode });
    } else open.push(line);
  }
  close();
  return chunks;
}

/** A paragraph may go over into a list without an empty line; code is a line each. */
function blocksOfChunk({ lines, isCode }: Chunk): readonly Block[] {
  if (isCode) return [{ kind: 'list', items: lines }];
  const [first = ''] = lines;
  const heading = /^(#+) (.+)$/.exec(first);
  if (heading !== null) {
    const [, marks = '', text = ''] = heading;
    return [{ kind: 'heading', level: levelOf(marks.length), text: plain(text) }];
  }
  if (first.startsWith('|')) return [tableBlock(lines)];
  const at = lines.findIndex((line) => line.startsWith('- '));
  if (at === -1) return [paragraph(lines)];
  const before = lines.slice(0, at);
  return [...(before.length > 0 ? [paragraph(before)] : []), listBlock(lines.slice(at))];
}

/** The title of a page has a level of its own. */
function levelOf(marks: number): 1 | 2 | 3 {
  if (marks <= 2) return 1;
  return marks === 3 ? 2 : 3;
}

function paragraph(lines: readonly string[]): Block {
  const text = plain(lines.join(' '));
  return text.startsWith(BLANK)
    ? { kind: 'box', title: 'To fill in', text: [text] }
    : { kind: 'paragraph', text };
}

/** What is not a new item goes on with the one above. */
function listBlock(lines: readonly string[]): Block {
  const items: string[] = [];
  for (const line of lines) {
    if (line.startsWith('- ')) items.push(line.slice(2));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return { kind: 'list', items: items.map(plain) };
}

/** Without its caption; its first column names the rows. */
function tableBlock(lines: readonly string[]): TableBlock {
  const [header = [], , ...rows] = lines.map(cellsOf);
  return {
    kind: 'table',
    caption: '',
    header,
    rows: rows.map((cells) => cells.map((text) => ({ text }))),
  };
}

const cellsOf = (line: string) =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => plain(cell.replaceAll('\\|', '|')));

/** Text without marks: of a link its words, of code and bold what is marked. */
const plain = (text: string) =>
  text
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/`([^`]*)`/g, '$1')
    .replaceAll(/\*\*([^*]+)\*\*/g, '$1')
    .replaceAll(/(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
