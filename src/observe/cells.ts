import { FIVE_YEAR_STARTS, LAST_AGE } from '../evidence/age-bands.ts';
import { FRAILTY_STATES } from '../evidence/families.ts';
import type { World } from '../model/world.ts';

/**
 * Everything is counted in cells of people who are alike: five-year age group, frailty, and whether their
 * needs are complex. Ratios are adjusted over cells, and groups by age, frailty and needs are sets of them.
 */
export const AGE_GROUPS = FIVE_YEAR_STARTS.length;
export const STATES = FRAILTY_STATES.length;
export const CELLS = AGE_GROUPS * STATES * 2;

/** Age group of each age. */
const groupOfAge = Uint8Array.from({ length: LAST_AGE + 1 }, (_, age) =>
  Math.max(
    0,
    FIVE_YEAR_STARTS.findLastIndex((start) => age >= start),
  ),
);

/** The cell that a person is in now. */
export function cellOf(world: World, person: number): number {
  const { people } = world;
  const alike = groupOfAge[people.age[person]] * STATES + people.frailty[person];
  return 2 * alike + (people.hasComplexNeeds(person) ? 1 : 0);
}

/** What is common to the people of a cell. */
export interface CellTraits {
  /** Index of the five-year age group; 0 = under 65. */
  readonly ageGroup: number;
  readonly firstAge: number;
  readonly frailty: number;
  readonly complexNeeds: boolean;
}

export function traitsOf(cell: number): CellTraits {
  const alike = cell >> 1;
  const ageGroup = Math.floor(alike / STATES);
  return {
    ageGroup,
    firstAge: FIVE_YEAR_STARTS[ageGroup],
    frailty: alike % STATES,
    complexNeeds: (cell & 1) === 1,
  };
}
