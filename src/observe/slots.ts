import { DEPRIVATION_FIFTHS } from '../evidence/families.ts';
import type { World } from '../model/world.ts';
import { CELLS, cellOf } from './cells.ts';

/** Without an unpaid carer, and with one. */
const CARER_STATES = 2;

/**
 * Everything is counted twice over: once in the cell of alike people, and once, for people 65+, by the
 * circumstances they live in: council, deprivation fifth, unpaid care. A full cross of cells and
 * circumstances would have thousands of slots that hold next to nothing. A group of a report is a set of
 * cells or a set of circumstances, so that it counts nothing twice.
 */
export function slotCount(councils: number): number {
  return CELLS + councils * DEPRIVATION_FIFTHS * CARER_STATES;
}

/** Looks up the slots of one person at a time: counting is on the path of every event and allocates nothing. */
export class Slots {
  readonly count: number;
  /** The cell of the person looked up last. */
  cell = 0;
  /** The slot of their circumstances; -1 for younger adults. */
  circumstances = -1;

  constructor(councils: number) {
    this.count = slotCount(councils);
  }

  /** Looks up where the person belongs now. */
  find(world: World, person: number): void {
    const { people } = world;
    this.cell = cellOf(world, person);
    this.circumstances = people.isOlder(person)
      ? slotOf(
          people.council[person],
          people.deprivation[person],
          people.carerHours[person] > 0 ? 1 : 0,
        )
      : -1;
  }
}

/** The circumstances of people 65+, as numbers from 0; `carer` is 1 where an unpaid carer looks after them. */
export interface Circumstances {
  readonly council: number;
  /** National deprivation fifth, least deprived first. */
  readonly fifth: number;
  readonly carer: number;
}

/** The slots of the circumstances that are asked for, in a place with this many councils. */
export function slotsWith(
  councils: number,
  asked: (circumstances: Circumstances) => boolean,
): readonly number[] {
  const all = Array.from({ length: slotCount(councils) - CELLS }, (_, i) => ({
    carer: i % CARER_STATES,
    fifth: Math.floor(i / CARER_STATES) % DEPRIVATION_FIFTHS,
    council: Math.floor(i / CARER_STATES / DEPRIVATION_FIFTHS),
  }));
  return all.filter(asked).map(({ council, fifth, carer }) => slotOf(council, fifth, carer));
}

function slotOf(council: number, fifth: number, carer: number): number {
  return CELLS + (council * DEPRIVATION_FIFTHS + fifth) * CARER_STATES + carer;
}

/** A sum over some slots and years of a table of one row a year. */
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
