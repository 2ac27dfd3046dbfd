import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { replicationKey } from '../../../src/engine/draws.ts';
import { oneWorldOf } from '../../../src/experiment/crew.ts';
import { History } from '../../../src/experiment/history.ts';
import { Stage, StageForMany } from '../../../src/experiment/stage.ts';
import { expandSeed } from '../../../src/scenario/seed.ts';
import { exampleEntry } from '../../../src/scenario/lever-settings.ts';
import { leverNames } from '../../../src/scenario/levers.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { overrideScenario } from '../../../src/scenario/override.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { withTimeline } from '../../verification/model/staff-series.ts';

function tiny(people = 300): Scenario {
  const loaded = loadScenario('scenarios/tiny.yaml', (path) => readFileSync(path, 'utf8'), {
    places: 'scenarios/places',
  });
  if (!('scenario' in loaded)) throw new Error(loaded.problems[0]?.message);
  const changed = overrideScenario(loaded.scenario, { years: 1, people, replications: 1 });
  if (!('scenario' in changed)) throw new Error(changed.problems[0]?.message);
  return changed.scenario;
}

const base = tiny();

test('histories on one stage are those on stages of their own, in any order, whatever lever was pulled before', () => {
  const { of: stageOf } = new StageForMany(base);
  const checkpoints = [100, 900];
  leverNames.forEach((lever, n) => {
    const option = withTimeline(base, exampleEntry(lever));
    const replication = 1 + ((7 * n) % 5);
    const onOne = new History(base, replication, { stageOf, checkpoints });
    onOne.remember();
    const alone = new History(base, replication, { checkpoints });
    alone.remember();
    for (const scenario of [option, base]) {
      expect(onOne.goOn(scenario)).toEqual(alone.goOn(scenario));
    }
  });
});

test('what a history leaves behind does not change with the next one', () => {
  const { of: stageOf } = new StageForMany(base);
  const first = new History(base, 1, { stageOf, checkpoints: [200] }).goOn(base);
  const then = structuredClone(first);
  new History(base, 2, { stageOf }).goOn(base);
  expect(first).toEqual(then);
});

test('a stage is for scenarios that are one until the reported years, and no others', () => {
  const { of: stageOf } = new StageForMany(base);
  expect(() => stageOf(tiny(200), 1)).toThrow(/needs another world than the one of this thread/);
});

test('more people may join than on the first day of the stage; a world of one replication has room for its own alone', () => {
  const { of: stageOf } = new StageForMany(base);
  const joining = Array.from({ length: 200 }, (_, n) => stageOf(base, n + 1).world.arrivals.times);
  const counts = joining.map(({ length }) => length);
  expect(new Set(counts).size).toBeGreaterThan(10);
  const least = 1 + counts.indexOf(Math.min(...counts));
  const most = 1 + counts.indexOf(Math.max(...counts));
  const { world } = new Stage(base, least);
  const key = replicationKey(expandSeed(base.seed), most);
  expect(() => world.begin(key)).toThrow(/^There are \d+ people, and room for \d+\.$/);
});

test('threads have one world where all that they run is one until the reported years, and where it is small enough to be kept', () => {
  const option = withTimeline(base, exampleEntry('jointMeetings'));
  expect(oneWorldOf([base, option])).toBe(base);
  expect(oneWorldOf([base, tiny(200)])).toBeUndefined();
  expect(oneWorldOf([base, withTimeline(base, exampleEntry('demandGrowth'))])).toBeUndefined();
  expect(oneWorldOf([{ ...base, sample: 1000 }])).toBeUndefined();
  expect(oneWorldOf([])).toBeUndefined();
});
