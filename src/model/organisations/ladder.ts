import { COUNCIL_RUNG, NHS_RUNG, ORGANISATION } from './codes.ts';

/** The last rung of an organisation's ladder; 0 for those who have none, as they pay for nobody. */
export function lastRung(kind: number): number {
  if (kind === ORGANISATION.council) return COUNCIL_RUNG.grantsCut;
  return kind === ORGANISATION.commissioner ? NHS_RUNG.longerWaits : 0;
}

/**
 * Rungs in force after a monthly forecast: one more while it is over what is tolerated, one less once it is over by less
 * than half of that, as many as before in between.
 *
 * @param gap forecast over settlement, less 1
 */
export function nextStep(step: number, gap: number, tolerance: number, last: number): number {
  if (gap > tolerance) return Math.min(last, step + 1);
  return gap < tolerance / 2 ? Math.max(0, step - 1) : step;
}

/** How much an organisation is under pressure, from 0 to 1: none as long as the gap is tolerated. */
export function pressureOf(gap: number, tolerance: number, full: number): number {
  return Math.min(1, Math.max(0, gap - tolerance) / full);
}

/** What decides on defensiveness: see the parameters `organisation.defensiveness*`. */
export interface Stance {
  /** Without pressure, from 0 to 1. */
  readonly usual: number;
  /** Share of the remaining openness that full pressure takes away. */
  readonly gain: number;
  /** Time constants of the way up and of the way back, in months. */
  readonly riseMonths: number;
  readonly fallMonths: number;
}

/** Defensiveness a month later, from 0 to 1: it follows pressure up fast and down slowly. */
export function nextDefensiveness(now: number, pressure: number, stance: Stance): number {
  const { usual, gain, riseMonths, fallMonths } = stance;
  const wanted = usual + (1 - usual) * gain * pressure;
  const months = wanted > now ? riseMonths : fallMonths;
  return now + (wanted - now) / Math.max(1, months);
}
