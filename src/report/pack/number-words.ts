import { FEWEST_PAIRS } from '../../experiment/verdict.ts';
import type { MeasureId } from '../../observe/measures.ts';
import { measureOf } from '../../observe/measures.ts';
import type { Result } from '../findings/findings.ts';
import { halfWidthOf, isOneFuture } from '../findings/difference-text.ts';
import { isClear, isSame } from '../findings/options.ts';
import { readable, readableRounding, type Rounding } from '../numbers.ts';

const POUNDS = 'GBP ';
const WHOLE: Rounding = { step: 1, decimals: 0 };

/** The unit as it stands behind a number that says its currency itself. */
export const unitWords = (unit: string): string =>
  unit.startsWith(POUNDS) ? unit.slice(POUNDS.length) : unit;

/** A number with its currency: `£1,240`, `-£12`, `243.1`. */
export function amountWords(value: number, unit: string, rounding: Rounding): string {
  const text = readable(value, rounding);
  if (!unit.startsWith(POUNDS) || Number.isNaN(value)) return text;
  return text.startsWith('-') ? `-£${text.slice(1)}` : `£${text}`;
}

/** A change with its sign and currency: `+£12`, `-9.2`, `0.0`. */
export function signedWords(value: number, unit: string, rounding: Rounding): string {
  const text = amountWords(value, unit, rounding);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** How a difference is rounded: by how much the futures differ. */
export function differenceRounding({ unit, difference }: Result): Rounding {
  return amountRounding(difference.mean, unit, halfWidthOf(difference));
}

/** Pence of more than a few pounds are read by nobody. */
export function amountRounding(value: number, unit: string, halfWidth: number): Rounding {
  const rounding = readableRounding(value, halfWidth);
  const isPounds = unit.startsWith(POUNDS) && Math.abs(value) >= 10;
  return isPounds && rounding.step < 1 ? WHOLE : rounding;
}

/** A range of a difference: `-15 to -2.6`. */
export function rangeWords(result: Result): string {
  const { unit, difference } = result;
  const rounding = differenceRounding(result);
  return `${signedWords(difference.p10, unit, rounding)} to ${signedWords(difference.p90, unit, rounding)}`;
}

/** What stands below a table with `differenceCell`. */
export const NOT_CLEAR = `Not clear: the range spans 0, or there are fewer than ${FEWEST_PAIRS} futures. Bold: neither.`;

/** A difference as it stands in a cell: number and range; that it is not clear where it is not. */
export function differenceCell(result: Result): string {
  const { unit, difference } = result;
  if (Number.isNaN(difference.mean)) return 'not observed';
  if (isSame(result)) return 'the same';
  if (isOneFuture(result.n) || Number.isNaN(difference.p10)) {
    return `${signedWords(difference.mean, unit, differenceRounding(result))} in one future`;
  }
  const range = `(${rangeWords(result)})`;
  if (!isClear(result)) return `not clear ${range}`;
  return `${signedWords(difference.mean, unit, differenceRounding(result))} ${range}`;
}

/** A level with the range of its futures: `243.1 (235.5 to 251.4)`. */
export function levelCell({ unit, mean, p10, p90 }: Result): string {
  if (Number.isNaN(mean)) return 'not observed';
  const rounding = amountRounding(mean, unit, (p90 - p10) / 2);
  const level = amountWords(mean, unit, rounding);
  if (!(p90 > p10)) return level;
  return `${level} (${amountWords(p10, unit, rounding)} to ${amountWords(p90, unit, rounding)})`;
}

/** A measure in the middle of a sentence, without what stands behind a comma in its label. */
export function inSentence(measure: MeasureId): string {
  const [name = ''] = measureOf(measure).label.split(',');
  // What begins with an abbreviation keeps its capitals: A&E, GP.
  return /^[A-Z][a-z]/.test(name) ? name.slice(0, 1).toLowerCase() + name.slice(1) : name;
}

/** `a, b and c`. */
export function listWords(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
