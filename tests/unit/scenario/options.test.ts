import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { formatProblemLine } from '../../../src/scenario/problem.ts';
import { load, loadAll, parameter, scenarioOf, sound } from './texts.ts';

const { id, low, value, high } = parameter;
const base = `${sound}years: 3
sample: 50%
set: { ${id}: ${high} }
timeline:
  - { from: 1, jointMeetings: { hoursPerMonth: 2 } }
`;

function scenariosOf(
  text: string,
  others: Readonly<Record<string, string>> = {},
): readonly Scenario[] {
  const outcome = loadAll(text, others);
  if ('problems' in outcome) throw new Error(outcome.problems.map(formatProblemLine).join('\n'));
  return outcome.scenarios;
}

function problems(text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const outcome = loadAll(text, others);
  return ('problems' in outcome ? outcome.problems : outcome.warnings).map(formatProblemLine);
}

describe('options of a file', () => {
  it('are scenarios of their own, after that of the file', () => {
    const [plan, more, poorer] = scenariosOf(`${base}options:
  - name: More
    timeline:
      - { at: 2, restructuring: { kind: demerger } }
  - name: Poorer
    description: Less of it.
    people: 200
    set: { ${id}: ${low} }
    without: [timeline]
`);
    expect(plan).toEqual(scenarioOf(base));
    expect(more).toMatchObject({ name: 'More', description: '', years: 3, sample: 0.5 });
    expect(more?.timeline.map(({ lever }) => lever)).toEqual(['jointMeetings', 'restructuring']);
    expect(poorer).toMatchObject({ name: 'Poorer', description: 'Less of it.', sample: 0.2 });
    expect(poorer).toMatchObject({ timeline: [], set: { [id]: low } });
  });

  it('come to the same as a file that extends this one', () => {
    const lines = `years: 4\nset:\n  ${id}: 0.999 * baseline\nmeasures: { x: 2 * deaths }\n`;
    const [, option] = scenariosOf(
      `${base}options:\n  - name: It\n${lines.replace(/^(?=.)/gm, '    ')}`,
    );
    const above = `schema: rehearsal/scenario@1\nname: It\nextends: base.yaml\n${lines}`;
    expect(option).toEqual(scenarioOf(above, { 'mine/base.yaml': base }));
  });

  it('take the value of the file as baseline, and what it extends as well', () => {
    const above = `schema: rehearsal/scenario@1\nname: Above\nextends: base.yaml\noptions:\n  - { name: A, set: { ${id}: 'min(baseline, ${value})' } }\n`;
    const [plan, option] = scenariosOf(above, { 'mine/base.yaml': base });
    expect(plan?.parameters[id]).toBe(high);
    expect(option?.parameters[id]).toBe(value);
  });

  it('are not taken over by a file that extends theirs', () => {
    const withOptions = `${base}options: [{ name: A, years: 1 }]\n`;
    const above = 'schema: rehearsal/scenario@1\nname: Above\nextends: base.yaml\n';
    expect(scenariosOf(above, { 'mine/base.yaml': withOptions })).toHaveLength(1);
    expect(load(withOptions)).toMatchObject({ scenario: { name: 'Mine', years: 3 } });
  });

  it('have all of their problems reported at once, each at its own line', () => {
    expect(
      problems(`${sound}options:
  - name: A
    years: 0
  - name: B
    set:
      ${id}: ${high + 1}
    yeras: 2
  - name: A
  - years: 2
  - name: D
    extends: tiny
  - E
  - name: F
    timeline:
      - { from: 1, jointMeeting: {} }
  - name: G
    place: barnsly-like
`),
    ).toEqual([
      'mine/scenario.yaml:6:12: years must be a whole number from 1 to 50, not 0 (write for example "years: 5")',
      expect.stringContaining(`:9:${id.length + 9}: ${id} must be a number from ${low} to ${high}`),
      'mine/scenario.yaml:10:5: there is no setting "yeras" (did you mean "years"?)',
      'mine/scenario.yaml:11:11: the name "A" is used twice in this file (give the file and each of its options a name of its own)',
      'mine/scenario.yaml:12:5: options[3] has no "name" (add a line such as "name: Do nothing")',
      'mine/scenario.yaml:14:5: there is no setting "extends" (the keys here are name, description, place, people, sample, years, warmUp, seed, replications, timeline, set, measures and 1 more)',
      'mine/scenario.yaml:15:5: options[5] must be a name and what is changed, not "E" (write for example "options: [{name: Weekly meetings, timeline: [{from: 1, jointMeetings: {}}]}]")',
      'mine/scenario.yaml:18:20: there is no setting "jointMeeting" (did you mean "jointMeetings"?)',
      'mine/scenario.yaml:20:12: "barnsly-like" is not a shipped place (did you mean "barnsley-like"?)',
    ]);
  });

  it('may warn, and say so once', () => {
    expect(
      problems(
        `${base}options:\n  - { name: A, years: 2 }\n  - { name: B, set: { ${id}: 1 * baseline } }\n`,
      ),
    ).toEqual([
      `mine/scenario.yaml:11:${20 + id.length + 5}: ${id} is ${high} anyway: this line changes nothing (remove the line, or write the value that you meant)`,
    ]);
  });
});
