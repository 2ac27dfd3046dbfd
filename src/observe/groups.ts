import { BAND_STARTS, OLDER_FROM } from '../evidence/age-bands.ts';
import { DEPRIVATION_FIFTHS, FRAILTY_STATES } from '../evidence/families.ts';
import type { Place } from '../scenario/place.ts';
import { CELLS, traitsOf, type CellTraits } from './cells.ts';
import { slotsWith, type Circumstances } from './slots.ts';

/** A group of people for whom results are reported. */
export interface Group {
  readonly name: string;
  /** Who they are, where the name leaves a question. */
  readonly meaning: string;
  /** Where they are counted. */
  readonly slots: readonly number[];
}

/** Where people 65+ live: the whole place, or one of its councils. */
export interface Area {
  readonly name: string;
  readonly meaning: string;
  /** Whether a council, by its place in the list of the place, is part of it. */
  readonly councils: (council: number) => boolean;
}

/** The group of all official figures on older people. */
export const ALL_OLDER = '65+';

/** The adults under 65 whom the model holds. */
export const SUPPORTED_ADULTS = 'adults 18-64 with long-term support';

const ALL_OLDER_MEANING = 'Everybody aged 65 or over, at home or in a care home';

const older = ({ firstAge }: CellTraits) => firstAge >= OLDER_FROM;

/** The groups that every place has and that are sets of cells, the main one first. */
const groupsOfCells: readonly Group[] = [
  ofCells(ALL_OLDER, ALL_OLDER_MEANING, older),
  ofCells(
    'complex needs',
    'People with moderate or severe frailty or with dementia, and adults under 65 with long-term support',
    ({ complexNeeds }) => complexNeeds,
  ),
  ofAges('65-74', OLDER_FROM, BAND_STARTS['75to84']),
  ofAges('75-84', BAND_STARTS['75to84'], BAND_STARTS['85plus']),
  ofAges('85+', BAND_STARTS['85plus'], Infinity),
  ...FRAILTY_STATES.map((state, frailty) =>
    ofCells(
      `frailty ${state}`,
      `People 65+ in the category "${state}" of the electronic frailty index`,
      (traits) => older(traits) && traits.frailty === frailty,
    ),
  ),
  ofCells(
    SUPPORTED_ADULTS,
    'Adults under 65 in long-term support: the only younger people in the model',
    (traits) => !older(traits),
  ),
];

/**
 * The groups of a report. The ages, the categories of frailty, the deprivation fifths, people with and
 * without an unpaid carer, and the councils each add up to all people 65+.
 */
export function groupsOf({ councils }: Pick<Place, 'councils'>): readonly Group[] {
  const living = (name: string, meaning: string, asked: (those: Circumstances) => boolean) => ({
    name,
    meaning,
    slots: slotsWith(councils.length, asked),
  });
  return [
    ...groupsOfCells,
    ...Array.from({ length: DEPRIVATION_FIFTHS }, (_, own) =>
      living(
        `deprivation fifth ${own + 1}${own === 0 ? ' (least)' : own + 1 === DEPRIVATION_FIFTHS ? ' (most)' : ''}`,
        `People 65+ in national deprivation fifth ${own + 1} of ${DEPRIVATION_FIFTHS}, where 1 is the least deprived`,
        ({ fifth }) => fifth === own,
      ),
    ),
    living(
      'without unpaid carer',
      'People 65+ whom no unpaid carer looks after',
      ({ carer }) => carer === 0,
    ),
    living(
      'with unpaid carer',
      'People 65+ whom an unpaid carer looks after',
      ({ carer }) => carer === 1,
    ),
    ...councilAreas(councils).map(({ name, meaning, councils: within }) =>
      living(name, meaning, ({ council }) => within(council)),
    ),
  ];
}

/** The areas of a report: the whole place, which has the name of the group of everybody, and its councils. */
export function areasOf({ councils }: Pick<Place, 'councils'>): readonly Area[] {
  const everywhere = { name: ALL_OLDER, meaning: ALL_OLDER_MEANING, councils: () => true };
  return [everywhere, ...councilAreas(councils)];
}

function councilAreas(councils: Place['councils']): readonly Area[] {
  return councils.map(({ id, name }, own) => {
    const shared = councils.some((other) => other.name === name && other.id !== id);
    const known = shared ? `${name} (${id})` : name;
    return {
      name: `council: ${known}`,
      meaning: `People 65+ who live in the area of ${known}`,
      councils: (council) => council === own,
    };
  });
}

function ofCells(name: string, meaning: string, belongs: (traits: CellTraits) => boolean): Group {
  const cells = Array.from({ length: CELLS }, (_, cell) => cell);
  return { name, meaning, slots: cells.filter((cell) => belongs(traitsOf(cell))) };
}

function ofAges(ages: string, from: number, below: number): Group {
  return ofCells(
    `age ${ages}`,
    `People aged ${ages}`,
    ({ firstAge }) => firstAge >= from && firstAge < below,
  );
}
