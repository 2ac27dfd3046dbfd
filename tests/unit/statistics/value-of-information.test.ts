import { describe, expect, it } from 'vitest';
import { Draws } from '../../../src/engine/draws.ts';
import { normalCdf } from '../../../src/engine/maths/normal-cdf.ts';
import { normal } from '../../../src/engine/sampling.ts';
import {
  bestOption,
  partialInformation,
  perfectInformation,
  withoutLuck,
  worthByChance,
} from '../../../src/statistics/value-of-information.ts';

const SIZE = 20_000;
const draws = new Draws({ k0: 11, k1: 12 });
const standard = (purpose: number) =>
  Float64Array.from({ length: SIZE }, (_, n) => normal(draws.uniform(n, purpose, 0), 0, 1));
const uniform = (repetition: number, place: number) => draws.uniform(repetition, 9, place);

const x = standard(1);
const y = standard(2);
/** One option is worth 0, the other -0.5 + 2 x + y. */
const benefits = Array.from(x, (value, n) => [0, -0.5 + 2 * value + y[n]]);

/** Expected gain of choosing a normal benefit only where it is above 0, for a mean below 0. */
function gain(mean: number, sd: number): number {
  const density = Math.exp(-((mean / sd) ** 2) / 2) / Math.sqrt(2 * Math.PI);
  return mean * normalCdf(mean / sd) + sd * density;
}

describe('the value of information', () => {
  it('is that of the closed form, of everything and of each number', () => {
    expect(bestOption(benefits)).toBe(0);
    expect(Math.abs(perfectInformation(benefits) - gain(-0.5, Math.sqrt(5)))).toBeLessThan(0.03);
    expect(Math.abs(partialInformation(benefits, [x]) - gain(-0.5, 2))).toBeLessThan(0.03);
    expect(Math.abs(partialInformation(benefits, [y]) - gain(-0.5, 1))).toBeLessThan(0.03);
    const both = partialInformation(benefits, [x, y]);
    expect(Math.abs(both - perfectInformation(benefits))).toBeLessThan(0.01);
  });

  it('is nothing of a number that does not matter, and of one that does not vary', () => {
    expect(partialInformation(benefits, [standard(3)])).toBeLessThan(0.01);
    expect(partialInformation(benefits, [new Float64Array(SIZE)])).toBe(0);
    expect(
      perfectInformation([
        [1, 2],
        [3, 4],
      ]),
    ).toBe(0);
  });

  it('by chance is what a shuffled number seems to be worth', () => {
    const few = benefits.slice(0, 50);
    const chance = worthByChance(few, x.slice(0, 50), uniform);
    expect(chance).toBeGreaterThan(0.05);
    expect(partialInformation(few, [x.slice(0, 50)])).toBeGreaterThan(chance);
  });

  it('has luck taken out of it', () => {
    const luck = standard(4);
    const noisy = benefits.map(([none, one], n) => [none, one + 2 * luck[n]]);
    expect(perfectInformation(noisy)).toBeGreaterThan(perfectInformation(benefits) + 0.2);
    const calm = withoutLuck(noisy, [0, Math.sqrt(5)]);
    expect(Math.abs(perfectInformation(calm) - gain(-0.5, Math.sqrt(5)))).toBeLessThan(0.03);
  });
});
