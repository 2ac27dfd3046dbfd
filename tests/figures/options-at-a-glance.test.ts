import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { isAbsent, type Chart } from '../../src/report/charts/chart.ts';
import { optionsAtAGlance } from '../../src/report/charts/options-at-a-glance.ts';
import { standardStyle, type PageSizeId } from '../../src/report/charts/style.ts';
import { chartDocument } from '../../src/report/charts/svg.ts';
import { numberColumn, parseCsv } from '../../src/report/csv.ts';
import { decisionWords } from '../../src/report/pack/standing.ts';
import { madeFindings, type MadeMeasure } from './made-findings.ts';

const provenance = { version: '0.1.0', run: 'a-run', resultHash: '1a2b3c4d5e6f7081' };

let document: Document;
beforeAll(async () => {
  document = await chartDocument();
});

function chart(
  made: Readonly<Record<string, MadeMeasure>>,
  options: readonly string[] = ['Navigators'],
  size: PageSizeId = 'a4',
): Chart {
  const paper = { document, style: { ...standardStyle, size }, provenance };
  const drawn = optionsAtAGlance.make(madeFindings(options, made), paper);
  if (isAbsent(drawn)) throw new Error(drawn.absent);
  return drawn;
}

const one = (baseline: number, ...difference: readonly [number, number, number]): MadeMeasure => ({
  baseline,
  differences: [difference],
});

/** Lines of intervals: from where to where each reaches. */
function intervalsOf(svg: string): (readonly [from: number, to: number])[] {
  const root = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
  return [...root.querySelectorAll('line[stroke-width="2.5"]')].map((line) => [
    Number(line.getAttribute('x1')),
    Number(line.getAttribute('x2')),
  ]);
}

/** Place of the lines of no change. */
function middleOf(svg: string): number {
  const root = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
  return Number(root.querySelector('line[stroke-width="1.5"]')?.getAttribute('x1'));
}

describe('options at a glance', () => {
  it('puts what is better to the right, whichever way is good', () => {
    const { svg } = chart({
      emergencyAdmissions: one(240, -6, -4, -2),
      daysAtHome: one(340, 1, 2, 3),
      costWithChange: one(4000, 10, 20, 30),
    });
    const middle = middleOf(svg);
    const [admissions, days, cost] = intervalsOf(svg);
    expect(Math.min(...(admissions ?? []))).toBeGreaterThan(middle);
    expect(Math.min(...(days ?? []))).toBeGreaterThan(middle);
    expect(Math.max(...(cost ?? []))).toBeLessThan(middle);
  });

  it('has no row ruled by the noisiest', () => {
    const quiet = chart({ emergencyAdmissions: one(240, -6, -4, -2) });
    const noisy = chart({
      emergencyAdmissions: one(240, -6, -4, -2),
      delayedDays: one(4, -400, 1, 400),
    });
    const reach = (svg: string) => {
      const [first = [NaN, NaN]] = intervalsOf(svg);
      return Math.abs(first[0] - middleOf(svg)) / Math.abs(first[1] - middleOf(svg));
    };
    expect(reach(quiet.svg)).toBeCloseTo(3, 1);
    expect(reach(noisy.svg)).toBeCloseTo(3, 1);
    const [first = [NaN, NaN], second = [NaN, NaN]] = intervalsOf(noisy.svg);
    const most = (ends: readonly number[]) =>
      Math.max(...ends.map((end) => Math.abs(end - middleOf(noisy.svg))));
    expect(most(first)).toBeCloseTo(most(second), 1);
  });

  it('gives one future no range, in no more digits than usual', () => {
    const { svg, alt } = chart({
      emergencyAdmissions: { ...one(240, -3.39912, -3.39912, -3.39912), n: 1 },
    });
    expect(svg).toContain('>-3.4<');
    expect(svg).not.toMatch(/-3\.399|8 in 10\)/);
    expect(alt).toContain('-3.4 per 1,000 people a year, in one future.');
  });

  it('says so where nothing differs at all', () => {
    const { title, svg, alt } = chart({
      emergencyAdmissions: { ...one(240, 0, 0, 0), verdict: 'the same' },
    });
    expect(title).toBe('No difference at all in what matters most');
    expect(alt).toContain('0 per 1,000 people a year, the same in every future.');
    expect(svg).not.toContain('0 to 0');
  });

  it('prints the change and its range in the unit of the measure', () => {
    const { svg } = chart({ emergencyAdmissions: one(240, -4.04, -3.63, -3.12) });
    expect(svg).toContain('-3.63 (-4.04 to -3.12)');
    expect(svg).toContain('Admissions, per 1,000');
  });

  it('claims in its title what eight in ten futures agree on, and nothing else', () => {
    const clear = one(240, -6, -4, -2);
    const unclear = one(240, -6, -4, 1);
    expect(chart({ emergencyAdmissions: clear }).title).toBe('Navigators cuts admissions');
    expect(chart({ emergencyAdmissions: clear, costWithChange: one(4000, 10, 20, 30) }).title).toBe(
      'Navigators cuts admissions but raises cost',
    );
    expect(chart({ emergencyAdmissions: unclear }).title).toBe(
      'No clear difference in what matters most',
    );
  });

  it('names the option that the front page names', () => {
    const both = (first: number, second: number): MadeMeasure => ({
      baseline: 240,
      differences: [first, second].map((mean) => [mean - 1, mean, mean + 1] as const),
    });
    const made = {
      emergencyAdmissions: both(-4, 0),
      workload: both(4, 0),
      delayedDays: both(0, -9),
    };
    const names = ['Navigators', 'Teams'];
    expect(decisionWords(madeFindings(names, made))[0]).toContain('Teams stands best');
    expect(chart(made, names).title).toBe('Teams cuts delays; Navigators raises workload');
  });

  it('names an option by its number in title and key where its name is too long', () => {
    const made: MadeMeasure = {
      baseline: 240,
      differences: [
        [-1, 0, 1],
        [-6, -4, -2],
      ],
    };
    const { title, svg } = chart({ emergencyAdmissions: made }, [
      'A first option with a long name',
      'A second option with a long name',
    ]);
    expect(title).toBe('Option 2 cuts admissions');
    expect(svg).toContain('2: A second');
  });

  it('leaves rows out on a small page, not the cost, says how many, and keeps them in its numbers', () => {
    const all = Object.fromEntries(
      [
        'emergencyAdmissions',
        'delayedDays',
        'waitForSupport',
        'daysAtHome',
        'unmetHours',
        'carersStopped',
        'workload',
        'costWithChange',
      ].map((measure) => [measure, one(100, 1, 2, 3)]),
    );
    const { svg, csv } = chart(all, ['Navigators'], 'a4-half');
    expect(svg).toMatch(/\d more in the table/);
    expect(svg).toContain('Cost in all');
    expect(numberColumn(parseCsv(csv), 'difference')).toHaveLength(8);
    expect(chart(all, ['Navigators'], 'a4-full').svg).not.toContain('more in the table');
  });

  it('is absent where there is nothing to compare', () => {
    const paper = { document, style: standardStyle, provenance };
    expect(optionsAtAGlance.make(madeFindings([], {}), paper)).toHaveProperty('absent');
  });
});
