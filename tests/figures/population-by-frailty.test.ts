import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type FrailtyShares,
  frailtyCategories,
  type PopulationByFrailty,
  populationByFrailty,
} from '../../src/report/charts/population-by-frailty.ts';
import type { Paper } from '../../src/report/charts/chart.ts';
import { standardStyle } from '../../src/report/charts/style.ts';
import { chartDocument } from '../../src/report/charts/svg.ts';
import { numberColumn, parseCsv, textColumn } from '../../src/report/csv.ts';
import { boardSafeProblems } from './board-safe.ts';
import { contrastWithWhite } from './contrast.ts';

const id = 'population-by-frailty';
const provenance = { version: '0.1.0', run: 'do-nothing', resultHash: '1a2b3c4d5e6f7081' };

const shares = (fit: number, mild: number, moderate: number, severe: number): FrailtyShares => ({
  fit,
  mild,
  moderate,
  severe,
});

/** Made-up shares. */
const example: PopulationByFrailty = {
  place: 'Barnsley-like',
  replications: 10,
  when: 'end of year 5',
  ageBands: [
    { ageBand: '65-74', people: 23_456.4, simulated: shares(0.612, 0.301, 0.074, 0.013) },
    { ageBand: '75-84', people: 14_890, simulated: shares(0.372, 0.401, 0.171, 0.056) },
    { ageBand: '85+', people: 5670, simulated: shares(0.182, 0.356, 0.296, 0.166) },
  ],
};

const withEvidence: PopulationByFrailty = {
  ...example,
  evidenceSource: 'A cohort study 2016',
  ageBands: example.ageBands.map((band, i) => ({
    ...band,
    evidence: shares(0.6 - i / 5, 0.3 + i / 10, 0.08 + i / 20, 0.02 + i / 20),
  })),
};

const oneBand = (simulated: FrailtyShares): PopulationByFrailty => ({
  ...example,
  ageBands: [{ ageBand: '65+', people: 1, simulated }],
});

const paperOn = (on: Document): Paper => ({ document: on, style: standardStyle, provenance });

let document: Document;
beforeAll(async () => {
  document = await chartDocument();
});

const chart = (change: Partial<PopulationByFrailty> = {}) =>
  populationByFrailty(paperOn(document), { ...example, ...change });

const words = (text: string) => text.split(/\s+/).length;

const bars = (svg: string) =>
  [
    ...svg.matchAll(
      /<rect x="([\d.]+)"[^>]* width="([\d.]+)"[^>]* fill="(#\w+)" stroke="#12436D"/g,
    ),
  ].map(([, x, width, fill]) => ({ x: Number(x), width: Number(width), fill: fill ?? '' }));

