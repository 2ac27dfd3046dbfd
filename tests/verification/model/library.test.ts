import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultValues } from '../../../src/evidence/registry.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { valueOf } from './scenarios.ts';

/** People aged 65 and over of each scenario; more where a council has too few places for a tenth more to be one. */
const PEOPLE = 2640;
const PEOPLE_OF_SEVERAL_COUNCILS = 9500;
const files = readdirSync('scenarios').filter((file) => file.endsWith('.yaml'));

/** Scenarios that change nothing. */
const STATUS_QUO = ['do-nothing.yaml', 'tiny.yaml'];

test.each(files)('%s runs on a small place, and does something from its first year on', (file) => {
  const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  const outcome = loadScenario(`scenarios/${file}`, read, {
    places: 'scenarios/places',
    scenarios: 'scenarios',
    scenarioIds: files.map((name) => name.replace('.yaml', '')),
  });
  if ('problems' in outcome) throw new Error(outcome.problems.map((p) => p.message).join('; '));
  const { place } = outcome.scenario;
  const small = {
    ...outcome.scenario,
    sample:
      (place.councils.length > 1 ? PEOPLE_OF_SEVERAL_COUNCILS : PEOPLE) /
      place.population.aged65plus,
    years: 3,
    warmUp: 1,
  };
  const result = replicate(small, 1);
  expect(valueOf(small, result, 'emergencyAdmissions')).toBeGreaterThan(50);
  const { timeline: _, ...rest } = small;
  const without = { ...rest, timeline: [], set: {}, parameters: defaultValues() };
  const same = replicate(without, 1).streamHash === result.streamHash;
  expect(same).toBe(STATUS_QUO.includes(file));
});
