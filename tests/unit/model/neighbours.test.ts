import { describe, expect, it } from 'vitest';
import { EPISODE, PATHWAY, RESIDENCE } from '../../../src/model/people/codes.ts';
import { populate } from '../../../src/model/populate.ts';
import { endPathway } from '../../../src/model/processes/discharge.ts';
import { requestPlace, searchRatio } from '../../../src/model/processes/neighbours.ts';
import { World } from '../../../src/model/world.ts';
import { scenarioOf, withValues } from '../../verification/model/scenarios.ts';

const three = scenarioOf('overlapping-3x2', { sample: 0.05, years: 1, warmUp: 0 });
const [NORTH, MID, SOUTH] = [0, 1, 2];

/** Three councils with so many care-home places each, and the share who would go to a neighbour's. */
function place(free: readonly number[], share: number): World {
  const world = new World(
    withValues(three, { 'discharge.neighbourShare': share }),
    { k0: 3, k1: 4 },
    { observe: () => undefined },
  );
  populate(world);
  free.forEach((places, council) => world.pathways[PATHWAY.careHome][council].setCapacity(places));
  return world;
}

/** So many people of a council ask for a care-home place after hospital. */
function ask(world: World, council: number, count: number): readonly number[] {
  const { people } = world;
  const asking = Array.from({ length: world.initialPeople }, (_, person) => person)
    .filter((person) => people.council[person] === council && people.isOlder(person))
    .filter((person) => people.residence[person] === RESIDENCE.home && people.pathway[person] === 0)
    .slice(0, count);
  for (const person of asking) {
    people.residence[person] = RESIDENCE.hospital;
    people.cameFrom[person] = RESIDENCE.home;
    people.episode[person] = EPISODE.ready;
    people.readyAt[person] = 0;
    people.pathway[person] = PATHWAY.careHome;
    world.beds[people.trust[person]].inUse.add(1, 0);
    requestPlace(world, person);
  }
  return asking;
}

const inUse = (world: World) => world.pathways[PATHWAY.careHome].map((of) => of.inUse.value);
const waiting = (world: World) => world.pathways[PATHWAY.careHome].map((of) => of.queue.value);

describe('a place that each council has for itself', () => {
  it('is the own council’s as long as one is free', () => {
    const world = place([5, 5, 5], 1);
    ask(world, MID, 5);
    expect(inUse(world)).toEqual([0, 5, 0]);
  });

  it('is a neighbour’s for those who would go there, where it has the most free', () => {
    const world = place([3, 1, 2], 1);
    ask(world, MID, 4);
    expect(inUse(world)).toEqual([2, 1, 1]);
    ask(world, MID, 4);
    expect(inUse(world)).toEqual([3, 1, 2]);
    expect(waiting(world)).toEqual([0, 2, 0]);
  });

  it('is found in inverse proportion to the places that may be asked for', () => {
    const world = place([5, 5, 5], 0);
    const inNorth = ask(world, NORTH, 1)[0];
    expect(searchRatio(world, inNorth)).toBe(1);
    const more = { service: 'careHomePlaces', change: 0.25, council: 'north-council' } as const;
    world.knobs.capacity = [more];
    expect(searchRatio(world, inNorth)).toBeCloseTo(0.8, 12);
    expect(searchRatio(world, ask(world, MID, 1)[0])).toBe(1);
    const wide = place([5, 5, 5], 1);
    wide.knobs.capacity = [more];
    const usual = wide.sizes.pathwayPlaces[PATHWAY.careHome];
    const all = usual.reduce((sum, places) => sum + places, 0);
    const asked = (all + 0.25 * usual[NORTH]) / all;
    for (const council of [NORTH, MID, SOUTH]) {
      expect(searchRatio(wide, ask(wide, council, 1)[0])).toBeCloseTo(1 / asked, 12);
    }
  });

  it('is waited for at home by those who would not', () => {
    const world = place([3, 1, 2], 0);
    ask(world, MID, 4);
    expect(inUse(world)).toEqual([0, 1, 0]);
    expect(waiting(world)).toEqual([0, 3, 0]);
  });

  it('goes back to whose it is', () => {
    const world = place([1, 1, 1], 1);
    const [home, north, south] = ask(world, MID, 3);
    const { people } = world;
    expect([north, south].map((person) => people.relations.placeCouncil[person])).toEqual([
      NORTH,
      SOUTH,
    ]);
    endPathway(world, north);
    expect(inUse(world)).toEqual([0, 1, 1]);
    endPathway(world, home);
    endPathway(world, south);
    expect(inUse(world)).toEqual([0, 0, 0]);
  });
});
