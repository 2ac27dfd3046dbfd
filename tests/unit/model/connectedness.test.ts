import { describe, expect, it } from 'vitest';
import { OLDER_FROM } from '../../../src/evidence/age-bands.ts';
import { LOCAL_FACTORS } from '../../../src/evidence/local-factors.ts';
import { defaultValues, type ParameterValues } from '../../../src/evidence/registry.ts';
import { CLOCK } from '../../../src/model/clocks.ts';
import { COUNCIL_RUNG } from '../../../src/model/organisations/codes.ts';
import { FRAILTY, RESIDENCE, SERVICE } from '../../../src/model/people/codes.ts';
import { lossByFifth, lossInEngland } from '../../../src/model/place/local-factors.ts';
import { careHomePlaceGranted } from '../../../src/model/processes/care-home.ts';
import { connectednessDrifts, usualFor } from '../../../src/model/processes/connectedness.ts';
import { grantsFor } from '../../../src/model/processes/grants.ts';
import { refreshHazards } from '../../../src/model/processes/hazards.ts';
import { unpaidCareChanges } from '../../../src/model/processes/health.ts';
import { navigatorContact } from '../../../src/model/processes/navigator.ts';
import { mayGetNavigator } from '../../../src/model/processes/navigator-caseload.ts';
import { supportIsOver } from '../../../src/model/processes/support.ts';
import type { World } from '../../../src/model/world.ts';
import { worldWith } from './levers/turned.ts';

/** Two people of 70 who differ in nothing: fit, at home, with others, and without a need. */
function twoAlike(world: World): readonly [number, number] {
  const { people } = world;
  for (const person of [0, 1]) {
    people.age[person] = 70;
    people.frailty[person] = FRAILTY.fit;
    people.deprivation[person] = 2;
    people.livesAlone[person] = 0;
    people.residence[person] = RESIDENCE.home;
    people.conditions[person] = 0;
    people.latentRisk[person] = 1;
    people.need[person] = 0;
    people.carerHours[person] = 0;
    people.council[person] = 0;
    people.neighbourhood[person] = 0;
    people.relations.inclination[person] = 0;
    people.relations.connectedness[person] = 0.5;
  }
  return [0, 1];
}

function crisesOf(world: World, person: number): number {
  refreshHazards(world, person);
  return world.clocks.rates[CLOCK.crisis];
}

const connectednessOf = ({ people }: World, person: number) =>
  people.relations.connectedness[person];

describe('crises and isolation', () => {
  it('somebody without anybody has the published ratio of crises of somebody with everybody', () => {
    const world = worldWith();
    const [isolated, connected] = twoAlike(world);
    world.people.relations.connectedness[isolated] = 0;
    world.people.relations.connectedness[connected] = 1;
    const ratio = crisesOf(world, isolated) / crisesOf(world, connected);
    expect(ratio).toBeCloseTo(world.values['crisis.isolationRatio'], 12);
  });

  it('whoever is as connected as others alike has the published rate', () => {
    const world = worldWith();
    const [person] = twoAlike(world);
    const { rates, people } = world;
    const at = 70 * 4;
    people.relations.connectedness[person] = rates.usualConnectedness[at] - rates.lossInEngland[2];
    expect(crisesOf(world, person) / (rates.crisis[at] * rates.deprivation[2])).toBeCloseTo(1, 6);
  });

  it('a ratio of 1 takes isolation out', () => {
    const world = worldWith({}, { 'crisis.isolationRatio': 1 });
    const [one, other] = twoAlike(world);
    world.people.relations.connectedness[one] = 0;
    expect(crisesOf(world, one)).toBe(crisesOf(world, other));
  });
});

