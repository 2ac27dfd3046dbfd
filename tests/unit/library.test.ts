import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadScenario, OBSERVED, readScenario, replicate, withFormulas } from '../../src/index.ts';
import { sound } from './scenario/texts.ts';

it('refuses a measure of a name that no run measures, as the command line does', async () => {
  const text = `${sound}measures: { bad: deathz / emergencyAdmissions }\n`;
  const read = (path: string) => (path === 'own.yaml' ? text : readFileSync(path, 'utf8'));
  const outcome = await withFormulas((formulas) =>
    loadScenario('own.yaml', read, { formulas, places: 'scenarios/places' }),
  );
  expect(outcome).toMatchObject({ problems: [{ hint: expect.stringContaining('"deaths"') }] });
});

it('lets an observer of its own count what a run counts', async () => {
  const { outcome } = await readScenario('tiny', ['people=200', 'years=1']);
  if (!('scenario' in outcome)) throw new Error(outcome.problems[0]?.message);
  let deaths = 0;
  const counts = {
    observe(_world: unknown, what: number) {
      if (what === OBSERVED.died) deaths++;
    },
  };
  const seen = replicate(outcome.scenario, 1, counts);
  expect(deaths).toBeGreaterThan(0);
  expect(seen).toEqual(replicate(outcome.scenario, 1));
});
