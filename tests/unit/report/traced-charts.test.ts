import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../src/experiment/manifest.ts';
import { agencyMap } from '../../../src/report/charts/agency-map.ts';
import { isAbsent, type Chart, type ChartKind } from '../../../src/report/charts/chart.ts';
import { demandAndCapacity } from '../../../src/report/charts/demand-and-capacity.ts';
import { layOutFlows } from '../../../src/report/charts/flow-layout.ts';
import { journeySpread } from '../../../src/report/charts/journey-spread.ts';
import { pathwayFlows, requestFlows } from '../../../src/report/charts/pathway-flows.ts';
import { standardStyle, type PageSizeId } from '../../../src/report/charts/style.ts';
import { chartDocument } from '../../../src/report/charts/svg.ts';
import { formatCsv, parseCsv, type CsvCell } from '../../../src/report/csv.ts';
import { findingsOf } from '../../../src/report/findings/findings.ts';
import { boardSafeProblems } from '../../figures/board-safe.ts';

const document = await chartDocument();
const provenance = { version: '0.1.0', run: 'a-run', resultHash: '1a2b3c4d5e6f7081' };

/** What a folder with this file of an option `After` beside a baseline `Before` makes of a kind of chart. */
function drawn(
  kind: ChartKind,
  file: string,
  text: string,
  {
    options = ['After'],
    size = 'a4',
    sample,
  }: { options?: readonly string[]; size?: PageSizeId; sample?: number } = {},
): Chart {
  const manifest = {
    scenario: 'Before',
    options: options.map((scenario) => ({ scenario, file: '' })),
    place: 'Anywhere',
    years: 1,
    warmUp: 1,
    replications: 10,
    people: 1000,
    ...(sample !== undefined && { sample }),
  } as unknown as Manifest;
  const findings = findingsOf(manifest, new Map([[file, text]]));
  const made = kind.make(findings, { document, provenance, style: { ...standardStyle, size } });
  if (isAbsent(made)) throw new Error(made.absent);
  expect(boardSafeProblems(made.svg, kind.id)).toEqual([]);
  return made;
}

const textsOf = ({ svg }: Chart) =>
  [
    ...new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.querySelectorAll('text'),
  ].map(({ textContent }) => textContent);

const numbers = ['mean', 'p10', 'p90', 'difference', 'difference_p10', 'difference_p90'];
type Number6 = readonly [number, number, number, number, number, number];

function flowsFile(rows: readonly (readonly [string, string, string, string, Number6])[]): string {
  return formatCsv(
    ['scenario', 'way', 'from', 'to', ...numbers],
    rows.map(([scenario, way, from, to, all]): CsvCell[] => [scenario, way, from, to, ...all]),
  );
}

const before = (mean: number): Number6 => [mean, mean - 5, mean + 5, NaN, NaN, NaN];
const clear = (mean: number, by: number): Number6 => [mean, mean - 5, mean + 5, by, by - 1, by + 1];
const unclear = (mean: number, by: number): Number6 => [mean, mean - 5, mean + 5, by, -9, 9];

const emergencies = (after: (mean: number, by: number) => Number6) =>
  flowsFile([
    ['Before', 'emergency', 'A&E', 'Home from A&E', before(500)],
    ['Before', 'emergency', 'A&E', 'Admitted to hospital', before(300)],
    ['Before', 'emergency', 'A&E', 'Died', before(0)],
    ['Before', 'emergency', 'Admitted to hospital', 'Home as before', before(300)],
    ['Before', 'request', 'Request for support', 'Reablement', before(70)],
    ['After', 'emergency', 'A&E', 'Home from A&E', after(540, 40)],
    ['After', 'emergency', 'A&E', 'Admitted to hospital', after(260, -40)],
    ['After', 'emergency', 'A&E', 'Died', unclear(0, 0)],
    ['After', 'emergency', 'Admitted to hospital', 'Home as before', after(260, -40)],
    ['After', 'request', 'Request for support', 'Reablement', unclear(71, 1)],
  ]);

describe('ways', () => {
  it('name in the title what a board asks about first of what changes, and its number at the band', () => {
    const chart = drawn(pathwayFlows, 'flows.csv', emergencies(clear));
    expect(chart.title).toBe('40 fewer a year are admitted from A&E');
    expect(textsOf(chart)).toContain('540 (+40)');
    // Nobody goes that way: it is not drawn.
    expect(textsOf(chart)).not.toContain('Died');
    expect(parseCsv(chart.csv).rows).toHaveLength(6);
  });

  it('name nothing where futures differ either way', () => {
    const chart = drawn(pathwayFlows, 'flows.csv', emergencies(unclear));
    expect(chart.title).toBe('No clear difference in where people go');
    expect(textsOf(chart)).toContain('540');
  });

  it('keep requests and emergencies apart, and count those of a run by itself once', () => {
    const text = emergencies(clear);
    expect(drawn(requestFlows, 'flows.csv', text).csv).not.toContain('A&E');
    expect(drawn(pathwayFlows, 'flows.csv', text, { options: [] }).title).toBe(
      '800 emergencies a year',
    );
  });

  it('are as thick as people are many, on one scale for both, from block to block', () => {
    const { bands, blocks } = layOutFlows(
      [
        { from: 'a', to: 'x', amounts: [400, 200] },
        { from: 'a', to: 'b', amounts: [200, 400] },
        { from: 'b', to: 'y', amounts: [200, 400] },
      ],
      [0, 300],
      20,
    );
    const thick = ([top, bottom]: readonly [number, number]) => bottom - top;
    const [one, two] = bands.map((own) => own.map(({ starts }) => thick(starts)));
    const unit = (one?.[0] ?? NaN) / 400;
    expect(unit).toBeGreaterThan(0.1);
    expect(one?.map((height) => height / unit)).toEqual(
      [400, 200, 200].map((n) => expect.closeTo(n, 6)),
    );
    expect(two?.map((height) => height / unit)).toEqual(
      [200, 400, 400].map((n) => expect.closeTo(n, 6)),
    );
    for (const own of blocks) {
      for (const { amount, ends } of own) expect(thick(ends) / unit).toBeCloseTo(amount, 6);
    }
    for (const { ends } of bands.flat()) expect(ends[1]).toBeLessThanOrEqual(300.001);
  });
});

