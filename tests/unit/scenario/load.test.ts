import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultValues } from '../../../src/evidence/registry.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { peopleSimulated } from '../../../src/scenario/scenario.ts';
import { load, parameter, reader, scenarioOf, shipped, sound, soundPlace } from './texts.ts';

/** Everything reachable from a value that could still be changed. */
function unfrozen(value: unknown, path = 'outcome'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, held]) => unfrozen(held, `${path}.${key}`));
  return Object.isFrozen(value) ? inner : [path, ...inner];
}

describe('a scenario file', () => {
  it('takes the documented defaults for all that it leaves out', () => {
    const { place, parameters, ...rest } = scenarioOf(sound);
    expect(rest).toEqual({
      schema: 'rehearsal/scenario@1',
      name: 'Mine',
      description: '',
      sample: 1,
      years: 5,
      warmUp: 2,
      seed: 'rehearsal',
      replications: 10,
      set: {},
      timeline: [],
      measures: [],
    });
    expect(place.name).toBe('Tiny');
    expect(parameters).toEqual(defaultValues());
  });

  it('changes the parameters that it sets, and no others', () => {
    const { id, high } = parameter;
    const scenario = scenarioOf(`${sound}set: {${id}: ${high}}\n`);
    expect(scenario.set).toEqual({ [id]: high });
    expect(scenario.parameters).toEqual({ ...defaultValues(), [id]: high });
  });

  it('takes both ends of a range', () => {
    const { id, low, high } = parameter;
    expect(scenarioOf(`${sound}set: {${id}: ${low}}\n`).parameters[id]).toBe(low);
    expect(scenarioOf(`${sound}set: {${id}: ${high}}\n`).parameters[id]).toBe(high);
  });

  it('turns a number of people into the share of the place', () => {
    const scenario = scenarioOf(`${sound.replace('tiny', 'barnsley-like')}people: 10000\n`);
    expect(scenario.sample).toBe(10_000 / 44_016);
    expect(peopleSimulated(scenario)).toBe(10_000);
  });

  it.each([
    ['25%', 0.25],
    ['0.25', 0.25],
    ['18.69 %', 0.1869],
    ['1', 1],
    ['100%', 1],
  ])('reads the sample %s as the share %s', (written, share) => {
    expect(scenarioOf(`${sound}sample: ${written}\n`).sample).toBe(share);
  });

  it.each([
    ['007', '007'],
    ['1.50', '1.50'],
    ['1e3', '1e3'],
    ['"007"', '007'],
    ['two words', 'two words'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
  ])('keeps the text of the seed %s', (written, seed) => {
    expect(scenarioOf(`${sound}seed: ${written}\n`).seed).toBe(seed);
  });

  it('may be JSON', () => {
    const file = { schema: 'rehearsal/scenario@1', name: 'Mine', place: 'tiny', years: 3 };
    expect(scenarioOf(JSON.stringify(file, undefined, 2))).toEqual(
      scenarioOf(`${sound}years: 3\n`),
    );
  });

  it('means the same with Windows line ends and a byte order mark', () => {
    expect(scenarioOf(`\ufeff${sound}years: 3\n`.replaceAll('\n', '\r\n'))).toEqual(
      scenarioOf(`${sound}years: 3\n`),
    );
  });

  it('cannot be changed once it is loaded, nor can its problems', () => {
    expect(unfrozen(load(`${sound}set: {${parameter.id}: ${parameter.high}}\n`))).toEqual([]);
    expect(unfrozen(load(`${sound}years: 0\n`))).toEqual([]);
  });

  it('comes with the texts of all files that were read', () => {
    const outcome = load(sound.replace('tiny', 'places/a.yaml'), {
      'mine/places/a.yaml': soundPlace,
    });
    expect(outcome.files.map((file) => file.path)).toEqual([
      'mine/scenario.yaml',
      'mine/places/a.yaml',
    ]);
    expect(outcome.files[1].text).toBe(soundPlace);
  });

  it('may hold its place itself, and then reads no other file', () => {
    const inline = sound.replace(' tiny', `\n${soundPlace.replace(/^(?=.)/gm, '  ')}`);
    const beside = scenarioOf(sound.replace('tiny', 'p.yaml'), { 'mine/p.yaml': soundPlace });
    expect(load(inline).files).toHaveLength(1);
    expect(scenarioOf(inline)).toEqual(beside);
  });

  it('that does not exist is a problem with its path', () => {
    const outcome = loadScenario('nowhere/x.yaml', reader({}), shipped);
    expect('problems' in outcome && outcome.problems).toMatchObject([
      { file: 'nowhere/x.yaml', line: 1, column: 1, message: 'there is no file nowhere/x.yaml' },
    ]);
  });

  it('reports at most a hundred problems and says how many there are', () => {
    const outcome = load(`${sound}${'years: 5\n'.repeat(301)}`);
    const problems = 'problems' in outcome ? outcome.problems : [];
    expect(problems).toHaveLength(101);
    expect(problems[100].message).toBe('there are 200 more problems from here on');
  });

  it.each([']', '@', '"'])(
    'does not judge what surrounds a line that is no YAML: years: %s',
    (value) => {
      const outcome = load(`yeras: 5\n${sound}years: ${value}\nwarmUp: none\n`);
      expect('problems' in outcome && outcome.problems.map(({ line }) => line)).toEqual([5]);
    },
  );
});

describe('what is shipped', () => {
  it.each(shipped.placeIds)('place %s is right and covers everybody', (id) => {
    const { place } = scenarioOf(sound.replace('tiny', id));
    const { total, aged65plus, aged18to64 } = place.population;
    expect(aged65plus / total).toBeCloseTo(id === 'barnsley-like' ? 0.185 : 0.1869, 3);
    expect(aged65plus + aged18to64).toBeLessThan(total);
    expect(place.catchment).toHaveLength(place.councils.length);
  });

  it.each(readdirSync('scenarios').filter((file) => file.endsWith('.yaml')))(
    'scenario %s is right without a warning and opens with what it asks',
    (file) => {
      const path = `scenarios/${file}`;
      const outcome = loadScenario(path, reader({}), shipped);
      expect('problems' in outcome ? outcome.problems : outcome.warnings).toEqual([]);
      expect(readFileSync(path, 'utf8')).toMatch(/^# .*\?(\n| .*\n)#\n# /);
    },
  );

  it('overlapping-3x2 differs from coterminous-250k in its borders only', () => {
    const one = scenarioOf(sound.replace('tiny', 'coterminous-250k')).place;
    const other = scenarioOf(sound.replace('tiny', 'overlapping-3x2')).place;
    const neighbourhoods = (place: typeof one) =>
      place.councils.reduce((sum, council) => sum + council.neighbourhoods, 0);
    expect(other.population).toEqual(one.population);
    expect(other.deprivation).toEqual(one.deprivation);
    expect(other.referenceYear).toBe(one.referenceYear);
    expect(neighbourhoods(other)).toBe(neighbourhoods(one));
    expect(other.catchment).not.toEqual(one.catchment);
  });
});
