import type { World } from '../world.ts';

/**
 * Hours a week that the council would arrange: the share of the need that nobody else meets which councils meet,
 * less the paid care that there is. Thresholds of eligibility are held against it.
 */
export function eligibleHours(world: World, person: number): number {
  const { people, values } = world;
  const unmetByOthers =
    people.need[person] - people.carerHours[person] - people.supportHours[person];
  const hours = values['eligibility.metShare'] * unmetByOthers - people.paidHours[person];
  return hours > 0 ? hours : 0;
}
