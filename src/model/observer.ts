import type { World } from './world.ts';

/** What can be observed: everything that a measure may count. `detail` says what the number beside it is. */
export const OBSERVED = {
  /** A person became part of the place. */
  arrived: 0,
  /** A person is about to change age group, frailty, condition or residence. */
  changing: 1,
  /** A person died. detail: 1 in hospital, 0 elsewhere. */
  died: 2,
  /** A person moved away. */
  movedAway: 3,
  /** A crisis. detail: its kind. */
  crisis: 4,
  /** Arrival at A&E. */
  attended: 5,
  /** Emergency admission. detail: flags of `ADMISSION`. */
  admitted: 6,
  /** A bed became free for somebody admitted. detail: days waited. */
  bedded: 7,
  /** Ready to leave the bed. detail: pathway. */
  ready: 8,
  /** A supported discharge that waited for its place. detail: days of delay. */
  delayEnded: 9,
  /** An overnight stay ended, alive or not. detail: days. */
  stayEnded: 10,
  /** Discharge from hospital, stays without a night included. detail: pathway. */
  discharged: 11,
  /** A move to a care home. detail: 1 from hospital, 0 from home. */
  enteredCareHome: 12,
  /** Home care began. detail: hours a week. */
  homeCareStarted: 13,
  /** An unpaid carer stopped (detail 0) or started (detail 1). */
  carerChanged: 14,
  /** A supported adult reached 65. */
  turned65: 15,
} as const;

/** Flags of an admission. */
export const ADMISSION = { overnight: 1, viaEmergency: 2, sensitive: 4, readmission: 8 } as const;

/**
 * Sees what happens and changes nothing: a run with any observer has the same history as one without.
 */
export interface Observer {
  observe(world: World, what: number, person: number, now: number, detail: number): void;
}
