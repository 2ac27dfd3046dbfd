import { pow } from '../../engine/maths/pow.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';

// Whether support is as the person wishes: a state of everybody's plan, which the support takes over when it begins.

/** As no plan of this place has been made yet, support of the start is as plans of social workers usually are. */
export function settleWishes(world: World, person: number): void {
  const { people, draws, values } = world;
  const chance = chanceAsWished(world, person, values['staff.values.socialWorker']);
  const asWished = draws.uniform(person, PURPOSE.supportAsWished, 0) < chance ? 1 : 0;
  people.own.asPlanned[person] = people.own.asWished[person] = asWished;
}

/**
 * The chance that a plan is as the person wishes: a wish has to be known, which takes contacts with the same social
 * worker, and is followed the less the more medical the view that prevails.
 *
 * @param view of whoever makes the plan: -1 wholly social to 1 wholly medical
 */
export function chanceAsWished(world: World, person: number, view: number): number {
  const { people, values } = world;
  const unlearnt = pow(
    1 - values['wishes.learnt'],
    Math.max(0, people.relations.workerContacts[person] - 1),
  );
  const known = 1 - (1 - values['wishes.knownAtFirst']) * unlearnt;
  const followed = 1 - values['wishes.medicalWeight'] * ((1 + view) / 2);
  return known * followed + (1 - known) * values['wishes.unasked'];
}

/** A plan was agreed on: it is so once its support begins. */
export function notePlan({ people }: World, person: number, asWished: boolean): void {
  people.own.planned[person] = asWished ? 2 : 1;
}

/** Long-term support begins as planned, unless the person decides on it. Announce a change first. */
export function supportIsAsPlanned({ people }: World, person: number): void {
  const { own } = people;
  if (own.planned[person] === 0) return;
  own.asPlanned[person] = own.planned[person] - 1;
  own.planned[person] = 0;
  if (own.decides[person] === 0) own.asWished[person] = own.asPlanned[person];
}
