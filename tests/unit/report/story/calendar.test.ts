import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOf,
  dayAndMonth,
  firstDay,
  fullDate,
  monthStart,
} from '../../../../src/report/story/calendar.ts';

describe('the calendar of reported years', () => {
  it.each([
    [0, '1 January, year 1'],
    [0.99, '1 January, year 1'],
    [31, '1 February, year 1'],
    [59, '29 February, year 1'],
    [60, '1 March, year 1'],
    [365, '31 December, year 1'],
    [366, '1 January, year 2'],
    [366 + 58, '28 February, year 2'],
    [366 + 59, '1 March, year 2'],
    [366 + 365 + 72, '14 March, year 3'],
    [1461, '1 January, year 5'],
    [1461 + 59, '29 February, year 5'],
  ])('calls day %d %s', (day, date) => {
    expect(fullDate(day)).toBe(date);
    expect(date.startsWith(`${dayAndMonth(day)}, `)).toBe(true);
  });

  it('names no day within the reported years after their end, nor before their beginning', () => {
    for (let years = 1; years <= 40; years++) {
      const { year, month, day } = dateOf(years * 365.25 - 1e-6);
      expect([year, month, day]).toEqual([years, 12, 31]);
    }
  });

  it('goes from day to day without a gap, in months of their own lengths', () => {
    let [year, month, day] = [1, 1, 0];
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (let time = 0; time < 8 * 366; time++) {
      const leap = (year - 1) % 4 === 0 && month === 2 ? 1 : 0;
      if (++day > lengths[month - 1] + leap) [month, day] = [month + 1, 1];
      if (month > 12) [year, month] = [year + 1, 1];
      expect(dateOf(time)).toEqual({ year, month, day });
    }
  });

  it('finds the beginning of a year and of a month again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          expect(dateOf(firstDay(year))).toEqual({ year, month: 1, day: 1 });
          expect(dateOf(monthStart(year, month))).toEqual({ year, month, day: 1 });
        },
      ),
      { seed: 61, numRuns: 300 },
    );
  });
});
