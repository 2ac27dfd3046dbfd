import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { packHtml } from '../../../src/report/pack/html-page.ts';
import { packMarkdown } from '../../../src/report/pack/markdown.ts';
import { blanksIn } from '../../../src/report/protocols/blanks.ts';
import { blockFills } from '../../../src/report/protocols/block-fills.ts';
import { documentKinds, documentOf } from '../../../src/report/protocols/document-kinds.ts';
import { filledPage, tokensIn } from '../../../src/report/protocols/fill.ts';
import { blocksOfMarkdown } from '../../../src/report/protocols/markdown-blocks.ts';
import type { Subject } from '../../../src/report/protocols/subject.ts';
import { textFills } from '../../../src/report/protocols/text-fills.ts';
import type { Manifest } from '../../../src/experiment/manifest.ts';
import { stubFindings } from './stub-findings.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const templates = readdirSync(join(root, 'docs/protocols')).map((name) => `docs/protocols/${name}`);

const HOSTILE = '</td><script>alert(1)</script> `{{seed}}` **x** | y';
let subject: Subject;

beforeAll(() => {
  const manifest = {
    tool: { name: 'rehearsal', version: '0.1.0' },
    result: { hash: '1a2b3c4d5e6f', files: [] },
    seed: HOSTILE,
    place: HOSTILE,
    inputs: [],
    halfWidths: [],
    environment: {},
  } as unknown as Partial<Manifest>;
  const findings = stubFindings(
    { Navigators: { emergencyAdmissions: [-3, -4, -2] } },
    { manifest },
  );
  const provenance = { version: '0.1.0', run: 'a-run', resultHash: '1a2b3c4d5e6f' };
  subject = { findings, provenance, scenarios: [], command: 'rehearse compare a b' };
});

describe('a page of hand-written text', () => {
  it('is read as headings, paragraphs, lists, tables and blanks', () => {
    const { title, blocks } = blocksOfMarkdown(
      [
        '# Title',
        '',
        '<!-- not for readers -->',
        '## One `code`',
        'A [link](x.md) goes',
        'on: *soft*, **hard**, 2 * 3 * 4.',
        '- first, and',
        '  more of it',
        '- second',
        '',
        '1. one',
        '2. *two*',
        '',
        '| a | b |',
        '| --- | --- |',
        '| 1 | `x` \\| y |',
        '',
        '```sh',
        '# no heading',
        '```',
        'TO FILL IN: who.',
      ].join('\n'),
    );
    expect(title).toBe('Title');
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: 'One code' },
      { kind: 'paragraph', text: 'A link goes on: soft, hard, 2 * 3 * 4.' },
      { kind: 'list', items: ['first, and more of it', 'second'] },
      { kind: 'list', items: ['1. one', '2. two'] },
      {
        kind: 'table',
        caption: 'One code',
        header: ['a', 'b'],
        rows: [[{ text: '1' }, { text: 'x | y' }]],
      },
      { kind: 'list', items: ['# no heading'] },
      { kind: 'box', title: 'To fill in', text: ['TO FILL IN: who.'] },
    ]);
    expect(blanksIn(blocks)).toBe(1);
  });

  it.each(['docs/odd.md', 'docs/odd-formulas.md'])('takes in all of %s', (page) => {
    const text = read(page);
    const pack = { subtitle: '', ...blocksOfMarkdown(text) };
    const words = (one: string) =>
      one
        .replaceAll(/[^A-Za-z]+/g, ' ')
        .trim()
        .split(' ');
    const inPaper = new Set(words(packMarkdown(pack)));
    const prose = text.replaceAll(/\]\([^)]*\)/g, '');
    expect(words(prose).filter((word) => !inPaper.has(word))).toEqual([]);
  });
});

describe('templates', () => {
  it('are those of the kinds of documents', () => {
    expect(new Set(documentKinds.map(({ template }) => template))).toEqual(new Set(templates));
  });

  it('ask for nothing that there is not, and nothing is there that none asks for', () => {
    const asked = new Set(templates.flatMap((path) => tokensIn(read(path))));
    const known = new Set([...Object.keys(textFills), ...Object.keys(blockFills)]);
    expect([...asked].filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !asked.has(name))).toEqual([]);
    expect(() => filledPage('{{nothing}}', subject)).toThrow(/nothing/);
  });

  it('let no name of a scenario become markup, nor a token', () => {
    const { title, blocks } = filledPage('# {{place}}\n\nSeed {{seed}} end\n', subject);
    const pack = { title, subtitle: '', blocks };
    expect(packHtml(pack)).not.toContain('<script>');
    expect(packMarkdown(pack)).not.toContain('<script>');
    expect(title).toBe(HOSTILE);
    expect(blocks).toEqual([{ kind: 'paragraph', text: `Seed ${HOSTILE} end` }]);
  });
});

describe('documents', () => {
  it('leave what only the user can say as blanks, all of them marked', () => {
    for (const kind of documentKinds.filter(({ id }) => id !== 'cheers')) {
      const made = documentOf(kind, subject, read);
      if ('absent' in made) throw new Error(`${kind.id}: ${made.absent}`);
      const inTemplate = read(kind.template).split('TO FILL IN:').length - 1;
      expect([kind.id, blanksIn(made.blocks)]).toEqual([kind.id, inTemplate]);
      expect(inTemplate).toBeGreaterThan(0);
    }
  });

  it('say the figures of the folder', () => {
    const qia = documentKinds.find(({ id }) => id === 'qia');
    if (qia === undefined) throw new Error('no kind');
    const made = documentOf(qia, subject, read);
    if ('absent' in made) throw new Error(made.absent);
    expect(packMarkdown(made)).toContain('-3.0 (-4.0 to -2.0)');
  });

  it('are not made where the folder has not enough', () => {
    const alone = { ...subject, findings: { ...subject.findings, kind: 'run' as const } };
    const absent = documentKinds
      .filter((kind) => 'absent' in documentOf(kind, alone, read))
      .map(({ id }) => id);
    expect(absent).toEqual(['cheers', 'qia', 'eqia']);
  });
});
