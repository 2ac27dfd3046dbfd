import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type AdmissionsOverTime,
  admissionsOverTime,
  type MonthlyRate,
} from '../../src/report/charts/admissions-over-time.ts';
import type { Paper } from '../../src/report/charts/chart.ts';
import { standardStyle } from '../../src/report/charts/style.ts';
import { chartDocument } from '../../src/report/charts/svg.ts';
import { numberColumn, parseCsv, textColumn } from '../../src/report/csv.ts';
import { boardSafeProblems, textBoxesOf } from './board-safe.ts';

const id = 'admissions-over-time';
const provenance = { version: '0.1.0', run: 'do-nothing', resultHash: '1a2b3c4d5e6f7081' };
const published = {
  value: 246,
  low: 211,
  high: 265,
  year: '2016/17',
  source: 'Improvement Analytics Unit 2019 (192,000 = 7.9%)',
};

/** Made-up months: a level, a drift a year, a season, and a band of one half-width. */
function months(count: number, level: number, drift = 0, halfBand = 15): MonthlyRate[] {
  return Array.from({ length: count }, (_, i) => {
    const mean = level + (drift * i) / 12 + 20 * Math.cos((2 * Math.PI * i) / 12);
    return { mean, p10: mean - halfBand, p90: mean + halfBand };
  });
}

const example: AdmissionsOverTime = {
  place: 'Barnsley-like',
  replications: 10,
  warmUpMonths: 24,
  months: months(84, 250),
  published,
};

const paperOn = (on: Document): Paper => ({ document: on, style: standardStyle, provenance });

let document: Document;
beforeAll(async () => {
  document = await chartDocument();
});

const chart = (change: Partial<AdmissionsOverTime> = {}) =>
  admissionsOverTime(paperOn(document), { ...example, ...change });

const words = (text: string) => text.split(/\s+/).length;

const missing: MonthlyRate = { mean: NaN, p10: NaN, p90: NaN };

const { published: _, ...unpublished } = example;

const cases: readonly [name: string, data: AdmissionsOverTime][] = [
  ['the example', example],
  ['no published level', unpublished],
  ['one run', { ...example, replications: 1 }],
  ['two runs', { ...example, replications: 2 }],
  ['no warm-up', { ...example, warmUpMonths: 0, months: months(12, 250) }],
  ['a long warm-up', { ...example, warmUpMonths: 60, months: months(72, 250) }],
  ['ten years', { ...example, months: months(144, 230, 8) }],
  ['seventy years', { ...example, warmUpMonths: 240, months: months(840, 1200, -8) }],
  ['one month', { ...example, warmUpMonths: 0, months: months(1, 250) }],
  ['part of a year', { ...example, months: months(31, 250) }],
  [
    'no admissions',
    { ...unpublished, months: months(84, 0).map(() => ({ mean: 0, p10: 0, p90: 0 })) },
  ],
  ['published far below', { ...example, months: months(84, 5000) }],
  ['published far above', { ...example, published: { ...published, value: 5000 } }],
  ['small rates', { ...unpublished, months: months(84, 0.25, 0, 0.1).map(scaled(0.01)) }],
  [
    'a gap',
    { ...example, months: example.months.map((month, i) => (i % 9 === 4 ? missing : month)) },
  ],
  ['a long name', { ...example, place: 'Three councils overlapping two acute trusts '.repeat(4) }],
  ['a long word', { ...example, place: 'W'.repeat(300) }],
  ['markup in the name', { ...example, place: '<b>&"Place"</b> ]]>' }],
  ['controls in the name', { ...example, place: 'a\u0000b\uD800c\u0007' }],
  ['a long source', { ...example, published: { ...published, source: 'A report, '.repeat(40) } }],
];

function scaled(factor: number) {
  return ({ mean, p10, p90 }: MonthlyRate): MonthlyRate => ({
    mean: Math.abs(mean * factor),
    p10: Math.abs(p10 * factor),
    p90: Math.abs(p90 * factor),
  });
}

