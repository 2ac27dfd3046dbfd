import { HOME_CARE } from '../model/people/codes.ts';
import type { People } from '../model/people/people.ts';

/** What is known of a person at one moment, as far as a story has words for it. */
export interface PersonState {
  readonly woman: boolean;
  readonly livesAlone: boolean;
  /** Somebody gives unpaid care. */
  readonly carer: boolean;
  /** Lives in a care home, be it that the person is in hospital just now. */
  readonly careHome: boolean;
  /** Receives home care. */
  readonly homeCare: boolean;
  readonly complexNeeds: boolean;
  readonly age: number;
  /** A number of `FRAILTY`. */
  readonly frailty: number;
  /** Flags of `CONDITION`. */
  readonly conditions: number;
  /** A number of `RESIDENCE`. */
  readonly residence: number;
  /** National deprivation quintile, 0 = least deprived. */
  readonly deprivation: number;
  /** A number of `DELAY`; undefined where the model gives no reason. */
  readonly delayReason: number | undefined;
}

/** Yes or no, one bit each, from the lowest; the numbers follow above them. */
const FLAGS = ['woman', 'livesAlone', 'carer', 'careHome', 'homeCare', 'complexNeeds'] as const;

/** Bits that each number takes. The reason of a delay is kept plus one: 0 is none. */
const NUMBERS = [
  ['age', 7],
  ['frailty', 2],
  ['conditions', 4],
  ['residence', 3],
  ['deprivation', 3],
  ['reason', 4],
] as const;

/** The state in one number of 32 bits, so that those of many moments fit into a column. */
export function packState(people: People, person: number): number {
  const { delayReason }: People & { readonly delayReason?: ArrayLike<number> } = people;
  const reason = delayReason?.[person];
  const flags = {
    woman: people.woman[person] === 1,
    livesAlone: people.livesAlone[person] === 1,
    carer: people.carerHours[person] > 0,
    careHome: people.livesInCareHome(person),
    homeCare: people.homeCare[person] >= HOME_CARE.funded,
    complexNeeds: people.hasComplexNeeds(person),
  };
  const numbers = {
    age: people.age[person],
    frailty: people.frailty[person],
    conditions: people.conditions[person],
    residence: people.residence[person],
    deprivation: people.deprivation[person],
    reason: reason === undefined ? 0 : reason + 1,
  };
  let packed = 0;
  let shift = 0;
  for (const flag of FLAGS) packed |= (flags[flag] ? 1 : 0) << shift++;
  for (const [name, bits] of NUMBERS) {
    packed |= numbers[name] << shift;
    shift += bits;
  }
  return packed;
}

export function unpackState(packed: number): PersonState {
  let left = packed;
  const take = (bits: number) => {
    const value = left & ((1 << bits) - 1);
    left >>>= bits;
    return value;
  };
  // The names are those of the lists above: one reads what the other wrote.
  const flags = Object.fromEntries(FLAGS.map((flag) => [flag, take(1) === 1]));
  const numbers = Object.fromEntries(NUMBERS.map(([name, bits]) => [name, take(bits)]));
  const { reason, ...others } = numbers as Record<(typeof NUMBERS)[number][0], number>;
  return {
    ...(flags as Record<(typeof FLAGS)[number], boolean>),
    ...others,
    delayReason: reason === 0 ? undefined : reason - 1,
  };
}
