import type { Block } from '../pack/blocks.ts';

/** What stands before everything that only the user of a run can say. */
export const BLANK = 'TO FILL IN:';

/** How many blanks a document leaves to its reader. */
export function blanksIn(blocks: readonly Block[]): number {
  return blocks.flatMap(textsOf).reduce((count, text) => count + text.split(BLANK).length - 1, 0);
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'box':
      return block.text;
    case 'table':
      return [...block.rows.flat().map(({ text }) => text), ...(block.notes ?? [])];
    case 'numbers':
    case 'figure':
      return [];
  }
}
