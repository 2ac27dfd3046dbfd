import { beforeAll, describe, expect, it } from 'vitest';
import { formatCsv, parseCsv } from '../../src/report/csv.ts';
import { costWaterfall } from '../../src/report/charts/cost-waterfall.ts';
import { isAbsent, type Chart, type ChartKind } from '../../src/report/charts/chart.ts';
import { nationalMetricsChart } from '../../src/report/charts/national-metrics.ts';
import { panelsIn } from '../../src/report/charts/panels.ts';
import { payback } from '../../src/report/charts/payback.ts';
import { standardStyle } from '../../src/report/charts/style.ts';
import { chartDocument } from '../../src/report/charts/svg.ts';
import { whoPays } from '../../src/report/charts/who-pays.ts';
import type { Manifest } from '../../src/experiment/manifest.ts';
import { findingsOf, type Findings } from '../../src/report/findings/findings.ts';
import { metricSets } from '../../src/report/metric-sets.ts';
import { borneMoreAYear, changeOf } from '../../src/report/money/changes.ts';
import { driversOf, fewer } from '../../src/report/money/drivers.ts';
import { purseBook } from '../../src/report/money/purse-book.ts';
import { purseColumn } from '../../src/report/money/purse-columns.ts';
import { nationalMetrics } from '../../src/report/national.ts';
import { tableKinds } from '../../src/report/table-kinds.ts';
import { measureIds } from '../../src/observe/measures.ts';
import { boardSafeProblems } from './board-safe.ts';
import { smallComparison } from './small-comparison.ts';
import { stubFindings } from '../unit/report/stub-findings.ts';

const provenance = { version: '0.1.0', run: 'a-run', resultHash: '1a2b3c4d5e6f7081' };
let document: Document;
let real: Findings;

beforeAll(async () => {
  document = await chartDocument();
  ({ findings: real } = await smallComparison(['Navigators', 'Rapid response']));
});

function chartOf(kind: ChartKind, findings: Findings): Chart {
  const made = kind.make(findings, { document, style: standardStyle, provenance });
  if (isAbsent(made)) throw new Error(made.absent);
  return made;
}

/** A comparison in which the council's cash changes by an amount a year, in each of six futures. */
function councilChanges(
  years: number,
  more: (year: number, future: number) => number,
  staffTime = 0,
): Findings {
  const header = ['scenario', 'replication', 'period', 'body', ...Object.values(purseColumn)];
  const rows = ['Base', 'Option'].flatMap((scenario) =>
    [1, 2, 3, 4, 5, 6].flatMap((future) =>
      Array.from({ length: years }, (_, n) => {
        const added = scenario === 'Option' ? more(n + 1, future) : 0;
        const council = Object.keys(purseColumn).map((amount) =>
          amount === 'cash'
            ? 50_000 + added
            : amount === 'leverCapacity' && scenario === 'Option'
              ? staffTime
              : 0,
        );
        return [scenario, future, `year ${n + 1}`, 'Council', ...council];
      }),
    ),
  );
  const about = { scenario: 'Base', place: 'Here', years, options: [{ scenario: 'Option' }] };
  return findingsOf(
    about as unknown as Manifest,
    new Map([['purses.csv', formatCsv(header, rows)]]),
  );
}

describe('who pays', () => {
  it('names a body where eight in ten futures agree, and nobody otherwise', () => {
    expect(
      chartOf(
        whoPays,
        councilChanges(2, () => 1000),
      ).title,
    ).toBe('The council pays more');
    expect(
      chartOf(
        whoPays,
        councilChanges(2, () => -1000),
      ).title,
    ).toBe('The council saves');
    const split = councilChanges(2, (_, future) => (future % 2 === 0 ? 1000 : -900));
    expect(chartOf(whoPays, split).title).toBe('No clear difference in what any body pays');
  });

  it('draws the numbers of its table', () => {
    const { svg, csv } = chartOf(
      whoPays,
      councilChanges(2, () => 12_000),
    );
    expect(svg).toContain('>+12.0<');
    const { header, rows } = parseCsv(csv);
    const net = rows.find((row) => row.includes('a year') && row.includes('Net'));
    expect(net?.[header.indexOf('difference_gbp')]).toBe('12000');
  });

  it('says why there is nothing where nobody pays anything else', () => {
    const made = whoPays.make(
      councilChanges(1, () => 0),
      { document, style: standardStyle, provenance },
    );
    expect(isAbsent(made) && made.absent).toBe('no option changes what anybody pays');
  });
});

