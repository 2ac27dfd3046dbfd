/** Codes of what the columns of `People` hold. Their order is their meaning where they are compared. */

/** Categories of the electronic frailty index. */
export const FRAILTY = { fit: 0, mild: 1, moderate: 2, severe: 3 } as const;

/** Whether a person is part of the place. */
export const PRESENCE = { notYet: 0, here: 1, moved: 2, dead: 3 } as const;

/** Where a person is. */
export const RESIDENCE = {
  home: 0,
  careHome: 1,
  emergency: 2,
  hospital: 3,
  intermediateCare: 4,
} as const;

/** How far a person is in a hospital episode. */
export const EPISODE = {
  none: 0,
  emergency: 1,
  shortStay: 2,
  waitingForBed: 3,
  inBed: 4,
  ready: 5,
} as const;

/** Long-term conditions: flags of one column. */
export const CONDITION = {
  dementia: 1,
  heartLung: 2,
  mentalIllness: 4,
  learningDisability: 8,
} as const;

/** Publicly arranged or bought home care. */
/** `adultSupport`: long-term support that began before 65, from a budget of its own. */
export const HOME_CARE = { none: 0, funded: 1, bought: 2, adultSupport: 3 } as const;

/** Ways out of hospital: home as before, or with one of three kinds of support. */
export const PATHWAY = { none: 0, home: 1, bed: 2, careHome: 3 } as const;

/** Kinds of crisis. */
export const CRISIS = { fall: 0, infection: 1, exacerbation: 2, mentalHealth: 3 } as const;

/** Who deals with people: each holds its own share of a person's story. */
export const AGENCY = {
  practice: 0,
  council: 1,
  communityHealth: 2,
  mentalHealth: 3,
  hospital: 4,
  voluntary: 5,
  urgentCare: 6,
  careProvider: 7,
} as const;

/** What support there is. */
export const SERVICE = {
  homeCare: 0,
  reablement: 1,
  nursing: 2,
  therapy: 3,
  mentalHealth: 4,
  voluntary: 5,
  careHome: 6,
  rehabilitationBed: 7,
  careHomePlace: 8,
  endOfLife: 9,
} as const;

/** Services that come to a person at home for a while. */
export const timedNames = [
  'reablement',
  'nursing',
  'therapy',
  'mentalHealth',
  'voluntary',
  'endOfLife',
] as const satisfies readonly (keyof typeof SERVICE)[];

/** How far a person's case is. */
export const CASE = {
  none: 0,
  /** It lies with an agency that has to decide what to do with it. */
  referred: 1,
  /** Nobody has it. */
  lost: 2,
  waitingForAssessment: 3,
  beingAssessed: 4,
  /** Support is agreed; a provider is sought, or a panel has to agree. */
  arranging: 5,
  /** In the queue for the support that it is about. */
  waitingForSupport: 6,
  /** Those who have to agree on the plan do not. */
  disputed: 7,
  /** In the queue of a single point of access, or with one who answers there. */
  waitingForHub: 8,
  withHub: 9,
  /** In the queue for a broker, who finds support for holders of a personal budget. */
  waitingForBroker: 10,
  /** A broker, or the person without one, looks for what the budget is to buy. */
  withBroker: 11,
} as const;

/** How soon an assessment is wanted. */
export const LANE = { hospital: 0, urgent: 1, routine: 2, review: 3 } as const;

/** What a request for support ends in, as councils count it. */
export const OUTCOME = {
  nothing: 0,
  signposted: 1,
  lowLevel: 2,
  reablement: 3,
  longTerm: 4,
  other: 5,
} as const;

/** What a person who is ready to leave waits for. */
export const DELAY = {
  hospitalProcess: 0,
  assessment: 1,
  homeSupport: 2,
  rehabilitationBed: 3,
  careHome: 4,
  disagreement: 5,
} as const;

/** How a personal budget is held. Where there is none the council arranges the support, and nobody speaks of a sum. */
export const BUDGET_HELD = { none: 0, managed: 1, serviceFund: 2, directPayment: 3 } as const;

/** Whose money is in it: flags of one column. */
export const BUDGET_PART = { care: 1, health: 2 } as const;
/** How far somebody is in going home with support before the council has assessed them. */
export const HOME_FIRST = { no: 0, promised: 1, supported: 2 } as const;
