import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { docxOf, type DocxLook } from '../../../src/report/pack/docx.ts';
import { stylesOfTemplate } from '../../../src/report/pack/docx-template.ts';
import type { Pack } from '../../../src/report/pack/blocks.ts';
import { pngRenderer } from '../../../src/report/charts/png.ts';

const HOSTILE = `</w:t><w:br/>&"' =cmd|' /C calc'!A0 \u202Eleft 🏥 \u0000\uD800 ${'w'.repeat(300)}`;
const svg =
  '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="159mm" height="100mm" viewBox="0 0 636 400"><rect x="0" y="0" width="636" height="400" fill="#FFFFFF"/><text x="20" y="60" font-size="40" fill="#1A1A1A">Words</text></svg>\n';
const chart = (title: string, alt: string) => ({
  id: 'a-chart',
  title,
  subtitle: [],
  svg,
  csv: '',
  alt,
});

const packOf = (words: string): Pack => ({
  title: words,
  subtitle: words,
  blocks: [
    { kind: 'heading', level: 1, text: words },
    { kind: 'paragraph', text: words },
    { kind: 'list', items: [words, words] },
    { kind: 'box', title: words, text: [words] },
    { kind: 'figure', number: 1, question: words, chart: chart(words, words) },
    {
      kind: 'table',
      caption: words,
      header: ['Body', words],
      rows: [[{ text: words }, { text: '1,200', number: 1200, strong: true }]],
      notes: [words],
    },
  ],
});

let look: DocxLook;
beforeAll(async () => {
  look = { png: await pngRenderer(), size: 'a4', accent: '#12436D' };
});

async function partsOf(pack: Pack, how: Partial<DocxLook> = {}) {
  const parts = unzipSync(await docxOf(pack, { ...look, ...how }));
  const xml = (name: string) => {
    const { DOMParser } = new JSDOM('').window;
    const read = new DOMParser().parseFromString(strFromU8(parts[name]), 'text/xml');
    expect(read.querySelector('parsererror')).toBeNull();
    return read;
  };
  return { parts, xml };
}

describe('a paper as a Word file', () => {
  it('has each chart as SVG with a picture of dots for print, and its text for who cannot see it', async () => {
    const { parts, xml } = await partsOf(packOf('Plain words'));
    const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    expect(media.map((name) => name.split('.').at(-1)).toSorted()).toEqual(['png', 'svg']);
    const picture = parts[media.find((name) => name.endsWith('.png')) ?? ''];
    // 159 mm at 300 dots an inch, as the header of the PNG says it.
    expect(new DataView(picture.buffer, picture.byteOffset).getUint32(16)).toBe(1878);
    const document = xml('word/document.xml').documentElement.outerHTML;
    expect(document).toContain('asvg:svgBlip');
    expect(document).toMatch(/<wp:docPr [^>]*descr="Plain words"/);
    // 159 mm in English Metric Units, to the pixel at 96 an inch.
    const [, width] = /<wp:extent cx="(\d+)"/.exec(document) ?? [];
    expect(Number(width) / 36_000).toBeCloseTo(159, 0);
  });

  it('has headings, a caption and a header row that Word knows as such', async () => {
    const { xml } = await partsOf(packOf('Plain words'));
    const document = xml('word/document.xml').documentElement.outerHTML;
    for (const style of ['Title', 'Subtitle', 'Heading1', 'Caption']) {
      expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
    }
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain('Figure 1: Plain words');
  });

  it('is the same bytes for the same paper, also after another', async () => {
    const first = await docxOf(packOf('Plain words'), look);
    await docxOf(packOf('Other words'), look);
    expect(Buffer.from(await docxOf(packOf('Plain words'), look)).equals(Buffer.from(first))).toBe(
      true,
    );
  });

  it('says hostile words as words', async () => {
    const { parts, xml } = await partsOf(packOf(HOSTILE));
    for (const name of Object.keys(parts).filter((part) => /\.(xml|rels)$/.test(part))) xml(name);
    const text = xml('word/document.xml').documentElement.textContent;
    expect(text).toContain(`</w:t><w:br/>&"' =cmd|' /C calc'!A0`);
    expect(text).not.toContain('\u0000');
  });

  it('takes the styles of a house template', async () => {
    const house = strFromU8(
      unzipSync(await docxOf(packOf('House'), { ...look, accent: '#801650' }))['word/styles.xml'],
    );
    const template = await docxOf(packOf('House'), { ...look, accent: '#801650' });
    expect(stylesOfTemplate(template)).toBe(house);
    const { parts } = await partsOf(packOf('Plain words'), { styles: house });
    expect(strFromU8(parts['word/styles.xml'])).toContain('801650');
    expect(strFromU8(parts['word/styles.xml'])).not.toContain('12436D');
  });

  it('refuses a template that is no Word file, and says why', () => {
    expect(() => stylesOfTemplate(new TextEncoder().encode('styles'))).toThrow('no Word file');
  });
});
