import { describe, expect, it } from 'vitest';
import type { PublishedFigure, RunSummary } from '../../../src/report/run-summary.ts';
import { isInside, summaryRow } from '../../../src/report/run-summary.ts';
import { plainTable, resultTable } from '../../../src/report/table.ts';

const admissions = { label: 'Emergency admissions', unit: 'per 1,000 people 65+ a year' };
const published: PublishedFigure = {
  value: 246,
  low: 211,
  high: 265,
  year: '2016/17',
  source: 'Improvement Analytics Unit 2019',
};

const summary: RunSummary = {
  scenario: 'Do nothing',
  place: 'Barnsley-like',
  replications: 5,
  people: 10_000,
  years: 5,
  rows: [
    summaryRow(admissions, [246, 251, 243, 249, 255], published),
    summaryRow(
      { label: 'Emergency admissions, severely frail against fit', unit: 'ratio' },
      [3.5, 3.6, NaN, 3.4, 3.7],
      { value: 3.16, low: 3, high: 3.33, year: '2003-14', source: 'Han et al. 2019' },
    ),
    summaryRow({ label: 'Cost', unit: 'GBP a year' }, [219e6, 220e6, 221e6, 225e6, 215e6]),
  ],
};

const table = (width: number, colour = false) => resultTable(summary, { width, colour });
const lines = (text: string) => text.split('\n');

