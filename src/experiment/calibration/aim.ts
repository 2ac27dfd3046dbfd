import { log } from '../../engine/maths/log.ts';

/** A band that a simulated mean has to lie in: `tolerance` either side of `value`. */
export interface Aim {
  readonly value: number;
  readonly tolerance: number;
}

/** An aim on the scale on which it is emulated. */
export interface ScaledAim {
  readonly middle: number;
  /** Standard deviation that stands for the tolerance. */
  readonly sd: number;
  readonly scaled: (value: number) => number;
}

/**
 * Implausibility beyond which a point is ruled out: a unimodal distribution has 95 % within three standard deviations.
 * Pukelsheim (1994), The three sigma rule, American Statistician 48:88-91.
 */
export const CUT = 3;

/** Part of the lower end of a band below which logarithms do not follow: nothing of it depends on how far below it is. */
const FLOOR = 0.1;

/**
 * Logarithms where the whole band is above 0, as effects of rates multiply. The tolerance is taken for three standard
 * deviations: what is known without error is ruled out just where it leaves the band.
 */
export function scaledAim({ value, tolerance }: Aim): ScaledAim {
  const [low, high] = [value - tolerance, value + tolerance];
  if (low <= 0) return { middle: value, sd: tolerance / CUT, scaled: (one) => one };
  const [from, to] = [log(low), log(high)];
  return {
    middle: (from + to) / 2,
    sd: (to - from) / 2 / CUT,
    scaled: (one) => (Number.isNaN(one) ? one : log(Math.max(one, FLOOR * low))),
  };
}

/**
 * How far an expectation is from an aim, in standard deviations of all that keeps the two apart. Craig, Goldstein, Seheult
 * and Smith (1997), Pressure matching for hydrocarbon reservoirs, in Case Studies in Bayesian Statistics III.
 *
 * @param expected on the aim's scale
 * @param variance of the expectation, on the aim's scale: emulator and luck
 */
export function implausibility(aim: ScaledAim, expected: number, variance: number): number {
  return Math.abs(expected - aim.middle) / Math.sqrt(variance + aim.sd * aim.sd);
}
