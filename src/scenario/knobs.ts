/** Meetings of professionals of several professions in a neighbourhood. */
export interface JointMeetings {
  /** Time that the meetings take of each member, hours a month. */
  readonly hoursPerMonth: number;
  /** Share of the neighbourhoods that have them. */
  readonly coverage: number;
}

/** Kinds of reorganisation. */
export const RESTRUCTURING_KINDS = [
  'commissionerReplaced',
  'providerMerger',
  'demerger',
  'boundaryChange',
  'repatching',
  'structuralMerger',
  'retender',
] as const;

export type RestructuringKind = (typeof RESTRUCTURING_KINDS)[number];

/** One reorganisation, as it lands. */
export interface Restructuring {
  readonly kind: RestructuringKind;
  /** Share of the professionals of the bodies concerned who come into another team; undefined: what is usual for the kind. */
  readonly moved?: number | undefined;
  /** How much of a reorganisation it is for those concerned, 0 to 1. */
  readonly severity: number;
}

/**
 * Everything that levers can turn, as it stands at a time. The model reads knobs and knows no lever; where a knob is not
 * turned, the status quo goes on.
 */
export interface Knobs {
  jointMeetings: JointMeetings | undefined;
}

/** Nothing is turned. */
export function statusQuoKnobs(): Knobs {
  return { jointMeetings: undefined };
}
