import { describe, expect, it } from 'vitest';
import {
  exampleLine,
  exampleSettings,
  leverSettings,
} from '../../../src/scenario/lever-settings.ts';
import { leverNames, leverOf } from '../../../src/scenario/levers.ts';
import { overrideScenario } from '../../../src/scenario/override.ts';
import { resolvedScenarioYaml } from '../../../src/scenario/resolved.ts';
import { starterText } from '../../../src/scenario/starter.ts';
import { problemsOf, scenarioOf, sound } from './texts.ts';

// Whoever adds a lever is told here what a planner would miss in it.
describe.each(leverNames)('the lever %s', (name) => {
  const text = `${sound}timeline:\n  ${exampleLine(name)}\n`;

  it('says what it is, and what each of its settings is and may be', () => {
    expect(leverOf(name).says).toMatch(/\w{3}.*[^.]$/);
    const unsaid = leverSettings(name).filter(
      ({ description, accepts }) => !/\w.*\.$/.test(description) || accepts === '',
    );
    expect(unsaid).toEqual([]);
  });

  it('has an example that loads, and comes back from its resolved file', () => {
    expect(problemsOf(text)).toEqual([]);
    const scenario = scenarioOf(text);
    expect(scenario.timeline.map(({ lever }) => lever)).toEqual([name]);
    expect(scenarioOf(resolvedScenarioYaml(scenario))).toEqual(scenario);
    expect(overrideScenario(scenario, { years: 3 })).toMatchObject({ scenario: { years: 3 } });
  });

  it('makes a scenario to start from, right as it stands', () => {
    const starter = starterText({
      file: 'my-plan.yaml',
      name: 'My plan: first',
      place: 'tiny',
      aged65plus: 1000,
      levers: [name],
    });
    expect(problemsOf(starter)).toEqual([]);
    const { timeline, name: called } = scenarioOf(starter);
    expect([timeline.length, called]).toEqual([1, 'My plan: first']);
    expect(timeline[0].settings).toMatchObject(exampleSettings(name));
  });
});

describe('a scenario to start from', () => {
  const blank = {
    file: 'a.yaml',
    name: 'A',
    place: 'barnsley-like',
    aged65plus: 44_016,
    levers: [],
  };

  it('takes as many people as a first run has time for', () => {
    expect(problemsOf(starterText(blank))).toEqual([]);
    expect(starterText(blank)).toContain('people: 10000 # of the 44,016 aged 65 and over');
    expect(starterText({ ...blank, aged65plus: 1000 })).not.toContain('people:');
  });

  it('has examples in its comments that are right once the # is removed', () => {
    const opened = starterText(blank)
      .split('\n')
      .map((line) => line.replace(/^# (?=(set|timeline):|  )/, ''))
      .join('\n');
    expect(problemsOf(opened)).toEqual([]);
    const { timeline, set } = scenarioOf(opened);
    expect([timeline.length, Object.keys(set)]).toEqual([1, ['stay.meanDays']]);
  });
});
