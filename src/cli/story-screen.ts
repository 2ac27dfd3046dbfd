import type { StoryText } from '../report/story/story-text.ts';
import { labelled, wrapped } from './layout.ts';
import { tinted } from './terminal.ts';

/** Longer lines are hard to read, however wide the screen. */
const WIDEST = 96;

/** The longest date, `30 September`, with what stands before and after it. */
const DATE_WIDTH = 16;

/** A story as it is read: who, then year by year and day by day, then its figures. */
export function storyScreen(
  { heading, opening, rows, closing }: StoryText,
  about: string,
  form: { readonly width: number; readonly colour: boolean },
): string {
  const width = Math.min(form.width, WIDEST);
  const paragraph = (text: string) => wrapped(text, width).join('\n');
  const years = [...new Set(rows.map(({ year }) => year))];
  return [
    tinted(paragraph(heading), 'bold', form.colour),
    paragraph(opening),
    ...years.map((year) => {
      const lines = rows
        .filter((row) => row.year === year)
        .map(({ date, text }) => labelled(`  ${date ?? ''}`, text, DATE_WIDTH, width));
      return [tinted(`Year ${year}`, 'bold', form.colour), ...lines].join('\n');
    }),
    paragraph(closing),
    tinted(paragraph(about), 'dim', form.colour),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
