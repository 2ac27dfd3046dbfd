import { handoffDetail } from '../../../../src/model/observer.ts';
import {
  AGENCY,
  CONDITION,
  CRISIS,
  DELAY,
  FRAILTY,
  OUTCOME,
  PATHWAY,
  RESIDENCE,
  SERVICE,
} from '../../../../src/model/people/codes.ts';
import { ADMISSION } from '../../../../src/model/observer.ts';
import type { Observation } from '../../../../src/observe/moments.ts';
import type { PersonState } from '../../../../src/observe/person-state.ts';
import type { Moment, Story } from '../../../../src/observe/story.ts';

/** A woman of 84 at home. */
export const woman: PersonState = {
  woman: true,
  livesAlone: true,
  carer: false,
  careHome: false,
  homeCare: false,
  complexNeeds: true,
  age: 84,
  frailty: FRAILTY.severe,
  conditions: CONDITION.dementia,
  residence: RESIDENCE.home,
  deprivation: 4,
  delayReason: undefined,
};

/** Something that happened: day, what, detail, and what was different about the person. */
export type Happening = readonly [
  day: number,
  what: Observation,
  detail?: number,
  state?: Partial<PersonState>,
];

/** A made-up story of two years; changes of the person last. */
export function storyOf(happenings: readonly Happening[], change: Partial<Story> = {}): Story {
  let state = change.start ?? woman;
  const moments = happenings.map(([day, what, detail = 0, news = {}]): Moment => {
    state = { ...state, ...news };
    return { day, what, detail, state };
  });
  const end = moments.find(({ what }) => what === 'died' || what === 'movedAway');
  return {
    person: 17,
    from: 0,
    until: end?.day ?? 730.5,
    start: woman,
    arrival: undefined,
    running: [],
    moments,
    ...change,
  };
}

const { practice, council, communityHealth, hospital, urgentCare, careProvider } = AGENCY;
const inHospital = { residence: RESIDENCE.hospital };
const atHome = { residence: RESIDENCE.home };

/** Everything that an unlucky year and a half can hold. */
export const richStory = storyOf(
  [
    ...[12, 40, 71, 130, 350, 371].map((day): Happening => [day, 'consulted', day % 2]),
    [45, 'askedForSupport', practice],
    [46, 'handedOff', handoffDetail(practice, council)],
    [46, 'agencyMet', council],
    [49, 'storyTold', council],
    [52, 'refused', handoffDetail(council, practice)],
    [60, 'handedOff', handoffDetail(practice, communityHealth)],
    [64, 'storyTold', communityHealth],
    [64, 'bounced', handoffDetail(communityHealth, council)],
    [66, 'caseLost', communityHealth],
    [95, 'caseFound', 29],
    [95, 'handedOff', handoffDetail(communityHealth, council)],
    [118, 'assessed', 73],
    [118, 'requestEnded', OUTCOME.longTerm],
    [131.2, 'crisis', CRISIS.fall],
    [131.2, 'askedForSupport', urgentCare],
    [131.25, 'handedOff', handoffDetail(urgentCare, hospital)],
    [131.3, 'attended', CRISIS.fall, { residence: RESIDENCE.emergency }],
    [131.5, 'admitted', ADMISSION.overnight | ADMISSION.viaEmergency],
    [132, 'bedded', 0.5, inHospital],
    [132, 'storyTold', hospital],
    [144, 'ready', PATHWAY.home],
    [144, 'handedOff', handoffDetail(hospital, council)],
    [150, 'delayPart', 6, { delayReason: DELAY.assessment }],
    [150, 'assessed', 6],
    [150, 'assessedAgain', 32],
    [163, 'delayPart', 13, { delayReason: DELAY.homeSupport }],
    [163, 'delayEnded', 19],
    [163, 'stayEnded', 31],
    [163, 'discharged', PATHWAY.home],
    [163, 'supportStarted', SERVICE.reablement, atHome],
    [164, 'supportStarted', SERVICE.nursing],
    [205, 'supportEnded', SERVICE.reablement],
    [206, 'supportEnded', SERVICE.nursing],
    [206, 'handedOff', handoffDetail(council, careProvider)],
    [219, 'homeCareStarted', 10.4, { homeCare: true }],
    [219, 'supportStarted', SERVICE.homeCare],
    [219, 'waitedForSupport', 13],
    [254, 'afterThreeMonths', 1],
    [262, 'supportStarted', SERVICE.voluntary],
    [300, 'carerChanged', 1, { carer: true }],
    [341, 'crisis', CRISIS.infection],
    [420, 'supportEnded', SERVICE.voluntary],
    [448, 'crisis', CRISIS.fall, { conditions: CONDITION.dementia | CONDITION.heartLung }],
    [448.1, 'attended', CRISIS.fall],
    [448.3, 'sentHomeWithResponse', communityHealth],
    [455, 'carerChanged', 0, { carer: false }],
    [584, 'reviewed', 365],
    [610, 'crisis', CRISIS.infection],
    [610.1, 'attended', CRISIS.infection],
    [610.4, 'admitted', ADMISSION.overnight | ADMISSION.viaEmergency],
    [610.5, 'bedded', 0.1, inHospital],
    [622, 'ready', PATHWAY.careHome],
    [633, 'delayEnded', 11],
    [633, 'stayEnded', 22.5],
    [633, 'discharged', PATHWAY.careHome, { residence: RESIDENCE.intermediateCare }],
    [633, 'supportStarted', SERVICE.careHomePlace],
    [668, 'supportEnded', SERVICE.careHomePlace],
    [668, 'enteredCareHome', 1, { careHome: true, residence: RESIDENCE.careHome }],
    [701, 'died', 0, { age: 86 }],
  ].toSorted(([a], [b]) => Number(a) - Number(b)) as readonly Happening[],
);
