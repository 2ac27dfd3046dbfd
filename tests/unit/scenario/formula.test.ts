import { describe, expect, it } from 'vitest';
import { evaluateFormula, looksLikeFormula } from '../../../src/scenario/formula.ts';

const evaluate = (text: string) =>
  evaluateFormula(text, (name) => (name === 'baseline' ? 10 : undefined));

describe('a formula', () => {
  it.each([
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['10 - 2 - 3', 5],
    ['12 / 3 / 2', 2],
    ['-2^2', -4],
    ['2^3^2', 512],
    ['2^-1', 0.5],
    ['0.9 * baseline', 9],
    ['.5*baseline', 5],
    ['1e1 - baseline', 0],
    ['min(baseline, 3, 4)', 3],
    ['max(baseline * 2, 3)', 20],
    ['--3', 3],
  ])('%s is %d', (text, value) => {
    expect(evaluate(text)).toEqual({ value });
  });

  it.each([
    ['2 +', { stoppedAt: '' }],
    ['(2', { stoppedAt: '' }],
    ['2)', { stoppedAt: ')' }],
    ['2 3', { stoppedAt: '3' }],
    ['min', { stoppedAt: '' }],
    ['min()', { stoppedAt: ')' }],
    ['abs(2)', { unknown: 'abs' }],
    ['constructor', { unknown: 'constructor' }],
    ['toString(2)', { unknown: 'toString' }],
    ['a[0]', { unknown: 'a' }],
    ['baseline = 2', { stoppedAt: '= 2' }],
    ['1 / 0', { noNumber: true }],
    ['0 / 0', { noNumber: true }],
    ['(0 - 2)^0.5', { noNumber: true }],
    ['('.repeat(201), { tooLong: true }],
  ])('%s is none', (text, outcome) => {
    expect(evaluate(text)).toEqual(outcome);
  });

  it.each(['0.9 * baseline', 'baseline', '2+3', 'min(1, 2)', '3 - 2', 'a / b', 'baseline+10%'])(
    'is what %s is meant as',
    (text) => {
      expect(looksLikeFormula(text)).toBe(true);
    },
  );

  it.each(['13', '1e+3', '-5', '13,5', '10%', '1,000', '12 days', 'ten', '', '12-14'])(
    'is not what %s is meant as',
    (text) => {
      expect(looksLikeFormula(text)).toBe(false);
    },
  );
});
