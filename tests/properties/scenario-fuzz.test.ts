import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem, formatProblemLine } from '../../src/scenario/problem.ts';
import { loadPlan } from '../../src/scenario/load.ts';
import { parameter, reader, shipped, sound, soundPlace } from '../unit/scenario/texts.ts';

/** A valid scenario that uses every key and holds its place. */
const complete = [
  sound.replace(' tiny', `\n${soundPlace.replace(/^(?=.)/gm, '  ').trimEnd()}`),
  'description: |\n  What if?\n  And then?\n',
  'sample: 10%\nyears: 3\nwarmUp: 1\nseed: 007\nreplications: 4\n',
  `set:\n  ${parameter.id}: ${parameter.low}\n`,
].join('');

/** Slow suites look longer where the environment asks for it, as CI does once. */
const FILES = process.env['REHEARSAL_FULL'] === '1' ? 5000 : 2000;

const beside = {
  'mine/places/mine.yaml': soundPlace,
  'mine/base.yaml': `${sound}years: 4\nset: {${parameter.id}: 1.0001 * baseline}\n`,
};
const valid = [
  complete,
  `${sound.replace('tiny', 'places/mine.yaml')}years: 3\n`,
  `${sound}seed: x\n`,
  `${sound.replace('place: tiny', 'extends: tiny')}without: [years]\nset: {${parameter.id}: 1 * baseline}\n`,
  `${sound}measures:\n  saved: baseline.deaths - deaths\n  ratio: 2 * deaths / (1 + emergencyAdmissions)\n`,
  `${sound}options:\n  - name: A\n    years: 2\n  - name: B\n    place: places/mine.yaml\n    set: {${parameter.id}: ${parameter.low}}\n    timeline:\n      - { from: 1, jointMeetings: { hoursPerMonth: 4 } }\n`,
  `${sound.replace('place: tiny', 'extends: base.yaml')}timeline:\n  - { at: 2, restructuring: { kind: demerger, moved: 30% } }\n`,
];

/** Values that parsers, schemas and terminals stumble over. */
const nasty = fc.constantFrom(
  '1e999',
  '-1',
  '-0',
  '0x10',
  '99999999999999999999',
  '.nan',
  '-.inf',
  '1e-320',
  '10%',
  '-5%',
  '1e5%',

  'null',
  '~',
  '',
  'true',
  'yes',
  '""',
  "''",
  '[]',
  '{}',
  '[[]]',
  '{a: {b: [c]}}',
  '2024-01-01',
  '1:30:00',

  '*a',
  '&a 1',
  '&a [*a]',
  '<<: *a',
  '!!js/function x',
  '!!binary aGk=',
  '!!set {a}',
  '!!float x',
  '! x',

  '__proto__: 1',
  'constructor: {prototype: 1}',
  '"__proto__": {years: 3}',
  'hasOwnProperty: 1',
  'toString',

  '--- a',
  '...',
  '%YAML 1.1',
  '%TAG ! x',
  '# x',
  '| x',
  '>-',
  '|9',
  '? a',
  '- - - a',
  ': :',
  '@',
  '`',
  '%',

  '"',
  "'",
  '[',
  '{',
  ']',
  '}',
  ',',
  '\t',
  '\u0000',
  '\u0007',
  '\u001b[2J',
  '\r',
  '\u2028',
  '\ufeff',
  '\ud800',

  '../../etc/passwd',
  'extends: ../base.yaml',
  'extends: base.yaml',
  'extends: scenario.yaml',
  'places/../../../etc/passwd',
  'mine\\..\\..\\x.yaml',
  'cos.constructor("return process")()',
  'baseline.__proto__.x * 2',
  '9^9^9^9 * baseline',
  'min(1, 2, baseline',
  '[{name: A, options: [{name: B}]}]',
  '/etc/passwd',
  'C:\\x.yaml',
  'file:///x.yaml',
  'tiny\u0000',
  'places/',
  'places/mine.yaml/..',

  '['.repeat(2000),
  '{a: '.repeat(2000),
  '- '.repeat(2000),
  '? '.repeat(2000),
  'x'.repeat(50_000),
);

const anyText = fc.oneof(
  { weight: 3, arbitrary: nasty },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.double().map(String) },
);

