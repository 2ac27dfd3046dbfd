import { parseCsv } from '../csv.ts';
import { readable, readableRounding } from '../numbers.ts';
import type { Block, FigureBlock, NumbersBlock, Pack, TableBlock, TableCell } from './blocks.ts';
import { html, trusted, type Content, type Markup } from './html.ts';
import { pageStyle } from './html-style.ts';

/** Nothing is fetched and nothing is run, whatever a name in the scenario says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

type BoxBlock = Extract<Block, { readonly kind: 'box' }>;

/** A chapter: a heading of the first level and what stands under it. */
interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The paper as one file: no network, no script, legible on a telephone and on paper. */
export function packHtml({ title, subtitle, blocks }: Pack): string {
  const chapters = chaptersOf(blocks);
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${trusted(pageStyle)}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header>
          <h1>${title}</h1>
          <p class="subtitle">${subtitle}</p>
          <nav aria-label="Contents">
            <ul>
              ${chapters.map((chapter, n) => html`<li><a href="#${chapterId(n)}">${chapter.title}</a></li> `)}
            </ul>
          </nav>
        </header>
        <main id="content">${chapters.map(chapterMarkup)}</main>
        <footer><p>${subtitle}</p></footer>
      </body>
    </html> `;
  return page.text;
}

const chapterId = (n: number) => `chapter-${n + 1}`;

/** What stands before the first heading has none to be found by, and comes first. */
function chaptersOf(blocks: readonly Block[]): readonly Chapter[] {
  const chapters: { title: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) {
      chapters.push({ title: block.text, blocks: [] });
      continue;
    }
    if (chapters.length === 0) chapters.push({ title: 'In short', blocks: [] });
    chapters.at(-1)?.blocks.push(block);
  }
  return chapters;
}

function chapterMarkup({ title, blocks }: Chapter, n: number): Markup {
  const id = chapterId(n);
  return html`<section class="${n === 0 ? 'front' : 'chapter'}" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${grouped(blocks).map(groupMarkup)}
  </section> `;
}

/** Boxes that follow one another stand side by side. */
function grouped(blocks: readonly Block[]): readonly (Block | readonly BoxBlock[])[] {
  const groups: (Block | BoxBlock[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'box') groups.push(block);
    else if (Array.isArray(last)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function groupMarkup(group: Block | readonly BoxBlock[]): Content {
  return 'kind' in group
    ? blockMarkup(group)
    : html`<div class="boxes">${group.map(boxMarkup)}</div> `;
}

function blockMarkup(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? html`<h4>${block.text}</h4> ` : html`<h3>${block.text}</h3> `;
    case 'paragraph':
      return html`<p>${prose(block.text)}</p> `;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${prose(item)}</li> `)}
      </ul> `;
    case 'box':
      return boxMarkup(block, 0);
    case 'numbers':
      return numbersMarkup(block);
    case 'figure':
      return figureMarkup(block);
    case 'table':
      return tableMarkup(block);
  }
}

function boxMarkup({ title, text }: BoxBlock, n: number): Markup {
  return html`<div class="${n === 0 ? 'box first' : 'box'}">
    <h3>${title}</h3>
    ${text.map((line) => html`<p>${prose(line)}</p> `)}
  </div> `;
}

function numbersMarkup({ items }: NumbersBlock): Markup {
  return html`<dl class="numbers">
    ${items.map(
      ({ label, value, unit, details, unclear }) =>
        html`<div class="${unclear ? 'number unclear' : 'number'}">
          <dt>${label}</dt>
          <dd><span class="value">${value}</span> ${unit}</dd>
          ${details.map((detail) => html`<dd>${prose(detail)}</dd> `)}
        </div> `,
    )}
  </dl> `;
}

function figureMarkup({ number, chart, narrow }: FigureBlock): Markup {
  const id = `figure-${number}`;
  return html`<figure aria-labelledby="${id}">
    <figcaption id="${id}"><strong>Figure ${number}. ${chart.title}</strong></figcaption>
    <div class="${narrow === undefined ? 'all' : 'wide'}">
      ${trusted(inlineSvg(chart.svg, `${id}-`))}
    </div>
    ${narrow && html`<div class="narrow">${trusted(inlineSvg(narrow.svg, `${id}-narrow-`))}</div> `}
    <details>
      <summary>Figure ${number} in words and numbers</summary>
      <p>${chart.alt}</p>
      ${tableMarkup(numbersOf(number, chart.csv))}
    </details>
  </figure> `;
}

/** What is drawn, as a table that can be read aloud. */
function numbersOf(number: number, csv: string): TableBlock {
  const { header, rows } = parseCsv(csv);
  return {
    kind: 'table',
    caption: `Numbers of figure ${number}`,
    header,
    rows: rows.map((row) => row.map(numberCell)),
  };
}

function numberCell(text: string): TableCell {
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number)) return { text };
  return { text: readable(number, readableRounding(number, NaN)), number };
}

function tableMarkup({ caption, header, rows, notes = [] }: TableBlock): Markup {
  const isNumber = header.map((_, column) => rows.some((row) => row[column]?.number !== undefined));
  const side = (column: number) => (isNumber[column] ? html` class="n"` : undefined);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${header.map((name, column) => html`<th scope="col" ${side(column)}>${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell, n) => cellMarkup(cell, n, side(n)))}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    ${notes.map((note) => html`<p class="note">${note}</p> `)}`;
}

function cellMarkup({ text, strong }: TableCell, column: number, side: Content): Markup {
  const content = strong ? html`<strong>${prose(text)}</strong>` : prose(text);
  return column === 0
    ? html`<th scope="row" ${side}>${content}</th>`
    : html`<td${side}>${content}</td>`;
}

/** Text in which no line breaks behind the sign of a number, nor inside the name of a flag. */
function prose(text: string): Content {
  return text
    .split(/([-+]£?\d[\d,.]*|--[a-z-]+)/)
    .map((part, n) => (n % 2 === 1 ? html`<span class="whole">${part}</span>` : part));
}

/**
 * A chart to stand inside of a page, where other charts stand as well: its ids get a prefix, and its size comes from
 * the page.
 */
function inlineSvg(svg: string, prefix: string): string {
  const prefixed = (names: string) =>
    names
      .split(' ')
      .map((name) => `${prefix}${name}`)
      .join(' ');
  // Only what stands in a tag: text may say `id="..."` as well.
  return svg
    .replace(/^<\?xml[^>]*>\s*/, '')
    .replaceAll(/<[^>]+>/g, (tag) =>
      (tag.startsWith('<svg ') ? tag.replaceAll(/ (width|height)="[^"]*"/g, '') : tag)
        .replaceAll(
          /( (?:id|aria-labelledby)=")([^"]+)/g,
          (_, lead: string, names: string) => lead + prefixed(names),
        )
        .replaceAll(
          /(url\(#| href="#)([^")]+)/g,
          (_, lead: string, name: string) => lead + prefixed(name),
        ),
    );
}
