import { describe, expect, it } from 'vitest';
import { closest, listed } from '../../../src/scenario/suggest.ts';

const ids = ['crisis.scale', 'homeCare.hours', 'homeCare.wait', 'years', 'name'];

describe('did you mean', () => {
  it.each([
    ['yeras', 'years'],
    ['YEARS', 'years'],
    ['nmae', 'name'],
    ['homecare.hours', 'homeCare.hours'],
    ['wait', 'homeCare.wait'],
    ['crisis.scael', 'crisis.scale'],
  ])('%s: %s', (word, meant) => {
    expect(closest(word, ids)).toBe(meant);
  });

  it.each(['', 'colour', 'x', 'x'.repeat(100_000)])('nothing for %.10s', (word) => {
    expect(closest(word, ids)).toBeUndefined();
  });

  it('lists the first of many names', () => {
    expect(listed(['a', 'b'])).toBe('a, b');
    expect(listed(Array.from({ length: 20 }, (_, n) => `n${n}`))).toMatch(/n11 and 8 more$/);
  });
});
