import { describe, expect, it } from 'vitest';
import { replicationKey } from '../../../src/engine/draws.ts';
import { DAYS_PER_MONTH, MONTHS_PER_YEAR } from '../../../src/evidence/units.ts';
import type { ParameterValues } from '../../../src/evidence/registry.ts';
import { BUDGET, COUNCIL_RUNG, NHS_RUNG } from '../../../src/model/organisations/codes.ts';
import { LINES } from '../../../src/model/organisations/organisations.ts';
import { AGENCY, HOME_CARE, PRESENCE, SERVICE } from '../../../src/model/people/codes.ts';
import { startMonths } from '../../../src/model/processes/month-ends.ts';
import {
  adjustPlaces,
  continuingCareShare,
  decisionRatio,
  shareAfterReview,
  thresholdHours,
} from '../../../src/model/processes/restraint.ts';
import { fundingAtStake } from '../../../src/model/organisations/stance.ts';
import { World } from '../../../src/model/world.ts';
import { expandSeed } from '../../../src/scenario/seed.ts';
import { scenarioOf, withValues } from '../../verification/model/scenarios.ts';

/** A world in which nothing happens but months: the people of the test have what it gives them. */
function worldOf(values: Partial<ParameterValues> = {}, warmUp = 1): World {
  const scenario = scenarioOf('tiny', { sample: 0.1, years: 2, warmUp });
  return new World(withValues(scenario, values), replicationKey(expandSeed('months'), 1), {
    observe: () => undefined,
  });
}

/** Home care of some hours a week for person 0, from now on. */
function homeCare({ people }: World, hours: number): void {
  people.presence[0] = PRESENCE.here;
  people.homeCare[0] = HOME_CARE.funded;
  people.packageHours[0] = hours;
}

/** To just after the end of a month of the run. */
function until(world: World, month: number): void {
  world.simulation.run(month * DAYS_PER_MONTH + 0.5);
}

const still = { 'funding.councilDemand': 0, 'funding.nhsDemand': 0 };
const yearOf = (world: World, hours: number) =>
  (hours * world.prices.homeCareDay * DAYS_PER_MONTH * MONTHS_PER_YEAR) / 100;

describe('a settlement', () => {
  it('is what the last year of the warm-up cost, line by line, times the growth of each year', () => {
    const world = worldOf({ ...still, 'funding.councilGrowth': -0.1 });
    const { organisations } = world;
    homeCare(world, 10);
    startMonths(world);
    until(world, 12);
    expect(organisations.settlement[0]).toBe(0);
    until(world, 13);
    const cost = yearOf(world, 10);
    expect(organisations.settlement[0]).toBeCloseTo(0.9 * cost, 6);
    expect(organisations.allotted[BUDGET.homeCare]).toBeCloseTo(0.9 * cost, 6);
    expect(organisations.allotted[BUDGET.careHomes]).toBe(0);
    expect(organisations.spent[0]).toBeCloseTo(cost / MONTHS_PER_YEAR, 6);
    expect(organisations.forecast[0]).toBeCloseTo(cost, 6);
    until(world, 25);
    expect(organisations.settlement[0]).toBeCloseTo(0.81 * cost, 6);
    expect(organisations.spent[0]).toBeCloseTo(cost / MONTHS_PER_YEAR, 6);
  });

  it('without a warm-up is what the first month costs in a year', () => {
    const world = worldOf(still, 0);
    homeCare(world, 7);
    startMonths(world);
    until(world, 1);
    expect(world.organisations.settlement[0]).toBeCloseTo(yearOf(world, 7), 6);
    expect(world.organisations.gap(0)).toBeCloseTo(0, 12);
  });

  it('keeps up with demand where growth is 0', () => {
    const world = worldOf({ 'funding.councilDemand': 0.02 });
    homeCare(world, 10);
    startMonths(world);
    until(world, 13);
    expect(world.organisations.settlement[0]).toBeCloseTo(1.02 * yearOf(world, 10), 6);
  });
});

describe('a forecast', () => {
  it('is what was spent, and the rest of the year at the rate of late', () => {
    const world = worldOf({ ...still, 'organisation.rateMonths': 1 });
    const { organisations } = world;
    homeCare(world, 10);
    startMonths(world);
    until(world, 15);
    homeCare(world, 20);
    until(world, 16);
    const month = yearOf(world, 1) / MONTHS_PER_YEAR;
    expect(organisations.spent[0]).toBeCloseTo(month * (3 * 10 + 20), 6);
    expect(organisations.forecast[0]).toBeCloseTo(month * (3 * 10 + 9 * 20), 6);
  });

  it('of the commissioner is that of all of the NHS', () => {
    const world = worldOf(still);
    const { organisations, people } = world;
    people.presence[0] = PRESENCE.here;
    people.support[0] = (1 << SERVICE.nursing) | (1 << SERVICE.mentalHealth);
    const hospital = organisations.orgOf(AGENCY.hospital, 0, 0);
    organisations.charged[hospital] = 600;
    organisations.charged[organisations.orgOf(AGENCY.practice, 0, 0)] = 36;
    startMonths(world);
    until(world, 1);
    const { lastMonth, commissioner } = organisations;
    const support = world.prices.nursingDay + world.prices.mentalHealthDay;
    const lines = lastMonth.subarray(commissioner * LINES, (commissioner + 1) * LINES);
    expect(lines[BUDGET.hospital]).toBe(600);
    expect(lines[BUDGET.primaryCare]).toBe(36);
    expect(lines[BUDGET.community]).toBeCloseTo((support * DAYS_PER_MONTH) / 100, 6);
    expect(organisations.total(lastMonth, 0)).toBe(0);
    until(world, 2);
    expect(lines[BUDGET.hospital]).toBe(0);
  });
});

