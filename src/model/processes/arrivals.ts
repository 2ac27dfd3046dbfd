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
  const perYear = arrivalsPerYear(values, sizes);
  const arrivals: [time: number, kind: number][] = [];
  for (const kind of [ARRIVAL.turning65, ARRIVAL.movingIn, ARRIVAL.supportedAdult]) {
    // A rate of 0 gives an infinite gap: nobody comes.
    const gap = (n: number) =>
      exponential(draws.uniform(kind, PURPOSE.arrival, n), DAYS_PER_YEAR / perYear[kind]);
    for (let n = 1, time = gap(0); time <= horizon; n++) {
      arrivals.push([time, kind]);
      time += gap(n);
    }
  }
  return inOrder(arrivals);
}

/** Those who join in a usual year, by `ARRIVAL`. */
export function arrivalsPerYear(values: ParameterValues, sizes: Sizes): Float64Array {
  const perYear = new Float64Array(Object.keys(ARRIVAL).length);
  perYear[ARRIVAL.turning65] =
    sizes.older * turning65Share() * (1 - values['adults.supportedShare']);
  perYear[ARRIVAL.movingIn] = sizes.older * values['migration.leavingRate'];
  perYear[ARRIVAL.supportedAdult] = sizes.supportedAdults * values['adults.turnoverRate'];
  return perYear;
}

/** Arrivals in the order of time. */
export function inOrder(arrivals: [time: number, kind: number][]): Arrivals {
  arrivals.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    times: Float64Array.from(arrivals, ([time]) => time),
    kinds: Uint8Array.from(arrivals, ([, kind]) => kind),
  };
}

/** Two processes of arrivals: people of the second have the numbers after all of the first. */
export function bothArrivals(first: Arrivals, second: Arrivals): Arrivals {
  const from = first.times.length;
  const both = {
    times: new Float64Array(from + second.times.length),
    kinds: new Uint8Array(from + second.times.length),
  };
  both.times.set(first.times);
  both.times.set(second.times, from);
  both.kinds.set(first.kinds);
  both.kinds.set(second.kinds, from);
  return both;
}
