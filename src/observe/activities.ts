import { handoffAgencies, type OBSERVED } from '../model/observer.ts';
import { SERVICE_AGENCY } from '../model/agencies.ts';
import {
  AGENCY,
  BUDGET_HELD,
  CRISIS,
  DELAY,
  OUTCOME,
  PATHWAY,
  SERVICE,
} from '../model/people/codes.ts';

/** How the agencies are called. */
export const AGENCY_WORDS = byCode(AGENCY, {
  practice: 'GP practice',
  council: 'Council',
  communityHealth: 'Community health',
  mentalHealth: 'Mental health team',
  hospital: 'Hospital',
  voluntary: 'Voluntary sector',
  urgentCare: '999 and 111',
  careProvider: 'Care provider',
});

export const SERVICE_WORDS = byCode(SERVICE, {
  homeCare: 'home care',
  reablement: 'reablement',
  nursing: 'community nursing',
  therapy: 'therapy',
  mentalHealth: 'community mental health care',
  voluntary: 'day and voluntary support',
  careHome: 'a care home for good',
  rehabilitationBed: 'a rehabilitation bed',
  careHomePlace: 'a care-home place for a while',
  endOfLife: 'care at the end of life',
});

export const OUTCOME_WORDS = byCode(OUTCOME, {
  nothing: 'nothing',
  signposted: 'advice where else to go',
  lowLevel: 'low-level support',
  reablement: 'reablement',
  longTerm: 'long-term support',
  other: 'something else',
});

export const DELAY_WORDS = byCode(DELAY, {
  hospitalProcess: "the hospital's own process",
  assessment: 'an assessment',
  homeSupport: 'support at home',
  rehabilitationBed: 'a rehabilitation bed',
  careHome: 'a care-home place',
  disagreement: 'an agreement between professionals',
});

export const CRISIS_WORDS = byCode(CRISIS, {
  fall: 'a fall',
  infection: 'an infection',
  exacerbation: 'a flare-up of a heart or lung condition',
  mentalHealth: 'a mental-health crisis',
});

export const PATHWAY_WORDS = byCode(PATHWAY, {
  none: 'home as before',
  home: 'home with support',
  bed: 'a rehabilitation bed',
  careHome: 'a care-home place',
});

export const BUDGET_WORDS = byCode(BUDGET_HELD, {
  none: 'no budget',
  managed: 'managed by the council',
  serviceFund: 'held by a provider',
  directPayment: 'paid to the person',
});

/** One kind of thing that happens to a person, as logs and stories call it. */
export interface Activity {
  /** Short name, the same for every occurrence: what a process miner groups by. */
  readonly name: string;
  /** The agency that acts; undefined where it is the person or their body. */
  readonly agency: (detail: number) => number | undefined;
}

type Observation = keyof typeof OBSERVED;

/**
 * What a log of events holds: everything observed that happens to a person and that somebody could write
 * down. `changing` only says that a state is about to change; others happen to no person.
 */
export const activities: Readonly<Partial<Record<Observation, Activity>>> = {
  arrived: { name: 'Joins the place', agency: nobody },
  died: { name: 'Dies', agency: (inHospital) => (inHospital === 1 ? AGENCY.hospital : undefined) },
  movedAway: { name: 'Moves away', agency: nobody },
  crisis: { name: 'Crisis', agency: nobody },
  attended: { name: 'Arrives at A&E', agency: always(AGENCY.hospital) },
  admitted: { name: 'Emergency admission', agency: always(AGENCY.hospital) },
  bedded: { name: 'Gets a bed', agency: always(AGENCY.hospital) },
  ready: { name: 'Ready to leave', agency: always(AGENCY.hospital) },
  discharged: { name: 'Discharged', agency: always(AGENCY.hospital) },
  enteredCareHome: { name: 'Moves to a care home', agency: always(AGENCY.careProvider) },
  homeCareStarted: { name: 'Home care begins', agency: always(AGENCY.careProvider) },
  carerChanged: { name: 'Unpaid care changes', agency: nobody },
  askedForSupport: { name: 'Asks for support', agency: itself },
  handedOff: { name: 'Handed on', agency: (detail) => handoffAgencies(detail).to },
  bounced: { name: 'Referral comes back', agency: (detail) => handoffAgencies(detail).from },
  refused: { name: 'Referral refused', agency: (detail) => handoffAgencies(detail).from },
  caseLost: { name: 'Case lost', agency: nobody },
  caseFound: { name: 'Case taken up again', agency: nobody },
  storyTold: { name: 'Tells the story', agency: itself },
  assessed: { name: 'Assessed', agency: always(AGENCY.council) },
  assessedByService: { name: 'Assessed by a service', agency: itself },
  requestEnded: { name: 'Request ends', agency: nobody },
  supportStarted: { name: 'Support begins', agency: (service) => SERVICE_AGENCY[service] },
  supportEnded: { name: 'Support ends', agency: (service) => SERVICE_AGENCY[service] },
  consulted: { name: 'Consultation', agency: always(AGENCY.practice) },
  delayPart: { name: 'Delay ends', agency: always(AGENCY.hospital) },
  reviewed: { name: 'Reviewed', agency: always(AGENCY.council) },
  sentHomeWithResponse: { name: 'Sent home with a response', agency: itself },
  planAgreed: { name: 'Plan agreed', agency: always(AGENCY.council) },
  disputeBegan: { name: 'Plan disputed', agency: always(AGENCY.council) },
  disputeEnded: { name: 'Dispute ends', agency: always(AGENCY.council) },
  hurried: { name: 'Support bought at once', agency: always(AGENCY.council) },
  budgetSet: { name: 'Personal budget set', agency: always(AGENCY.council) },
  budgetEnded: { name: 'Personal budget ends', agency: always(AGENCY.council) },
  dischargedEarly: { name: 'Called ready early', agency: always(AGENCY.hospital) },
};

function nobody(): undefined {
  return undefined;
}

function itself(agency: number): number {
  return agency;
}

function always(agency: number): () => number {
  return () => agency;
}

/** The words of a table of codes, in a list by code. */
function byCode<const Codes extends Readonly<Record<string, number>>>(
  codes: Codes,
  words: Readonly<Record<keyof Codes, string>>,
): readonly string[] {
  const list: string[] = [];
  for (const name of Object.keys(codes) as (keyof Codes)[]) list[codes[name]] = words[name];
  return list;
}
