import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { replicate, replicateTogether } from '../../../src/experiment/replicate.ts';
import { trunkOf } from '../../../src/experiment/trunk.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { overrideScenario } from '../../../src/scenario/override.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { leverNames } from '../../../src/scenario/levers.ts';
import { exampleEntry } from '../../../src/scenario/lever-settings.ts';
import { withTimeline } from '../../verification/model/staff-series.ts';

function tiny(settings: Partial<Pick<Scenario, 'warmUp'>> = {}): Scenario {
  const loaded = loadScenario('scenarios/tiny.yaml', (path) => readFileSync(path, 'utf8'), {
    places: 'scenarios/places',
  });
  if (!('scenario' in loaded)) throw new Error(loaded.problems[0]?.message);
  const changed = overrideScenario(loaded.scenario, { years: 1, people: 400, replications: 1 });
  if (!('scenario' in changed)) throw new Error(changed.problems[0]?.message);
  return { ...changed.scenario, ...settings };
}

test('scenarios that share their warm-up are each as they are alone, whatever lever is pulled', () => {
  const base = tiny();
  const options = leverNames.map((lever) => withTimeline(base, exampleEntry(lever)));
  const scenarios = [base, ...options, base];
  // All but those for whose people or posts there has to be room from the start.
  expect(new Set(scenarios.map(trunkOf)).size).toBeLessThanOrEqual(3);
  const together = replicateTogether(scenarios, 2);
  expect(together).toEqual(scenarios.map((scenario) => replicate(scenario, 2)));
  expect(new Set(together.map(({ streamHash }) => streamHash)).size).toBeGreaterThan(
    leverNames.length / 2,
  );
});

test('scenarios with other inputs have warm-ups of their own', () => {
  const base = tiny();
  const parameters = {
    ...base.parameters,
    'stay.meanDays': 1.1 * base.parameters['stay.meanDays'],
  };
  const other: Scenario = {
    ...base,
    set: { 'stay.meanDays': parameters['stay.meanDays'] },
    parameters,
  };
  expect(trunkOf(other)).not.toBe(trunkOf(base));
  expect(replicateTogether([other, base, other], 1)).toEqual(
    [other, base, other].map((scenario) => replicate(scenario, 1)),
  );
});

test('a run without a warm-up can be shared as well', () => {
  const base = tiny({ warmUp: 0 });
  const option = withTimeline(base, exampleEntry('jointMeetings'));
  expect(replicateTogether([base, option], 1)).toEqual([replicate(base, 1), replicate(option, 1)]);
});
