import { describe, expect, it } from 'vitest';
import { parameterDeclaration } from '../../../src/evidence/registry.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { formatProblem, formatProblemLine } from '../../../src/scenario/problem.ts';
import { knobsAt } from '../../../src/scenario/timeline.ts';
import { load, parameter, problemsOf, reader, scenarioOf, shipped, sound } from './texts.ts';

const { id, low, high, value } = parameter;
const head = 'schema: rehearsal/scenario@1\nname: Option\nextends: base.yaml\n';
const meetings = '{ from: 1, jointMeetings: { hoursPerMonth: 4 } }';

/** The scenario of a file that extends `mine/base.yaml`. */
const over = (base: string, text: string) => scenarioOf(head + text, { 'mine/base.yaml': base });

/** Its problems, a line each. */
const wrong = (base: string, text: string, others: Readonly<Record<string, string>> = {}) =>
  problemsOf(head + text, { 'mine/base.yaml': base, ...others }).map(formatProblemLine);

describe('a scenario that extends another', () => {
  it('takes over everything but name and description', () => {
    const base = `${sound}description: Of the base.\nyears: 3\nsample: 50%\nseed: 007\nset: {${id}: ${high}}\ntimeline: [${meetings}, { from: 2, meansTest: { option: abolished } }]\n`;
    expect(over(base, '')).toEqual({ ...scenarioOf(base), name: 'Option', description: '' });
  });

  it('replaces what it gives itself', () => {
    const { years, seed, place } = over(
      `${sound}years: 3\nseed: a\n`,
      'years: 4\nplace: icb-1.2m\n',
    );
    expect([years, seed, place.name]).toEqual([4, 'a', 'ICB 1.2m']);
  });

  it('lets people take the place of a sample, and a sample that of people', () => {
    expect(over(`${sound}people: 200\n`, 'sample: 50%\n').sample).toBe(0.5);
    expect(over(`${sound}sample: 50%\n`, 'people: 200\n').sample).toBe(0.2);
  });

  it('adds parameters to those below, and can set one back to its default', () => {
    const base = `${sound}set: {${id}: ${high}}\n`;
    expect(over(base, 'set: {stay.meanDays: 13}\n').set).toEqual({
      [id]: high,
      'stay.meanDays': 13,
    });
    expect(over(base, `set: {${id}: ${low}}\n`).set).toEqual({ [id]: low });
    expect(over(base, `set: {${id}: ${value}}\n`).set).toEqual({ [id]: value });
    expect(wrong(base, `set: {${id}: ${value}}\n`)).toEqual([]);
  });

  it('adds its timeline to the one below', () => {
    const base = `${sound}timeline: [${meetings}]\n`;
    const option = 'timeline: [{ at: 2, restructuring: { kind: demerger } }]\n';
    expect(over(base, option).timeline.map(({ lever }) => lever)).toEqual([
      'jointMeetings',
      'restructuring',
    ]);
  });

  it('ends in its timeline what the one below began', () => {
    const base = `${sound}timeline: [{ from: 1, meansTest: { option: abolished } }]\n`;
    const back = 'timeline: [{ from: 3, meansTest: { option: keep } }]\n';
    const { timeline } = over(base, back);
    expect([2, 3].map((at) => knobsAt(timeline, at).meansTest)).toEqual(['abolished', 'keep']);
    expect(wrong(base, back)).toEqual([]);
  });

  it('leaves out what it names', () => {
    const base = `${sound}years: 3\ntimeline: [${meetings}]\nset: {${id}: ${high}}\n`;
    const option =
      'without: [timeline, set]\ntimeline: [{ at: 2, restructuring: { kind: demerger } }]\n';
    const { timeline, set, years } = over(base, option);
    expect([timeline.length, timeline[0].lever, set, years]).toEqual([1, 'restructuring', {}, 3]);
  });

  it('may extend a file that extends another, down to a shipped one', () => {
    const { years, replications, sample } = over(
      'schema: rehearsal/scenario@1\nname: Base\nextends: tiny\nyears: 3\nreplications: 7\n',
      'replications: 4\n',
    );
    expect([years, replications, sample]).toEqual([3, 4, 1]);
  });

  it('finds the place of the other file where that file is', () => {
    const files = {
      'mine/a.yaml': head.replace('base', 'below/base'),
      'mine/below/base.yaml': sound.replace('tiny', 'places/p.yaml'),
    };
    const outcome = loadScenario('mine/a.yaml', reader(files), shipped);
    expect('problems' in outcome && outcome.problems[0]).toMatchObject({
      file: 'mine/below/base.yaml',
      message: 'there is no place file mine/below/places/p.yaml',
    });
  });

  it('comes with the texts of all files, its own first', () => {
    const outcome = load(head, { 'mine/base.yaml': sound });
    expect(outcome.files.map(({ path }) => path)).toEqual([
      'mine/scenario.yaml',
      'mine/base.yaml',
      'scenarios/places/tiny.yaml',
    ]);
  });
});