describe('local factors', () => {
  const values = defaultValues();
  const england = { deprivation: [0.2, 0.2, 0.2, 0.2, 0.2] } as const;

  it('of a place like England are those of England, whose mean is 0', () => {
    const loss = lossInEngland(values);
    expect(lossByFifth(values, england)).toEqual(loss);
    expect(loss.reduce((sum, own) => sum + own, 0)).toBeCloseTo(0, 12);
    expect(loss[4]).toBeGreaterThan(loss[3]);
  });

  it('follow from the deprivation of a place where nothing else is known', () => {
    const deprived = lossByFifth(values, { deprivation: [0, 0, 0, 0, 1] });
    expect(deprived).toEqual(lossInEngland(values));
  });

  it('that are given hold for the place as a mean, whatever its deprivation', () => {
    const factors = Object.fromEntries(LOCAL_FACTORS.map((factor) => [factor, 0.5]));
    const deprivation = [0.05, 0.13, 0.17, 0.25, 0.4] as const;
    const loss = lossByFifth(values, { deprivation, localFactors: factors });
    const mean = deprivation.reduce((sum, share, fifth) => sum + share * loss[fifth], 0);
    // Nine factors of half a standard deviation, each of which takes 0.01.
    expect(mean).toBeCloseTo(9 * 0.5 * 0.01, 12);
    const one = lossByFifth(values, { ...england, localFactors: { housing: 1 } });
    expect(one[0] - lossInEngland(values)[0]).toBeCloseTo(0.01, 12);
  });
});

describe('connectedness', () => {
  it('of people who live alone is lower, by what living alone costs', () => {
    const world = worldWith();
    const [alone, other] = twoAlike(world);
    world.people.livesAlone[alone] = 1;
    const less = usualFor(world, other) - usualFor(world, alone);
    expect(less).toBeCloseTo(world.values['connectedness.aloneLoss'], 12);
  });

  it('of those who come is about the published mean of their age, less what deprivation takes', () => {
    const world = worldWith();
    const { people, values } = world;
    const at70 = Array.from({ length: world.initialPeople }, (_, person) => person).filter(
      (person) => people.age[person] >= OLDER_FROM && people.age[person] < 75,
    );
    const mean = (of: (person: number) => number) =>
      at70.reduce((sum, person) => sum + of(person), 0) / at70.length;
    const loss = mean((person) => world.localLoss[people.deprivation[person]]);
    const connected = mean((person) => connectednessOf(world, person));
    expect(at70.length).toBeGreaterThan(2000);
    expect(Math.abs(connected + loss - values['connectedness.usual.65to74'])).toBeLessThan(0.015);
  });

  it('goes a part of the way to what is usual in a year', () => {
    const world = worldWith({}, { 'connectedness.yearly': 0.5 });
    const [person] = twoAlike(world);
    const usual = usualFor(world, person);
    world.people.relations.connectedness[person] = usual - 0.2;
    connectednessDrifts(world, person);
    expect(connectednessOf(world, person)).toBeCloseTo(usual - 0.1, 6);
    connectednessDrifts(world, person);
    expect(connectednessOf(world, person)).toBeCloseTo(usual - 0.05, 6);
  });

  it('goes with the unpaid carer, and stays when one begins', () => {
    const world = worldWith();
    const [person] = twoAlike(world);
    world.people.carerHours[person] = 10;
    unpaidCareChanges(world, person);
    expect(connectednessOf(world, person)).toBeCloseTo(0.4, 6);
    unpaidCareChanges(world, person);
    expect(connectednessOf(world, person)).toBeCloseTo(0.4, 6);
  });

  it('goes with the move to a care home, which stays usual there, alone before or not', () => {
    const world = worldWith({}, { 'connectedness.carerLoss': 0 });
    const [alone, other] = twoAlike(world);
    world.people.livesAlone[alone] = 1;
    for (const person of [alone, other]) careHomePlaceGranted(world, person);
    expect(connectednessOf(world, other)).toBeCloseTo(0.4, 6);
    expect(usualFor(world, alone)).toBe(usualFor(world, other));
  });

  it('comes with day or voluntary support, when it is over', () => {
    const world = worldWith();
    const [person] = twoAlike(world);
    const { people } = world;
    world.serviceOf(person, SERVICE.voluntary).request(person);
    expect(people.support[person] & (1 << SERVICE.voluntary)).not.toBe(0);
    expect(connectednessOf(world, person)).toBe(0.5);
    supportIsOver(world, person, SERVICE.voluntary);
    expect(connectednessOf(world, person)).toBeCloseTo(0.54, 6);
    supportIsOver(world, person, SERVICE.voluntary);
    expect(connectednessOf(world, person)).toBeCloseTo(0.54, 6);
  });

  it('stays between 0 and 1', () => {
    const world = worldWith({}, { 'connectedness.carerLoss': 0.9 });
    const [person] = twoAlike(world);
    world.people.carerHours[person] = 10;
    unpaidCareChanges(world, person);
    expect(connectednessOf(world, person)).toBe(0);
    world.people.relations.inclination[person] = 5;
    expect(usualFor(world, person)).toBe(1);
  });
});

