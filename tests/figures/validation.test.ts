import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/experiment/manifest.ts';
import { isAbsent, type ChartKind } from '../../src/report/charts/chart.ts';
import {
  pageSizes,
  standardStyle,
  themes,
  type PageSizeId,
  type ThemeId,
} from '../../src/report/charts/style.ts';
import { chartDocument } from '../../src/report/charts/svg.ts';
import { validationFindings, validationTargets } from '../../src/report/charts/validation.ts';
import { formatCsv, numberColumn, parseCsv } from '../../src/report/csv.ts';
import { findingsOf } from '../../src/report/findings/findings.ts';
import { boardSafeProblems } from './board-safe.ts';

const header = [
  'kind',
  'id',
  'name',
  'published',
  'published_low',
  'published_high',
  'band_low',
  'band_high',
  'simulated',
  'low',
  'high',
  'in_band',
  'verdict',
];

type Row = readonly (string | number)[];

const target = (n: number, simulated: number, inside: boolean): Row =>
  row(
    ['target', `T${n}`, `Something that was published of a place, number ${n} <&>`],
    [100, 95, 105, 90, 110, simulated, simulated - 3, simulated + 3],
    inside,
  );
const finding = (id: string, kind: string, inside: boolean): Row =>
  row(
    [kind, id, 'Emergency admissions of those on the list, over matched controls'],
    [1.09, NaN, NaN, 0.95, NaN, inside ? 1 : 0.8, 0.7, 1.2],
    inside,
  );
const row = (words: Row, numbers: Row, inside: boolean): Row => [
  ...words,
  ...numbers,
  ...(inside ? ['yes', 'inside'] : ['no', 'outside']),
];

const folder = (rows: readonly Row[]) =>
  findingsOf(
    { scenario: 'Do nothing', place: 'A place', years: 5, replications: 3 } as unknown as Manifest,
    new Map([['validation.csv', formatCsv(header, rows)]]),
  );

const whole = folder([
  ...Array.from({ length: 29 }, (_, n) => target(n, 100 + n, n <= 10)),
  finding('V01', 'finding', true),
  finding('V01', 'control', true),
  finding('V02', 'finding', true),
  finding('V02', 'control', false),
  finding('V03', 'finding', false),
]);

let document: Document;
beforeAll(async () => {
  document = await chartDocument();
});

function drawn(kind: ChartKind, size: PageSizeId = 'a4', theme: ThemeId = 'af') {
  const provenance = { version: '0.1.0', run: 'a-run', resultHash: '1a2b3c4d5e6f7081' };
  const style = { ...standardStyle, size, theme: themes[theme] };
  const made = kind.make(whole, { document, style, provenance });
  if (isAbsent(made)) throw new Error(made.absent);
  return made;
}

describe.each([validationTargets, validationFindings])('$id', (kind) => {
  it('is safe for board papers on every page and in every theme', () => {
    for (const size of Object.keys(pageSizes) as PageSizeId[]) {
      for (const theme of Object.keys(themes) as ThemeId[]) {
        expect(boardSafeProblems(drawn(kind, size, theme).svg, kind.id)).toEqual([]);
      }
    }
  });

  it('says to those who cannot see it what it shows', () => {
    const words = drawn(kind).alt.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(25);
    expect(words).toBeLessThanOrEqual(75);
  });

  it('is left out of other folders', () => {
    const made = kind.make(folder([]), {
      document,
      style: standardStyle,
      provenance: { version: '', run: '', resultHash: '' },
    });
    expect(made).toMatchObject({ absent: expect.stringContaining('rehearse validate') });
  });
});

describe('what they say', () => {
  it('counts targets, and tells them in tolerances from the middle of the band', () => {
    const { title, csv } = drawn(validationTargets);
    expect(title).toBe('11 of 29 published targets are inside');
    // 128 is 2.8 tolerances of 10 above 100, and stands first.
    expect(numberColumn(parseCsv(csv), 'simulated_value')[0]).toBeCloseTo(2.8, 10);
  });

  it('counts a finding whose control fails as outside', () => {
    const { title, csv } = drawn(validationFindings);
    expect(title).toBe('1 of 3 published findings come out');
    const outcomes = parseCsv(csv).rows.map((cells) => cells[1]);
    expect(outcomes).toEqual(['inside', 'outside', 'outside']);
  });

  it('counts what a page has no room for', () => {
    expect(drawn(validationTargets, 'a4-half').svg).toMatch(/\d+ more in the table/);
    expect(drawn(validationTargets, 'a4-full').svg).not.toContain('more in the table');
  });
});
