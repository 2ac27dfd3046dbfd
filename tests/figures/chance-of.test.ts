import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { chanceOf, chanceOfLowerCost } from '../../src/report/charts/chance-of.ts';
import { isAbsent, type Chart, type ChartKind } from '../../src/report/charts/chart.ts';
import { standardStyle } from '../../src/report/charts/style.ts';
import { chartDocument } from '../../src/report/charts/svg.ts';
import { numberColumn, parseCsv, textColumn } from '../../src/report/csv.ts';
import { quantile } from '../../src/statistics/quantiles.ts';
import { boardSafeProblems } from './board-safe.ts';
import { madeFindings } from './made-findings.ts';

const provenance = { version: '0.1.0', run: 'a-run', resultHash: '1a2b3c4d5e6f7081' };

let document: Document;
beforeAll(async () => {
  document = await chartDocument();
});

/** A future's cost in the baseline, and what each option adds in each future. */
function chart(
  options: Readonly<Record<string, readonly number[]>>,
  kind: ChartKind = chanceOfLowerCost,
  measure = 'costWithChange',
): Chart {
  const added = Object.values(options);
  const before = (added[0] ?? []).map((_, i) => 1000 + 50 * i);
  const made = {
    [measure]: {
      baseline: 1000,
      differences: added.map(
        (values) => [quantile(values, 0.1), quantile(values, 0.5), quantile(values, 0.9)] as const,
      ),
      futures: [
        before,
        ...added.map((values) => values.map((value, i) => value + (before[i] ?? 0))),
      ],
    },
  };
  const findings = madeFindings(Object.keys(options), made, { replications: before.length });
  const drawn = kind.make(findings, { document, style: standardStyle, provenance });
  if (isAbsent(drawn)) throw new Error(drawn.absent);
  return drawn;
}

const from = (low: number, high: number, count: number) =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));

function dotsOf(svg: string): readonly { readonly x: number; readonly filled: boolean }[] {
  const root = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
  return [...root.querySelectorAll('circle')].map((dot) => ({
    x: Number(dot.getAttribute('cx')),
    filled: dot.getAttribute('fill') !== '#FFFFFF',
  }));
}

function zeroOf(svg: string): number {
  const root = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
  return Number(root.querySelector('line[stroke-width="1.5"]')?.getAttribute('x1'));
}

describe('chance of lower cost', () => {
  it('has fifty dots however many futures there are, filled where the option is better', () => {
    for (const futures of [5, 50, 1001]) {
      // Evenly spread from 60 below to 40 above: three chances in five of a lower cost.
      const { svg, csv, title } = chart({ Navigators: from(-60, 40, futures) });
      const dots = dotsOf(svg);
      expect(dots).toHaveLength(50);
      expect(dots.filter(({ filled }) => filled)).toHaveLength(30);
      expect(textColumn(parseCsv(csv), 'better').filter((is) => is === 'true')).toHaveLength(30);
      expect(svg).toContain('30 of 50 lower');
      expect(title).toBe('No clear difference in cost: 30 of 50 lower');
    }
  });

  it('leaves no dot on both sides of no difference', () => {
    const { svg } = chart({ Navigators: from(-60, 40, 200), Teams: from(-5, 90, 200) });
    const zero = zeroOf(svg);
    for (const { x, filled } of dotsOf(svg)) expect(x < zero).toBe(filled);
    expect(boardSafeProblems(svg, 'chance-of')).toEqual([]);
  });

  it('takes the differences future by future', () => {
    const { csv } = chart({ Navigators: from(-60, 40, 101) });
    const differences = numberColumn(parseCsv(csv), 'difference');
    expect(differences[0]).toBeCloseTo(-59, 9);
    expect(differences[49]).toBeCloseTo(39, 9);
  });

  it('names an option where eight in ten futures agree, and none for being the least bad', () => {
    expect(chart({ Navigators: from(-60, -10, 50), Teams: from(-60, 40, 50) }).title).toBe(
      'Navigators: 50 of 50 chances of lower cost',
    );
    expect(chart({ Navigators: from(10, 40, 50), Teams: from(20, 60, 50) }).title).toBe(
      'At best 0 of 50 chances of lower cost',
    );
  });

  it('speaks of what is drawn, and not of doubt where most options are clearly worse', () => {
    const dearer = from(10, 40, 50);
    const unclear = from(-60, 40, 50);
    expect(chart({ A: dearer, B: dearer, C: unclear }).title).toBe(
      '2 of 3 options clearly raise cost',
    );
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`Plan ${n}`, n < 11 ? dearer : from(-60, 15, 50)]),
    );
    const { svg, title, csv } = chart(many);
    expect(svg).toContain('more in the table');
    expect(svg).not.toContain('Plan 11');
    expect(csv).toContain('Plan 11');
    expect(title).toBe('At best 0 of 50 chances of lower cost');
  });

  it('does not count no difference as better', () => {
    expect(chart({ Navigators: from(0, 0, 50) }).title).toBe(
      'No clear difference in cost: 0 of 50 lower',
    );
  });

  it('turns round where more is better', () => {
    const kind = chanceOf('chance-of-days', 'daysAtHome');
    const { svg, title } = chart({ Navigators: from(-40, 60, 50) }, kind, 'daysAtHome');
    expect(title).toBe('No clear difference in days at home: 30 of 50 higher');
    const zero = zeroOf(svg);
    for (const { x, filled } of dotsOf(svg)) expect(x > zero).toBe(filled);
  });

  it('is absent where futures were not kept one by one', () => {
    const made = { costWithChange: { baseline: 1, differences: [[1, 2, 3] as const] } };
    const paper = { document, style: standardStyle, provenance };
    expect(chanceOfLowerCost.make(madeFindings(['A'], made), paper)).toHaveProperty('absent');
  });
});
