import { beforeAll, describe, expect, it } from 'vitest';
import { chartKinds } from '../../src/report/chart-kinds.ts';
import { isAbsent, type Chart, type ChartKind } from '../../src/report/charts/chart.ts';
import {
  pageSizes,
  standardStyle,
  themes,
  type PageSizeId,
  type Style,
  type ThemeId,
} from '../../src/report/charts/style.ts';
import { chartDocument } from '../../src/report/charts/svg.ts';
import { parseCsv } from '../../src/report/csv.ts';
import type { Findings } from '../../src/report/findings/findings.ts';
import { boardSafeProblems } from './board-safe.ts';
import { HOSTILE, smallComparison } from './small-comparison.ts';

const LONG = 'Neighbourhood teams with a single point of access for everybody over 75 '.repeat(5);

const cases = {
  'one option': ['Navigators'],
  'two options': ['Navigators', 'Rapid response'],
  'six options': ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => `Option named ${letter}`),
  'long names': [LONG, `${LONG} again`],
  'hostile names': [HOSTILE, `${HOSTILE}2`],
} as const;

type Case = keyof typeof cases;

let document: Document;
const findingsOf = new Map<Case, Findings>();

beforeAll(async () => {
  document = await chartDocument();
  for (const name of Object.keys(cases) as Case[]) {
    const about = name === 'hostile names' ? { baseline: `${HOSTILE}0`, place: HOSTILE } : {};
    findingsOf.set(name, (await smallComparison(cases[name], about)).findings);
  }
});

const provenance = { version: '0.1.0', run: 'a-run', resultHash: '1a2b3c4d5e6f7081' };

function chartOf(kind: ChartKind, name: Case, style: Style = standardStyle): Chart | undefined {
  const findings = findingsOf.get(name);
  if (findings === undefined) throw new Error(name);
  const made = kind.make(findings, { document, style, provenance });
  return isAbsent(made) ? undefined : made;
}

/** Said of ten futures and more: of fewer it would be a manner of speaking. */
const TENTHS = /8 in 10|eight in ten/i;

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

describe.each(chartKinds.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
  it.each(Object.keys(cases) as Case[])('is safe for board papers with %s', (name) => {
    for (const size of Object.keys(pageSizes) as PageSizeId[]) {
      for (const theme of Object.keys(themes) as ThemeId[]) {
        const chart = chartOf(kind, name, { ...standardStyle, size, theme: themes[theme] });
        if (chart === undefined) continue;
        expect(boardSafeProblems(chart.svg, id), `${size} ${theme}`).toEqual([]);
      }
    }
  });

  it('says its answer in ten words, and to those who cannot see it in sixty', () => {
    const chart = chartOf(kind, 'two options');
    if (chart === undefined) return;
    expect(words(chart.title)).toBeLessThanOrEqual(10);
    expect(words(chart.alt)).toBeGreaterThanOrEqual(25);
    expect(words(chart.alt)).toBeLessThanOrEqual(75);
  });

  it('hands over the numbers that it draws, and the same bytes again', () => {
    const chart = chartOf(kind, 'two options');
    if (chart === undefined) return;
    expect(parseCsv(chart.csv).rows.length).toBeGreaterThan(0);
    expect(chartOf(kind, 'two options')).toEqual(chart);
  });

  it.each(['one option', 'two options'] as const)(
    'speaks of five futures without tenths, of %s',
    (name) => {
      const chart = chartOf(kind, name);
      if (chart === undefined) return;
      expect(`${chart.alt} ${chart.svg}`).not.toMatch(TENTHS);
    },
  );

  it('leaves the title to the document where it is told to', () => {
    const chart = chartOf(kind, 'two options', { ...standardStyle, titles: 'sidecar' });
    if (chart === undefined) return;
    expect(chart.svg.match(new RegExp(`<text[^>]*font-weight="bold" font-size="20"`))).toBeNull();
    expect(boardSafeProblems(chart.svg, id)).toEqual([]);
  });
});
