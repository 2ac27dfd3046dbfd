import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/scenario/load.ts';
import { formatProblemLine } from '../../../src/scenario/problem.ts';
import { knobsAt } from '../../../src/scenario/timeline.ts';
import { parameter, reader, shipped, sound } from './texts.ts';

const { id, high } = parameter;
const text = `${sound}years: 2\nset: {stay.meanDays: 13}\ntimeline: [{ from: 1, jointMeetings: {} }]\n`;

function outcomeOf(...set: string[]) {
  return loadScenario('mine/a.yaml', reader({ 'mine/a.yaml': text }), { ...shipped, set });
}

function scenarioOf(...set: string[]) {
  const outcome = outcomeOf(...set);
  if ('problems' in outcome) throw new Error(outcome.problems.map(formatProblemLine).join('\n'));
  return outcome.scenario;
}

function linesOf(...set: string[]) {
  const outcome = outcomeOf(...set);
  return ('problems' in outcome ? outcome.problems : outcome.warnings).map(formatProblemLine);
}

describe('what --set gives', () => {
  it('replaces settings and parameters, and leaves the rest', () => {
    const plain = scenarioOf();
    expect(scenarioOf('years=3', `${id}=${high}`)).toEqual({
      ...plain,
      years: 3,
      set: { ...plain.set, [id]: high },
      parameters: { ...plain.parameters, [id]: high },
    });
    expect(scenarioOf(`set.${id}=${high}`).parameters[id]).toBe(high);
  });

  it('takes a formula whose baseline is the value of the file', () => {
    expect(scenarioOf('stay.meanDays=0.9 * baseline').parameters['stay.meanDays']).toBe(11.7);
  });

  it('says who pays in a timeline, which replaces that of the file', () => {
    const { timeline } = scenarioOf('timeline=[{from: 1, meansTest: {option: abolished}}]');
    expect(timeline.map(({ lever }) => lever)).toEqual(['meansTest']);
    expect(knobsAt(timeline, 1).meansTest).toBe('abolished');
  });

  it('replaces one setting of one entry of a timeline, and leaves the rest', () => {
    const [entry] = scenarioOf(
      'timeline.0.jointMeetings.hoursPerMonth=6',
      'timeline[0].from=2',
    ).timeline;
    expect(entry).toMatchObject({
      lever: 'jointMeetings',
      from: 2,
      settings: { hoursPerMonth: 6 },
    });
    const [plain] = scenarioOf().timeline;
    expect(scenarioOf('timeline.0.from=1').timeline).toEqual([plain]);
  });

  it('replaces a timeline, a place and a number of people', () => {
    expect(scenarioOf('timeline=[]').timeline).toEqual([]);
    expect(scenarioOf('place=icb-1.2m', 'people=500').place.name).toBe('ICB 1.2m');
    expect(scenarioOf('sample=50%').sample).toBe(0.5);
  });

  it('keeps a seed as it was written, and counts the last of two', () => {
    expect(scenarioOf('seed=7', 'seed=007').seed).toBe('007');
    expect(scenarioOf('name=A = B').name).toBe('A = B');
  });

  it.each([
    [
      'years=300',
      '--set years=300: years must be a whole number from 1 to 50, not 300 (write for example "--set years=5")',
    ],
    [
      'years=',
      '--set years=: years must be a whole number from 1 to 50, but nothing is given (write for example "--set years=5")',
    ],
    [
      'years',
      '--set years: --set years gives no key and value (write a key, = and a value, as in --set years=3)',
    ],
    [
      'yeers=3',
      '--set yeers=3: "yeers" is neither a setting nor a parameter (did you mean "years"?)',
    ],
    [
      'stay.meanDay=3',
      '--set stay.meanDay=3: "stay.meanDay" is neither a setting nor a parameter (did you mean "stay.meanDays"?)',
    ],
    [
      'stay.meanDays=13',
      '--set stay.meanDays=13: stay.meanDays is 13 anyway: this line changes nothing (remove the line, or write the value that you meant)',
    ],
    [
      'stay.meanDays=9 * baseline',
      '--set stay.meanDays=9 * baseline: stay.meanDays must be a number from 7 to 14 (days), not 9 * baseline, which is 117 (',
    ],
    [
      'timeline=[{meansTest: {option: abolish}}]',
      '--set timeline=[{meansTest: {option: abolish}}]: timeline[0].meansTest.option must be one of: keep, careOnly, abolished, not "abolish" (did you mean "abolished"?)',
    ],
    [
      'policy.meansTest=keep',
      `--set policy.meansTest=keep: "policy" is no setting: who pays is for levers of the timeline to say (write for example --set 'timeline=[{from: 1, meansTest: {option: abolished}}]')`,
    ],
    ['place=tinny', '--set place=tinny: "tinny" is not a shipped place (did you mean "tiny"?)'],
    ['place=p.yaml', '--set place=p.yaml: there is no place file p.yaml ('],
    [
      'people=100000',
      '--set people=100000: people is 100000, and Tiny has 1000 people aged 65 and over (write at most 1000, which is everybody)',
    ],
    [
      'place.name=x',
      '--set place.name=x: "place.name" cannot be set by a flag (write it in a file)',
    ],
    [
      'set=3',
      '--set set=3: set must be parameter ids, each with a number, not 3 (write for example "--set \'set={',
    ],
    ['name=a: b', '(write for example "--set \'name=Do nothing\'")'],
    [
      'timeline.1.from=3',
      '--set timeline.1.from=3: timeline has 1 entry, and there is none at position 1 (positions are counted from 0: the last one is timeline.0)',
    ],
    [
      'timeline.first.from=3',
      '--set timeline.first.from=3: timeline is a list, and "first" is no position in it (write a number from 0, as in timeline.0)',
    ],
    [
      'timeline[0].jointMeetings.hoursPerMonth=-1',
      '--set timeline[0].jointMeetings.hoursPerMonth=-1: timeline[0].jointMeetings.hoursPerMonth must be',
    ],
    ['extends=x', '--set extends=x: "extends" cannot be set by a flag (write it in a file)'],
    ['seed=[1', '--set seed=[1: the bracket that opens here is not closed (close it with ])'],
    ['__proto__.x=1', '--set __proto__.x=1: "__proto__.x" is neither a setting nor a parameter ('],
  ])('is checked like a file: %s', (set, line) => {
    expect(linesOf(set)).toEqual([expect.stringContaining(line)]);
  });

  it('is reported together with what is wrong with the file', () => {
    const files = reader({ 'mine/a.yaml': `${sound}yeers: 2\n` });
    const outcome = loadScenario('mine/a.yaml', files, { ...shipped, set: ['years=0', 'x=1'] });
    const problems = 'problems' in outcome ? outcome.problems : [];
    expect(problems.map(({ file, line }) => [file, line])).toEqual([
      ['--set x=1', 0],
      ['--set years=0', 0],
      ['mine/a.yaml', 4],
    ]);
  });
});
