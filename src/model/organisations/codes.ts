/** Kinds of organisation. Councils and trusts have a row each, the others one for the whole place. */
export const ORGANISATION = {
  council: 0,
  trust: 1,
  /** Pays for all of the NHS here. */
  commissioner: 2,
  primaryCare: 3,
  communityHealth: 4,
  mentalHealth: 5,
  voluntary: 6,
  careProvider: 7,
  urgentCare: 8,
} as const;

/** The lines of a budget. Those of councils come before those of the NHS. */
export const BUDGET = {
  homeCare: 0,
  /** Places for good, and those after a discharge. */
  careHomes: 1,
  reablement: 2,
  /** The work of assessors. */
  assessment: 3,
  /** Grants to day and voluntary support, low-level support and equipment. */
  prevention: 4,
  /** Long-term support that began before 65. */
  adultSupport: 5,
  hospital: 6,
  community: 7,
  primaryCare: 8,
} as const;

/** What a council does about a forecast over its settlement: rung by rung, each on top of those before. */
export const COUNCIL_RUNG = {
  none: 0,
  vacancyFreeze: 1,
  slowerDecisions: 2,
  reviewCuts: 3,
  thresholdRaised: 4,
  grantsCut: 5,
} as const;

/** The same of the NHS, which may end a year in deficit. */
export const NHS_RUNG = {
  none: 0,
  /** Nothing happens yet. */
  deficit: 1,
  vacancyFreeze: 2,
  /** Fewer people are found eligible for continuing healthcare: who pays for them then is the council, or they themselves. */
  continuingCare: 3,
  longerWaits: 4,
} as const;
