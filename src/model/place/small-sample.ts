import { PLACES_FOR_A_QUEUE } from '../../evidence/numerics.ts';
import type { Sizes } from './sizes.ts';

/** A service that has so few places in a sample that its queue says little about the place. */
export interface SmallService {
  readonly service: string;
  readonly places: number;
}

/**
 * The services of a sample that have few places. The same load makes people wait longer for few places than for
 * many, so waits and delays of a small sample are longer than those of the whole place.
 */
export function smallServices(sizes: Sizes): readonly SmallService[] {
  const [, home, bed, careHome] = sizes.pathwayPlaces;
  const services: readonly (readonly [string, number])[] = [
    ['support at home after hospital', home],
    ['rehabilitation beds', bed],
    ['care-home places after hospital', careHome],
    ['reablement', Math.min(...sizes.reablement)],
    ['acute beds', Math.min(...sizes.beds)],
    ['therapy at home', sizes.therapy],
    ['community mental health care', sizes.mentalHealth],
  ];
  return services
    .filter(([, places]) => places < PLACES_FOR_A_QUEUE)
    .map(([service, places]) => ({ service, places }));
}
