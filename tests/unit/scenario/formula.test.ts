import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, looksLikeFormula, namesIn } from '../../../src/scenario/formula.ts';
import { readFormula } from '../../../src/scenario/formulas.ts';
import { pow } from '../../../src/engine/maths/pow.ts';
import { parameter, problemsOf, sound } from './texts.ts';

/** The value of a formula in which `baseline` is 10, or what is wrong with it. */
function outcomeOf(text: string) {
  const read = readFormula(text);
  if (!('formula' in read)) return read;
  return evaluate(read.formula, (name) => (name === 'baseline' ? 10 : NaN));
}

describe('a formula', () => {
  it.each([
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['10 - 2 - 3', 5],
    ['12 / 3 / 2', 2],
    ['12 / 3 * 2', 8],
    ['-2^2', -4],
    ['2^3^2', 512],
    ['2^-1', 0.5],
    ['0.9 * baseline', 9],
    ['.5*baseline', 5],
    ['1e1 - baseline', 0],
    ['min(baseline, 3, 4)', 3],
    ['max(baseline * 2, 3)', 20],
    ['abs(3 - baseline)', 7],
    ['round(baseline / 4)', 3],
    ['round(-0.4)', -0],
    ['--3', 3],
    ['+3 * +2', 6],
    ['baseline\n  + 1', 11],
  ])('%s is %d', (text, value) => {
    expect(outcomeOf(text)).toBe(value);
  });

  it.each(['1 / 0', '0 / 0', '(0 - 2)^0.5', '2^9999', 'unknown * 2'])('%s is no number', (text) => {
    expect(outcomeOf(text)).toBeNaN();
  });

  it('takes powers by the own arithmetic, to the last digit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (base, exponent) => {
          const value = evaluate(
            { of: '^', parts: [{ name: 'a' }, { number: exponent }] },
            () => base,
          );
          expect(value).toBe(pow(base, exponent));
        },
      ),
    );
  });

  it('is plain data, which a thread can be given', () => {
    const read = readFormula('(a.b - baseline.c) / max(a.b, 2)');
    if (!('formula' in read)) throw new Error('expected a formula');
    expect(structuredClone(read.formula)).toEqual(read.formula);
    expect(namesIn(read.formula)).toEqual(['a.b', 'baseline.c']);
  });

  it('means what arithmetic means, however it is written', () => {
    const text = fc.letrec<{ sum: string }>((tie) => ({
      sum: fc.oneof(
        { depthSize: 'small' },
        fc.integer({ min: 0, max: 99 }).map(String),
        fc
          .tuple(tie('sum'), fc.constantFrom('+', '-', '*'), tie('sum'), fc.constantFrom('', ' '))
          .map(([a, sign, b, gap]) => `(${a}${gap}${sign}${gap}${b})`),
      ),
    })).sum;
    fc.assert(
      fc.property(text, (written) => {
        fc.pre(written.length <= 200);
        // Brackets everywhere, so that JavaScript reads the same numbers and signs.
        const expected = Number(new Function(`return ${written}`)());
        expect(outcomeOf(written)).toBe(expected);
      }),
    );
  });

  it.each([
    ['2 +', { stoppedAt: '' }],
    ['', { stoppedAt: '' }],
    ['(2', { stoppedAt: '' }],
    ['2)', { stoppedAt: ')' }],
    ['2 3', { stoppedAt: '3' }],
    ['2 * * 3', { stoppedAt: '* 3' }],
    ['1.2.3', { stoppedAt: '.3' }],
    ['baseline + 10%', { stoppedAt: '%' }],
    ['('.repeat(201), { tooLong: true }],
  ])('%s is none', (text, fault) => {
    expect(outcomeOf(text)).toEqual(fault);
  });

  it.each([
    ['min', 'min without brackets'],
    ['min()', 'min with 0'],
    ['mean(2, 3)', 'a function "mean"'],
    ['a.constructor(2)', 'a function "a.constructor"'],
    ['abs(1, 2)', 'abs with 2'],
    ['30 min', 'two values without a sign between them'],
    ['2 baseline', 'two values without a sign between them'],
    ['(2)(3)', 'two values without a sign between them'],
    ['baseline mod 3', 'a sign that is no arithmetic'],
    ['baseline to 3', 'a sign that is no arithmetic'],
    ['not baseline', 'a sign that is no arithmetic'],
    ['1 and 2', 'a sign that is no arithmetic'],
    ['true + 1', 'the word true'],
    ['1e999 * 2', 'the word Infinity'],
  ])('%s is refused, in words', (text, what) => {
    expect(outcomeOf(text)).toMatchObject({ refused: expect.stringContaining(what) });
  });

  it.each(['0.9 * baseline', 'baseline', '2+3', 'min(1, 2)', '3 - 2', 'a / b', 'baseline+10%'])(
    'is what %s is meant as',
    (text) => {
      expect(looksLikeFormula(text)).toBe(true);
    },
  );

  it.each(['13', '1e+3', '-5', '13,5', '10%', '1,000', '12 days', 'ten', '', '12-14', '5 (about)'])(
    'is not what %s is meant as',
    (text) => {
      expect(looksLikeFormula(text)).toBe(false);
    },
  );
});

