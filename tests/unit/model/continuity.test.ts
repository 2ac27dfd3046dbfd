import { describe, expect, it } from 'vitest';
import { LARGEST_BYTE } from '../../../src/engine/columns.ts';
import { feelsContinuity, settleContinuity } from '../../../src/model/processes/gp.ts';
import { worldWith } from './levers/turned.ts';

const YEAR = 365.25;
const world = worldWith({}, { 'continuity.memory': YEAR });
const { continuity, contactsWeight, lastContact } = world.people.relations;
const share = (person: number) => continuity[person] / LARGEST_BYTE;

/** Contacts that are evenly spaced until today, all with the usual GP or none, of somebody who had as many before. */
function contactsOf(person: number, perYear: number, years: number, usual: boolean): void {
  continuity[person] = Math.round(0.61 * LARGEST_BYTE);
  contactsWeight[person] = perYear;
  lastContact[person] = 0;
  for (let n = 1; n <= perYear * years; n++) {
    Object.assign(world.simulation, { now: (n * YEAR) / perYear });
    feelsContinuity(world, person, usual);
  }
}

describe('the continuity that somebody feels', () => {
  it('fades with time: who comes twelve times a year notices no sooner than who comes twice', () => {
    // After so many mean ages of a contact, e to the minus as much is left of what was before.
    for (const years of [1, 2]) {
      const left = 0.61 * Math.exp(-years);
      for (const perYear of [2, 4, 12]) {
        contactsOf(0, perYear, years, false);
        expect(Math.abs(share(0) - left)).toBeLessThan(0.12 / perYear + 0.01);
        contactsOf(0, perYear, years, true);
        expect(Math.abs(1 - share(0) - 0.39 * Math.exp(-years))).toBeLessThan(
          0.12 / perYear + 0.01,
        );
      }
    }
  });

  it('is the share of contacts that were with the usual GP, whatever their number', () => {
    for (const perYear of [3, 12, 24]) {
      contactsOf(1, perYear, 8, false);
      for (let n = 1; n <= 6 * perYear; n++) {
        Object.assign(world.simulation, { now: (8 + n / perYear) * YEAR });
        feelsContinuity(world, 1, n % 3 > 0);
      }
      // Two of three were; the last, of which the weight is largest, was not.
      expect(Math.abs(share(1) - 2 / 3)).toBeLessThan(1 / perYear);
    }
  });

  it('starts as usual for everybody, with as many contacts as go with age, frailty and habit', () => {
    Object.assign(world.simulation, { now: 10 });
    settleContinuity(world, 2);
    expect(share(2)).toBeCloseTo(world.values['continuity.usual'], 2);
    const { people, rates, values } = world;
    const rate = rates.consultations[people.age[2] * 4 + people.frailty[2]];
    const own = rate * people.consultingHabit[2];
    expect(contactsWeight[2]).toBeCloseTo(own * (1 - values['practice.nurseShare']), 4);
  });
});
