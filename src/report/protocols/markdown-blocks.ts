import { marked, type MarkedToken, type Token, type Tokens } from 'marked';
import type { Block } from '../pack/blocks.ts';
import { BLANK } from './blanks.ts';

/** A page of hand-written text, read back into what a paper is made of. */
export interface WrittenPage {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * Reads a page of Markdown: headings, paragraphs, lists, tables, code, and comments, which are left out. Links, bold and
 * code become plain text: what a paper is written as decides on its looks. A paragraph that begins with `TO FILL IN:`
 * becomes a box.
 *
 * @throws RangeError if something is on the page that no paper is made of
 */
export function blocksOfMarkdown(text: string): WrittenPage {
  const tokens = marked
    .lexer(text.replaceAll(/<!--[\s\S]*?-->/g, ''))
    .filter(({ type }) => type !== 'space');
  const blocks = captioned(tokens.map((token) => blockOf(token as MarkedToken)));
  const [title] = tokens;
  return title?.type === 'heading' && title['depth'] === 1
    ? { title: plain(title), blocks: blocks.slice(1) }
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

function blockOf(token: MarkedToken): Block {
  switch (token.type) {
    case 'heading':
      return { kind: 'heading', level: levelOf(token.depth), text: plain(token) };
    case 'paragraph': {
      const text = plain(token);
      return text.startsWith(BLANK)
        ? { kind: 'box', title: 'To fill in', text: [text] }
        : { kind: 'paragraph', text };
    }
    case 'list':
      return { kind: 'list', items: token.items.map((item, n) => itemOf(token, item, n)) };
    case 'table':
      return {
        kind: 'table',
        caption: '',
        header: token.header.map(plain),
        rows: token.rows.map((cells) => cells.map((cell) => ({ text: plain(cell) }))),
      };
    case 'code':
      return { kind: 'list', items: token.text.split('\n') };
    default:
      throw new RangeError(`A page has something that no paper is made of: ${token.type}.`);
  }
}

const itemOf = ({ ordered }: Tokens.List, item: Tokens.ListItem, n: number): string =>
  ordered ? `${n + 1}. ${plain(item)}` : plain(item);

/** The title of a page has a level of its own. */
function levelOf(depth: number): 1 | 2 | 3 {
  if (depth <= 2) return 1;
  return depth === 3 ? 2 : 3;
}

/** Text without marks: of a link its words, of code and bold what is marked. */
const plain = (token: { readonly tokens?: readonly Token[] | undefined }): string =>
  wordsOf(token).replaceAll(/\s+/g, ' ').trim();

const wordsOf = ({ tokens = [] }: { readonly tokens?: readonly Token[] | undefined }): string =>
  tokens
    .map((token) => ('tokens' in token ? wordsOf(token) : 'text' in token ? token.text : ' '))
    .join('');
