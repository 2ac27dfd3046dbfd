import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { isAbsent, type Chart } from '../../src/report/charts/chart.ts';
import { standardStyle, type PageSizeId } from '../../src/report/charts/style.ts';
import { chartDocument } from '../../src/report/charts/svg.ts';
import { whoIsHelped } from '../../src/report/charts/who-is-helped.ts';
import { numberColumn, parseCsv, textColumn } from '../../src/report/csv.ts';
import { groupNames } from '../../src/report/findings/groups.ts';
import { groupsOf } from '../../src/observe/groups.ts';
import { tinyScenario } from '../unit/experiment/tiny.ts';
import { textBoxesOf } from './board-safe.ts';
import { madeFindings, type Made, type MadeMeasure } from './made-findings.ts';

const provenance = { version: '0.1.0', run: 'a-run', resultHash: '1a2b3c4d5e6f7081' };

let document: Document;
beforeAll(async () => {
  document = await chartDocument();
});

const change: Made = [-6, -4, -2];

const groups: Readonly<Record<string, Made>> = {
  '65+': change,
  'deprivation fifth 1 (least)': [-3, -2, 1],
  'deprivation fifth 2': change,
  'deprivation fifth 3': change,
  'deprivation fifth 4': change,
  'deprivation fifth 5 (most)': [-12, -8, -4],
  'age 65-74': change,
  'age 75-84': change,
  'age 85+': change,
  'with unpaid carer': change,
  'without unpaid carer': change,
};

function chart(
  about: { readonly gap?: Made; readonly small?: string; readonly size?: PageSizeId } = {},
): Chart {
  const of = (measure: string, make: (group: string, made: Made) => MadeMeasure) =>
    Object.fromEntries(
      Object.entries(groups).map(([group, made]) => [`${measure}/${group}`, make(group, made)]),
    );
  const findings = madeFindings(['Navigators'], {
    ...of('emergencyAdmissions', (_, made) => ({ baseline: 240, differences: [made] })),
    ...of('people', (group) => ({ baseline: group === about.small ? 19 : 500, differences: [] })),
    ...(about.gap && {
      emergencyAdmissionsGap: { baseline: 70, differences: [about.gap] },
    }),
  });
  const style = { ...standardStyle, size: about.size ?? 'a4-full' };
  const drawn = whoIsHelped.make(findings, { document, style, provenance });
  if (isAbsent(drawn)) throw new Error(drawn.absent);
  return drawn;
}

describe('who is helped', () => {
  it('draws all groups on one scale, in the order of their kinds', () => {
    const { svg, csv } = chart();
    const root = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
    const lengths = [...root.querySelectorAll('line[stroke-width="2.5"]')].map((line) =>
      Math.abs(Number(line.getAttribute('x2')) - Number(line.getAttribute('x1'))),
    );
    expect(lengths).toHaveLength(11);
    // Of the most deprived fifth 8 wide, of everybody 4.
    expect((lengths[5] ?? NaN) / (lengths[0] ?? NaN)).toBeCloseTo(2, 1);
    expect(textColumn(parseCsv(csv), 'group')).toEqual([
      'Everybody 65+',
      'Least deprived fifth',
      'Fifth 2 of 5',
      'Fifth 3 of 5',
      'Fifth 4 of 5',
      'Most deprived fifth',
      'Aged 65-74',
      'Aged 75-84',
      'Aged 85+',
      'With unpaid carer',
      'No unpaid carer',
    ]);
    expect(numberColumn(parseCsv(csv), 'difference')[5]).toBe(-8);
  });

  it('says what becomes of the gap, where eight in ten futures agree', () => {
    expect(chart({ gap: [-9, -6, -3] }).title).toBe(
      'Navigators narrows the admissions gap by deprivation',
    );
    expect(chart({ gap: [3, 6, 9] }).title).toBe(
      'Navigators widens the admissions gap by deprivation',
    );
    expect(chart({ gap: [-9, -6, 1] }).title).toBe(
      'No clear change in the admissions gap by deprivation',
    );
  });

  it('leaves out groups of too few people, and says so', () => {
    const { svg, csv } = chart({ small: 'age 85+' });
    expect(textColumn(parseCsv(csv), 'group')).not.toContain('Aged 85+');
    expect(svg).toContain('groups under 20 people left out');
  });

  it('keeps kinds of groups whole on a small page', () => {
    const texts = (size: PageSizeId) => textBoxesOf(chart({ size }).svg).map(({ text }) => text);
    const half = texts('a4-half');
    expect(half).toContain('Least deprived fifth');
    expect(half).toContain('Most deprived fifth');
    expect(half).not.toContain('Aged 65-74');
    expect(half.some((text) => /^\d more in the table$/.test(text))).toBe(true);
  });
});

describe('names of groups', () => {
  it('are there for every part of everybody that a place has', () => {
    const { place } = tinyScenario(1);
    const [council] = place.councils;
    if (council === undefined) throw new Error('no council');
    const two = [council, { ...council, id: 'other', name: 'Other council' }];
    const known = groupsOf({ councils: two }).map(({ name }) => name);
    const named = groupNames(known);
    const left = known.filter((name) => !named.some(({ group }) => group === name));
    expect(left).toEqual(['complex needs', 'adults 18-64 with long-term support']);
    expect(named.filter(({ kind }) => kind === 'council')).toHaveLength(2);
    const one = groupNames(groupsOf({ councils: [council] }).map(({ name }) => name));
    expect(one.filter(({ kind }) => kind === 'council')).toHaveLength(0);
  });
});
