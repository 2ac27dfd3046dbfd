import { describe, expect, it } from 'vitest';
import { findings } from '../../../src/experiment/validation/findings.ts';
import type { Finding, Quantity, StudyOf } from '../../../src/experiment/validation/finding.ts';
import { rowOfFinding, verdictsOf } from '../../../src/experiment/validation/rows.ts';
import { askedOnly } from '../../../src/experiment/evaluation/sub-pool.ts';
import { judge } from '../../../src/experiment/validation/verdict.ts';
import { EFFECT, knownFuture, MONTHS } from './known-place.ts';
import { tinyScenario } from './tiny.ts';

const place = tinyScenario(1);
const run = {
  scenarios: [place, place],
  futures: [1, 2, 3, 4].map(knownFuture),
  records: { outcome: 'emergencyAdmissions', day: 0, before: MONTHS, after: MONTHS },
} as const;

const study: StudyOf = {
  kind: 'study',
  trial: 'main',
  design: 'randomised',
  enrol: { select: 'random', topShare: 0.1 },
  people: 2000,
  months: MONTHS,
  scale: 'ratio',
};

/** A finding whose programme leaves 0.6 of what would have been. */
function findingOf(quantity: Partial<Quantity>, control: Partial<Quantity> = {}): Finding {
  const one: Quantity = { id: 'one', says: 'It', unit: 'ratio', from: study, band: {} };
  return {
    id: 'V00',
    name: 'A programme',
    claim: 'A programme works.',
    published: 'It did.',
    trials: {},
    quantities: [{ ...one, ...quantity }],
    controls: [{ ...one, id: 'control', ...control }],
  };
}

const judged = (finding: Finding) => judge(finding, new Map([['main', run]])).map(rowOfFinding);

describe('a finding of which the truth is known', () => {
  const [row] = judged(findingOf({ band: { low: 0.5, high: 0.7 } }));

  it('is told as the ratio that it is, with the truth beside it', () => {
    expect(row?.truth).toBeCloseTo(EFFECT, 1);
    expect(row?.simulated).toBeCloseTo(EFFECT, 1);
    expect(row?.low).toBeLessThan(EFFECT);
    expect(row?.high).toBeGreaterThan(EFFECT);
  });

  it.each([
    [{ low: 0.5, high: 0.7 }, EFFECT, 'inside'],
    [{ low: 0.5, high: 0.7 }, 1, 'partly'],
    [{ low: 0.9, high: 1.1 }, EFFECT, 'partly'],
    [{ low: 0.9, high: 1.1 }, 1, 'outside'],
  ])('with the band %j and %s published it is %s', (band, value, verdict) => {
    const rows = judged(findingOf({ band, published: { value, source: 'E000' } }));
    expect(verdictsOf(rows)).toEqual([{ id: 'V00', verdict }]);
  });

  it('says nothing where a control fails, whatever else it shows', () => {
    const rows = judged(findingOf({ band: { high: 0.7 } }, { band: { low: 1 } }));
    expect(rows.map(({ verdict }) => verdict)).toEqual(['inside', 'outside']);
    expect(verdictsOf(rows)).toEqual([{ id: 'V00', verdict: 'outside' }]);
  });

  it('has participants and controls of different futures where controls live elsewhere', () => {
    const matched = {
      ...study,
      design: 'matched',
      controls: 'elsewhere',
      fields: ['age'],
    } as const;
    const [own] = judged(findingOf({ from: matched }));
    expect(own?.simulated).toBeCloseTo(EFFECT, 1);
  });

  it('asks only those who live and whose year before is known', () => {
    const [future] = run.futures;
    const { enrolled } = future.records ?? {};
    if (enrolled === undefined) throw new Error('nothing was recorded');
    const sinceArrival = enrolled.sinceArrival.map((_, n) => (n % 2 === 0 ? 100 : Infinity));
    const late = {
      ...future,
      records: { ...future.records, enrolled: { ...enrolled, sinceArrival } },
    };
    const [asked] = askedOnly([late as typeof future], MONTHS);
    expect(Array.from(asked?.records?.enrolled.person ?? [])).toEqual(
      Array.from(enrolled.person).filter((n) => n % 2 === 1),
    );
    expect(
      askedOnly([late as typeof future], MONTHS + 1)[0]?.records?.enrolled.person,
    ).toHaveLength(0);
  });

  it('counts studies that are inside on all counts', () => {
    const finding = findingOf({ band: { low: 0.5, high: 0.7 } });
    const both: Quantity = {
      id: 'both',
      says: 'Both',
      unit: '%',
      from: { kind: 'jointly', quantities: ['one'] },
      band: { low: 50 },
    };
    const rows = judged({ ...finding, quantities: [...finding.quantities, both] });
    const share = rows[1]?.simulated ?? NaN;
    expect(share).toBeGreaterThan(50);
    expect(share).toBeLessThanOrEqual(100);
  });
});

describe('the findings', () => {
  it('name their trials, and each other’s quantities by ids of their own', () => {
    for (const { trials, quantities, controls } of findings) {
      const all = [...quantities, ...controls];
      expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
      for (const { from } of all) {
        if (from.kind === 'jointly') continue;
        expect(Object.keys(trials)).toContain(from.trial);
      }
    }
  });

  it('have bands with an end, and cite a row of the evidence for what was published', () => {
    for (const { quantities } of findings) {
      for (const { band, published } of quantities) {
        expect(band.low ?? band.high).toSatisfy(Number.isFinite);
        if (published !== undefined) expect(published.source).toMatch(/^(E\d{3}|mechanisms\.csv)$/);
      }
    }
  });
});
