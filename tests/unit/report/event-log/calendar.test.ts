import { describe, expect, it } from 'vitest';
import { epochMilliseconds, isoTime } from '../../../../src/report/event-log/calendar.ts';

const DAY = 86_400_000;

describe('a simulated time as a date', () => {
  it.each([
    [2016, 0, '2016-01-01T00:00:00.000+00:00'],
    [2016, 59.5, '2016-02-29T12:00:00.000+00:00'],
    [2016, -730.5, '2013-12-31T12:00:00.000+00:00'],
    [2014, 365.25, '2015-01-01T06:00:00.000+00:00'],
    [1999, 365 - 1e-12, '2000-01-01T00:00:00.000+00:00'],
  ])('counts from 1 January of %i: %f', (year, days, written) => {
    expect(isoTime(year, days)).toBe(written);
  });

  it('is what the platform makes of it, for every day of centuries and every part of a day', () => {
    const wrong: string[] = [];
    for (const year of [1948, 1970, 2000, 2100]) {
      const start = Date.UTC(year, 0, 1);
      for (let i = -40_000; i < 40_000; i += 1) {
        const days = i + ((i * 0.618_033) % 1);
        const epoch = start + Math.round(days * DAY);
        const expected = new Date(epoch).toISOString().replace('Z', '+00:00');
        if (isoTime(year, days) !== expected) wrong.push(`${isoTime(year, days)}, not ${expected}`);
        if (epochMilliseconds(year, days) !== epoch) wrong.push(`${year}, ${days}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