describe('admissions over time', () => {
  it.each(cases)('is safe for board papers: %s', (name, data) => {
    const { svg, title, alt } = admissionsOverTime(paperOn(document), data);
    expect(boardSafeProblems(svg, id)).toEqual([]);
    expect(words(title)).toBeLessThanOrEqual(10);
    if (!name.startsWith('a long')) {
      expect(words(alt)).toBeGreaterThanOrEqual(30);
      expect(words(alt)).toBeLessThanOrEqual(60);
    }
  });

  it('is safe for board papers whatever the numbers', () => {
    const month = fc
      .tuple(...[1, 2, 3].map(() => fc.double({ min: 0, max: 1e5, noNaN: true })))
      .map((values) => values.toSorted((a, b) => a - b))
      .map(([p10, mean, p90]): MonthlyRate => ({ p10, mean, p90 }));
    fc.assert(
      fc.property(
        fc.array(month, { minLength: 1, maxLength: 90 }),
        fc.integer({ min: 0, max: 30 }),
        fc.option(fc.double({ min: 0, max: 1e5, noNaN: true })),
        (list, warmUp, level) => {
          const data = {
            ...unpublished,
            months: list,
            warmUpMonths: Math.min(warmUp, list.length - 1),
          };
          const figure = level === null ? {} : { published: { ...published, value: level } };
          const { svg } = admissionsOverTime(paperOn(document), { ...data, ...figure });
          expect(boardSafeProblems(svg, id)).toEqual([]);
        },
      ),
      { seed: 41, numRuns: 40 },
    );
  });

  it('gives the same bytes for the same numbers, in any document', async () => {
    const other = admissionsOverTime(paperOn(await chartDocument()), example);
    expect(other).toEqual(chart());
  });

  it('draws each month where its value belongs, on an axis from zero', () => {
    const { svg } = chart();
    const boxes = textBoxesOf(svg);
    const height = (text: string) => {
      const box = boxes.find((candidate) => candidate.text === text);
      // Numbers of the axis stand with their middle at the gridline.
      return (box?.bottom ?? NaN) - 0.21 * 17 - 6;
    };
    const perUnit = (height('0') - height('200')) / 200;
    const curve = /<path d="([^"]+)" fill="none" stroke="#12436D" stroke-width="2.5"/.exec(
      svg,
    )?.[1];
    const points = (curve ?? '')
      .slice(1)
      .split('L')
      .map((point) => point.split(',').map(Number));
    expect(points).toHaveLength(84);
    example.months.forEach(({ mean }, i) => {
      expect(points[i][1]).toBeCloseTo(height('0') - mean * perUnit, 0);
    });
    const dashed = /y1="([\d.]+)" x2="[\d.]+" y2="\1" [^>]*stroke="#801650"[^>]*dasharray/.exec(
      svg,
    );
    expect(Number(dashed?.[1])).toBeCloseTo(height('0') - 246 * perUnit, 0);
  });

  it('puts the start of reporting between the last month of the warm-up and the first reported', () => {
    const { svg } = chart();
    const start = Number(
      /<line x1="([\d.]+)" y1="[\d.]+" x2="\1"[^>]*stroke-width="1.5"/.exec(svg)?.[1],
    );
    const curve = /<path d="M([^"]+)" fill="none"/.exec(svg)?.[1] ?? '';
    const across = curve.split('L').map((point) => Number(point.split(',')[0]));
    expect(start).toBeCloseTo((across[23] + across[24]) / 2, 1);
    expect(svg).toContain('>Reported from here<');
    expect(chart({ warmUpMonths: 0 }).svg).not.toContain('Reported from here');
  });

  it('names its lines where they end, and prints run and source', () => {
    const { svg } = chart();
    for (const text of [
      '8 in 10 runs',
      'Mean of runs',
      'Published 246',
      '(2016/17)',
      'Warm-up',
      'Year 5',
    ]) {
      expect(svg).toContain(`>${text}<`);
    }
    expect(svg).toContain('run 1a2b3c4d. Published: Improvement Analytics Unit');
    expect(svg).toContain('result hash 1a2b3c4d5e6f7081');
  });

  it('hands over exactly what it draws', () => {
    const table = parseCsv(chart().csv);
    expect([...numberColumn(table, 'mean')]).toEqual(example.months.map(({ mean }) => mean));
    expect([...numberColumn(table, 'p10')]).toEqual(example.months.map(({ p10 }) => p10));
    expect([...numberColumn(table, 'p90')]).toEqual(example.months.map(({ p90 }) => p90));
    expect(numberColumn(table, 'month')[0]).toBe(-23);
    expect(textColumn(table, 'period').slice(22, 26)).toEqual([
      'warm-up',
      'warm-up',
      'year 1',
      'year 1',
    ]);
    expect(textColumn(table, 'period').at(-1)).toBe('year 5');
    expect(new Set(textColumn(table, 'published'))).toEqual(new Set(['246']));
  });

  it('claims a trend only where the last year leaves the band of the first', () => {
    const title = (drift: number, halfBand: number) =>
      chart({ months: months(84, 250, drift, halfBand) }).title;
    // From the first to the last reported year there are four years of drift.
    expect(title(0, 15)).toBe('Emergency admissions show no clear trend at 250 per 1,000');
    expect(title(3, 15)).toContain('no clear trend');
    expect(title(4, 15)).toBe('Emergency admissions rise from 260 to 276 per 1,000');
    expect(title(-4, 15)).toBe('Emergency admissions fall from 240 to 224 per 1,000');
    expect(title(4, 17)).toContain('no clear trend');
    expect(chart({ months: months(36, 250, 50) }).title).toBe(
      'Emergency admissions run at 373 per 1,000 a year',
    );
  });

  it('claims no trend of fewer runs than a verdict takes', () => {
    const title = (replications: number) =>
      chart({ replications, months: months(84, 250, 4, 0) }).title;
    for (const few of [1, 4]) {
      expect(title(few)).toBe('Emergency admissions run at 268 per 1,000 a year');
    }
    expect(title(5)).toBe('Emergency admissions rise from 260 to 276 per 1,000');
  });

  it('never rounds a small rate to nothing', () => {
    const small = months(84, 0, 0, 0).map(() => ({ mean: 0.0216, p10: 0.02, p90: 0.03 }));
    expect(chart({ months: small }).title).toBe(
      'Emergency admissions show no clear trend at 0.022 per 1,000',
    );
  });

  it('tells a reader who cannot see it the level, its course and the band', () => {
    expect(chart().alt).toBe(
      'Line chart of monthly emergency admissions per 1,000 people 65+ a year in Barnsley-like. ' +
        'The mean of 10 runs is 250: 250 in the first year, 250 in the last. ' +
        'In a typical month 8 in 10 runs lie between 235 and 265. Published: 246 (2016/17). ' +
        'Data table follows.',
    );
  });

  it('shows no band that one run cannot give', () => {
    const { svg, alt } = chart({ replications: 1 });
    expect(svg).not.toContain('8 in 10');
    expect(svg.match(/<path /g)).toHaveLength(1);
    expect(alt).toContain('One run shows no spread');
    expect(chart({ replications: 9 }).svg).toContain('>P10 to P90<');
  });

  it('refuses data without a reported month and says how many there were', () => {
    expect(() => chart({ warmUpMonths: 84 })).toThrow('84 months, of which 84 warm-up');
    expect(() => chart({ months: months(84, 250).map(() => missing) })).toThrow(
      'No reported month',
    );
  });

  it('refuses a document that cannot be written out', async () => {
    const loose = document.implementation.createDocument(null, 'svg', null);
    expect(() => admissionsOverTime(paperOn(loose), example)).toThrow('belongs to a window');
  });
});
