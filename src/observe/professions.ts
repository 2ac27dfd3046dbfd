import { PROFESSION, professionNames, type ProfessionName } from '../model/staff/professions.ts';

/** A profession for which results are reported, or all of them together. */
export interface ProfessionGroup {
  readonly name: string;
  readonly meaning: string;
  /** Numbers of `PROFESSION`. */
  readonly professions: readonly number[];
}

/** All who are individuals in the model. */
export const ALL_PROFESSIONALS = 'all professionals';

/** How the professions are called. */
const PROFESSION_WORDS: Readonly<Record<ProfessionName, string>> = {
  gp: 'GPs',
  practiceNurse: 'Practice nurses',
  communityNurse: 'Community nurses',
  therapist: 'Community therapists',
  socialWorker: 'Social workers',
  dischargeNurse: 'Hospital discharge nurses',
  geriatrician: 'Geriatricians',
  mentalHealthNurse: 'Community mental health nurses',
  linkWorker: 'Link workers',
};

/** Every profession, and before them all together. */
export const professionGroups: readonly ProfessionGroup[] = [
  {
    name: ALL_PROFESSIONALS,
    meaning:
      'All professionals who are individuals in the model; home carers are not, they are a pool of hours',
    professions: Object.values(PROFESSION),
  },
  ...professionNames.map((name) => ({
    name: PROFESSION_WORDS[name],
    meaning: `${PROFESSION_WORDS[name]} of the place, in posts and agency staff`,
    professions: [PROFESSION[name]],
  })),
];
