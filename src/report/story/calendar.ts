/** Days of four years: a calendar of whole days, as years of 365.25 days need it. */
const DAYS_OF_FOUR_YEARS = 1461;

const months = [
  ['January', 31],
  ['February', 28],
  ['March', 31],
  ['April', 30],
  ['May', 31],
  ['June', 30],
  ['July', 31],
  ['August', 31],
  ['September', 30],
  ['October', 31],
  ['November', 30],
  ['December', 31],
] as const;

export interface CalendarDate {
  /** From 1: reported years. */
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/**
 * The date of a time in days since the start of the reported years: day 0 is 1 January of year 1. Years 1, 5,
 * 9, ... have 366 days, so that no time within the reported years falls out of them.
 */
export function dateOf(time: number): CalendarDate {
  const day = Math.floor(time);
  const year = Math.floor((4 * day) / DAYS_OF_FOUR_YEARS) + 1;
  let left = day - firstDay(year);
  for (const [at, [, days]] of months.entries()) {
    const length = at === 1 && isLeap(year) ? days + 1 : days;
    if (left < length) return { year, month: at + 1, day: left + 1 };
    left -= length;
  }
  throw new RangeError(`No date of ${time} days.`);
}

/** The first day of a year, counted from the first of all. */
export function firstDay(year: number): number {
  return Math.ceil((DAYS_OF_FOUR_YEARS * (year - 1)) / 4);
}

/** The first day of a month, counted as days of `dateOf` are. */
export function monthStart(year: number, month: number): number {
  const before = months.slice(0, month - 1).reduce((sum, [, days]) => sum + days, 0);
  return firstDay(year) + before + (month > 2 && isLeap(year) ? 1 : 0);
}

/** As in `14 March`. */
export function dayAndMonth(time: number): string {
  const { month, day } = dateOf(time);
  return `${day} ${monthName(month)}`;
}

/** As in `14 March, year 2`. */
export function fullDate(time: number): string {
  return `${dayAndMonth(time)}, year ${dateOf(time).year}`;
}

/** @param month from 1 */
export function monthName(month: number): string {
  return months[month - 1]?.[0] ?? '';
}

function isLeap(year: number): boolean {
  return firstDay(year + 1) - firstDay(year) > 365;
}
