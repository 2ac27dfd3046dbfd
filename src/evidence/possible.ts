/** The values that something with a unit can have at all, however little is known of it. */
export interface PossibleRange {
  readonly least: number;
  readonly most: number;
}

/** Parts of a whole. */
const PART = /^(share|share a year|share of full time|probability.*|0 to 1|index of 0 to 1)$/;

/** What is counted, lasts, is paid, or multiplies: there is none of it, or some. */
const AMOUNT =
  /^(ratio|(rate|hazard|odds) ratio|ratio to the settlement|share of the price|shape|standard deviation|pounds per pound|needs a person|full-time equivalents .*|(days|hours|months|years|people|contacts|consultations|alarms|handoffs|beds|places|GBP|per person|per year|per 1,000)\b.*)$/;

/** The values that a unit leaves possible; a unit that says nothing of it leaves all of them. */
export function possibleRange(unit: string): PossibleRange {
  if (PART.test(unit)) return { least: 0, most: 1 };
  if (unit === '-1 to 1') return { least: -1, most: 1 };
  return { least: AMOUNT.test(unit) ? 0 : -Infinity, most: Infinity };
}

/** Whether something with the unit can have the value. */
export function isPossible(value: number, unit: string): boolean {
  const { least, most } = possibleRange(unit);
  return value >= least && value <= most;
}
