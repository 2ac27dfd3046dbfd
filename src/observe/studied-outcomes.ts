import { ADMISSION } from '../model/observer.ts';
import type { World } from '../model/world.ts';
import type { MeasureId } from './measures.ts';
import type { Observation } from './moments.ts';

/** What of a measure can be counted person by person and month by month: which event, and how much each adds. */
interface StudiedOutcome {
  readonly event: Observation;
  /** 1 where it is left out. */
  readonly adds?: (detail: number, world: World, person: number) => number;
  /** Whether it adds days that end with the event: each counts in the month in which it is spent. */
  readonly isSpan?: boolean;
}

/** The outcomes that an evaluation of individuals may have. */
export const studiedOutcomes = {
  emergencyAdmissions: { event: 'admitted' },
  avoidableAdmissions: {
    event: 'admitted',
    adds: (detail) => ((detail & ADMISSION.sensitive) === 0 ? 0 : 1),
  },
  aeAttendances: { event: 'attended' },
  bedDays: { event: 'stayEnded', adds: (days) => days, isSpan: true },
  delayedDays: { event: 'delayEnded', adds: (days) => days, isSpan: true },
  careHomeMoves: { event: 'enteredCareHome' },
  crises: { event: 'crisis' },
  deaths: { event: 'died' },
} as const satisfies Partial<Record<MeasureId, StudiedOutcome>>;

export type StudiedOutcomeId = keyof typeof studiedOutcomes;

export const studiedOutcomeIds = Object.keys(studiedOutcomes) as readonly StudiedOutcomeId[];

export function isStudiedOutcome(id: string): id is StudiedOutcomeId {
  return Object.hasOwn(studiedOutcomes, id);
}

/** What is no measure by itself: stays as people remember them, and contacts with GPs, of which continuity is made. */
const besideMeasures = {
  overnightStays: {
    event: 'admitted',
    adds: (detail) => ((detail & ADMISSION.overnight) === 0 ? 0 : 1),
  },
  gpContacts: { event: 'consulted', adds: (nurse) => 1 - nurse },
  usualGpContacts: {
    event: 'consulted',
    adds: (nurse, { people: { relations } }, person) =>
      nurse === 0 && relations.gpSeen[person] - 1 === relations.gp[person] ? 1 : 0,
  },
} as const satisfies Readonly<Record<string, StudiedOutcome>>;

/** All that can be recorded person by person. */
export type RecordedOutcomeId = StudiedOutcomeId | keyof typeof besideMeasures;

/** What is counted of it, and how. */
export function recordedOutcome(id: RecordedOutcomeId): StudiedOutcome {
  return isStudiedOutcome(id) ? studiedOutcomes[id] : besideMeasures[id];
}