describe('demand and capacity', () => {
  const file = (short: readonly number[]) =>
    formatCsv(
      ['scenario', 'service', 'month', 'demand', 'demand_p10', 'demand_p90', 'capacity', 'short'],
      ['acuteBeds', 'reablement'].flatMap((service, n) =>
        Array.from({ length: 12 }, (_, month): CsvCell[] => [
          'Before',
          service,
          month + 1,
          100,
          90,
          120,
          110,
          month < (short[n] ?? 0) ? 1 : 0,
        ]),
      ),
    );

  it('has what is short longest first, and says for how long', () => {
    const chart = drawn(demandAndCapacity, 'service-months.csv', file([2, 7]), { options: [] });
    expect(chart.title).toBe('Reablement: short 7 months in 12');
    const texts = textsOf(chart);
    expect(texts.indexOf('months short: 7 of 12')).toBeLessThan(
      texts.indexOf('months short: 2 of 12'),
    );
    expect(parseCsv(chart.csv).rows).toHaveLength(24);
  });

  it('says so where nothing is short', () => {
    const chart = drawn(demandAndCapacity, 'service-months.csv', file([0, 0]), { options: [] });
    expect(chart.title).toBe('No service runs short in a typical year');
  });
});

describe('journeys', () => {
  const file = (p90: Number6) =>
    formatCsv(
      ['scenario', 'amount', 'statistic', ...numbers],
      ['Before', 'After'].flatMap((scenario) =>
        ['p10', 'p25', 'p50', 'p75', 'p90'].map((statistic, n): CsvCell[] => [
          scenario,
          'daysWaiting',
          statistic,
          ...(scenario === 'After' && statistic === 'p90' ? p90 : before(10 * n)),
        ]),
      ),
    );

  it('have P50 and P90 of everybody beside their strips', () => {
    const chart = drawn(journeySpread, 'spread.csv', file(clear(33, -7)));
    expect(chart.title).toBe('It cuts days waiting for the worst-off tenth');
    expect(textsOf(chart)).toEqual(expect.arrayContaining(['20.0', '40.0', '33.0']));
  });

  it('claim nothing that is not clear', () => {
    expect(drawn(journeySpread, 'spread.csv', file(unclear(33, -7))).title).toMatch(/^No clear/);
    const alone = drawn(journeySpread, 'spread.csv', file(before(40)), { options: [] });
    expect(alone.title).toBe('One in ten waits 40.0 days or more');
  });
});

describe('the map of agencies', () => {
  const file = formatCsv(
    ['scenario', 'from', 'to', 'what', ...numbers],
    (
      [
        ['Before', 'GP practice', 'Council', 'case', before(300)],
        ['Before', 'Council', 'GP practice', 'case', before(50)],
        ['Before', 'Hospital', 'GP practice', 'letter', before(9000)],
        ['After', 'GP practice', 'Council', 'case', clear(250, -50)],
        ['After', 'Council', 'GP practice', 'case', unclear(49, -1)],
        ['After', 'Hospital', 'GP practice', 'letter', clear(8000, -1000)],
      ] as const
    ).map(([scenario, from, to, what, all]): CsvCell[] => [scenario, from, to, what, ...all]),
  );

  it('says from how many people its numbers are scaled up, and so do flows and capacity', () => {
    const months = formatCsv(
      ['scenario', 'service', 'month', 'demand', 'demand_p10', 'demand_p90', 'capacity', 'short'],
      [1, 2].map((month): CsvCell[] => ['Before', 'acuteBeds', month, 100, 90, 120, 110, 0]),
    );
    const charts = [
      [agencyMap, 'handoffs.csv', file],
      [pathwayFlows, 'flows.csv', emergencies(clear)],
      [requestFlows, 'flows.csv', emergencies(clear)],
      [demandAndCapacity, 'service-months.csv', months],
    ] as const;
    for (const [kind, name, text] of charts) {
      const said = (sample?: number) =>
        textsOf(drawn(kind, name, text, sample === undefined ? {} : { sample })).join(' ');
      expect(said(0.1)).toContain('Scaled up from 1,000 people.');
      expect(said()).not.toContain('Scaled up');
    }
  });

  it('has both ways between two agencies on one line, and no letters', () => {
    const chart = drawn(agencyMap, 'handoffs.csv', file);
    expect(chart.title).toBe('50 fewer handoffs from practice to council');
    expect(textsOf(chart)).toEqual(expect.arrayContaining(['350', '299', 'Council']));
    expect(textsOf(chart)).not.toContain('Hospital');
    expect(chart.csv).not.toContain('9000');
  });
});
