import { LAST_AGE, OLDER_FROM } from '../../evidence/age-bands.ts';
import { OLDEST_AGE, englandAges, peopleAged } from '../../evidence/england-ages.ts';

/**
 * People of England at each age from 65 to `LAST_AGE`; the open group of 90 and over is split into single
 * years that shrink by `beyond90Ratio` each.
 */
export function olderPeopleByAge(beyond90Ratio: number): Float64Array {
  const people = new Float64Array(LAST_AGE + 1);
  for (let age = OLDER_FROM; age < OLDEST_AGE; age++) people[age] = englandAges.counts[age] ?? 0;
  const last: number[] = [];
  for (let age = OLDEST_AGE, weight = 1; age <= LAST_AGE; age++, weight *= beyond90Ratio) {
    last.push(weight);
  }
  const weights = last.reduce((sum, weight) => sum + weight, 0);
  const oldest = peopleAged(OLDEST_AGE);
  last.forEach((weight, i) => (people[OLDEST_AGE + i] = (oldest * weight) / weights));
  return people;
}

/** People who turn 65 within a year, relative to all people 65+, as in England. */
export function turning65Share(): number {
  return peopleAged(OLDER_FROM - 1, OLDER_FROM - 1) / peopleAged(OLDER_FROM);
}
