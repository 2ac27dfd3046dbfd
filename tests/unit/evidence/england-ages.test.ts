import { describe, expect, it } from 'vitest';
import { OLDEST_AGE, englandAges, peopleAged } from '../../../src/evidence/england-ages.ts';

describe('people of England by age, mid-2023', () => {
  it('has an entry for every age from 0 to 90 and over', () => {
    expect(englandAges.counts.length).toBe(91);
    expect(OLDEST_AGE).toBe(90);
    expect(englandAges.counts.every((count) => Number.isInteger(count) && count > 0)).toBe(true);
  });

  // The published totals of the same estimates.
  it.each([
    [0, 90, 57_690_323],
    [18, 64, 34_908_590],
    [65, 90, 10_783_087],
    [75, 90, 5_310_222],
    [85, 90, 1_446_612],
  ])('adds up from %d to %d', (from, to, people) => {
    expect(peopleAged(from, to)).toBe(people);
  });

  it('has the published shares of people 65+ and 18-64', () => {
    expect((100 * peopleAged(65)) / peopleAged(0)).toBeCloseTo(18.69, 2);
    expect((100 * peopleAged(18, 64)) / peopleAged(0)).toBeCloseTo(60.5, 1);
  });

  it('counts the open entry whole', () => {
    expect(peopleAged(90)).toBe(521_291);
    expect(peopleAged(90, 120)).toBe(521_291);
  });

  it.each([
    [-1, 10],
    [64.5, 70],
    [70, 65],
    [91, 95],
    [Number.NaN, 90],
  ])('refuses %d to %d and says what to give', (from, to) => {
    expect(() => peopleAged(from, to)).toThrow(`People aged ${from} to ${to} cannot be counted`);
    expect(() => peopleAged(from, to)).toThrow('whole ages from 0 to 90');
  });
});
