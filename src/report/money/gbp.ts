import { bandWords, hasTenths, isOneFuture } from '../findings/difference-text.ts';
import { readable, type Rounding } from '../numbers.ts';

/** In what amounts are told, so that the largest has few digits. */
export interface Denomination {
  readonly gbp: number;
  /** As in the middle of a sentence. */
  readonly words: string;
  /** In a heading. */
  readonly short: string;
}

const denominations: readonly Denomination[] = [
  { gbp: 1_000_000, words: 'million GBP', short: 'GBP m' },
  { gbp: 1000, words: 'thousand GBP', short: 'GBP k' },
  { gbp: 1, words: 'GBP', short: 'GBP' },
];

/** The denomination in which the largest of the amounts has two digits before the point, or nearly so. */
export function denominationOf(amounts: readonly number[]): Denomination {
  const most = Math.max(0, ...amounts.map((gbp) => (Number.isNaN(gbp) ? 0 : Math.abs(gbp))));
  const found = denominations.find(({ gbp }) => most >= 9.5 * gbp);
  return found ?? { gbp: 1, words: 'GBP', short: 'GBP' };
}

/** One rounding for all amounts that stand together: a digit behind the point where the largest is below a hundred. */
export function roundingOf(amounts: readonly number[], { gbp }: Denomination): Rounding {
  const most = Math.max(
    0,
    ...amounts.map((amount) => Math.abs(amount) / gbp).filter(Number.isFinite),
  );
  return most < 100 && gbp > 1 ? { step: 0.1, decimals: 1 } : { step: 1, decimals: 0 };
}

/** A difference with its sign: `+12.3`, `-4`, `0`. */
export function signed(value: number, rounding: Rounding): string {
  const text = readable(value, rounding);
  if (/^-?[0.,]+$/.test(text)) return text.replace('-', '');
  return value > 0 ? `+${text}` : text;
}

/** The same of an amount in GBP. */
export function signedGbp(gbp: number, denomination: Denomination, rounding: Rounding): string {
  return signed(gbp / denomination.gbp, rounding);
}

/** How futures differ. */
interface Spread {
  readonly n: number;
  readonly p10: number;
  readonly p90: number;
}

/** `-120 to 340`, in a denomination; of one future, that it is one. */
export function rangeGbp(
  { n, p10, p90 }: Spread,
  denomination: Denomination,
  rounding: Rounding,
): string {
  if (isOneFuture(n)) return 'one future';
  return `${signedGbp(p10, denomination, rounding)} to ${signedGbp(p90, denomination, rounding)}`;
}

/** The same in brackets behind a mean: `8 in 10 futures: -120 to 340`, `P10 to P90: -120 to 340`. */
export function futuresGbp(spread: Spread, denomination: Denomination, rounding: Rounding): string {
  const range = rangeGbp(spread, denomination, rounding);
  return isOneFuture(spread.n) ? range : `${bandWords(spread.n)}: ${range}`;
}

/** A share of futures: `17 %`; `1 of 6`, as percent of so few would be a manner of speaking. */
export function shareOfFutures(share: number, futures: number): string {
  if (hasTenths(futures)) return percent(share);
  return Number.isNaN(share) ? '' : `${Math.round(share * futures)} of ${futures}`;
}

/** A share of futures in percent: certainty is not printed where it is not there. */
export function percent(share: number): string {
  if (Number.isNaN(share)) return '';
  const whole = Math.round(share * 100);
  if (share > 0 && whole === 0) return '<1 %';
  return share < 1 && whole === 100 ? '>99 %' : `${whole} %`;
}
