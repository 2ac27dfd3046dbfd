import { describe, expect, it } from 'vitest';
import { correlation } from '../../../src/statistics/correlation.ts';

describe('a correlation', () => {
  it('is 1 and -1 on a straight line, and 0 where neither goes with the other', () => {
    expect(correlation([1, 2, 3, 4], [10, 20, 30, 40])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1, 12);
    expect(correlation([-1, 1, -1, 1], [-1, -1, 1, 1])).toBeCloseTo(0, 12);
  });

  it('agrees with a value worked out by hand', () => {
    // Deviations -1, 0, 1 and -4/3, 2/3, 2/3: 2 over the root of 2 times 8/3.
    expect(correlation([1, 2, 3], [1, 3, 3])).toBeCloseTo(2 / Math.sqrt(16 / 3), 12);
  });

  it('is not known where one side does not vary, and refuses what is no pairs', () => {
    expect(correlation([1, 1, 1], [1, 2, 3])).toBeNaN();
    expect(() => correlation([1], [1, 2])).toThrow(
      'A correlation needs pairs, not 1 and 2 values.',
    );
  });
});
