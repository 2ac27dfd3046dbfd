import { describe, expect, it } from 'vitest';
import { isPossible, possibleRange } from '../../../src/evidence/possible.ts';
import { parameterDeclaration, parameterIds } from '../../../src/evidence/registry.ts';

describe('what a unit leaves possible', () => {
  it('holds the range of every parameter', () => {
    for (const id of parameterIds) {
      const { unit, low, value, high } = parameterDeclaration(id);
      for (const one of [low, value, high]) {
        expect(isPossible(one, unit), `${id} ${one} ${unit}`).toBe(true);
      }
    }
  });

  it.each([
    ['share', -0.01, false],
    ['share', 1.01, false],
    ['share of the price', 1.2, true],
    ['probability a crisis', 1.2, false],
    ['hours a week', -1, false],
    ['GBP per hour', -1, false],
    ['GBP per hour', 1000, true],
    ['hazard ratio', -0.2, false],
    ['-1 to 1', -1.2, false],
    ['log odds', -9, true],
    ['ratio a year', -0.5, true],
    ['0 to 1 per contact', -0.5, true],
  ])('%s: %f', (unit, value, possible) => {
    expect(isPossible(value, unit)).toBe(possible);
  });

  it('says nothing of a unit that it does not know', () => {
    expect(possibleRange('a unit')).toEqual({ least: -Infinity, most: Infinity });
  });
});
