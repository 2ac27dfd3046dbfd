import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ChartKind } from '../../../src/report/charts/chart.ts';
import { standardStyle } from '../../../src/report/charts/style.ts';
import { chartDocument } from '../../../src/report/charts/svg.ts';
import type { FindingsKind } from '../../../src/report/findings/findings.ts';
import { parseCsv } from '../../../src/report/csv.ts';
import type { Block, Pack } from '../../../src/report/pack/blocks.ts';
import { packOf } from '../../../src/report/pack/compose.ts';
import { figuresOf, type Source } from '../../../src/report/pack/figures.ts';
import { packHtml } from '../../../src/report/pack/html-page.ts';
import { html, trusted } from '../../../src/report/pack/html.ts';
import { packMarkdown } from '../../../src/report/pack/markdown.ts';
import { HOSTILE, smallComparison } from '../../figures/small-comparison.ts';

const provenance = { version: '0.1.0', run: 'a-run', resultHash: '1a2b3c4d5e6f7081' };
const style = { ...standardStyle, titles: 'sidecar' } as const;

let plain: Pack;
let hostile: Pack;
let source: Source;

beforeAll(async () => {
  const document = await chartDocument();
  const made = await smallComparison(['Navigators', 'Rapid response']);
  source = { findings: made.findings, provenance };
  plain = packOf(source, [], { document, style }).pack;
  const names = { baseline: `${HOSTILE}0`, place: HOSTILE };
  const { findings } = await smallComparison([HOSTILE, `${HOSTILE}2`], names);
  const hostileSource = { findings, provenance: { ...provenance, run: HOSTILE } };
  hostile = packOf(hostileSource, [], { document, style }).pack;
});