const mutation = fc.record({
  kind: fc.constantFrom(
    'delete',
    'insert',
    'replace',
    'drop',
    'double',
    'value',
    'key',
    'swap',
    'indent',
    'append',
  ),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  to: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  text: anyText,
});

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutated(text: string, { kind, at, to, text: piece }: Mutation): string {
  const spot = Math.floor(at * text.length);
  const lines = text.split('\n');
  const row = Math.floor(at * lines.length);
  const other = Math.floor(to * lines.length);
  const [key, value] = /^([^:]*):(.*)$/.exec(lines[row])?.slice(1) ?? [lines[row], ''];
  switch (kind) {
    case 'delete':
      return text.slice(0, spot) + text.slice(spot + 1 + Math.floor(to * 5));
    case 'insert':
      return text.slice(0, spot) + piece + text.slice(spot);
    case 'replace':
      return text.slice(0, spot) + piece + text.slice(spot + 1);
    case 'drop':
      return lines.toSpliced(row, 1).join('\n');
    case 'double':
      return lines.toSpliced(other, 0, lines[row]).join('\n');
    case 'value':
      return lines.with(row, `${key}: ${piece}`).join('\n');
    case 'key':
      return lines.with(row, `${key.replace(/\S+$/, piece)}:${value}`).join('\n');
    case 'swap':
      return lines.with(row, lines[other]).with(other, lines[row]).join('\n');
    case 'indent':
      return lines.with(row, ' '.repeat(Math.floor(to * 9)) + lines[row].trimStart()).join('\n');
    default:
      return `${text}${piece}\n`;
  }
}

/** Loads a text and checks what must hold whatever the text is. */
function check(text: string): 'scenario' | 'problems' {
  const prototype = Object.getOwnPropertyNames(Object.prototype).join();
  const files = reader({ ...beside, 'mine/scenario.yaml': text });
  const read = (path: string) => {
    // Whatever is written there: nothing outside of the folder of the file, and of what is shipped.
    expect(path).toMatch(/^(mine|scenarios)\//);
    expect(path.split('/')).not.toContain('..');
    return files(path);
  };
  const outcome = loadPlan('mine/scenario.yaml', read, shipped);
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototype);
  if ('scenarios' in outcome) {
    for (const { sample, years, place, measures } of outcome.scenarios) {
      expect(sample).toBeGreaterThan(0);
      expect(sample).toBeLessThanOrEqual(1);
      expect(Number.isInteger(years)).toBe(true);
      expect(Object.isFrozen(place.population)).toBe(true);
      expect(structuredClone(measures)).toEqual(measures);
    }
    return 'scenario';
  }
  expect(outcome.problems.length).toBeGreaterThan(0);
  for (const problem of outcome.problems) {
    const shown = outcome.files.find((file) => file.path === problem.file)?.text ?? '';
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.line).toBeLessThanOrEqual(shown.split('\n').length);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(problem.message).not.toBe('');
    expect(problem.hint).not.toBe('');
    expect(formatProblemLine(problem)).toMatch(/^\P{Cc}*$/u);
    expect(formatProblem(problem, shown, { colour: false })).toMatch(/^[\P{Cc}\n]*$/u);
  }
  return 'problems';
}

describe('whatever stands in a scenario file', () => {
  it('starts from files that are right', () => {
    expect(valid.map(check)).toEqual(valid.map(() => 'scenario'));
  });

  it('a mutated file gives a scenario or problems with their places, and never throws', () => {
    const outcomes = { scenario: 0, problems: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...valid),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        (text, mutations) => {
          outcomes[check(mutations.reduce(mutated, text))] += 1;
        },
      ),
      { numRuns: FILES },
    );
    // The mutations are no use if all of them break the file, or none.
    expect(outcomes.scenario).toBeGreaterThan(50);
    expect(outcomes.problems).toBeGreaterThan(500);
  });

  it('a mutated place file does too', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 2 }), (mutations) => {
        const text = mutations.reduce(mutated, soundPlace);
        check(sound.replace(' tiny', `\n${text.replace(/^(?=.)/gm, '  ')}`));
      }),
      { numRuns: 300 },
    );
  });

  it('text that was never a scenario gives problems', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(check(text)).toBe('problems');
      }),
      { numRuns: 300 },
    );
  });
});
