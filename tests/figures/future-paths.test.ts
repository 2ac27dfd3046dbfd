import { beforeAll, describe, expect, it } from 'vitest';
import { isAbsent, type Chart } from '../../src/report/charts/chart.ts';
import { futurePaths } from '../../src/report/charts/future-paths.ts';
import { standardStyle, type PageSizeId } from '../../src/report/charts/style.ts';
import { chartDocument } from '../../src/report/charts/svg.ts';
import { formatCsv, numberColumn, parseCsv } from '../../src/report/csv.ts';
import { boardSafeProblems } from './board-safe.ts';
import { madeFindings, type Made } from './made-findings.ts';

const provenance = { version: '0.1.0', run: 'a-run', resultHash: '1a2b3c4d5e6f7081' };

let document: Document;
beforeAll(async () => {
  document = await chartDocument();
});

/** A level for the baseline and each option, with a band of a tenth around it. */
function series(levels: Readonly<Record<string, number>>, years: number): string {
  const percentiles = ['p10', 'p25', 'p50', 'p75', 'p90'];
  const columns = ['mean', ...percentiles, ...percentiles.map((name) => `year_${name}`)];
  const months = Array.from({ length: years * 12 + 12 }, (_, i) => i - 11);
  const spread = [1, 0.9, 0.95, 1, 1.05, 1.1, 0.9, 0.95, 1, 1.05, 1.1];
  return formatCsv(
    ['scenario', 'measure', 'group', 'month', ...columns],
    Object.entries(levels).flatMap(([scenario, level]) =>
      months.map((month) => [
        scenario,
        'emergencyAdmissions',
        '65+',
        month,
        ...spread.map((factor, i) => (i > 5 && month < 0 ? NaN : level * factor)),
      ]),
    ),
  );
}

function chart(
  options: Readonly<Record<string, Made>>,
  about: {
    readonly years?: number;
    readonly size?: PageSizeId;
    readonly level?: number;
    readonly replications?: number;
  } = {},
): Chart {
  const { years = 5, size = 'a4', level = 240, replications } = about;
  const names = Object.keys(options);
  const levels = Object.fromEntries(names.map((name) => [name, level + (options[name]?.[1] ?? 0)]));
  const made = { emergencyAdmissions: { baseline: level, differences: Object.values(options) } };
  const findings = madeFindings(names, made, {
    years,
    series: series({ 'As it is': level, ...levels }, years),
    ...(replications === undefined ? {} : { replications }),
  });
  const style = { ...standardStyle, size };
  const drawn = futurePaths.make(findings, { document, style, provenance });
  if (isAbsent(drawn)) throw new Error(drawn.absent);
  return drawn;
}

describe('future paths', () => {
  it('claims a change of the last year where eight in ten futures agree on it', () => {
    expect(chart({ Navigators: [-18, -12, -6] }).title).toBe(
      'Navigators cuts admissions by 5% by year 5',
    );
    expect(chart({ Navigators: [6, 12, 18] }).title).toBe(
      'Navigators raises admissions by 5% by year 5',
    );
    expect(chart({ Navigators: [-18, -12, 1] }).title).toBe(
      'No clear difference in admissions by year 5',
    );
    expect(chart({ A: [-18, -12, -6], B: [-30, -24, -18] }).title).toBe(
      'B cuts admissions by 10% by year 5',
    );
  });

  it('draws every month of a short run from the last of the warm-up on, and 240 points of a long one', () => {
    const short = parseCsv(chart({ Navigators: [-18, -12, -6] }).csv);
    expect(numberColumn(short, 'month').slice(0, 61)).toEqual(
      Float64Array.from({ length: 61 }, (_, i) => i),
    );
    const long = chart({ Navigators: [-18, -12, -6] }, { years: 50 });
    const months = numberColumn(parseCsv(long.csv), 'month');
    expect(months.length).toBeLessThanOrEqual(2 * 240);
    expect(months.at(-1)).toBe(600);
    expect(boardSafeProblems(long.svg, 'future-paths')).toEqual([]);
  });

  it('speaks of tenths where there are so many futures', () => {
    const bands = (replications: number) =>
      chart({ Navigators: [-18, -12, -6] }, { replications }).subtitle[1];
    expect(bands(20)).toBe('Bands: 5 and 8 in 10 of 20 futures');
    expect(bands(6)).toBe('Bands: P25 to P75, P10 to P90 of 6 futures');
    expect(bands(1)).toBe('1 future');
  });

  it('says so where its axis does not start at zero', () => {
    expect(chart({ Navigators: [-2, -1, -0.5] }).svg).toContain('Axis not from 0');
    expect(chart({ Navigators: [-220, -200, -180] }).svg).not.toContain('Axis not from 0');
  });

  it('gives each of several options a plot of its own, and says which it has no room for', () => {
    const change: Made = [-18, -12, -6];
    const six = { A: change, B: change, C: change, D: change, E: change, F: change };
    expect(chart(six, { size: 'a4-full' }).svg).not.toContain('more in the table');
    const half = chart(six, { size: 'a4-half' });
    expect(half.svg).toContain('3 more in the table');
    expect(half.svg.match(/-12.0 \(-18.0 to -6.0\)/g)).toHaveLength(3);
  });

  it('needs the twelve months behind each month', () => {
    const findings = madeFindings(['A'], {}, { series: series({ 'As it is': 240, A: 230 }, 0) });
    const paper = { document, style: standardStyle, provenance };
    expect(futurePaths.make(findings, paper)).toHaveProperty('absent');
  });
});
