import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asPublished,
  plainNumber,
  readable,
  readableRounding,
} from '../../../src/report/numbers.ts';

const shown = (value: number, halfWidth: number) =>
  readable(value, readableRounding(value, halfWidth));

describe('readable numbers', () => {
  it.each([
    [246.3456, 3.14, '246.3'],
    [246.3456, 31.4, '246'],
    [246.3456, 0.314, '246.35'],
    [12_345.6, 314, '12,350'],
    [123_456_789, 2_100_000, '123,500,000'],
    [0.01234, 0.0005, '0.01234'],
    [100, 9.96, '100'],
    [-1234.56, 2.2, '-1,234.6'],
    [-0.01, 3, '0.0'],
  ])('%d with half-width %d reads %s', (value, halfWidth, text) => {
    expect(shown(value, halfWidth)).toBe(text);
  });

  it.each([
    [1_234_567, NaN, '1,234,567'],
    [246.3456, NaN, '246.3'],
    [1234.56, 0, '1,235'],
    [0.012346, NaN, '0.01235'],
    [0, 0, '0'],
    [NaN, NaN, 'not known'],
    [Infinity, NaN, 'unlimited'],
  ])('%d without a half-width (%d) reads %s', (value, halfWidth, text) => {
    expect(shown(value, halfWidth)).toBe(text);
  });

  it('hide at most a twentieth of the half-width', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
        fc.double({ noNaN: true, min: 1e-4, max: 1e8 }),
        (value, halfWidth) => {
          const text = shown(value, halfWidth);
          const hidden = Math.abs(Number(text.replaceAll(',', '')) - value);
          expect(hidden).toBeLessThanOrEqual(halfWidth * 0.0503 + Math.abs(value) * 1e-15);
        },
      ),
      { seed: 31, numRuns: 1000 },
    );
  });

  it('for programs have no commas and no words', () => {
    expect(plainNumber(12_345.6, readableRounding(12_345.6, 314))).toBe('12350');
    expect(plainNumber(NaN, readableRounding(NaN, NaN))).toBe('');
  });

  it.each([
    [246, '246'],
    [3.16, '3.16'],
    [192_000, '192,000'],
  ])('that were published keep their digits: %d', (value, text) => {
    expect(asPublished(value)).toBe(text);
  });
});