/** Ways out of an expression that parsers of formulas have had, and all else that is no arithmetic. */
const escapes = [
  'cos.constructor("return process")()',
  "cos.constructor('return process.exit()')()",
  'baseline.constructor.constructor("return process")()',
  'f.constructor(1) + baseline',
  'constructor(1)',
  'toString(2)',
  '__proto__(1)',
  '__proto__.polluted + 1',
  'baseline.__proto__ * 1',
  'baseline.__proto__.polluted = 1 + 1',
  'import({ pi: 3 }, { override: true })',
  'createUnit("x")',
  'createUnit(x)',
  'parse("1+1")',
  'evaluate("1+1")',
  'simplify("1+1")',
  'derivative("x^2", "x")',
  'config({ matrix: 1 }) + 1',
  'expression.docs * 2',
  'baseline = 2 + 1',
  'f(x) = x + baseline',
  'f(x)',
  'x = 1; x + baseline',
  '1 : 3 + baseline',
  '[1, 2] + baseline',
  '{ a: 1 }.a + 1',
  'baseline[1] + 1',
  '"text" + baseline',
  'baseline ? 1 : 2 + 1',
  'baseline! + 1',
  "baseline' + 1",
  'baseline | 1 + 1',
  'baseline .* 2',
  '1 + 2 # comment',
  '30 min + baseline',
  '3 cm + baseline',
  '2 i + baseline',
  'baseline == 1 + 1',
  'baseline + `x`',
  '\u{66} + baseline',
  '(() => 1)() + baseline',
  'baseline + new Date()',
  'process.exit(1)',
  'globalThis.x + 1',
  'this + 1',
  'null + 1',
  'undefined + 1',
  'NaN + baseline',
  'Infinity + baseline',
];

describe('a formula that is something else', () => {
  it.each(escapes)('is a problem with its place, and runs nothing: %s', (text) => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    const quoted = `'${text.replaceAll("'", "''")}'`;
    const [problem, ...others] = problemsOf(`${sound}set:\n  ${parameter.id}: ${quoted}\n`);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      file: 'mine/scenario.yaml',
      line: 5,
      column: parameter.id.length + 5,
      path: `set.${parameter.id}`,
      severity: 'error',
    });
    expect(problem?.message).toContain(`formula of ${parameter.id}`);
    expect(problem?.hint).not.toBe('');
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('is none, whatever characters it is made of', () => {
    const pieces = fc.constantFrom(
      ...'+-*/^().,% 1a_=[]{}"\'`;:!?&|<>#@$\\\n\u2028'.split(''),
      'min',
      'e',
      'to',
      'mod',
      'constructor',
      '__proto__',
      'baseline',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const read = readFormula(parts.join(''));
        // Data or a fault: never a throw, and nothing in the data but numbers, names and the known signs.
        expect(JSON.parse(JSON.stringify(read))).toEqual(read);
        if ('formula' in read) evaluate(read.formula, () => 1);
      }),
      { numRuns: 3000 },
    );
  });
});
