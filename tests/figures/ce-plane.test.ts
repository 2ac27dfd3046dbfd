import { beforeAll, describe, expect, it } from 'vitest';
import { costEffectiveness } from '../../src/report/charts/ce-plane.ts';
import { isAbsent, type Chart } from '../../src/report/charts/chart.ts';
import { standardStyle, type PageSizeId } from '../../src/report/charts/style.ts';
import { chartDocument } from '../../src/report/charts/svg.ts';
import { numberColumn, parseCsv, textColumn } from '../../src/report/csv.ts';
import { addedValue, chanceOfValue, netBenefit } from '../../src/report/findings/value.ts';
import { boardSafeProblems } from './board-safe.ts';
import { madeFindings } from './made-findings.ts';

const provenance = { version: '0.1.0', run: 'a-run', resultHash: '1a2b3c4d5e6f7081' };

let document: Document;
beforeAll(async () => {
  document = await chartDocument();
});

/** What an option changes, future by future: people, quality of life, GBP a person. */
interface Change {
  readonly people?: number;
  readonly eq5d: readonly number[];
  readonly cost: readonly number[];
}

function findingsOf(options: Readonly<Record<string, Change>>) {
  const changes = Object.values(options);
  const futures = changes[0]?.cost.length ?? 0;
  const all = (value: number) => Array.from({ length: futures }, () => value);
  const measure = (baseline: number, of: (change: Change) => readonly number[]) => ({
    baseline,
    differences: [],
    futures: [all(baseline), ...changes.map((one) => of(one).map((value) => baseline + value))],
  });
  return madeFindings(
    Object.keys(options),
    {
      people: measure(2000, ({ people = 0 }) => all(people)),
      eq5d: measure(0.75, ({ eq5d }) => eq5d),
      costWithChange: measure(4000, ({ cost }) => cost),
    },
    { replications: futures },
  );
}

function chart(options: Readonly<Record<string, Change>>, size: PageSizeId = 'a4'): Chart {
  const paper = { document, style: { ...standardStyle, size }, provenance };
  const drawn = costEffectiveness.make(findingsOf(options), paper);
  if (isAbsent(drawn)) throw new Error(drawn.absent);
  return drawn;
}

const times = (value: number, count = 10) => Array.from({ length: count }, () => value);

describe('added value', () => {
  it('is QALYs and thousands of pounds per thousand people a year', () => {
    const [one] = addedValue(findingsOf({ A: { eq5d: times(0.001), cost: times(20) } }), 'A');
    expect(one?.qalys).toBeCloseTo(1, 9);
    expect(one?.cost).toBeCloseTo(20, 9);
  });

  it('counts the lives that an option saves, with their quality and their cost', () => {
    const findings = findingsOf({ A: { people: 2, eq5d: times(0), cost: times(0) } });
    const [one] = addedValue(findings, 'A');
    // One more in a thousand, at 0.75 of a QALY and 4,000 pounds.
    expect(one?.qalys).toBeCloseTo(0.75, 9);
    expect(one?.cost).toBeCloseTo(4, 9);
  });

  it('is worth its cost below the price of a QALY, on both sides of no change', () => {
    expect(netBenefit({ qalys: 1, cost: 15 }, 20_000)).toBe(5);
    expect(netBenefit({ qalys: -1, cost: -15 }, 20_000)).toBe(-5);
    expect(
      chanceOfValue(
        [
          { qalys: 1, cost: 15 },
          { qalys: 1, cost: 25 },
        ],
        20_000,
      ),
    ).toBe(0.5);
  });
});

describe('the cost-effectiveness plane', () => {
  it('claims value or none of it where eight in ten futures agree', () => {
    const worth = { eq5d: times(0.001), cost: times(10) };
    const dear = { eq5d: times(0.001), cost: times(30) };
    const mixed = { eq5d: times(0.001), cost: [...times(10, 5), ...times(30, 5)] };
    expect(chart({ Navigators: worth }).title).toBe('Navigators passes the test of £20,000 a QALY');
    expect(chart({ Navigators: dear }).title).toBe('Navigators fails the test of £20,000 a QALY');
    expect(chart({ Navigators: mixed }).title).toBe(
      'No clear difference in value at £20,000 a QALY',
    );
    expect(chart({ A: dear, B: mixed }).title).toBe(
      'No option clearly passes the test of £20,000 a QALY',
    );
    expect(chart({ A: dear, B: worth }).title).toBe('B passes the test of £20,000 a QALY');
  });

  it('claims nothing of fewer futures than a verdict takes', () => {
    const few = (price: number, futures: number) => ({
      eq5d: times(0.001, futures),
      cost: times(price, futures),
    });
    for (const price of [10, 30]) {
      const title = 'No clear difference in value at £20,000 a QALY';
      expect(chart({ Navigators: few(price, 4) }).title).toBe(title);
      expect(chart({ Navigators: few(price, 5) }).title).not.toBe(title);
    }
  });

  it('thins many futures to two hundred dots, and stays within its file', () => {
    const many = { eq5d: times(0.001, 2000), cost: times(10, 2000) };
    const { csv, svg } = chart({ A: many, B: many, C: many });
    const parts = textColumn(parseCsv(csv), 'part');
    expect(parts.filter((part) => part === 'future').length).toBeLessThanOrEqual(200);
    expect(parts.filter((part) => part === 'future').length).toBeGreaterThan(150);
    expect(boardSafeProblems(svg, 'ce-plane')).toEqual([]);
  });

  it('has a chance of value that follows the price of a QALY', () => {
    const { csv } = chart({ A: { eq5d: times(0.001), cost: [...times(10, 5), ...times(30, 5)] } });
    const table = parseCsv(csv);
    const prices = numberColumn(table, 'gbp_per_qaly');
    const chances = numberColumn(table, 'chance_of_value');
    const at = (price: number) => chances[prices.indexOf(price)];
    expect([5000, 20_000, 40_000].map(at)).toEqual([0, 0.5, 1]);
  });

  it('leaves the curve out where there is no room beside the plane', () => {
    const some = { A: { eq5d: times(0.001), cost: times(10) } };
    expect(chart(some).svg).toContain('Worth it');
    expect(chart(some, 'square').svg).not.toContain('Worth it');
  });
});
