import { readFileSync } from 'node:fs';
import { loadScenario } from '../../../src/scenario/load.ts';
import { overrideScenario } from '../../../src/scenario/override.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

/** The tiny scenario, for one reported year. */
export function tinyScenario(replications: number): Scenario {
  const loaded = loadScenario('scenarios/tiny.yaml', (path) => readFileSync(path, 'utf8'), {
    places: 'scenarios/places',
  });
  if (!('scenario' in loaded)) throw new Error(loaded.problems[0]?.message);
  const changed = overrideScenario(loaded.scenario, { years: 1, people: 200, replications });
  if (!('scenario' in changed)) throw new Error(changed.problems[0]?.message);
  return changed.scenario;
}
