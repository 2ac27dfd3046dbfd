import { expect, test } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import { CLOCK } from '../../../src/model/clocks.ts';
import { readHazards } from '../../../src/model/processes/hazards.ts';
import type { World } from '../../../src/model/world.ts';
import { scenarioOf, withValues } from './scenarios.ts';

const tiny = scenarioOf('tiny', { sample: 0.2, years: 2, warmUp: 1 });
const scarce = withValues(tiny, {
  'discharge.placesPer1000.home': 0.8,
  'homeCare.hoursPer1000': 60,
  'therapy.placesPer1000': 1,
  'seeking.unmetRate': 1.2,
  'crisis.scale': 2,
});

// Crises follow the continuity of GPs in steps: between two of them the clock burns at the rate of the last.
const exact = Object.entries(CLOCK).filter(([name]) => name !== 'crisis');

test.each([
  ['as usual', tiny],
  ['where everything is scarce', scarce],
])('every hazard is what the state of the person says after every event: %s', (_, scenario) => {
  const behind = new Set<string>();
  const known = new Set<string>();
  const now = new Float64Array(Object.keys(CLOCK).length);
  let looks = 0;
  const look = (world: World, kind: number, person: number) => {
    if (!world.people.isHere(person)) return;
    readHazards(world, person, now);
    looks++;
    for (const [name, clock] of exact) {
      // Whoever is behind is told of once, after the event that left them so.
      const who = `${name} ${person}`;
      if (world.clocks.rate(person, clock) === now[clock]) known.delete(who);
      else if (!known.has(who)) {
        known.add(who);
        behind.add(
          `${name} after ${world.simulation.kinds[kind]} in stage ${world.people.caseStage[person]}`,
        );
      }
    }
  };
  replicate(scenario, 1, { observe: () => {} }, (world) => {
    world.simulation.check((_model, kind) => {
      for (let person = 0; person < world.people.capacity; person++) look(world, kind, person);
    });
  });
  expect(looks).toBeGreaterThan(100_000);
  expect([...behind]).toEqual([]);
});
