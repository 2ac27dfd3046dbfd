import { printable } from '../../scenario/problem.ts';

/** Markup that may stand in a page as it is. Only `html` and `trusted` make it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template may hold: text is escaped, markup is not, nothing is left out, a list stands one after the other. */
export type Content = string | number | Markup | undefined | readonly Content[];

/**
 * A piece of a page. Whatever is put into it is text and escaped, inside of elements and of quoted attributes alike,
 * unless it is markup itself.
 */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const filled = parts.map((part, n) => `${part}${markupOf(contents[n])}`);
  return new Markup(filled.join(''));
}

/** Markup that was made and checked elsewhere, such as a chart. Never text that anybody wrote. */
export const trusted = (text: string): Markup => new Markup(text);

function markupOf(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(markupOf).join('');
  return escaped(String(content));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that reorder or hide text are shown as what they are not: nothing. */
const escaped = (text: string) =>
  printable(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
