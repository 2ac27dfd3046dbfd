import { normalQuantile } from '../engine/maths/normal-quantile.ts';
import type { Estimate } from './estimate.ts';

/** Share of what was found for which something is so; estimates that could not be made are not so. */
export function shareOf(found: readonly Estimate[], is: (one: Estimate) => boolean): number {
  return found.filter(is).length / found.length;
}

/** Share of the intervals that have the truth in them. */
export function shareCovered(found: readonly Estimate[], truth: number): number {
  return shareOf(found, ({ low, high }) => low <= truth && truth <= high);
}

/**
 * People that it takes to see an effect at the level of 5 % with a power, if errors shrink with the root of their number.
 *
 * @param seen a study of so many people has this standard error, and the true effect is this
 */
export function peopleForPower(
  seen: { readonly people: number; readonly error: number; readonly effect: number },
  power: number,
): number {
  const wanted = normalQuantile(0.975) + normalQuantile(power);
  const ratio = (wanted * seen.error) / seen.effect;
  return Math.ceil(seen.people * ratio * ratio);
}
