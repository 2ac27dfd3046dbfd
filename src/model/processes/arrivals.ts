import { exponential } from '../../engine/sampling.ts';
import type { Draws } from '../../engine/draws.ts';
import { DAYS_PER_YEAR } from '../../evidence/units.ts';
import type { ParameterValues } from '../../evidence/registry.ts';
import { turning65Share } from '../place/age-structure.ts';
import type { Sizes } from '../place/sizes.ts';
import { PURPOSE } from '../purposes.ts';

/** How a person came to be part of the place. */
export const ARRIVAL = { resident: 0, turning65: 1, movingIn: 2, supportedAdult: 3 } as const;

/** Everybody who will join during the run, in order of time. */
export interface Arrivals {
  readonly times: Float64Array;
  readonly kinds: Uint8Array;
}

/**
 * Draws all arrivals of a run in advance. They come from outside, so no configuration of care can change
 * them: the n-th newcomer is the same person on the same day under every option.
 *
 * @param horizon days
 */
export function drawArrivals(
  draws: Draws,
  values: ParameterValues,
  sizes: Sizes,
  horizon: number,
): Arrivals {
  const perYear = [
    [ARRIVAL.turning65, sizes.older * turning65Share() * (1 - values['adults.supportedShare'])],
    [ARRIVAL.movingIn, sizes.older * values['migration.leavingRate']],
    [ARRIVAL.supportedAdult, sizes.supportedAdults * values['adults.turnoverRate']],
  ] as const;
  const arrivals: [time: number, kind: number][] = [];
  for (const [kind, rate] of perYear) {
    // A rate of 0 gives an infinite gap: nobody comes.
    const gap = (n: number) =>
      exponential(draws.uniform(kind, PURPOSE.arrival, n), DAYS_PER_YEAR / rate);
    for (let n = 1, time = gap(0); time <= horizon; n++) {
      arrivals.push([time, kind]);
      time += gap(n);
    }
  }
  arrivals.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    times: Float64Array.from(arrivals, ([time]) => time),
    kinds: Uint8Array.from(arrivals, ([, kind]) => kind),
  };
}
