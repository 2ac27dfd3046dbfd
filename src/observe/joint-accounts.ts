import { DAYS_PER_YEAR } from '../evidence/units.ts';
import { riskOf } from '../model/money/joint-budget.ts';
import type { World } from '../model/world.ts';
import {
  JOINT_SERVICES,
  shareElsewhere,
  type BudgetForm,
  type JointService,
} from '../scenario/who-pays.ts';
import { itemNames, itemOf, PAYERS, PROVIDERS, type ItemName, type Route } from './ledger-items.ts';
import type { Ledger } from './ledger.ts';
import type { Years } from './years.ts';

const POOL_PAYS = PAYERS.indexOf('Pooled budget');
const POOL_RECEIVES = PROVIDERS.indexOf('Pooled budget');

/** Whatever the council buys at once may be any of these. */
const BOUGHT_AT_ONCE: readonly JointService[] = ['homeCare', 'reablement', 'careHomePlaces'];

/** What personal budgets pay for is paid for by whoever would pay for the service without them. */
const OUT_OF_BUDGETS: readonly (readonly [JointService, readonly ItemName[]])[] = [
  ['homeCare', ['directPayments', 'serviceFunds', 'assistants', 'budgetAdministration']],
  ['adultSupport', ['adultPayments']],
  ['nursing', ['healthBudgets']],
];

/** Posts what goes between the partners of a joint budget, and lets the right purse pay for its services. */
export class JointAccounts {
  private readonly ledger: Ledger;
  private readonly years: Years;

  constructor(ledger: Ledger, years: Years) {
    this.ledger = ledger;
    this.years = years;
  }

  /** From now on another purse may pay. */
  payersChanged({ jointBudget }: World): void {
    const budget = jointBudget.arrangement;
    const route = ROUTE_OF[budget.form];
    for (const item of itemNames) this.ledger.divert(item, route, 0);
    for (const service of JOINT_SERVICES) {
      this.ledger.divert(itemFor(service), route, shareElsewhere(budget, service));
    }
    for (const [service, items] of OUT_OF_BUDGETS) {
      for (const item of items) this.ledger.divert(item, route, shareElsewhere(budget, service));
    }
    const premium = Math.max(...BOUGHT_AT_ONCE.map((service) => shareElsewhere(budget, service)));
    this.ledger.divert('spotPremiums', route, premium);
    if (budget.form !== 'structural') return;
    for (const item of itemNames) {
      if (itemOf(item).routes?.includes('body') === true) this.ledger.divert(item, 'body', 1);
    }
  }

  /** The partners pay in, and the joint budget is run. */
  monthEnded(world: World, now: number): void {
    const { jointBudget, prices, people } = world;
    const { form, host } = jointBudget.arrangement;
    const { council, nhs } = jointBudget.instalment;
    const year = this.years.of(jointBudget.monthFrom);
    if (form === 'pooled') {
      this.post('poolFromCouncil', year, council);
      this.post('poolFromNhs', year, nhs);
    } else if (form === 'lead' && host === 'nhs') this.post('leadFromCouncil', year, council);
    else if (form === 'lead') this.post('leadFromNhs', year, nhs);
    const aYear = form === 'pooled' ? prices.governancePooledYear : prices.governanceJointYear;
    let older = 0;
    for (let person = 0; person < people.capacity; person++) {
      if (people.isHere(person) && people.isOlder(person)) older++;
    }
    const half = (aYear * older * (now - jointBudget.monthFrom)) / DAYS_PER_YEAR / 2;
    this.post('governanceCouncil', year, half);
    this.post('governanceNhs', year, half);
  }

  /** What the pool lacks or has left goes to those who bear the risk; all time until now has been posted. */
  yearEnded({ jointBudget }: World): void {
    const { arrangement } = jointBudget;
    if (arrangement.form !== 'pooled') return;
    const deficit = this.ledger.paid[POOL_PAYS] - this.ledger.received[POOL_RECEIVES];
    // The year that is over, and not the one that begins at this moment.
    const year = this.years.of(jointBudget.yearFrom);
    const council = Math.round(deficit * riskOf(arrangement, jointBudget.paidIn, 'council'));
    this.settle('Council', year, council);
    this.settle('Nhs', year, deficit - council);
  }

  private settle(partner: 'Council' | 'Nhs', year: number, lacking: number): void {
    if (lacking > 0) this.post(`settledFrom${partner}`, year, lacking);
    else this.post(`settledTo${partner}`, year, -lacking);
  }

  private post(item: ItemName, year: number, pence: number): void {
    this.ledger.postBetween(item, year, pence);
  }
}

const ROUTE_OF = {
  separate: 'own',
  aligned: 'own',
  lead: 'lead',
  pooled: 'pool',
  structural: 'body',
} as const satisfies Readonly<Record<BudgetForm, Route>>;

/** The ledger calls a place in a care home for a while after what it is for. */
function itemFor(service: JointService): ItemName {
  return service === 'careHomePlaces' ? 'assessmentPlaces' : service;
}
