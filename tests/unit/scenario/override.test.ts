import { describe, expect, it } from 'vitest';
import { overrideScenario, type ScenarioOverrides } from '../../../src/scenario/override.ts';
import { formatProblem, formatProblemLine } from '../../../src/scenario/problem.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { parameter, scenarioOf, sound } from './texts.ts';

const { id, low, high, value, unit } = parameter;
const scenario = scenarioOf(`${sound}years: 3\nsample: 50%\nset: {${id}: ${high}}\n`);

function overridden(overrides: ScenarioOverrides): Scenario {
  const outcome = overrideScenario(scenario, overrides);
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.scenario;
}

function problems(overrides: ScenarioOverrides): string[] {
  const outcome = overrideScenario(scenario, overrides);
  return 'problems' in outcome ? outcome.problems.map(formatProblemLine) : [];
}

describe('overriding a scenario', () => {
  it('with nothing gives an equal scenario', () => {
    expect(overridden({})).toEqual(scenario);
    expect(overridden({ years: undefined, set: {} })).toEqual(scenario);
  });

  it('changes what is given, leaves the rest and the original, and is frozen', () => {
    const changed = overridden({ years: 2, warmUp: 0, replications: 4, seed: 'other' });
    expect(changed).toEqual({ ...scenario, years: 2, warmUp: 0, replications: 4, seed: 'other' });
    expect(scenario.years).toBe(3);
    expect(Object.isFrozen(changed)).toBe(true);
    expect(Object.isFrozen(changed.place.councils)).toBe(true);
  });

  it('lets people and sample replace one another', () => {
    expect(overridden({ people: 200 }).sample).toBe(0.2);
    expect(overridden({ sample: '30%' }).sample).toBe(0.3);
  });

  it('adds parameters to those that the file sets, and can set one back to its default', () => {
    expect(overridden({ set: { [id]: low } }).parameters[id]).toBe(low);
    const back = overridden({ set: { [id]: value } });
    expect(back.set).toEqual({ [id]: value });
    expect(back.parameters[id]).toBe(value);
  });

  it.each<[ScenarioOverrides, string]>([
    [
      { years: 200 },
      '--years: --years must be a whole number from 1 to 50, not 200 (write for example "--years 5")',
    ],
    [
      { warmUp: -1 },
      '--warm-up: --warm-up must be a whole number from 0 to 20, not -1 (write for example "--warm-up 2")',
    ],
    [
      { people: 5000 },
      '--people: --people is 5000, and Tiny has 1000 people aged 65 and over (write at most 1000, which is everybody)',
    ],
    [
      { people: 100, sample: 0.5 },
      '--sample: --people and --sample are both given (keep one of the two: people is a number, sample a share)',
    ],
    [
      { sample: 50 },
      '--sample: --sample must be a share: a number from 0 to 1, or a percentage such as 10%, not 50 (write 50%)',
    ],
    [
      { set: { [`${id}x`]: 1 } },
      `--set ${id}x: "${id}x" is not a parameter (did you mean "${id}"?)`,
    ],
  ])('names the flag: %o', (overrides, problem) => {
    expect(problems(overrides)).toEqual([problem]);
  });

  it('checks the declared range of a parameter', () => {
    const [problem] = problems({ set: { [id]: high + 1 } });
    expect(problem).toContain(
      `--set ${id} must be a number from ${low} to ${high} (${unit}), not ${high + 1}`,
    );
  });

  it('reports all flags at once, without a frame', () => {
    const outcome = overrideScenario(scenario, { years: 0, replications: 0, seed: '' });
    if (!('problems' in outcome)) throw new Error('expected problems');
    expect(outcome.problems.map(({ file }) => file).toSorted()).toEqual([
      '--replications',
      '--seed',
      '--years',
    ]);
    expect(formatProblem(outcome.problems[0], '', { colour: false }).split('\n')).toHaveLength(3);
  });

  it.each([{ place: 'tiny' }, { measures: {} }, { timeline: [] }, { name: 'x' }, { set: 'a=1' }])(
    'does not take %j for what it can change',
    (given) => {
      expect(() => overrideScenario(scenario, given as object)).toThrow(TypeError);
    },
  );

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300, 0.5])('refuses %s years', (years) => {
    expect(problems({ years })).toHaveLength(1);
  });
});