describe('grants that a council cuts', () => {
  /** What a year after the cut takes from somebody who was as connected as usual. */
  function lostInAYear(cut: number, values: Partial<ParameterValues> = {}): number {
    const world = worldWith({}, { 'organisation.grantCut': cut, ...values });
    const [person] = twoAlike(world);
    const before = usualFor(world, person);
    world.people.relations.connectedness[person] = before;
    world.organisations.step[0] = COUNCIL_RUNG.grantsCut;
    expect(grantsFor(world, person)).toBeCloseTo(1 - cut, 12);
    connectednessDrifts(world, person);
    return before - connectednessOf(world, person);
  }

  it('take connectedness slowly, in proportion to what is cut', () => {
    // A quarter of the way to 0.4 x 0.08 less.
    expect(lostInAYear(0.4)).toBeCloseTo(0.25 * 0.4 * 0.08, 6);
    expect(lostInAYear(0.4) / lostInAYear(0.2)).toBeCloseTo(2, 4);
    expect(lostInAYear(0.4, { 'connectedness.grantsLoss': 0 })).toBeCloseTo(0, 6);
  });

  it('bring crises by that and by nothing else', () => {
    const cut = worldWith({}, { 'organisation.grantCut': 1 });
    const [person, other] = twoAlike(cut);
    const before = crisesOf(cut, person);
    cut.organisations.step[0] = COUNCIL_RUNG.grantsCut;
    expect(crisesOf(cut, person)).toBe(before);
    const lost = 0.5 - connectednessOf(cut, person);
    connectednessDrifts(cut, other);
    const fell = connectednessOf(cut, person) - connectednessOf(cut, other) - lost;
    const ratio = crisesOf(cut, other) / before;
    expect(ratio).toBeCloseTo(cut.values['crisis.isolationRatio'] ** fell, 12);
  });
});

describe('a care navigator', () => {
  const posts = { careNavigator: { postsPer100000: 50, caseload: 100 } };

  /** Connectedness after so many contacts of somebody who had 0.5. */
  function after(contacts: number, step: number): number {
    const world = worldWith(posts, { 'navigator.revealsShare': 0, 'organisation.grantCut': 1 });
    const [person] = twoAlike(world);
    world.organisations.step[0] = step;
    world.people.frailty[person] = FRAILTY.severe;
    mayGetNavigator(world, person);
    for (let n = 0; n < contacts; n++) navigatorContact(world, person);
    return connectednessOf(world, person);
  }

  it('brings people to groups from the third contact on', () => {
    expect(after(2, COUNCIL_RUNG.none)).toBe(0.5);
    expect(after(3, COUNCIL_RUNG.none)).toBeCloseTo(0.51, 6);
    expect(after(12, COUNCIL_RUNG.none)).toBeCloseTo(0.6, 6);
  });

  it('has nowhere to bring them where there are no grants', () => {
    expect(after(12, COUNCIL_RUNG.grantsCut)).toBe(0.5);
  });
});
