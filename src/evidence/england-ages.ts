import type { CitationKey } from './citations.ts';

/**
 * People of England by single year of age, ten years a row: `counts[a]` is everybody aged `a`, the last entry
 * everybody of 90 and over.
 */
export const englandAges = {
  year: 2023,
  source: 'ons-mid-2023',
  // oxfmt-ignore
  counts: [
    573100, 611983, 608924, 629972, 640658, 648548, 663754, 681559, 675636, 679270,
    696169, 714362, 714228, 704780, 699401, 706006, 680553, 669743, 671208, 677553,
    673283, 674617, 676878, 700947, 730647, 740801, 755921, 745430, 757884, 777813,
    779256, 803070, 812586, 811784, 806727, 815398, 796852, 790301, 786596, 761753,
    761526, 757565, 763805, 766371, 734135, 682602, 669430, 682668, 696007, 703567,
    729662, 756142, 782845, 762354, 778013, 774855, 778477, 774198, 774216, 762104,
    742788, 723731, 694877, 664557, 644790, 624637, 596453, 571250, 546316, 544215,
    531268, 512151, 511067, 514065, 521443, 545087, 583339, 437949, 416050, 404700,
    363994, 314801, 270597, 270666, 256427, 235873, 209664, 184536, 160616, 134632,
    521291,
  ],
} as const satisfies { year: number; source: CitationKey; counts: readonly number[] };

/** The age of the open last entry: 90 and over. */
export const OLDEST_AGE = englandAges.counts.length - 1;

/**
 * People of England aged `from` to `to`, both included.
 *
 * @param to an age; from `OLDEST_AGE` on, the open entry is included whole
 * @throws RangeError if the ages are not whole, are reversed, or start below 0 or past `OLDEST_AGE`
 */
export function peopleAged(from: number, to: number = OLDEST_AGE): number {
  const whole = Number.isInteger(from) && Number.isInteger(to);
  if (!whole || from < 0 || from > OLDEST_AGE || to < from) {
    throw new RangeError(
      `People aged ${from} to ${to} cannot be counted: give whole ages from 0 to ${OLDEST_AGE}, the younger one first`,
    );
  }
  return englandAges.counts.slice(from, to + 1).reduce<number>((sum, count) => sum + count, 0);
}
