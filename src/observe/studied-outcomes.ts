import { ADMISSION } from '../model/observer.ts';
import type { MeasureId } from './measures.ts';
import type { Observation } from './moments.ts';

/** What of a measure can be counted person by person and month by month: which event, and how much each adds. */
interface StudiedOutcome {
  readonly event: Observation;
  /** 1 where it is left out. */
  readonly adds?: (detail: number) => number;
}

/** The outcomes that an evaluation of individuals may have. */
export const studiedOutcomes = {
  emergencyAdmissions: { event: 'admitted' },
  avoidableAdmissions: {
    event: 'admitted',
    adds: (detail) => ((detail & ADMISSION.sensitive) === 0 ? 0 : 1),
  },
  aeAttendances: { event: 'attended' },
  bedDays: { event: 'stayEnded', adds: (days) => days },
  delayedDays: { event: 'delayEnded', adds: (days) => days },
  careHomeMoves: { event: 'enteredCareHome' },
  crises: { event: 'crisis' },
  deaths: { event: 'died' },
} as const satisfies Partial<Record<MeasureId, StudiedOutcome>>;

export type StudiedOutcomeId = keyof typeof studiedOutcomes;

export const studiedOutcomeIds = Object.keys(studiedOutcomes) as readonly StudiedOutcomeId[];

export function isStudiedOutcome(id: string): id is StudiedOutcomeId {
  return Object.hasOwn(studiedOutcomes, id);
}

/** The same as the interface that all of them share. */
export function studiedOutcome(id: StudiedOutcomeId): StudiedOutcome {
  return studiedOutcomes[id];
}
