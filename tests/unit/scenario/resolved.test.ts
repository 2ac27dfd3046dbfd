import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/scenario/load.ts';
import { overrideScenario } from '../../../src/scenario/override.ts';
import { resolvedScenarioYaml } from '../../../src/scenario/resolved.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { knobsAt, landings } from '../../../src/scenario/timeline.ts';
import { parameter, problemsOf, scenarioOf, shipped, sound, soundPlace } from './texts.ts';

/** Loads a resolved text with nothing else to read: it must need no other file. */
function reloaded(text: string): Scenario {
  const outcome = loadScenario('run/scenario.yaml', (path) =>
    path === 'run/scenario.yaml' ? text : undefined,
  );
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems, undefined, 2));
  expect(outcome.warnings).toEqual([]);
  return outcome.scenario;
}

describe('a resolved scenario', () => {
  it.each(shipped.placeIds)('loads to an equal scenario without any other file, in %s', (id) => {
    const scenario = scenarioOf(
      `${sound.replace('tiny', id)}people: 333\nseed: 007\nset: {${parameter.id}: ${parameter.low}}\n`,
    );
    const text = resolvedScenarioYaml(scenario);
    expect(reloaded(text)).toEqual(scenario);
    expect(resolvedScenarioYaml(reloaded(text))).toBe(text);
  });

  it('keeps the timeline: what lasts, what happens once, and what happens again and again', () => {
    const timeline = `timeline:
  - { from: 1.5, until: 3, ramp: 1, jointMeetings: { coverage: 50% } }
  - { at: 2, restructuring: { kind: demerger, moved: 20% } }
  - { from: 1, every: 2, restructuring: { kind: retender } }
  - { from: 1, until: 4, every: 1, restructuring: { kind: retender } }
  - { at: 1, englandSince1974: {} }
`;
    const scenario = scenarioOf(`${sound}${timeline}`);
    const again = reloaded(resolvedScenarioYaml(scenario));
    expect(again).toEqual(scenario);
    expect(knobsAt(again.timeline, 2).jointMeetings).toEqual({ hoursPerMonth: 4, coverage: 0.25 });
    expect(landings(again.timeline, 3).map(({ at }) => at)).toEqual(
      landings(scenario.timeline, 3).map(({ at }) => at),
    );
  });

  it('keeps the local factors of a place', () => {
    const files = {
      'mine/places/mine.yaml': `${soundPlace}localFactors: { housing: 0.5, crime: -1 }\n`,
    };
    const scenario = scenarioOf(sound.replace('tiny', 'places/mine.yaml'), files);
    expect(scenario.place.localFactors).toEqual({ housing: 0.5, crime: -1 });
    expect(reloaded(resolvedScenarioYaml(scenario))).toEqual(scenario);
  });

  it('shows every setting on its line', () => {
    const lines = resolvedScenarioYaml(scenarioOf(sound)).split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '# Everything that this run was given; parameters that are not set have their defaults.',
      '',
      'schema: rehearsal/scenario@1',
      'name: Mine',
      'description: ""',
    ]);
    expect(lines).toContain('  deprivation: [0.2, 0.2, 0.2, 0.2, 0.2]');
    expect(lines).toContain('sample: 1');
    expect(lines).toContain('set: {}');
  });

  it('keeps any text and any number that a scenario may have', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(
        fc.record({
          name: words,
          description: fc.array(words, { maxLength: 4 }).map((lines) => lines.join('\n')),
          seed: words,
          sample: fc.double({ min: 0.1, max: 1, noNaN: true }),
          value: fc.double({ min: parameter.low, max: parameter.high, noNaN: true }),
        }),
        ({ name, description, seed, sample, value }) => {
          const json = JSON.stringify({
            schema: 'rehearsal/scenario@1',
            name,
            description,
            place: 'tiny',
          });
          fc.pre(problemsOf(json).length === 0);
          const outcome = overrideScenario(scenarioOf(json), {
            seed,
            sample,
            set: { [parameter.id]: value },
          });
          fc.pre('scenario' in outcome);
          if (!('scenario' in outcome)) return;
          expect(reloaded(resolvedScenarioYaml(outcome.scenario))).toEqual(outcome.scenario);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    'true',
    'null',
    '~',
    '007',
    '1e3',
    '0x1f',
    '.inf',
    'a: b',
    '- a',
    '# a',
    "it's",
    '"a"',
    '*a',
    '&a',
    '%a',
    '@a',
    '  a',
    'a  ',
  ])('keeps the text %j as name and seed', (words) => {
    const text = JSON.stringify({
      schema: 'rehearsal/scenario@1',
      name: words,
      seed: words,
      place: 'tiny',
    });
    expect(reloaded(resolvedScenarioYaml(scenarioOf(text)))).toMatchObject({
      name: words,
      seed: words,
    });
  });

  it('is not altered by the scenario that it came from being loaded again', () => {
    const scenario = scenarioOf(sound);
    expect(resolvedScenarioYaml(scenario)).toBe(resolvedScenarioYaml(scenarioOf(sound)));
  });
});
