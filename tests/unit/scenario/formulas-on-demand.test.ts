import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/scenario/load.ts';
import { withFormulas } from '../../../src/scenario/formulas-on-demand.ts';
import { parameter, reader, shipped, sound } from './texts.ts';

const { formulas: _, ...bare } = shipped;
const { id, value } = parameter;
const load = (text: string) => {
  let loads = 0;
  const outcome = withFormulas((formulas) => {
    loads += 1;
    return loadScenario('a.yaml', reader({ 'a.yaml': text }), { ...bare, formulas });
  });
  return outcome.then((loaded) => ({ loaded, loads }));
};

describe('the reader of formulas', () => {
  it('is not fetched for a file without a formula', async () => {
    expect(await load(`${sound}set: {${id}: 1}\n`)).toMatchObject({ loads: 1 });
  });

  it('is fetched for one that has a formula, right or wrong', async () => {
    const { loaded, loads } = await load(`${sound}set: {${id}: 1 * baseline}\n`);
    expect(loads).toBe(2);
    expect(loaded).toMatchObject({
      scenario: { name: 'Mine' },
      warnings: [{ message: `${id} is ${value} anyway: this line changes nothing` }],
    });
    const wrong = await load(`${sound}set: {${id}: 2 * * baseline}\n`);
    expect(wrong.loaded).toMatchObject({
      problems: [{ message: `the formula of ${id} cannot be read from "*" on` }],
    });
  });

  it('is fetched for what takes its time to load, too', async () => {
    const loaded = await withFormulas(async (formulas) => {
      const text = await Promise.resolve(`${sound}set: {${id}: 1 * baseline}\n`);
      return loadScenario('a.yaml', reader({ 'a.yaml': text }), { ...bare, formulas });
    });
    expect(loaded).toMatchObject({ scenario: { name: 'Mine' } });
  });

  it('has to be given to load a formula at once', () => {
    const files = reader({ 'a.yaml': `${sound}set: {${id}: 1 * baseline}\n` });
    expect(() => loadScenario('a.yaml', files, bare)).toThrow(
      `${id} has a formula, and nothing to read it was given`,
    );
  });
});
