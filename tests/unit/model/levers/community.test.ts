import { describe, expect, it } from 'vitest';
import { PRESENCE, SERVICE } from '../../../../src/model/people/codes.ts';
import { COUNCIL_RUNG, BUDGET } from '../../../../src/model/organisations/codes.ts';
import { LINES } from '../../../../src/model/organisations/organisations.ts';
import { usualFor } from '../../../../src/model/processes/connectedness.ts';
import { communityMonth, grantsFor } from '../../../../src/model/processes/grants.ts';
import { bookMonth } from '../../../../src/model/processes/month-spending.ts';
import { adjustPlaces } from '../../../../src/model/processes/restraint.ts';
import type { World } from '../../../../src/model/world.ts';
import type { Community } from '../../../../src/scenario/knobs.ts';
import { knobsOf, worldWith } from './turned.ts';

const nothing: Community = {
  grants: 0,
  factors: {},
  costPerYear: 0,
  coverage: 1,
  mostDeprivedOnly: false,
};

const changed = (change: Partial<Community>) => worldWith({ community: { ...nothing, ...change } });

/** People 65+ whose connectedness can move either way. */
function movable(world: World): number[] {
  return Array.from({ length: world.initialPeople }, (_, person) => person)
    .filter((person) => world.people.isOlder(person))
    .filter((person) => usualFor(world, person) > 0.2 && usualFor(world, person) < 0.8)
    .slice(0, 500);
}

describe('more or less for the community', () => {
  it('changes what grants do, in proportion', () => {
    const base = worldWith();
    const people = movable(base);
    for (const grants of [-1, -0.5, 0.5]) {
      const world = changed({ grants });
      for (const person of people) {
        const more = usualFor(world, person) - usualFor(base, person);
        expect(more).toBeCloseTo(grants * base.values['connectedness.grantsLoss'], 6);
      }
    }
  });

  it('changes local factors by so many standard deviations', () => {
    const base = worldWith();
    const world = changed({ factors: { housing: -0.5, crime: 1 } });
    const [person] = movable(base);
    const more = usualFor(world, person) - usualFor(base, person);
    expect(more).toBeCloseTo(0.5 * 0.01 - 1 * 0.01, 9);
  });

  it('comes on top of what the council cuts itself', () => {
    const world = changed({ grants: 1 });
    const [person] = movable(world);
    world.organisations.step[world.people.council[person]] = COUNCIL_RUNG.grantsCut;
    expect(grantsFor(world, person)).toBeCloseTo(2 * (1 - 0.3), 12);
  });

  it('is for the people of the neighbourhoods that it covers, or the most deprived of them', () => {
    const reached = (change: Partial<Community>) => {
      const world = changed({ grants: 1, ...change });
      return Array.from({ length: world.initialPeople }, (_, person) => person).filter(
        (person) => grantsFor(world, person) > 1,
      );
    };
    const all = reached({});
    const { people, initialPeople, scenario } = worldWith();
    expect(all).toHaveLength(initialPeople);
    const half = reached({ coverage: 0.5 });
    expect(half.length / all.length).toBeCloseTo(0.5, 1);
    const deprived = reached({ mostDeprivedOnly: true });
    expect(deprived.every((person) => people.deprivation[person] === 4)).toBe(true);
    expect(deprived.length / all.length).toBeCloseTo(scenario.place.deprivation[4], 1);
  });

  it('gives places in day and voluntary support, or takes them, as far as it reaches', () => {
    const placesWith = (change: Partial<Community>) => {
      const world = changed(change);
      world.organisations.usualUse[SERVICE.voluntary] = world.sizes.voluntary;
      adjustPlaces(world);
      return world.serviceOf(0, SERVICE.voluntary).places;
    };
    const today = placesWith({});
    expect(today).toBe(worldWith().sizes.voluntary);
    expect(placesWith({ grants: 0.5 })).toBe(Math.round(1.5 * today));
    expect(placesWith({ grants: 0.5, coverage: 0.5 })).toBe(Math.round(1.25 * today));
    expect(placesWith({ grants: -0.5 })).toBe(Math.round(0.5 * today));
    expect(placesWith({ grants: 1, mostDeprivedOnly: true })).toBe(Math.round(1.4 * today));
  });

  it('is paid by the council, and received by the voluntary sector', () => {
    const spent = (world: World) => {
      const { organisations, people } = world;
      // Nobody has any other support.
      people.support.fill(0);
      people.lowLevel.fill(0);
      people.presence.fill(PRESENCE.notYet, 100);
      bookMonth(world);
      return organisations.lastMonth[BUDGET.prevention];
    };
    const base = worldWith();
    const older = [...people100(base)].length;
    expect(spent(base)).toBeCloseTo((older * 10) / 12, 6);
    expect(spent(changed({ grants: 0.5 }))).toBeCloseTo((older * 15) / 12, 6);
    expect(spent(changed({ grants: -1, costPerYear: 24 }))).toBeCloseTo(older * 2, 6);
    const { lastMonth, kind } = base.organisations;
    const received = [...kind.keys()].map((row) => lastMonth[row * LINES + BUDGET.prevention]);
    expect(received.filter((amount) => amount > 0)).toHaveLength(2);
    const world = changed({ costPerYear: 12 });
    const { pence, kindOf } = communityMonth(world);
    expect(pence[kindOf(0)]).toBeCloseTo(1000 / 12 + 100, 9);
  });

  it('ramps up', () => {
    const entry = {
      from: 1,
      ramp: 2,
      communityResilience: { grants: 0.4, factors: { crime: -1 } },
    };
    expect(knobsOf(entry, 2).community).toEqual({
      ...nothing,
      grants: 0.2,
      factors: { crime: -0.5 },
    });
  });
});

function* people100(world: World): Generator<number> {
  for (let person = 0; person < 100; person++) if (world.people.isOlder(person)) yield person;
}
