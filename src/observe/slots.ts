import { DEPRIVATION_FIFTHS } from '../evidence/families.ts';
import type { World } from '../model/world.ts';
import { CELLS, cellOf } from './cells.ts';

/**
 * Where something is counted. Everything goes into one cell of alike people, and what people 65+ do or meet
 * also into one slot each of the dimensions below. A full cross of all of them would have thousands of cells
 * that hold next to nothing; this way each group of a report still is a set of slots that counts nobody twice.
 */
export const FIRST_SLOT = {
  /** National deprivation fifths, least deprived first. */
  deprivation: CELLS,
  /** Without an unpaid carer, then with one. */
  carer: CELLS + DEPRIVATION_FIFTHS,
  /** The councils of the place, in its order. */
  council: CELLS + DEPRIVATION_FIFTHS + 2,
} as const;

/** Slots that one event or one stretch of time may go into: the cell and one a dimension. */
const MOST = 1 + Object.keys(FIRST_SLOT).length;

/** Slots of a place with this many councils. */
export function slotCount(councils: number): number {
  return FIRST_SLOT.council + councils;
}

/** Looks up the slots of one person at a time: counting is on the path of every event and allocates nothing. */
export class Slots {
  readonly count: number;
  /** The slots of the person looked up last. */
  readonly own = new Int32Array(MOST);

  constructor(councils: number) {
    this.count = slotCount(councils);
  }

  /** Writes the slots that the person belongs to now to the front of `own`, and says how many they are. */
  find(world: World, person: number): number {
    const { people } = world;
    const { own } = this;
    own[0] = cellOf(world, person);
    if (!people.isOlder(person)) return 1;
    own[1] = FIRST_SLOT.deprivation + people.deprivation[person];
    own[2] = FIRST_SLOT.carer + (people.carerHours[person] > 0 ? 1 : 0);
    own[3] = FIRST_SLOT.council + people.council[person];
    return MOST;
  }
}

/** A sum of a table of one row a year, over some slots and years. */
export function sumOver(
  table: ArrayLike<number>,
  { from, width }: { readonly from: number; readonly width: number },
  slots: readonly number[],
  years: readonly number[],
): number {
  let total = 0;
  for (const year of years) {
    for (const slot of slots) total += table[from + year * width + slot];
  }
  return total;
}
