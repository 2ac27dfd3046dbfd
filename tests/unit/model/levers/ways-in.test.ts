import { describe, expect, it } from 'vitest';
import { AGENCY, CASE, CONDITION, FRAILTY, SERVICE } from '../../../../src/model/people/codes.ts';
import { asksHub, hubRoutes, staffHub } from '../../../../src/model/processes/hub.ts';
import { closeCase } from '../../../../src/model/processes/case.ts';
import { navigatorContact } from '../../../../src/model/processes/navigator.ts';
import { mayGetNavigator } from '../../../../src/model/processes/navigator-caseload.ts';
import { beginStage } from '../../../../src/model/processes/case.ts';
import type { World } from '../../../../src/model/world.ts';
import type { SinglePointOfAccess } from '../../../../src/scenario/knobs.ts';
import { worldWith } from './turned.ts';

/** People without a case. */
function free(world: World, count: number): number[] {
  const { people } = world;
  return Array.from({ length: world.initialPeople }, (_, person) => person)
    .filter((person) => people.caseStage[person] === CASE.none && people.isOlder(person))
    .slice(0, count);
}

describe('a single point of access', () => {
  function hubOf(settings: Partial<SinglePointOfAccess> = {}) {
    const world = worldWith({
      singlePointOfAccess: {
        handlersPer100000: 10,
        hoursPerDay: 24,
        knowsServices: 1,
        authority: false,
        ...settings,
      },
    });
    staffHub(world);
    return world;
  }

  it('has as many to answer as it was given, and nobody where there is none', () => {
    const world = hubOf();
    const residents = world.scenario.place.population.total * world.scenario.sample;
    expect(world.levers.hub.places).toBe(Math.round(residents / 10_000));
    world.knobs.singlePointOfAccess = undefined;
    staffHub(world);
    expect(world.levers.hub.places).toBe(0);
    expect(asksHub(world, free(world, 1)[0], 0, SERVICE.homeCare)).toBe(false);
  });

  it('is a queue: those beyond its handlers wait, and withdraw with their case', () => {
    const world = hubOf();
    const { hub } = world.levers;
    const asking = free(world, hub.places + 3);
    for (const person of asking) asksHub(world, person, 0, SERVICE.homeCare);
    expect(hub.inUse.value).toBe(hub.places);
    expect(hub.queue.value).toBe(3);
    for (const person of asking) closeCase(world, person, 0);
    expect(hub.inUse.value).toBe(0);
    expect(hub.queue.value).toBe(0);
  });

  it('is left for the usual door by those who wait too long', () => {
    const world = hubOf({ handlersPer100000: 0.001 });
    const [first, second] = free(world, 2);
    asksHub(world, first, 0, SERVICE.homeCare);
    asksHub(world, second, 0, SERVICE.homeCare);
    expect(world.people.caseStage[second]).toBe(CASE.waitingForHub);
    world.simulation.run(world.values['hub.patienceDays'] + 0.01);
    expect(world.levers.hubAbandoned).toBeGreaterThan(0);
    expect(world.people.caseStage[second]).not.toBe(CASE.waitingForHub);
  });

  it('refers like everybody else, unless it may commit the time of others', () => {
    for (const authority of [false, true]) {
      const world = hubOf({ authority });
      const [person] = free(world, 1);
      asksHub(world, person, 0, SERVICE.nursing);
      const before = world.seen('handedOff');
      hubRoutes(world, person);
      expect(world.seen('handedOff') - before).toBe(authority ? 0 : 1);
      expect(world.people.caseStage[person] === CASE.referred).toBe(!authority);
      if (!authority) expect(world.people.caseHolder[person]).toBe(AGENCY.communityHealth);
    }
  });

  it('is closed for part of the requests where it is open by day only', () => {
    const world = hubOf({ hoursPerDay: 10 });
    const asking = free(world, 200);
    for (const person of asking) asksHub(world, person, 0, SERVICE.homeCare);
    const closed = world.levers.hubClosed / asking.length;
    expect(closed).toBeGreaterThan(0.05);
    expect(closed).toBeLessThan(0.3);
  });
});

describe('a care navigator', () => {
  const few = { careNavigator: { postsPer100000: 1, caseload: 4 } };

  function complex(world: World, count: number): number[] {
    const people = free(world, count);
    for (const person of people) {
      world.people.frailty[person] = FRAILTY.severe;
      world.people.conditions[person] = CONDITION.dementia;
    }
    return people;
  }

  it('takes on people with complex needs, up to the caseload', () => {
    const world = worldWith(few);
    const residents = world.scenario.place.population.total * world.scenario.sample;
    const room = Math.max(1, Math.round((4 * residents) / 100_000));
    const people = complex(world, room + 2);
    const [fit] = free(world, room + 3).slice(-1);
    world.people.frailty[fit] = FRAILTY.fit;
    world.people.conditions[fit] = 0;
    mayGetNavigator(world, fit);
    expect(world.levers.navigated).toBe(0);
    for (const person of people) mayGetNavigator(world, person);
    expect(world.levers.navigated).toBe(room);
    expect(world.levers.navigatorsFull).toBe(2);
  });

  it('takes a lost case up again at the next contact', () => {
    const world = worldWith(few);
    const [person] = complex(world, 1);
    mayGetNavigator(world, person);
    beginStage(world, person, CASE.lost);
    navigatorContact(world, person);
    expect(world.people.caseStage[person]).toBe(CASE.referred);
    expect(world.levers.casesChased).toBe(1);
  });

  it('brings needs to light that nobody was asked to meet, with some chance', () => {
    const world = worldWith({ careNavigator: { postsPer100000: 50, caseload: 100 } });
    const people = complex(world, 200);
    for (const person of people) {
      world.people.need[person] = 20;
      mayGetNavigator(world, person);
      navigatorContact(world, person);
    }
    expect(world.levers.needsRevealed / people.length).toBeGreaterThan(0.1);
    expect(world.levers.needsRevealed / people.length).toBeLessThan(0.3);
  });

  it('leaves after the last contact, and when the programme ends', () => {
    const world = worldWith(few, { 'navigator.contacts': 1 });
    const [person] = complex(world, 1);
    mayGetNavigator(world, person);
    navigatorContact(world, person);
    expect(world.levers.navigated).toBe(0);
    const other = worldWith(few);
    mayGetNavigator(other, complex(other, 1)[0]);
    expect(other.levers.navigated).toBe(1);
    other.knobs.careNavigator = undefined;
    navigatorContact(other, person);
    expect(other.levers.navigated).toBe(0);
  });
});