describe('summaryRow', () => {
  it('is inside at the ends of the published range and outside beyond them', () => {
    expect([210.9, 211, 265, 265.1, NaN].map((mean) => isInside(mean, published))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('counts the replications that observed the measure', () => {
    expect(summary.rows.map(({ n }) => n)).toEqual([5, 4, 5]);
  });

  it('is plain data that JSON keeps', () => {
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });
});

describe('resultTable', () => {
  it('reads as a planner reads it, at 120 columns', () => {
    // Interval of 246, 251, 243, 249, 255: 248.8 -+ 2.776445 * 4.6043 / sqrt(5).
    expect(table(120)).toMatchInlineSnapshot(`
      "Do nothing in Barnsley-like
      5 replications of 10,000 people over 5 years
      ┌──────────────────────────────────────────────────┬────────────────────────────┬─────────────────┬───────────┐
      │ Measure                                          │ Simulated                  │ Published       │ Agreement │
      ├──────────────────────────────────────────────────┼────────────────────────────┼─────────────────┼───────────┤
      │ Emergency admissions                             │ 248.8                      │ 246 in 2016/17  │ ✓ inside  │
      │ per 1,000 people 65+ a year                      │ 243.1 to 254.5             │ 211 to 265 [1]  │           │
      ├──────────────────────────────────────────────────┼────────────────────────────┼─────────────────┼───────────┤
      │ Emergency admissions, severely frail against fit │ 3.55                       │ 3.16 in 2003-14 │ ✗ outside │
      │ ratio                                            │ 3.34 to 3.76               │ 3 to 3.33 [2]   │           │
      │                                                  │ 4 of 5 runs                │                 │           │
      ├──────────────────────────────────────────────────┼────────────────────────────┼─────────────────┼───────────┤
      │ Cost                                             │ 220,000,000                │ none            │           │
      │ GBP a year                                       │ 215,500,000 to 224,500,000 │                 │           │
      └──────────────────────────────────────────────────┴────────────────────────────┴─────────────────┴───────────┘
      Simulated: mean of the replications, and its 95% interval below: how sure the mean is, not how much replications differ.
      Published: the figure and the range accepted. Inside: the simulated mean lies in that range.
      [1] Improvement Analytics Unit 2019
      [2] Han et al. 2019
      "
    `);
  });

  it('reads as a planner reads it, at 80 columns', () => {
    expect(table(80)).toMatchInlineSnapshot(`
      "Do nothing in Barnsley-like
      5 replications of 10,000 people over 5 years
      ┌────────────────────────┬───────────────────────┬─────────────────┬───────────┐
      │ Measure                │ Simulated             │ Published       │ Agreement │
      ├────────────────────────┼───────────────────────┼─────────────────┼───────────┤
      │ Emergency admissions   │ 248.8                 │ 246 in 2016/17  │ ✓ inside  │
      │ per 1,000 people 65+ a │ 243.1 to 254.5        │ 211 to 265 [1]  │           │
      │ year                   │                       │                 │           │
      ├────────────────────────┼───────────────────────┼─────────────────┼───────────┤
      │ Emergency admissions,  │ 3.55                  │ 3.16 in 2003-14 │ ✗ outside │
      │ severely frail against │ 3.34 to 3.76          │ 3 to 3.33 [2]   │           │
      │ fit                    │ 4 of 5 runs           │                 │           │
      │ ratio                  │                       │                 │           │
      ├────────────────────────┼───────────────────────┼─────────────────┼───────────┤
      │ Cost                   │ 220,000,000           │ none            │           │
      │ GBP a year             │ 215,500,000 to        │                 │           │
      │                        │ 224,500,000           │                 │           │
      └────────────────────────┴───────────────────────┴─────────────────┴───────────┘
      Simulated: mean of the replications, and its 95% interval below: how sure the
      mean is, not how much replications differ.
      Published: the figure and the range accepted. Inside: the simulated mean lies in
      that range.
      [1] Improvement Analytics Unit 2019
      [2] Han et al. 2019
      "
    `);
  });

  it.each([80, 100, 120, 200])('fits %d columns', (width) => {
    for (const line of lines(table(width))) expect(line.length).toBeLessThanOrEqual(width);
  });

  it.each([10, 40, 60, 80, 120])('cuts no number and no word at %d columns', (width) => {
    const shown = table(width);
    expect(shown).not.toContain('…');
    for (const token of ['248.8', '243.1', '254.5', '215,500,000', '246', '211', '265', 'ratio']) {
      expect(shown.split(/[\s│]+/)).toContain(token);
    }
  });

  it('says outside in words and with a mark, not only in colour', () => {
    expect(table(80)).toContain('✓ inside');
    expect(table(80)).toContain('✗ outside');
  });

  it('has no escape code without colour, and the same text with it', () => {
    const escape = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
    expect(table(80)).not.toMatch(escape);
    expect(table(80, true)).toMatch(escape);
    expect(table(80, true).replaceAll(escape, '')).toBe(table(80));
  });

  it('does not show an interval that one replication cannot give', () => {
    const one = { ...summary, replications: 1, rows: [summaryRow(admissions, [246.25])] };
    const shown = resultTable(one, { width: 80, colour: false });
    expect(shown).toContain('1 replication of 10,000 people over 5 years');
    expect(shown).toContain('no interval');
    expect(shown).toContain('An interval needs two or more');
    expect(shown).not.toContain('NaN');
    expect(shown).not.toContain('Inside:');
  });

  it('says so where nothing was observed, and compares nothing', () => {
    const none = { ...summary, rows: [summaryRow(admissions, [NaN, NaN], published)] };
    const shown = resultTable(none, { width: 80, colour: false });
    expect(shown).toContain('not observed');
    expect(shown).not.toContain('NaN');
    expect(shown).not.toContain('outside');
    expect(plainTable(none)).not.toContain('outside');
  });
});

describe('plainTable', () => {
  it('has one line a measure, and as many fields in each', () => {
    const rows = lines(plainTable(summary).slice(0, -1)).map((line) => line.split('\t'));
    expect(rows).toHaveLength(summary.rows.length + 1);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([13]));
  });

  it('keeps numbers free of commas and words out of number fields', () => {
    const [, ratio, cost] = lines(plainTable(summary).slice(0, -1))
      .slice(1)
      .map((line) => line.split('\t'));
    expect(ratio.slice(3)).toEqual([
      '4',
      '3.55',
      '3.34',
      '3.76',
      '3.16',
      '3',
      '3.33',
      '2003-14',
      'outside',
      'Han et al. 2019',
    ]);
    expect(cost.slice(4, 8)).toEqual(['220000000', '215500000', '224500000', '']);
  });

  it('cannot be broken by a tab or a line break in a name', () => {
    const odd = { ...summary, scenario: 'Pool\tthe\nover-75s' };
    expect(lines(plainTable(odd).slice(0, -1))).toHaveLength(4);
    expect(plainTable(odd)).toContain('Pool the over-75s\tEmergency admissions');
  });
});