describe('population by frailty', () => {
  it.each<[string, PopulationByFrailty]>([
    ['the example', example],
    ['with evidence', withEvidence],
    ['one run', { ...example, replications: 1 }],
    ['one age band', oneBand(shares(0.5, 0.3, 0.15, 0.05))],
    ['everybody in one category', oneBand(shares(0, 0, 0, 1))],
    ['nobody', oneBand(shares(0, 0, 0, 0))],
    [
      'millions',
      { ...example, ageBands: example.ageBands.map((band) => ({ ...band, people: 6.1e6 })) },
    ],
  ])('is safe for board papers: %s', (_, data) => {
    const { svg, title, alt } = populationByFrailty(paperOn(document), data);
    expect(boardSafeProblems(svg, id)).toEqual([]);
    expect(words(title)).toBeLessThanOrEqual(10);
    expect(words(alt)).toBeGreaterThanOrEqual(30);
    expect(words(alt)).toBeLessThanOrEqual(60);
  });

  it('is safe for board papers whatever the shares', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const four = fc.tuple(share, share, share, share).map((list) => shares(...list));
    fc.assert(
      fc.property(fc.tuple(four, four, four), four, (simulated, evidence) => {
        const ageBands = example.ageBands.map((band, i) => ({
          ...band,
          simulated: simulated[i] ?? evidence,
          evidence,
        }));
        expect(boardSafeProblems(chart({ ageBands }).svg, id)).toEqual([]);
      }),
      { seed: 51, numRuns: 30 },
    );
  });

  it('gives the same bytes for the same numbers, in any document', async () => {
    expect(populationByFrailty(paperOn(await chartDocument()), example)).toEqual(chart());
  });

  it('draws bars as long as their shares, on one scale in all panels', () => {
    const drawn = bars(chart().svg);
    const expected = example.ageBands.flatMap(({ simulated }) =>
      frailtyCategories.map((category) => simulated[category]),
    );
    expect(drawn).toHaveLength(12);
    const perShare = drawn[0].width / expected[0];
    drawn.forEach(({ width }, i) =>
      expect(Math.abs(width - expected[i] * perShare)).toBeLessThan(0.02),
    );
    expect(new Set(drawn.map(({ x }) => x)).size).toBe(3);
  });

  it('is told apart in grey: frailer is darker, step by clear step', () => {
    const contrasts = bars(chart().svg)
      .slice(0, 4)
      .map(({ fill }) => contrastWithWhite(fill));
    for (let i = 1; i < 4; i++) expect(contrasts[i] / contrasts[i - 1]).toBeGreaterThan(1.5);
  });

  it('prints every share beside its bar, and a decimal where a whole number would mislead', () => {
    const { svg } = chart();
    for (const text of [
      '61%',
      '30%',
      '7.4%',
      '1.3%',
      '37%',
      '5.6%',
      '17%',
      '23,456 people',
      'Severe',
    ]) {
      expect(svg).toContain(`>${text}<`);
    }
    const rare = populationByFrailty(paperOn(document), oneBand(shares(0.996, 0.004, 0, 0))).svg;
    expect(rare).toContain('>0.4%<');
    expect(rare).toContain('>0%<');
  });

  it('points at the evidence where it is given, and says what the pointer is', () => {
    const { svg } = populationByFrailty(paperOn(document), withEvidence);
    expect(svg.match(/<path /g)).toHaveLength(12);
    expect(svg).toContain('triangles: starting evidence');
    expect(svg).toContain('Evidence: A cohort study 2016.');
    const drawn = bars(svg);
    const perShare = drawn[0].width / 0.612;
    const [first] = svg.matchAll(/<path d="M([\d.]+),/g);
    expect(Number(first?.[1])).toBeCloseTo(drawn[0].x + 0.6 * perShare, 1);
    expect(chart().svg).not.toContain('evidence');
  });

  it('says in its title how severe frailty differs by age, and no more than that', () => {
    expect(chart().title).toBe('Severe frailty affects 1.3% at 65-74, 17% at 85+');
    expect(chart({ ageBands: example.ageBands.toReversed() }).title).toBe(
      'Severe frailty does not rise with age: 1.3% at 65-74',
    );
    expect(chart({ ageBands: example.ageBands.slice(0, 1) }).title).toBe(
      'Severe frailty affects 1.3% at 65-74',
    );
  });

  it('hands over exactly what it draws', () => {
    const table = parseCsv(populationByFrailty(paperOn(document), withEvidence).csv);
    expect([...numberColumn(table, 'simulated_share')].slice(0, 4)).toEqual([
      0.612, 0.301, 0.074, 0.013,
    ]);
    expect(numberColumn(table, 'evidence_share')[0]).toBe(0.6);
    expect(textColumn(table, 'frailty').slice(0, 4)).toEqual([...frailtyCategories]);
    expect(new Set(textColumn(table, 'age_band'))).toEqual(new Set(['65-74', '75-84', '85+']));
    expect(numberColumn(parseCsv(chart().csv), 'evidence_share')[0]).toBeNaN();
  });

  it.each([1.01, -0.1, NaN])('refuses the share %d and says whose it is', (share) => {
    expect(() => populationByFrailty(paperOn(document), oneBand(shares(share, 0, 0, 0)))).toThrow(
      `Share of fit at 65+: ${share}`,
    );
    expect(() => chart({ ageBands: [] })).toThrow('at least one age band');
  });
});