describe('a piece of a page', () => {
  it('escapes whatever is put into it, unless it is markup', () => {
    const name = `"><script>alert('x')</script>&`;
    expect(html`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">' +
        '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>',
    );
    const items = ['a', 'b'].map((item) => html`<li>${item}</li>`);
    expect(html`${items}`.text).toBe('<li>a</li><li>b</li>');
    expect(html`${trusted('<b>')}${undefined}${3}`.text).toBe('<b>3');
  });

  it('keeps what reorders text out', () => {
    expect(html`${'a\u202Eb\u0000c'}`.text).toBe('a\uFFFDb\uFFFDc');
  });
});

describe('the page for a browser', () => {
  const dom = (pack: Pack) => new JSDOM(packHtml(pack)).window.document;

  it('has one heading on top, and none that leaves out a level', () => {
    const levels = [...dom(plain).querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.every((level, n) => n === 0 || level <= (levels[n - 1] ?? 0) + 1)).toBe(true);
  });

  it('has no id twice, and every id that it refers to', () => {
    const page = dom(plain);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const referred = [...page.querySelectorAll('[aria-labelledby]')].flatMap((element) =>
      (element.getAttribute('aria-labelledby') ?? '').split(' '),
    );
    const links = [...page.querySelectorAll('a[href]')].map((link) =>
      (link.getAttribute('href') ?? '').replace('#', ''),
    );
    expect(referred.length).toBeGreaterThan(4);
    for (const id of [...referred, ...links]) expect(ids).toContain(id);
  });

  it('shows each figure with its answer, its words and its numbers', () => {
    const figures = [...dom(plain).querySelectorAll('figure')];
    const blocks = plain.blocks.filter((block) => block.kind === 'figure');
    expect(figures.length).toBe(blocks.length);
    figures.forEach((figure, n) => {
      const chart = blocks[n]?.chart;
      expect(figure.querySelector('figcaption')?.textContent).toContain(chart?.title);
      expect(figure.querySelector('details p')?.textContent).toBe(chart?.alt);
      expect(figure.querySelectorAll('details tbody tr').length).toBe(
        parseCsv(chart?.csv ?? '').rows.length,
      );
    });
  });

  it.each(['plain', 'hostile'])('has no script and no address to fetch from (%s)', (which) => {
    const page = dom(which === 'plain' ? plain : hostile);
    expect(page.querySelectorAll('script, iframe, object, embed, img, link')).toHaveLength(0);
    const attributes = [...page.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ name, value }) => [name, value] as const),
    );
    expect(attributes.filter(([name]) => name.startsWith('on'))).toEqual([]);
    const fetched = attributes.filter(
      ([name, value]) => ['src', 'href', 'xlink:href'].includes(name) && !value.startsWith('#'),
    );
    expect(fetched).toEqual([]);
  });
});

describe('the paper as Markdown', () => {
  it('has as many tables and figures as the paper', () => {
    const text = packMarkdown(plain);
    const count = (kind: Block['kind']) => plain.blocks.filter((one) => one.kind === kind).length;
    expect(text.match(/^!\[/gm)).toHaveLength(count('figure'));
    expect(text.match(/^\| (---|:?---:?)/gm)).toHaveLength(count('table'));
  });

  it('lets no name become markup', () => {
    const text = packMarkdown(hostile);
    expect(text).not.toMatch(/<\/?(script|text)/);
    expect(text).not.toContain('\u202E');
    // Every line of a table has the cells of its header, whatever stands in them.
    const rows = text.split('\n').filter((one) => one.startsWith('|'));
    const cells = (row: string) => row.replaceAll(/\\\|/g, '').split('|').length;
    const header = rows.findIndex((row) => row.startsWith('| ---'));
    expect(cells(rows[header] ?? '')).toBe(cells(rows[header - 1] ?? ''));
  });
});

describe('a paper', () => {
  it('says the numbers of the folder in the tables of roles', () => {
    const table = plain.blocks.find(
      (block) => block.kind === 'table' && block.caption === 'A social worker would say',
    );
    if (table?.kind !== 'table') throw new Error('no table');
    const row = table.rows.find(([first]) => first?.text.startsWith('I am with people'));
    const { findings } = source;
    const level = findings.result(findings.baseline, 'timeWithPeople', { group: 'Social workers' });
    expect(Number.parseFloat(row?.[1]?.text ?? '')).toBeCloseTo(level?.mean ?? NaN, 0);
  });

  it('draws of an experiment what it is not made of itself, and says why it lacks the rest', async () => {
    const kind = (id: string, of: FindingsKind): ChartKind => ({
      id,
      name: `A chart of a ${of}`,
      question: 'Why?',
      make: ({ kind: found }) =>
        found === of
          ? { id, title: id, subtitle: [], svg: '<svg/>', csv: 'a\n', alt: id }
          : { absent: `it takes a folder of rehearse ${of}` },
    });
    const sources = [
      source,
      { ...source, findings: { ...source.findings, kind: 'believe' } },
    ] as const;
    const page = { document: await chartDocument(), style };
    const kinds = [kind('one', 'comparison'), kind('two', 'believe'), kind('three', 'stress')];
    const { made, leftOut } = figuresOf(sources, page, kinds);
    expect(made.map(({ block }) => [block.number, block.chart.id])).toEqual([
      [1, 'one'],
      [2, 'two'],
    ]);
    expect(leftOut).toEqual([
      { name: 'A chart of a stress', why: 'it takes a folder of rehearse stress' },
    ]);
  });

  it('speaks of five futures by their percentiles, and not in tenths', () => {
    // How many have to agree before a change is called better is a rule, whatever the number of futures.
    const said = packMarkdown(plain).replaceAll(/only where 8 in 10 futures agree/g, '');
    expect(said).toContain('P10 to P90');
    expect(said).not.toMatch(/8 in 10|eight in ten/i);
  });

  it('is the same paper again', async () => {
    const again = packOf(source, [], { document: await chartDocument(), style }).pack;
    expect(packHtml(again)).toBe(packHtml(plain));
    expect(packMarkdown(again)).toBe(packMarkdown(plain));
  });
});