describe('payback', () => {
  const invests = (year: number) => (year === 1 ? 3000 : -2000);

  it('marks when the median has its cash back', () => {
    const { csv, title } = chartOf(payback, councilChanges(4, invests));
    const { header, rows } = parseCsv(csv);
    expect(rows.map((row) => row[header.indexOf('p50')])).toEqual([
      '-3000',
      '-1000',
      '1000',
      '3000',
    ]);
    expect(rows[0]?.[header.indexOf('median_back_after_years')]).toBe('2.5');
    expect(title).toBe('It pays public bodies back within 4 years');
  });

  it('has nothing to get back where no cash is spent, in picture, words and table', () => {
    for (const [time, words] of [
      [500, 'No cash spent; staff time not counted'],
      [0, 'No cash spent'],
    ] as const) {
      const saves = councilChanges(2, () => -1000, time);
      const { title, svg, csv, alt } = chartOf(payback, saves);
      expect(title).toBe(
        time > 0 ? 'It spends no cash; staff time is not counted' : 'It spends no cash',
      );
      expect(svg).toContain(`>${words}<`);
      expect(svg).not.toMatch(/>Back<|100 %|6 of 6/);
      expect(alt).toContain(words.toLowerCase());
      const { header, rows } = parseCsv(csv);
      for (const row of rows) {
        expect(row[header.indexOf('share_back')]).toBe('');
        expect(row[header.indexOf('median_back_after_years')]).toBe('');
        expect(row[header.indexOf('back')]).toBe(words);
      }
    }
  });

  it('counts futures that are too few for percent', () => {
    const one = councilChanges(2, (_, future) => (future === 1 ? -1000 : 1000));
    const { svg, csv, alt } = chartOf(payback, one);
    expect(svg).toContain('>1 of 6<');
    expect(svg).not.toContain('%');
    expect(alt).toContain('back in 1 of 6 futures');
    const { header, rows } = parseCsv(csv);
    expect(rows.at(-1)?.[header.indexOf('back')]).toBe('1 of 6');
  });

  it('does not promise what eight in ten futures do not have', () => {
    const split = councilChanges(2, (_, future) => (future < 4 ? 1000 : -1000));
    expect(chartOf(payback, split).title).toBe('No clear difference in public cash within 2 years');
    expect(
      chartOf(
        payback,
        councilChanges(2, () => 10),
      ).title,
    ).toBe('It does not pay back in cash within 2 years');
  });
});

describe('what drives cost', () => {
  it('adds up to the net change of each body, whatever the option', () => {
    const book = purseBook(real);
    if (book === undefined) throw new Error('no purses');
    for (const option of real.options) {
      for (const body of [...book.bodies, 'Public bodies together', 'Everybody together']) {
        const pair = { baseline: real.baseline, option };
        const net = changeOf(borneMoreAYear(book, pair, body, 'net')).mean;
        const sum = driversOf(real, book, option, body).reduce((all, { mean }) => all + mean, 0);
        expect(sum, `${option}, ${body}`).toBeCloseTo(net, 0);
      }
    }
  });

  it('puts small drivers together without losing any of them', () => {
    const drivers = [5, -40, 3, 30].map((mean, n) => ({ name: `${n}`, mean }));
    const three = fewer(drivers, 3);
    expect(three.map(({ name }) => name)).toEqual(['1', '3', 'All other']);
    expect(three.reduce((sum, { mean }) => sum + mean, 0)).toBe(-2);
    expect(fewer(drivers, 4)).toBe(drivers);
  });

  it('takes a programme apart by lever where the folder says what each adds', async () => {
    const { findings } = await smallComparison(['Navigators']);
    const levers = formatCsv(
      ['scenario', 'measure', 'lever', 'alone', 'together'],
      [
        ['Navigators', 'costWithChange', 'careNavigator', 12, -1],
        ['Navigators', 'costWithChange', 'sharedRecord', 3, -1],
      ],
    );
    const files = ['results.csv', 'purses.csv', 'ledger.csv'].map((file): [string, string] => [
      file,
      findings.file(file) ?? '',
    ]);
    const apart = findingsOf(findings.manifest, new Map([...files, ['attribution.csv', levers]]));
    const style = { ...standardStyle, size: 'a4-full' } as const;
    const made = costWaterfall.make(apart, { document, style, provenance });
    if (isAbsent(made)) throw new Error(made.absent);
    expect(made.svg).toContain('>By lever: GBP per person 65+<');
    expect(made.svg).toContain('>careNavigator<');
    expect(made.svg).toContain('>Together<');
    expect(boardSafeProblems(made.svg, 'cost-waterfall')).toEqual([]);
  });
});

