import { describe, expect, it } from 'vitest';
import { DAYS_PER_YEAR } from '../../../src/evidence/units.ts';
import { FRAILTY, HOME_CARE, PRESENCE, RESIDENCE } from '../../../src/model/people/codes.ts';
import type { Level } from '../../../src/observe/person-time.ts';
import { HandMade, reported } from './hand-made.ts';

/** Days of a level of people 65+, or of another group. */
function days(
  made: HandMade,
  level: Level,
  years: readonly number[] = [1, 2],
  group = '65+',
): number {
  return made.seen(group, years).time(level) * DAYS_PER_YEAR;
}

describe('person-time', () => {
  it('is divided at the turn of the year, and what the warm-up had is not reported', () => {
    const made = new HandMade();
    const person = made.person({}, 100);
    made.see('died', person, reported(2, 50));
    expect(days(made, 'people', [1])).toBeCloseTo(DAYS_PER_YEAR, 9);
    expect(days(made, 'people', [2])).toBeCloseTo(50, 9);
    expect(days(made, 'people', [1, 2])).toBeCloseTo(DAYS_PER_YEAR + 50, 9);
  });

  it('is that of everybody who is there at the end, and of nobody who is not', () => {
    const made = new HandMade();
    made.person({}, reported(2, 10));
    const gone = made.person({}, reported(2));
    made.see('movedAway', gone, reported(2, 7));
    made.world.people.presence[gone] = PRESENCE.moved;
    made.close();
    expect(days(made, 'people')).toBeCloseTo(DAYS_PER_YEAR - 10 + 7, 9);
  });

  it('is booked as the person was before each change', () => {
    const made = new HandMade();
    const person = made.person({ frailty: FRAILTY.fit, need: 8, carerHours: 8 }, reported(1));
    made.change(person, reported(1, 10), { carerHours: 0 });
    made.change(person, reported(1, 30), { frailty: FRAILTY.mild, paidHours: 6 });
    made.change(person, reported(1, 35), { residence: RESIDENCE.hospital });
    made.change(person, reported(1, 36), { residence: RESIDENCE.home, paidHours: 8 });
    made.see('died', person, reported(1, 40));
    expect(days(made, 'people', [1])).toBeCloseTo(40, 9);
    expect(days(made, 'people', [1], 'with unpaid carer')).toBeCloseTo(10, 9);
    expect(days(made, 'people', [1], 'without unpaid carer')).toBeCloseTo(30, 9);
    expect(days(made, 'fit', [1])).toBeCloseTo(30, 9);
    expect(days(made, 'mildFrailty', [1])).toBeCloseTo(10, 9);
    expect(days(made, 'atHome', [1])).toBeCloseTo(39, 9);
    // 8 hours a week for 20 days, 2 for 5; none in hospital, where somebody looks after the person.
    expect(days(made, 'unmetHours', [1])).toBeCloseTo(8 * 20 + 2 * 5, 4);
    expect(days(made, 'someUnmetNeed', [1])).toBeCloseTo(25, 9);
  });

  it('has residents of care homes as residents while they are in hospital', () => {
    const made = new HandMade();
    const person = made.person({ residence: RESIDENCE.careHome }, reported(1));
    made.change(person, reported(1, 10), {
      residence: RESIDENCE.hospital,
      cameFrom: RESIDENCE.careHome,
    });
    made.see('died', person, reported(1, 15));
    expect(days(made, 'inCareHome', [1])).toBeCloseTo(15, 9);
    expect(days(made, 'atHome', [1])).toBe(0);
  });

  it('has the unmet share of need of people in support that the council arranges', () => {
    const made = new HandMade();
    const funded = { homeCare: HOME_CARE.funded, need: 10, paidHours: 5 };
    made.see('died', made.person(funded, reported(1)), reported(1, 10));
    const bought = { ...funded, homeCare: HOME_CARE.bought };
    made.see('died', made.person(bought, reported(1)), reported(1, 10));
    const resident = { residence: RESIDENCE.careHome, need: 10, paidHours: 10 };
    made.see('died', made.person(resident, reported(1)), reported(1, 10));
    expect(days(made, 'councilSupport', [1])).toBeCloseTo(20, 9);
    expect(made.seen('65+').mean('unmetShareInSupport', 'councilSupport')).toBeCloseTo(0.25, 6);
  });
});

describe('people in long-term support', () => {
  const supported = (made: HandMade, group = '65+', years: readonly number[] = [1]) =>
    made.seen(group, years).supportedPeople;

  it('count once a year, however often support begins and ends', () => {
    const made = new HandMade();
    const person = made.person({ homeCare: HOME_CARE.funded });
    for (const day of [10, 20, 30, 40]) {
      made.change(person, reported(1, day), {
        homeCare: day % 20 === 0 ? HOME_CARE.funded : HOME_CARE.none,
      });
    }
    made.see('died', person, reported(2, 1));
    expect(supported(made, '65+', [1])).toBe(1);
    expect(supported(made, '65+', [2])).toBe(1);
    // A mean over the years, not a sum.
    expect(supported(made, '65+', [1, 2])).toBe(1);
  });

  it('leave out who pays for themselves and who only waits', () => {
    const made = new HandMade();
    for (const homeCare of [HOME_CARE.none, HOME_CARE.bought]) {
      made.see('died', made.person({ homeCare }), reported(1, 10));
    }
    const resident = { residence: RESIDENCE.careHome, aboveCapitalLimit: 1 };
    made.see('died', made.person(resident), reported(1, 10));
    made.see(
      'died',
      made.person({ ...resident, aboveCapitalLimit: 0, nhsFunded: 1 }),
      reported(1, 10),
    );
    expect(supported(made)).toBe(0);
    made.see('died', made.person({ ...resident, aboveCapitalLimit: 0 }), reported(1, 10));
    expect(supported(made)).toBe(1);
  });

  it('have every younger adult among them', () => {
    const made = new HandMade();
    made.see('died', made.person({ age: 30 }), reported(1, 10));
    expect(supported(made, 'adults 18-64 with long-term support')).toBe(1);
    expect(supported(made)).toBe(0);
    const { place, sample } = made.world.scenario;
    expect(made.seen('adults 18-64 with long-term support', [1]).supportedPer100000Adults).toBe(
      (1 / (place.population.aged18to64 * sample)) * 100_000,
    );
  });
});
