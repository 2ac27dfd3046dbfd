import { describe, expect, it } from 'vitest';
import { HandMade, reported } from './hand-made.ts';

describe('the measures of connectedness', () => {
  /** One person who changes once, a quarter into the first reported year. */
  function changing(before: number, after: number): HandMade {
    const made = new HandMade();
    const { connectedness } = made.world.people.relations;
    const person = made.person({}, reported(1));
    connectedness[person] = before;
    made.see('changing', person, reported(1, 365.25 / 4));
    connectedness[person] = after;
    made.see('died', person, reported(2));
    return made;
  }

  it('are means over the time that people had it', () => {
    expect(changing(0.8, 0.4).valueOf('connectedness', [1])).toBeCloseTo(
      0.25 * 0.8 + 0.75 * 0.4,
      6,
    );
  });

  it('count as isolated the time below the line, and not that on it', () => {
    const line = 0.3;
    expect(changing(line - 0.01, line + 0.01).valueOf('isolated', [1])).toBeCloseTo(25, 6);
    expect(changing(line + 0.01, 0).valueOf('isolated', [1])).toBeCloseTo(75, 6);
  });
});

describe('what councils give for the community', () => {
  it('is posted for each person 65+, month by month, as cost to the council', () => {
    const made = new HandMade();
    made.person({}, reported(1));
    made.person({ age: 30 }, reported(1));
    // The first is the last month of the warm-up.
    for (let month = 0; month <= 12; month++) {
      made.see('communityPaid', 0, reported(1, (month * 365.25) / 12));
    }
    made.close();
    // 10 GBP a year, in whole pence a month.
    expect(made.seen('65+', [1]).spentOn('community')).toBeCloseTo(12 * 0.83, 9);
    expect(made.seen('65+', [2]).spentOn('community')).toBe(0);
    expect(made.seen('65+', [0]).spentOn('community')).toBe(0);
    expect(made.valueOf('costCouncil', [1])).toBeCloseTo(12 * 0.83, 9);
  });
});
