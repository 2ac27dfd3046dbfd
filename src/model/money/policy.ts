import type {
  AcutePayment,
  BudgetArrangement,
  BudgetForm,
  JointService,
  MeansTest,
  Partner,
} from '../../scenario/policy.ts';
import { SEPARATE_BUDGETS } from '../../scenario/policy.ts';
import { SERVICE } from '../people/codes.ts';
import type { World } from '../world.ts';

/** Who pays and who decides just now: the knobs that submodels and observers read. */
export interface Policy {
  meansTest: MeansTest;
  budget: BudgetArrangement;
  acutePayment: AcutePayment;
}

/** How it is today: everything else is measured against it. */
export function statusQuoPolicy(): Policy {
  return { meansTest: 'keep', budget: SEPARATE_BUDGETS, acutePayment: 'block' };
}

/** Who pays for each service while budgets are separate. */
export const PAYS: Readonly<Record<JointService, Partner>> = {
  homeCare: 'council',
  reablement: 'council',
  careHomes: 'council',
  careHomePlaces: 'council',
  adultSupport: 'council',
  voluntary: 'council',
  lowLevel: 'council',
  nursing: 'nhs',
  endOfLife: 'nhs',
  therapy: 'nhs',
  mentalHealth: 'nhs',
  homeIntermediateCare: 'nhs',
  rehabilitationBeds: 'nhs',
};

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
export function formFor({ policy }: World, service: number): BudgetForm {
  const { form, services } = policy.budget;
  return form === 'structural' || services.includes(BUDGETED[service]) ? form : 'separate';
}

/**
 * Share of what a service costs, 0 to 1, that somebody else than today's payer pays: the pool, the lead, or the one
 * body.
 */
export function shareElsewhere(budget: BudgetArrangement, service: JointService): number {
  const { form, services, host } = budget;
  if (form === 'structural') return 1;
  if (!services.includes(service)) return 0;
  if (form === 'lead') return PAYS[service] === host ? 0 : 1;
  if (form !== 'pooled') return 0;
  return PAYS[service] === 'council' ? budget.councilShare : budget.nhsShare;
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
