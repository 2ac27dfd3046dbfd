import { describe, expect, it } from 'vitest';
import { targets } from '../../../src/evidence/targets.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import {
  FRAILTY,
  HOME_CARE,
  OUTCOME,
  PATHWAY,
  RESIDENCE,
} from '../../../src/model/people/codes.ts';
import { DAYS_PER_YEAR } from '../../../src/evidence/units.ts';
import {
  measureIds,
  measureOf,
  subjectOf,
  subjects,
  type MeasureId,
} from '../../../src/observe/measures.ts';
import { resultColumns } from '../../../src/observe/results.ts';
import { tinyScenario } from '../experiment/tiny.ts';
import { HandMade, reported } from './hand-made.ts';

describe('measures', () => {
  it.each(measureIds)('%s says what it is', (id) => {
    const { label, definition, unit, direction, target, official } = measureOf(id);
    expect(label).toMatch(/^[A-Z].*[^.]$/);
    expect(definition).toMatch(/^[A-Z].{10,}[^.]$/);
    expect(unit).toMatch(/^\S(.*\S)?$/);
    expect(['lower is better', 'higher is better', 'neither']).toContain(direction);
    if (target !== undefined) expect(targets.map(({ id: own }) => own)).toContain(target);
    if (official !== undefined) expect(official).toMatch(/^[A-Z].*[^.]$/);
  });

  it('have labels of their own, and stand under one heading each', () => {
    expect(new Set(measureIds.map((id) => measureOf(id).label)).size).toBe(measureIds.length);
    expect(new Set(measureIds.map(subjectOf))).toEqual(new Set(subjects));
  });

  it('are held against one target each, and no target twice', () => {
    const held = measureIds.flatMap((id) => measureOf(id).target ?? []);
    expect(new Set(held).size).toBe(held.length);
  });

  it('are finite, or NaN where there was nothing to see', () => {
    const { values } = replicate(tinyScenario(1), 1);
    expect(values).toHaveLength(resultColumns(tinyScenario(1)).length);
    expect([...values].filter((value) => !Number.isFinite(value) && !Number.isNaN(value))).toEqual(
      [],
    );
  });

  it('of a run with nobody in it see nothing', () => {
    const made = new HandMade();
    made.close();
    for (const id of measureIds) {
      const value = made.valueOf(id);
      expect(value === 0 || Number.isNaN(value)).toBe(true);
    }
  });
});

describe('the measure', () => {
  /** One person 65+ for all of the two reported years, and what happens to them. */
  function valueOf(id: MeasureId, happens: (made: HandMade, person: number) => void): number {
    const made = new HandMade();
    happens(made, made.person({}, reported(1)));
    made.close();
    return made.valueOf(id);
  }

  it('delayedBeds is the share of the days of all beds', () => {
    const made = new HandMade();
    const beds = made.world.sizes.beds.reduce((sum, own) => sum + own, 0);
    made.see('delayEnded', made.person(), reported(1, 9), 7.5);
    const value = made.valueOf('delayedBeds', [1]);
    expect(value).toBeCloseTo((100 * 7.5) / (beds * DAYS_PER_YEAR), 9);
  });

  it('usualResidence has pathways 0 and 1 among all', () => {
    const share = valueOf('usualResidence', (made, person) => {
      for (const pathway of [PATHWAY.none, PATHWAY.none, PATHWAY.home, PATHWAY.bed]) {
        made.see('discharged', person, reported(1, 1), pathway);
      }
    });
    expect(share).toBe(75);
  });

  it('requestsEndingInNothing has advice among nothing', () => {
    const share = valueOf('requestsEndingInNothing', (made, person) => {
      for (const outcome of Object.values(OUTCOME)) {
        made.see('requestEnded', person, reported(1, 1), outcome);
      }
    });
    expect(share).toBeCloseTo(100 / 3, 9);
  });

  it('plansAgreedAtOnce leaves out plans that were disputed first', () => {
    const share = valueOf('plansAgreedAtOnce', (made, person) => {
      for (let n = 0; n < 3; n++) made.see('planAgreed', person, reported(1, 1), 1);
      made.see('disputeBegan', person, reported(1, 2), 0);
      made.world.people.caseNext[person] = reported(1, 9);
      made.see('disputeEnded', person, reported(1, 9), 7);
      made.see('planAgreed', person, reported(1, 9), 0);
    });
    expect(share).toBeCloseTo(75, 9);
  });

  it('requests is a rate per 100,000 people a year', () => {
    const rate = valueOf('requests', (made, person) => made.see('requestEnded', person));
    expect(rate).toBeCloseTo(50_000, 6);
  });

  it('consultations is a rate per person a year', () => {
    const rate = valueOf('consultations', (made, person) => {
      for (let i = 0; i < 19; i++) made.see('consulted', person);
    });
    expect(rate).toBeCloseTo(9.5, 9);
  });

  it('daysAtHome is a year less what was spent elsewhere', () => {
    const days = valueOf('daysAtHome', (made, person) => {
      made.change(person, reported(1, 100), { residence: RESIDENCE.hospital });
      made.change(person, reported(1, 120), { residence: RESIDENCE.home });
    });
    expect(days).toBeCloseTo(DAYS_PER_YEAR - 10, 6);
  });

  it('eq5d weighs the categories of frailty by time', () => {
    const index = valueOf('eq5d', (made, person) =>
      made.change(person, reported(2), { frailty: FRAILTY.severe }),
    );
    expect(index).toBeCloseTo((0.78 + 0.574) / 2, 9);
  });

  it('scrqol falls with the share of need that nobody meets, in council support only', () => {
    const half = { homeCare: HOME_CARE.funded, need: 10, paidHours: 5 };
    const score = valueOf('scrqol', (made, person) => made.set(person, half));
    expect(score).toBeCloseTo(19.8 - 5 / 2, 6);
    expect(valueOf('scrqol', () => undefined)).toBeNaN();
  });

  it('longTermSupport is the number of different people in a year', () => {
    const rate = valueOf('longTermSupport', (made, person) => {
      made.set(person, { homeCare: HOME_CARE.funded });
      made.change(person, reported(2, -10), { homeCare: HOME_CARE.none });
    });
    // In the first of two years, of one person.
    expect(rate).toBeCloseTo(50_000, 6);
  });
});
