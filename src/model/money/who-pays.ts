import { shareElsewhere, type BudgetForm, type JointService } from '../../scenario/who-pays.ts';
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

/** Share of what a service costs, 0 to 1, that a pool pays; 0 where none covers it. */
export function pooledShare({ jointBudget }: World, service: number): number {
  const { arrangement } = jointBudget;
  return arrangement.form === 'pooled' ? shareElsewhere(arrangement, BUDGETED[service]) : 0;
}

/**
 * Share of what a service costs, 0 to 1, of which council and NHS may dispute who pays it: none under a lead
 * commissioner or in one body, which pay whoever is right, and of a pooled service what the pool does not pay.
 */
export function disputedShare(world: World, service: number): number {
  const form = formFor(world, service);
  return form === 'lead' || form === 'structural' ? 0 : 1 - pooledShare(world, service);
}

/** Tells the observers that everybody’s state is about to change, so that the time before is booked as it was. */
export function bookAllTime(world: World, changing: number): void {
  const { people } = world;
  for (let person = 0; person < people.capacity; person++) {
    if (people.isHere(person)) world.observe(changing, person, 0);
  }
}
