import { PROFESSION_WORDS } from '../evidence/families.ts';
import { PROFESSION, professionNames } from '../model/staff/professions.ts';

/** A profession for which results are reported, or all of them together. */
export interface ProfessionGroup {
  readonly name: string;
  readonly meaning: string;
  /** Numbers of `PROFESSION`. */
  readonly professions: readonly number[];
}

/** All who are individuals in the model. */
export const ALL_PROFESSIONALS = 'all professionals';

/** Every profession, and before them all together. */
export const professionGroups: readonly ProfessionGroup[] = [
  {
    name: ALL_PROFESSIONALS,
    meaning:
      'All professionals who are individuals in the model; home carers are not, they are a pool of hours',
    professions: Object.values(PROFESSION),
  },
  ...professionNames.map((name) => ({
    name: inTitle(PROFESSION_WORDS[name]),
    meaning: `${inTitle(PROFESSION_WORDS[name])} of the place, in posts and agency staff`,
    professions: [PROFESSION[name]],
  })),
];

function inTitle(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
