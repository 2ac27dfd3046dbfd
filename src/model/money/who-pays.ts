import type { BudgetForm, JointService } from '../../scenario/who-pays.ts';
import { SERVICE } from '../people/codes.ts';
import type { World } from '../world.ts';

/** What a budget calls the services that a person may get, by the names of `SERVICE`. */
const budgeted: Readonly<Record<keyof typeof SERVICE, JointService>> = {
  homeCare: 'homeCare',
  reablement: 'reablement',
  nursing: 'nursing',
  therapy: 'therapy',
  mentalHealth: 'mentalHealth',
  voluntary: 'voluntary',
  careHome: 'careHomes',
  rehabilitationBed: 'rehabilitationBeds',
  careHomePlace: 'careHomePlaces',
  endOfLife: 'endOfLife',
};

const BUDGETED: readonly JointService[] = (Object.keys(SERVICE) as (keyof typeof SERVICE)[])
  .toSorted((a, b) => SERVICE[a] - SERVICE[b])
  .map((name) => budgeted[name]);

/** The form of budget that a service is under; `service`: a number of `SERVICE`. */
export function formFor({ jointBudget }: World, service: number): BudgetForm {
  const { form, services } = jointBudget.arrangement;
  return form === 'structural' || services.includes(BUDGETED[service]) ? form : 'separate';
}

/**
 * Whether council and NHS may dispute who pays for a service that the person needs: not where one budget pays
 * whoever is right, in a pool that covers the service, under a lead commissioner for it, or in one body.
 */
export function disputesPossible(world: World, _person: number, service: number): boolean {
  const form = formFor(world, service);
  return form === 'separate' || form === 'aligned';
}

/** Tells the observers that everybody’s state is about to change, so that the time before is booked as it was. */
export function bookAllTime(world: World, changing: number): void {
  const { people } = world;
  for (let person = 0; person < people.capacity; person++) {
    if (people.isHere(person)) world.observe(changing, person, 0);
  }
}
