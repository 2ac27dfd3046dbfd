import { BAND_STARTS, OLDER_FROM } from '../evidence/age-bands.ts';
import { FRAILTY_STATES } from '../evidence/families.ts';
import { CELLS, traitsOf, type CellTraits } from './cells.ts';

/** A group of people for whom results are reported. */
export interface Group {
  readonly name: string;
  /** Its cells. */
  readonly cells: readonly number[];
}

function group(name: string, belongs: (traits: CellTraits) => boolean): Group {
  const cells = Array.from({ length: CELLS }, (_, cell) => cell);
  return { name, cells: cells.filter((cell) => belongs(traitsOf(cell))) };
}

const older = ({ firstAge }: CellTraits) => firstAge >= OLDER_FROM;

/** The group of all official figures on older people. */
export const ALL_OLDER = '65+';

/** The groups of a report, the main one first. */
export const groups: readonly Group[] = [
  group(ALL_OLDER, older),
  group('complex needs', ({ complexNeeds }) => complexNeeds),
  group('age 65-74', ({ firstAge }) => firstAge >= OLDER_FROM && firstAge < BAND_STARTS['75to84']),
  group(
    'age 75-84',
    ({ firstAge }) => firstAge >= BAND_STARTS['75to84'] && firstAge < BAND_STARTS['85plus'],
  ),
  group('age 85+', ({ firstAge }) => firstAge >= BAND_STARTS['85plus']),
  ...FRAILTY_STATES.map((state, frailty) =>
    group(`frailty ${state}`, (traits) => older(traits) && traits.frailty === frailty),
  ),
  group('adults 18-64 with long-term support', (traits) => !older(traits)),
];
