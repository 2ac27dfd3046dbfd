import { describe, expect, it } from 'vitest';
import {
  designNames,
  type DesignName,
  type StudySize,
} from '../../../src/experiment/evaluation/designs.ts';
import {
  evaluateRows,
  looksOf,
  type EvaluateRow,
} from '../../../src/experiment/evaluation/evaluate.ts';
import { recordPair } from '../../../src/experiment/evaluation/paired-records.ts';
import { studyPool, type StudyPool } from '../../../src/experiment/evaluation/study-pool.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import { withTimeline } from '../../verification/model/staff-series.ts';
import { EFFECT, knownFuture, MONTHS } from './known-place.ts';
import { tinyScenario } from './tiny.ts';

const place = tinyScenario(1);
const size: StudySize = { people: 400, fields: ['age'], matchDifferences: false, topShare: 0.1 };

function found(select: 'recentAdmission' | 'random', designs: readonly DesignName[] = designNames) {
  const pool = studyPool(
    [1, 2, 3, 4].map(knownFuture),
    { before: MONTHS, after: MONTHS },
    { select, topShare: size.topShare },
    place,
  );
  const names = { scenario: 'with', comparator: 'without', seed: 'a seed' };
  const asked = { ...size, outcome: 'emergencyAdmissions' as const, months: 12, studies: 400 };
  const rows = evaluateRows(names, pool, { ...asked, designs });
  return Object.fromEntries(
    designs.map((name) => [
      name,
      rows.find(({ design, months }) => design === name && months === 12),
    ]),
  ) as Partial<Record<DesignName, EvaluateRow>>;
}

describe('studies of a place whose truth is known', () => {
  const late = found('recentAdmission');
  const random = found('random', ['before-after', 'did', 'relative-did', 'matched']);

  it('find the truth in trials, and cover it as often as they say', () => {
    for (const design of ['randomised', 'cluster'] as const) {
      const row = late[design];
      const truth = row?.truth.mean ?? NaN;
      expect(truth / (row?.without ?? NaN)).toBeCloseTo(EFFECT - 1, 1);
      // Three standard errors: two designs may miss two by chance.
      const { estimate = NaN, error = NaN } = row?.bias ?? {};
      expect(Math.abs(estimate)).toBeLessThan(3 * error);
      expect(error).toBeLessThan(0.03 * Math.abs(truth));
      expect(row?.covered).toBeGreaterThan(0.9);
      expect(row?.covered).toBeLessThan(0.99);
    }
  });

  it('take the way back to the mean for an effect before and after a crisis', () => {
    const row = late['before-after'];
    expect(row?.bias.high).toBeLessThan(0);
    expect(Math.abs(row?.bias.estimate ?? NaN)).toBeGreaterThan(Math.abs(row?.truth.mean ?? NaN));
    expect(late.did?.bias.high).toBeLessThan(0);
  });

  it('take what no record shows for harm where controls are matched on what one shows', () => {
    expect(late.matched?.bias.low).toBeGreaterThan(0);
    expect(late.discontinuity?.bias.low).toBeLessThan(0);
    expect(late.discontinuity?.bias.high).toBeGreaterThan(0);
  });

  it('have nothing to be biased by where anybody is enrolled', () => {
    for (const row of Object.values(random)) {
      expect(row?.bias.low).toBeLessThan(0);
      expect(row?.bias.high).toBeGreaterThan(0);
    }
  });

  it('are the same however many there are', () => {
    const [first] = evaluateRows(
      { scenario: 'a', comparator: 'b', seed: 'a seed' },
      studyPool(
        [1, 2, 3, 4].map(knownFuture),
        { before: MONTHS, after: MONTHS },
        { select: 'recentAdmission', topShare: 0.1 },
        place,
      ),
      {
        ...size,
        outcome: 'emergencyAdmissions',
        months: 12,
        studies: 20,
        designs: ['randomised'],
      },
    ).filter(({ months }) => months === 12);
    expect(first?.first).toEqual(late.randomised?.first);
  });
});

describe('differences in differences of groups that were apart before', () => {
  const FALL = 0.7;
  const HARM = 1.25;
  const known = studyPool(
    [1, 2, 3, 4].map(knownFuture),
    { before: MONTHS, after: MONTHS },
    { select: 'riskScore', topShare: 0.5 },
    place,
  );
  const isIn = new Set(known.participants);
  // Participants have twice as much as others for what no record shows; it falls with everybody, and the programme adds to it.
  const pool: StudyPool = {
    ...known,
    before: (person, months) => (isIn.has(person) ? 2 : 1) * known.before(person, months),
    after: (person, world, months) =>
      (isIn.has(person) ? 2 : 1) *
      FALL *
      (world === 'with' ? HARM : 1) *
      known.after(person, 'without', months),
  };
  const rowOf = (design: DesignName, matchDifferences: boolean) =>
    evaluateRows({ scenario: 'with', comparator: 'without', seed: 'a seed' }, pool, {
      ...size,
      matchDifferences,
      outcome: 'emergencyAdmissions',
      months: 12,
      studies: 100,
      designs: [design],
    }).find(({ months }) => months === 12);

  it.each([[false], [true]])('find the factor of the programme as ratios (matched: %s)', (is) => {
    const row = rowOf('relative-did', is);
    expect(row?.truth.mean).toBeCloseTo((HARM - 1) * (row?.without ?? NaN), 6);
    expect(row?.bias.low).toBeLessThan(0);
    expect(row?.bias.high).toBeGreaterThan(0);
    expect(row?.bias.error).toBeLessThan(0.25 * (row?.truth.mean ?? NaN));
    expect(row?.covered).toBeGreaterThan(0.85);
  });

  it('do not as differences, nor does a comparison afterwards', () => {
    expect(rowOf('did', true)?.bias.high).toBeLessThan(0);
    expect(rowOf('matched', true)?.bias.low).toBeGreaterThan(0);
  });
});

describe('follow-ups that are looked at', () => {
  it('are every three months, and the one that was asked for', () => {
    expect(looksOf(5, 12)).toEqual([3, 5, 6, 9, 12]);
    expect(looksOf(12, 12)).toEqual([3, 6, 9, 12]);
  });
});

describe('the records of a pair', () => {
  const without = { ...tinyScenario(1), warmUp: 1 };
  const programme = withTimeline(without, { from: 1, rapidResponse: { places: 20 } });
  const asked = { outcome: 'emergencyAdmissions', day: 365.25, before: 12, after: 12 } as const;
  const pair = recordPair([without, programme], 1, asked);

  it('change no digit of it', () => {
    expect(pair.results).toEqual([replicate(without, 1), replicate(programme, 1)]);
  });

  it('are of the same people, whose lives are one until they are enrolled', () => {
    const { enrolled, without: before, with: after } = pair.records;
    expect(enrolled.person.length).toBeGreaterThan(100);
    enrolled.person.forEach((_, row) => {
      const from = row * 24;
      expect(after.slice(from, from + 12)).toEqual(before.slice(from, from + 12));
    });
    expect(after).not.toEqual(before);
  });

  it('count of the year before what the field says', () => {
    const { enrolled, without: before } = pair.records;
    enrolled.person.forEach((_, row) => {
      const year = Array.from(before.subarray(row * 24, row * 24 + 12)).reduce(
        (sum, n) => sum + n,
        0,
      );
      expect(enrolled.fields.admissionsLastYear[row]).toBe(Math.min(4, year));
    });
  });
});