describe('national metrics', () => {
  it('turn a measure into the official one, its ends as well', () => {
    const [, onTime] = nationalMetrics(real);
    const found = real.result(real.baseline, 'delayedDischarges', { period: 'year 1' });
    const [year] = onTime.series[0].years;
    expect(year.mean).toBeCloseTo(100 - (found?.mean ?? NaN), 9);
    expect(year.p10).toBeCloseTo(100 - (found?.p90 ?? NaN), 9);
    expect(onTime.england).toEqual({ value: 86.3, year: '2024/25' });
  });

  it('are of measures that there are, each under one name in a set', () => {
    for (const { metrics } of metricSets) {
      const measures = metrics.map(({ measure }) => measure);
      expect(new Set(measures).size).toBe(measures.length);
      for (const measure of measures) expect(measureIds).toContain(measure);
    }
  });

  it('draw a panel a metric with every scenario of it in the table', () => {
    const { csv } = chartOf(nationalMetricsChart, real);
    const { header, rows } = parseCsv(csv);
    const scenarios = new Set(rows.map((row) => row[header.indexOf('scenario')]));
    expect([...scenarios]).toEqual(real.scenarios);
  });

  it('name the one option of a paper in the title', () => {
    const titleOf = (...names: string[]) =>
      chartOf(
        nationalMetricsChart,
        stubFindings(
          Object.fromEntries(names.map((name) => [name, { delayedDischarges: [-4, -6, -2] }])),
        ),
      ).title;
    expect(titleOf('Joint meetings')).toMatch(
      /^Joint meetings improves 1 of \d+ national metrics$/,
    );
    expect(titleOf('A plan of many words')).toMatch(/^The option improves 1 of /);
    expect(titleOf('One', 'Two')).toMatch(/^Some option improves 1 of /);
  });
});

describe('tables', () => {
  it.each(tableKinds.map((kind) => [kind.name, kind] as const))(
    '%s has a cell for every heading',
    (_, kind) => {
      const made = kind.make(real);
      if ('absent' in made) throw new Error(made.absent);
      expect(made.rows.length).toBeGreaterThan(0);
      for (const row of made.rows) expect(row).toHaveLength(made.header.length);
      expect(made.rows.flat().filter(({ text }) => /NaN|undefined|not known/.test(text))).toEqual(
        [],
      );
    },
  );

  it('say why they are left out of the paper of a run', () => {
    const run = findingsOf({ ...real.manifest, options: undefined }, new Map());
    for (const { make } of tableKinds) expect(make(run)).toHaveProperty('absent');
  });
});

describe('panels', () => {
  const area = { x: 0, y: 0, width: 600, height: 300 };

  it('stay inside their area and apart from one another', () => {
    for (let count = 1; count <= 12; count++) {
      const { boxes, left } = panelsIn(area, count, { width: 180, height: 90 });
      expect(boxes.length + left).toBe(count);
      for (const { x, y, width, height } of boxes) {
        expect(x + width).toBeLessThanOrEqual(600.001);
        expect(y + height).toBeLessThanOrEqual(300.001);
        expect(height).toBeGreaterThanOrEqual(89);
      }
    }
  });
});
