import { formatLocale } from 'd3-format';

// d3's own definition, not the machine's: the same text everywhere. `-` can be pasted into a spreadsheet.
const english = formatLocale({
  decimal: '.',
  thousands: ',',
  grouping: [3],
  currency: ['£', ''],
  minus: '-',
});

/** How a number is to be read: the place it is rounded to, and the digits shown behind the point. */
export interface Rounding {
  /** Multiple that values are rounded to: 10, 1, 0.1, ... */
  readonly step: number;
  /** Digits behind the decimal point, 0 or more. */
  readonly decimals: number;
}

function roundingAt(exponent: number): Rounding {
  const decimals = Math.max(0, -exponent);
  return { step: exponent > 0 ? Number(`1e${exponent}`) : 1 / Number(`1e${decimals}`), decimals };
}

/** Rounding that shows a digit more. */
export const finer = ({ step }: Rounding): Rounding => roundingAt(magnitude(step) - 1);

/** Power of ten of the first significant digit of a value other than 0. */
const magnitude = (value: number) => Number(value.toExponential().split('e')[1]);

/**
 * Rounding at which a number shows what is known of it and no more: two significant digits of its
 * half-width. Without a half-width (one replication, or no spread) whole numbers stay whole, and
 * smaller values show four significant digits.
 *
 * @param halfWidth in the unit of value; NaN or 0 if there is none
 */
export function readableRounding(value: number, halfWidth: number): Rounding {
  if (Number.isFinite(halfWidth) && halfWidth > 0) {
    // Rounding the half-width first: 9.96 reads as 10, so its second digit stands at the ones.
    return roundingAt(magnitude(Number(halfWidth.toPrecision(2))) - 1);
  }
  if (!Number.isFinite(value) || Number.isInteger(value)) return roundingAt(0);
  return roundingAt(Math.min(0, magnitude(Number(value.toPrecision(4))) - 3));
}

/** A number for the eye, with commas at thousands: `246.3`, `12,400`. NaN reads `not known`. */
export function readable(value: number, { step, decimals }: Rounding): string {
  if (Number.isNaN(value)) return 'not known';
  if (!Number.isFinite(value)) return value > 0 ? 'unlimited' : '-unlimited';
  return english.format(`,.${decimals}f`)(step > 1 ? Math.round(value / step) * step : value);
}

/** A difference for the eye: as `readable`, with a plus where it is above zero. */
export const signed = (value: number, rounding: Rounding): string =>
  `${value > 0 ? '+' : ''}${readable(value, rounding)}`;

/** As `readable`, but for programs: no commas, and nothing for NaN. */
export function plainNumber(value: number, rounding: Rounding): string {
  return Number.isFinite(value) ? readable(value, rounding).replaceAll(',', '') : '';
}

/** A published figure with the digits it was published with. */
export const asPublished = (value: number): string => english.format(',')(value);

/** `1 future`, `12 futures`, `3,000 futures`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${readable(count, { step: 1, decimals: 0 })} ${count === 1 ? one : many}`;
}