const scenarioIdsHint =
  'the path starts in the folder of this file; a shipped scenario is named by its id alone';

describe('what is wrong with files that extend one another', () => {
  it('is all reported, each with its own file, line and column', () => {
    const base = `${sound}yeers: 4\nyears: 400\ntimeline:\n  - { from: 1, jointMeetings: { coverage: 3 } }\n`;
    const option = `years: 0\ntimeline:\n  - ${meetings}\n  - { from: 2 }\n`;
    expect(wrong(base, option)).toEqual([
      'mine/scenario.yaml:4:8: years must be a whole number from 1 to 50, not 0 (write for example "years: 5")',
      expect.stringContaining(
        'mine/scenario.yaml:7:5: this entry of the timeline names no lever (add one of jointMeetings',
      ),
      'mine/base.yaml:4:1: there is no setting "yeers" (did you mean "years"?)',
      'mine/base.yaml:5:8: years must be a whole number from 1 to 50, not 400 (write for example "years: 5")',
      expect.stringContaining(
        'mine/base.yaml:7:43: timeline[0].jointMeetings.coverage must be a share',
      ),
    ]);
  });

  it('has frames of the right file', () => {
    const outcome = load(head, { 'mine/base.yaml': `${sound}years: none\n` });
    const [problem] = 'problems' in outcome ? outcome.problems : [];
    const text = outcome.files.find(({ path }) => path === problem.file)?.text ?? '';
    expect(formatProblem(problem, text, { colour: false })).toContain('> 4 | years: none');
  });

  it.each<
    [what: string, option: string, others: Readonly<Record<string, string>>, lines: string[]]
  >([
    [
      'a file that is missing',
      head,
      {},
      [`mine/scenario.yaml:3:10: there is no scenario file mine/base.yaml (${scenarioIdsHint})`],
    ],
    [
      'a slip in the id of a shipped one',
      head.replace('base.yaml', 'do-noting'),
      {},
      [
        'mine/scenario.yaml:3:10: "do-noting" is not a shipped scenario (did you mean "do-nothing"?)',
      ],
    ],
    [
      'a file without its ending',
      head.replace('base.yaml', 'my-council-plan'),
      {},
      [
        'mine/scenario.yaml:3:10: "my-council-plan" is not a shipped scenario (list the shipped scenarios with: rehearse list scenarios; a file of your own is named with its ending, as in "base.yaml")',
      ],
    ],
    [
      'a path that leads upward',
      head.replace('base.yaml', '../base.yaml'),
      {},
      [
        'mine/scenario.yaml:3:10: the scenario "../base.yaml" leads upward with ".." (put the scenario file in the folder of this file, or name a shipped scenario by its id)',
      ],
    ],
    [
      'a file that extends itself',
      head.replace('base.yaml', './scenario.yaml'),
      {},
      [
        'mine/scenario.yaml:3:10: mine/scenario.yaml extends itself (name another scenario, or remove the line)',
      ],
    ],
    [
      'a circle, and what is wrong beside it',
      `${head}years: 0\n`,
      { 'mine/base.yaml': head.replace('base', 'scenario') },
      [
        'mine/scenario.yaml:4:8: years must be a whole number from 1 to 50, not 0 (write for example "years: 5")',
        'mine/base.yaml:3:10: the files extend one another in a circle: mine/scenario.yaml extends mine/base.yaml extends mine/scenario.yaml (remove one "extends:", so that one of the files stands by itself)',
      ],
    ],
    [
      'a place where a scenario is wanted',
      head,
      { 'mine/base.yaml': 'schema: rehearsal/place@1\nname: A place\n' },
      [
        'mine/base.yaml:1:9: this file is a place, and a scenario is wanted here (name it in a scenario, as in "place: places/my-place.yaml")',
      ],
    ],
    [
      'a file that is no YAML, and what is wrong beside it',
      `${head}years: 0\n`,
      { 'mine/base.yaml': `${sound}years: ]\n` },
      [
        'mine/scenario.yaml:4:8: years must be a whole number from 1 to 50, not 0 (write for example "years: 5")',
        'mine/base.yaml:4:8: this ] closes a bracket that was never opened (remove it, or add the opening bracket)',
      ],
    ],
    [
      'no place in any of them',
      head,
      { 'mine/base.yaml': sound.replace('place: tiny\n', '') },
      [
        'mine/scenario.yaml:1:1: the file has no "place" (add a line such as "place: barnsley-like")',
      ],
    ],
    [
      'no name of its own',
      head.replace('name: Option\n', ''),
      { 'mine/base.yaml': sound },
      ['mine/scenario.yaml:1:1: the file has no "name" (add a line such as "name: Do nothing")'],
    ],
    [
      'something that is not there left out',
      `${head}without: [timeline]\n`,
      { 'mine/base.yaml': sound },
      [
        'mine/scenario.yaml:4:11: the extended scenario has no timeline that could be left out (remove it from the list)',
      ],
    ],
    [
      'something left out of nothing',
      `${sound}without: [timeline]\n`,
      {},
      [
        'mine/scenario.yaml:4:1: "without" is given, and the file extends no other (add a line such as "extends: do-nothing", or remove this one)',
      ],
    ],
    [
      'a line that sets what the extended file has',
      `${head}set: {stay.meanDays: 13}\n`,
      { 'mine/base.yaml': `${sound}set: {stay.meanDays: 13}\n` },
      [
        'mine/scenario.yaml:4:22: stay.meanDays is 13 anyway: this line changes nothing (remove the line, or write the value that you meant)',
      ],
    ],
  ])('is explained: %s', (_, text, others, lines) => {
    expect(problemsOf(text, others).map(formatProblemLine)).toEqual(lines);
  });

  it('is explained: more files than anybody can follow', () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`mine/${n}.yaml`, head.replace('base', `${n + 1}`)]),
    );
    const outcome = loadScenario('mine/0.yaml', reader(files), shipped);
    const lines = 'problems' in outcome ? outcome.problems.map(formatProblemLine) : [];
    expect(lines).toEqual([
      'mine/9.yaml:3:10: 10 files extend one another here: no more are read (put what they set into fewer files)',
    ]);
  });
});

