import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../../src/statistics/intervals.ts';
import { summarise, summariseColumns } from '../../../src/statistics/summary.ts';

describe('summarise', () => {
  const hundred = Array.from({ length: 101 }, (_, i) => 100 - i);

  it('gives the percentiles of the values', () => {
    const { n, mean, p2_5, p10, p50, p90, p97_5 } = summarise(hundred);
    expect([n, mean, p2_5, p10, p50, p90, p97_5]).toEqual([101, 50, 2.5, 10, 50, 90, 97.5]);
  });

  it('gives the interval of the mean, which is another thing than the percentiles', () => {
    const { low, high, sd } = summarise(hundred);
    expect({ low, high, sd }).toEqual({
      low: meanInterval(hundred).low,
      high: meanInterval(hundred).high,
      sd: meanInterval(hundred).sd,
    });
    expect(high - low).toBeLessThan(summarise(hundred).p97_5 - summarise(hundred).p2_5);
  });

  it('passes the level on', () => {
    expect(summarise(hundred, 0.8).low).toBe(meanInterval(hundred, 0.8).low);
  });

  it('has a mean and percentiles, but no spread, of one value', () => {
    const { mean, p10, p90, sd, low } = summarise([NaN, 6]);
    expect([mean, p10, p90, sd, low]).toEqual([6, 6, 6, NaN, NaN]);
  });

  it('is NaN throughout without values, but n', () => {
    const { n, ...rest } = summarise([NaN]);
    expect(n).toBe(0);
    expect(Object.values(rest).every(Number.isNaN)).toBe(true);
  });
});

describe('summariseColumns', () => {
  it('summarises each point over the rows', () => {
    const rows = [
      [1, 10],
      [2, NaN],
      [3, 30],
    ];
    expect(summariseColumns(rows)).toEqual([summarise([1, 2, 3]), summarise([10, 30])]);
  });

  it('is empty without rows', () => {
    expect(summariseColumns([])).toEqual([]);
  });

  it('refuses ragged rows and names the first', () => {
    expect(() => summariseColumns([[1, 2], [1, 2], [1]])).toThrow('row 2 has 1');
  });
});