describe('the ladder of a council', () => {
  it('goes up a rung a month while the forecast is over, and down again', () => {
    const world = worldOf({ ...still, 'organisation.rateMonths': 1 });
    const { organisations } = world;
    homeCare(world, 10);
    startMonths(world);
    until(world, 12);
    homeCare(world, 11);
    const steps = Array.from({ length: 7 }, (_, month) => {
      until(world, 13 + month);
      return organisations.step[0];
    });
    expect(steps).toEqual([1, 2, 3, 4, 5, 5, 5]);
    expect(organisations.frozenPosts[0]).toBe(1);
    homeCare(world, 1);
    until(world, 24);
    expect(organisations.step[0]).toBe(0);
    expect(organisations.frozenPosts[0]).toBe(0);
  });

  it('makes the council, and nobody else, defensive, and puts funding at stake', () => {
    const world = worldOf({ ...still, 'organisation.rateMonths': 1 });
    homeCare(world, 10);
    startMonths(world);
    until(world, 12);
    expect(fundingAtStake(world, 0)).toBe(0);
    homeCare(world, 20);
    until(world, 15);
    expect(fundingAtStake(world, 0)).toBe(1);
    const { organisations } = world;
    const defensivenessOf = (agency: number) =>
      organisations.defensiveness[organisations.orgOf(agency, 0, 0)];
    expect(defensivenessOf(AGENCY.council)).toBeGreaterThan(0.3);
    expect(defensivenessOf(AGENCY.voluntary)).toBeGreaterThan(0.3);
    expect(defensivenessOf(AGENCY.hospital)).toBe(0.1);
    expect(defensivenessOf(AGENCY.practice)).toBe(0.1);
  });
});

describe('what is held back', () => {
  const held = (world: World) => [
    decisionRatio(world, 0),
    shareAfterReview(world, 0),
    thresholdHours(world, 0),
  ];

  it('is nothing on the ground, and all of it on the last rung', () => {
    const world = worldOf();
    const { values, organisations } = world;
    const met = values['eligibility.metShare'];
    const usual = values['eligibility.thresholdHours'];
    expect(held(world)).toEqual([1, met, usual]);
    organisations.step[0] = COUNCIL_RUNG.grantsCut;
    expect(held(world)).toEqual([
      values['organisation.decisionRatio'],
      met * (1 - values['organisation.reviewCut']),
      usual * values['organisation.thresholdRatio'],
    ]);
  });

  it('are places: hours of home care, day and voluntary support, and those of the NHS in the community', () => {
    const world = worldOf({
      'organisation.reviewCut': 0.1,
      'organisation.hoursNotBought': 0.1,
      'organisation.grantCut': 0.5,
      'organisation.communityCut': 0.5,
      'homeCare.hoursPer1000': 1000,
      'voluntary.placesPer1000': 400,
      'nursing.placesPer1000': 400,
    });
    const { organisations } = world;
    const places = () =>
      [SERVICE.homeCare, SERVICE.voluntary, SERVICE.nursing].map(
        (service) => world.serviceOf(0, service).places,
      );
    organisations.usualUse[SERVICE.voluntary] = 20;
    organisations.usualUse[SERVICE.nursing] = 60;
    adjustPlaces(world);
    expect(places()).toEqual([100, 40, 40]);
    organisations.step[0] = COUNCIL_RUNG.reviewCuts;
    adjustPlaces(world);
    expect(places()).toEqual([90, 40, 40]);
    organisations.step[0] = COUNCIL_RUNG.grantsCut;
    organisations.step[organisations.commissioner] = NHS_RUNG.longerWaits;
    adjustPlaces(world);
    expect(places()).toEqual([81, 10, 20]);
    const { values } = world;
    expect(continuingCareShare(world)).toBe(
      values['careHome.nhsFundedShare'] * (1 - values['organisation.continuingCareCut']),
    );
    organisations.step.fill(0);
    adjustPlaces(world);
    expect(places()).toEqual([100, 40, 40]);
    expect(continuingCareShare(world)).toBe(values['careHome.nhsFundedShare']);
  });
});
