import { lastingPaidHours } from '../money/means-test.ts';
import { HOME_FIRST, SERVICE } from '../people/codes.ts';
import type { World } from '../world.ts';

/**
 * Hours a week that the council would arrange: the share of the need that nobody else meets which councils meet,
 * less the paid care that there is. With a personal budget it is as many of these hours as the budget buys. Thresholds of eligibility are held against it.
 */
export function eligibleHours(world: World, person: number): number {
  const { people, values } = world;
  const unmetByOthers =
    people.need[person] - people.carerHours[person] - lastingSupport(world, person);
  const met = values['eligibility.metShare'] * people.own.bought[person];
  const hours = met * unmetByOthers - lastingPaidHours(world, person);
  return hours > 0 ? hours : 0;
}

/** Hours of support that will not end with reablement or with the first weeks at home. */
export function lastingSupport(world: World, person: number): number {
  const { people, values } = world;
  const reablement = (people.support[person] & (1 << SERVICE.reablement)) !== 0;
  const homeFirst = world.levers.homeFirst[person] === HOME_FIRST.supported;
  return (
    people.supportHours[person] -
    (reablement ? values['reablement.hours'] : 0) -
    (homeFirst ? values['homeFirst.hours'] : 0)
  );
}
