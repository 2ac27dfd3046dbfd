/** Days in a year, leap days spread evenly: a rate a year divided by this is a rate a day. */
export const DAYS_PER_YEAR = 365.25;

/** Hours in a day. */
export const HOURS_PER_DAY = 24;

/** Days in a week. */
export const DAYS_PER_WEEK = 7;

/** Months in a year: simulated months are twelfths of a year, all of one length. */
export const MONTHS_PER_YEAR = 12;

/** Days in a simulated month. */
export const DAYS_PER_MONTH = DAYS_PER_YEAR / MONTHS_PER_YEAR;

/** The base of official rates: events per 1,000 people. */
export const PER_THOUSAND = 1000;

/** Days after a discharge at which ASCOF 2B asks whether a person is at home. */
export const DAYS_AT_HOME_AFTER = 91;

export const PENCE_PER_POUND = 100;

/** The base of rates per 100 people. */
export const PER_HUNDRED = 100;

export const PER_100_000 = 100_000;

/** Step of continuity, from 0 to 1, for which published ratios stand. */
export const CONTINUITY_STEP = 0.2;
