import type { Block, TableCell } from '../pack/blocks.ts';
import { blocksOfMarkdown, type WrittenPage } from './markdown-blocks.ts';
import { blockFills } from './block-fills.ts';
import type { Subject } from './subject.ts';
import { textFills } from './text-fills.ts';

const TOKEN = /\{\{([\w-]+)\}\}/g;
const ONLY_TOKEN = /^\{\{([\w-]+)\}\}$/;

/**
 * A template with what a folder says put in. `{{name}}` within a text stands for words; in a paragraph of its own it may
 * stand for a list or a table. What is put in is never read as Markdown, whatever a name in a scenario says.
 *
 * @throws RangeError if the template asks for something that there is not
 */
export function filledPage(template: string, subject: Subject): WrittenPage {
  const { title, blocks } = blocksOfMarkdown(template);
  const words = (text: string) =>
    text.replaceAll(TOKEN, (_, name: string) => found(textFills, name)(subject));
  return {
    title: words(title),
    blocks: blocks.flatMap((block) => filledBlock(block, subject, words)),
  };
}

/** The names of what a template asks for. */
export function tokensIn(template: string): readonly string[] {
  return [...template.matchAll(TOKEN)].map(([, name = '']) => name);
}

function filledBlock(
  block: Block,
  subject: Subject,
  words: (text: string) => string,
): readonly Block[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph': {
      const only = ONLY_TOKEN.exec(block.text)?.[1];
      if (only !== undefined && Object.hasOwn(blockFills, only)) {
        return found(blockFills, only)(subject);
      }
      return [{ ...block, text: words(block.text) }];
    }
    case 'list':
      return [{ ...block, items: block.items.map(words) }];
    case 'box':
      return [{ ...block, title: words(block.title), text: block.text.map(words) }];
    case 'table': {
      const cell = (one: TableCell) => ({ ...one, text: words(one.text) });
      return [{ ...block, rows: block.rows.map((row) => row.map(cell)) }];
    }
    case 'numbers':
    case 'figure':
      return [block];
  }
}

function found<Fill>(fills: Readonly<Record<string, Fill>>, name: string): Fill {
  const fill = Object.hasOwn(fills, name) ? fills[name] : undefined;
  if (fill === undefined)
    throw new RangeError(`A template asks for {{${name}}}, which is unknown.`);
  return fill;
}
