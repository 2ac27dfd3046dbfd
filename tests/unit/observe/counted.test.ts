import { expect, test } from 'vitest';
import { replicationKey } from '../../../src/engine/draws.ts';
import { populate } from '../../../src/model/populate.ts';
import type { Observer } from '../../../src/model/observer.ts';
import { World } from '../../../src/model/world.ts';
import { Counted } from '../../../src/observe/counted.ts';
import { resultValues } from '../../../src/observe/results.ts';
import { expandSeed } from '../../../src/scenario/seed.ts';
import { scenarioOf } from '../../verification/model/scenarios.ts';

test('counts the same as if everybody who counts were told of everything', () => {
  const scenario = scenarioOf('tiny', { sample: 0.5, years: 2, warmUp: 1 });
  const told: Observer = {
    observe: (from, what, person, now, detail) => {
      counted.observe(from, what, person, now, detail);
      const { time, persistence, spending, staff, meetings, monthly, ...reported } = everything;
      const always = [time, persistence, spending, staff, meetings, monthly];
      const { tallies, waits, continuity } = reported;
      const who = now < from.reportFrom ? always : [...always, tallies, waits, continuity];
      if (person >= 0) everything.slots.find(from, person);
      for (const one of who) one.observe(from, what, person, now, detail);
    },
  };
  const world = new World(scenario, replicationKey(expandSeed(scenario.seed), 1), told);
  const counted = new Counted(world);
  const everything = new Counted(world);
  populate(world);
  world.simulation.run(world.horizon);
  counted.close();
  everything.close();
  expect(resultValues(counted)).toEqual(resultValues(everything));
  expect(counted.spending.ledger.lines).toEqual(everything.spending.ledger.lines);
  expect(counted.monthly.rates(world.horizon)).toEqual(everything.monthly.rates(world.horizon));
});