describe('a formula', () => {
  const usual = parameterDeclaration('stay.meanDays').value;
  const days = (formula: string, base = sound) =>
    over(base, `set: {stay.meanDays: "${formula}"}\n`).parameters['stay.meanDays'];

  it('has the default as its baseline, or the value of the extended file', () => {
    expect(days('0.9 * baseline')).toBe(9.9);
    expect(days('0.9 * baseline', `${sound}set: {stay.meanDays: 13}\n`)).toBe(11.7);
    const left = `${head}without: [set]\nset: {stay.meanDays: 0.9 * baseline}\n`;
    const base = { 'mine/base.yaml': `${sound}set: {stay.meanDays: 13}\n` };
    expect(scenarioOf(left, base).parameters['stay.meanDays']).toBe(9.9);
  });

  it('of a file that is extended is the baseline of the next', () => {
    const base = `${sound}set: {stay.meanDays: baseline + 1}\n`;
    expect(days('baseline + 1', base)).toBe(usual + 2);
  });

  it('knows other parameters as they were before the file', () => {
    const hours = parameterDeclaration('stay.zeroDayHours').value;
    const text = `${sound}set: {stay.zeroDayHours: 10, stay.meanDays: stay.zeroDayHours + 2}\n`;
    expect(scenarioOf(text).parameters['stay.meanDays']).toBe(hours + 2);
  });

  it.each([
    [
      '9 * baseline',
      'stay.meanDays must be a number from 7 to 14 (days), not 9 * baseline, which is 99 (',
    ],
    [
      '0.9 * basline',
      '"basline" in the formula of stay.meanDays is neither baseline nor a parameter (did you mean "baseline"?)',
    ],
    [
      'xylophone / week',
      '"xylophone" in the formula of stay.meanDays is neither baseline nor a parameter (write baseline for the value before this file, or the whole id of a parameter)',
    ],
    [
      'baseline + 10%',
      'the formula of stay.meanDays cannot be read from "%" on (write 10% of it as "0.1 * baseline", and 10% more as "1.1 * baseline")',
    ],
    [
      '2 * (baseline',
      'the formula of stay.meanDays ends too early (close its brackets and complete it, as in "0.9 * baseline"; inside { } a formula with a comma needs quotes)',
    ],
    [
      'baseline / 0',
      'the formula of stay.meanDays gives no number (nothing can be divided by 0, and no power of a negative number be taken with a fraction)',
    ],
    ['1 * baseline', 'stay.meanDays is 11 anyway: this line changes nothing ('],
    ['baseline; process.exit()', 'the formula of stay.meanDays cannot be read from ";" on ('],
    ['12 days', 'stay.meanDays must be a number from 7 to 14 (days), not "12 days" (write 12)'],
    ['13,5', 'stay.meanDays must be a number from 7 to 14 (days), not "13,5" (write 13.5)'],
  ])('is explained where it is wrong: %s', (formula, line) => {
    const lines = problemsOf(`${sound}set:\n  stay.meanDays: "${formula}"\n`).map(
      formatProblemLine,
    );
    expect(lines).toEqual([expect.stringContaining(`mine/scenario.yaml:5:18: ${line}`)]);
  });
});
