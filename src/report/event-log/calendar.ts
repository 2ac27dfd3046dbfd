const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Days from 1 March of the year 0 to 1 January 1970, and of the spans of the Gregorian calendar. */
const TO_1970 = 719_468;
const FOUR_CENTURIES = 146_097;
const CENTURY = 36_524;
const FOUR_YEARS = 1460;
const YEAR = 365;

/**
 * A simulated time as an ISO 8601 date and time in UTC, to the millisecond. A simulated year has 365.25 days and a
 * calendar year 365 or 366: the dates of later years may be some hours off the simulated ones.
 *
 * @param year day 0 is its 1 January, at midnight
 */
export function isoTime(year: number, days: number): string {
  const all = millisecondsOf(days);
  const day = Math.floor(all / DAY);
  const rest = all - day * DAY;
  const time = [
    digits(Math.floor(rest / HOUR), 2),
    digits(Math.floor((rest % HOUR) / MINUTE), 2),
    digits(Math.floor((rest % MINUTE) / SECOND), 2),
  ].join(':');
  return `${isoDate(newYear(year) + day)}T${time}.${digits(rest % SECOND, 3)}+00:00`;
}

/** The same time in milliseconds from the start of 1970. */
export function epochMilliseconds(year: number, days: number): number {
  return newYear(year) * DAY + millisecondsOf(days);
}

function millisecondsOf(days: number): number {
  return Math.round(days * DAY);
}

/** Days from 1 January 1970 to 1 January of a year. */
function newYear(year: number): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  // 1 January of the year 1 comes 306 days after the 1 March before it.
  return before * YEAR + leapDays + 306 - TO_1970;
}

/**
 * The date of a day counted from 1 January 1970, in whole numbers: no clock, no time zone. Years begin in March, so
 * that the leap day is their last (H. Hinnant, "chrono-compatible low-level date algorithms", public domain).
 */
function isoDate(day: number): string {
  const shifted = day + TO_1970;
  const era = Math.floor(shifted / FOUR_CENTURIES);
  const ofEra = shifted - era * FOUR_CENTURIES;
  const yearOfEra = Math.floor(
    (ofEra -
      Math.floor(ofEra / FOUR_YEARS) +
      Math.floor(ofEra / CENTURY) -
      Math.floor(ofEra / (FOUR_CENTURIES - 1))) /
      YEAR,
  );
  const ofYear =
    ofEra - (YEAR * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  // From March on, five months have 153 days: 31, 30, 31, 30, 31.
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const ofMonth = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(ofMonth, 2)}`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
