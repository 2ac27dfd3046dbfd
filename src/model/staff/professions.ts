import { AGENCY } from '../people/codes.ts';

/** The professions whose people are individuals. Home carers are a pool of hours. */
export const PROFESSION = {
  gp: 0,
  practiceNurse: 1,
  communityNurse: 2,
  therapist: 3,
  socialWorker: 4,
  dischargeNurse: 5,
  geriatrician: 6,
  mentalHealthNurse: 7,
  linkWorker: 8,
} as const;

export type ProfessionName = keyof typeof PROFESSION;

export const professionNames = Object.keys(PROFESSION) as readonly ProfessionName[];

/** What the area of a team is. */
export type Area = 'practice' | 'neighbourhood' | 'council' | 'trust';

/** How the people of a profession are organised. */
interface Organised {
  readonly agency: number;
  readonly area: Area;
}

/** Agency and area of the teams of each profession. Social workers have a team in hospital as well. */
export const organised: Readonly<Record<ProfessionName, Organised>> = {
  gp: { agency: AGENCY.practice, area: 'practice' },
  practiceNurse: { agency: AGENCY.practice, area: 'practice' },
  communityNurse: { agency: AGENCY.communityHealth, area: 'neighbourhood' },
  therapist: { agency: AGENCY.communityHealth, area: 'neighbourhood' },
  socialWorker: { agency: AGENCY.council, area: 'neighbourhood' },
  dischargeNurse: { agency: AGENCY.hospital, area: 'trust' },
  geriatrician: { agency: AGENCY.hospital, area: 'trust' },
  mentalHealthNurse: { agency: AGENCY.mentalHealth, area: 'council' },
  linkWorker: { agency: AGENCY.voluntary, area: 'council' },
};

/** The profession of each agency that takes and sends cases, where one has; -1 where nobody is an individual. */
export const CASE_PROFESSION: Int8Array = (() => {
  const professions = new Int8Array(Object.keys(AGENCY).length).fill(-1);
  professions[AGENCY.practice] = PROFESSION.gp;
  professions[AGENCY.council] = PROFESSION.socialWorker;
  professions[AGENCY.communityHealth] = PROFESSION.communityNurse;
  professions[AGENCY.mentalHealth] = PROFESSION.mentalHealthNurse;
  professions[AGENCY.hospital] = PROFESSION.dischargeNurse;
  professions[AGENCY.voluntary] = PROFESSION.linkWorker;
  return professions;
})();
