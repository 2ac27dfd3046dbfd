import { describe, expect, it } from 'vitest';
import { COUNCIL_RUNG, NHS_RUNG } from '../../../../src/model/organisations/codes.ts';
import { PATHWAY, SERVICE } from '../../../../src/model/people/codes.ts';
import { populate } from '../../../../src/model/populate.ts';
import { adjustPlaces } from '../../../../src/model/processes/restraint.ts';
import { World } from '../../../../src/model/world.ts';
import { capacityServices, type CapacityService } from '../../../../src/scenario/capacities.ts';
import type { CapacityChange } from '../../../../src/scenario/knobs.ts';
import { problemsOf } from '../../scenario/texts.ts';
import { scenarioOf } from '../../../verification/model/scenarios.ts';
import { knobsOf } from './turned.ts';

/** Three councils, with all of their people, and capacities as knobs say. */
function place(...capacity: readonly Partial<CapacityChange>[]): World {
  const scenario = scenarioOf('overlapping-3x2', { sample: 0.05, years: 1, warmUp: 0 });
  const world = new World(scenario, { k0: 3, k1: 4 }, { observe: () => undefined });
  populate(world);
  turn(world, ...capacity);
  return world;
}

function turn(world: World, ...capacity: readonly Partial<CapacityChange>[]): void {
  world.knobs.capacity = capacity.map((one) => ({
    service: 'homeCare',
    change: 0,
    council: undefined,
    ...one,
  }));
  adjustPlaces(world);
}

/** Places of everything whose capacity a lever may change. */
function placesOf(world: World): Readonly<Record<CapacityService, readonly number[]>> {
  const { pathways } = world;
  const of = (service: number) => [world.serviceOf(0, service).places];
  return {
    homeCare: world.homeCare.map(({ places }) => places),
    reablement: world.reablement.map(({ places }) => places),
    careHomes: [world.careHomes.places],
    homeIntermediateCare: [pathways[PATHWAY.home][0].places],
    rehabilitationBeds: [pathways[PATHWAY.bed][0].places],
    careHomePlaces: pathways[PATHWAY.careHome].map(({ places }) => places),
    acuteBeds: world.beds.map(({ places }) => places),
    nursing: of(SERVICE.nursing),
    therapy: of(SERVICE.therapy),
    mentalHealth: of(SERVICE.mentalHealth),
    voluntary: of(SERVICE.voluntary),
    endOfLife: of(SERVICE.endOfLife),
  };
}

describe('a capacity', () => {
  it.each(capacityServices)('of %s is half as much again, and nothing else is', (service) => {
    const world = place();
    const before = placesOf(world);
    turn(world, { service, change: 0.5 });
    const after = placesOf(world);
    for (const name of capacityServices) {
      if (name !== service) expect(after[name]).toEqual(before[name]);
    }
    after[service].forEach((places, n) => {
      const usual = before[service][n];
      // Places of nurses come from a share of them at work, rounded once before and once after.
      expect(Math.abs(places - 1.5 * usual)).toBeLessThanOrEqual(1.25);
      expect(places).toBeGreaterThan(usual);
    });
    turn(world);
    expect(placesOf(world)).toEqual(before);
  });

  it('may be that of one council', () => {
    const world = place();
    const before = placesOf(world);
    turn(world, { service: 'reablement', change: 1, council: 'mid-council' });
    const { reablement } = placesOf(world);
    const [north, mid, south] = before.reablement;
    expect(reablement).toEqual([north, 2 * mid, south]);
  });

  it('adds up what several say, and leaves one place at least', () => {
    const world = place();
    const [usual] = placesOf(world).careHomes;
    turn(world, { service: 'careHomes', change: 0.2 }, { service: 'careHomes', change: -0.1 });
    expect(placesOf(world).careHomes).toEqual([Math.round(1.1 * usual)]);
    turn(world, { service: 'careHomes', change: -1 }, { service: 'careHomes', change: -1 });
    expect(placesOf(world).careHomes).toEqual([1]);
  });

  it('takes no place from whoever has it', () => {
    const world = place();
    const living = world.careHomes.inUse.value;
    turn(world, { service: 'careHomes', change: -0.5 });
    expect(world.careHomes.inUse.value).toBe(living);
    expect(world.careHomes.places).toBeLessThan(living);
  });

  it('is what a council that saves buys less of', () => {
    const world = place();
    const [usual] = placesOf(world).homeCare;
    world.organisations.step[0] = COUNCIL_RUNG.reviewCuts;
    turn(world, { service: 'homeCare', change: 0.5 });
    const kept = 1 - world.values['organisation.reviewCut'];
    expect(placesOf(world).homeCare[0]).toBe(Math.round(1.5 * usual * kept));
  });

  it('of community services is cut from what was taken and what a lever adds alike', () => {
    const world = place();
    const { organisations, values } = world;
    organisations.step[organisations.commissioner] = NHS_RUNG.longerWaits;
    organisations.usualUse[SERVICE.nursing] = 10;
    const kept = 1 - values['organisation.communityCut'];
    turn(world, { service: 'nursing', change: 0.5 });
    expect(placesOf(world).nursing).toEqual([Math.round(15 * kept)]);
    // Fewer places than anybody takes free no money: they are the limit once there are fewer than were taken.
    turn(world, { service: 'nursing', change: -0.1 });
    expect(placesOf(world).nursing).toEqual([Math.round(10 * kept)]);
  });

  it('ramps up', () => {
    const entry = { from: 1, ramp: 2, capacity: { service: 'therapy', change: '+30%' } };
    expect(knobsOf(entry, 2).capacity).toEqual([
      { service: 'therapy', change: 0.15, council: undefined },
    ]);
  });
});

describe('the check of a capacity', () => {
  const ofPlace = (settings: string) =>
    problemsOf(
      `schema: rehearsal/scenario@1\nname: Mine\nplace: overlapping-3x2\ntimeline:\n  - from: 1\n    capacity: ${settings}\n`,
    );

  it('says why a service of the whole place is no council’s', () => {
    const [problem] = ofPlace(
      '{ service: rehabilitationBeds, change: +10%, council: north-council }',
    );
    expect(problem).toMatchObject({
      line: 6,
      message:
        'rehabilitationBeds cannot be changed for one council: it is one for the whole place',
    });
    expect(problem.hint).toContain('leave council out');
  });

  it('says so of beds, which trusts have', () => {
    const [problem] = ofPlace('{ service: acuteBeds, change: +10%, council: north-council }');
    expect(problem.message).toContain('each trust has its own');
  });

  it('knows the councils of the place', () => {
    const [problem] = ofPlace('{ service: homeCare, change: +10%, council: noth-council }');
    expect(problem.message).toBe('Overlapping 3x2 has no council "noth-council"');
    expect(problem.hint).toBe('did you mean north-council?');
    expect(ofPlace('{ service: homeCare, change: +10%, council: north-council }')).toEqual([]);
  });

  it('reads changes with their sign, and no others', () => {
    for (const sound of ['+10%', '-10%', '10%', '0.1', '-0.1', '+2.5 %', '-100%']) {
      expect(ofPlace(`{ service: homeCare, change: ${sound} }`)).toEqual([]);
    }
    for (const broken of ['10', '-110%', '400%', 'more', '10 per cent', '--5%']) {
      const [problem] = ofPlace(`{ service: homeCare, change: ${broken} }`);
      expect(problem.message).toContain('a change from -100% to +300%, such as -3% or +10%');
    }
  });
});
