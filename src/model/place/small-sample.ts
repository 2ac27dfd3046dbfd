import { DAYS_FOR_AN_ASSESSMENT, PLACES_FOR_A_QUEUE } from '../../evidence/numerics.ts';
import type { ParameterValues } from '../../evidence/registry.ts';
import type { Sizes } from './sizes.ts';

/**
 * The services of a sample that have few places, or a team that is slow because it is a part of one, in words. The same load makes people wait longer for few places than for
 * many, so waits and delays of a small sample are longer than those of the whole place.
 */
export function smallServices(sizes: Sizes, values: ParameterValues): readonly string[] {
  const [, [home], [bed], careHome] = sizes.pathwayPlaces;
  const services: readonly (readonly [string, number])[] = [
    ['support at home after hospital', home],
    ['rehabilitation beds', bed],
    ['care-home places after hospital', Math.min(...careHome)],
    ['reablement', Math.min(...sizes.reablement)],
    ['acute beds', Math.min(...sizes.beds)],
    ['therapy at home', sizes.therapy],
    ['community mental health care', sizes.mentalHealth],
  ];
  const small = services
    .filter(([, places]) => places < PLACES_FOR_A_QUEUE)
    .map(([service, places]) => `${service} (${places} ${places === 1 ? 'place' : 'places'})`);
  const days = values['assessment.hours'] / Math.min(...sizes.assessorHours);
  if (days > DAYS_FOR_AN_ASSESSMENT) {
    small.unshift(`assessments (a team takes ${Math.round(days)} days for one)`);
  }
  return small;
}
