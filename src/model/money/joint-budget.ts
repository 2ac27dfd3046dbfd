import { DAYS_PER_YEAR, MONTHS_PER_YEAR } from '../../evidence/units.ts';
import {
  PARTNERS,
  SEPARATE_BUDGETS,
  type BudgetArrangement,
  type Partner,
} from '../../scenario/who-pays.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { commitments } from './commitments.ts';
import { bookAllTime } from './who-pays.ts';

const MONTH = DAYS_PER_YEAR / MONTHS_PER_YEAR;

type Sums = Record<Partner, number>;

/**
 * How the two sides hold their money just now, and the account of a joint budget. What the partners pay in is fixed before the year, at what their services cost in
 * the last one, and comes in monthly. All amounts in pence.
 */
export class JointBudget {
  /** In force: each side for itself, where a lever says so, or where a partner has left. */
  arrangement: BudgetArrangement = SEPARATE_BUDGETS;
  /** What each partner pays in a year. */
  readonly yearly: Sums = { council: 0, nhs: 0 };
  /** What each pays in for the month that ended last. */
  readonly instalment: Sums = { council: 0, nhs: 0 };
  /** So far this year: paid in by each, and spent on the services of each, as the host forecasts it. */
  readonly paidIn: Sums = { council: 0, nhs: 0 };
  readonly spent: Sums = { council: 0, nhs: 0 };
  /** Where the month that is being paid for began, in days. */
  monthFrom = NaN;
  /** When it ends; NaN while there is no joint budget. */
  monthEnds = NaN;
  yearFrom = NaN;

  /** Share of what is paid in that the NHS pays. */
  get nhsPart(): number {
    const { council, nhs } = this.yearly;
    return nhs > 0 ? nhs / (council + nhs) : 0;
  }
}

/** A joint budget begins: the first year's payments are what its services cost now. */
export function openJointBudget(world: World): void {
  const { jointBudget, simulation } = world;
  const aDay = commitments(world);
  for (const partner of PARTNERS) jointBudget.yearly[partner] = aDay[partner] * DAYS_PER_YEAR;
  beginYear(world);
  jointBudget.monthFrom = simulation.now;
  scheduleMonth(world);
}

/** It ends now: what is open is settled. */
export function closeJointBudget(world: World): void {
  const { jointBudget } = world;
  if (Number.isNaN(jointBudget.monthEnds)) return;
  payIn(world);
  world.observe(OBSERVED.jointYearEnded, 0, 0);
  jointBudget.monthEnds = NaN;
}

/** A month is over: instalments are paid, and after twelve the year is settled. */
export function jointMonthEnds(world: World): void {
  const { jointBudget, simulation } = world;
  if (jointBudget.monthEnds !== simulation.now) return;
  payIn(world);
  if (Math.round(simulation.now / MONTH) % MONTHS_PER_YEAR === 0) endYear(world);
  if (jointBudget.monthEnds === simulation.now) scheduleMonth(world);
}

/** The next month ends: months are those of the run, so that the year of the budget is a reported one. */
function scheduleMonth(world: World): void {
  const { jointBudget, simulation, kinds } = world;
  jointBudget.monthEnds = (Math.floor(simulation.now / MONTH) + 1) * MONTH;
  simulation.at(jointBudget.monthEnds, kinds.jointMonthEnds, 0);
}

function payIn(world: World): void {
  const { jointBudget, simulation } = world;
  const days = simulation.now - jointBudget.monthFrom;
  const aDay = commitments(world);
  for (const partner of PARTNERS) {
    const pence = Math.round((jointBudget.yearly[partner] * days) / DAYS_PER_YEAR);
    jointBudget.instalment[partner] = pence;
    jointBudget.paidIn[partner] += pence;
    jointBudget.spent[partner] += aDay[partner] * days;
  }
  world.observe(OBSERVED.jointMonthEnded, 0, 0);
  jointBudget.monthFrom = simulation.now;
}

/** The year is settled; who lost too much by it withdraws, else next year's payments are fixed. */
function endYear(world: World): void {
  const { jointBudget, simulation } = world;
  bookAllTime(world, OBSERVED.changing);
  world.observe(OBSERVED.jointYearEnded, 0, 0);
  if (PARTNERS.some((partner) => withdraws(world, partner))) {
    jointBudget.monthEnds = NaN;
    jointBudget.arrangement = SEPARATE_BUDGETS;
    world.observe(OBSERVED.payersChanged, 0, 0);
    return;
  }
  const year = (simulation.now - jointBudget.yearFrom) / DAYS_PER_YEAR;
  for (const partner of PARTNERS) jointBudget.yearly[partner] = jointBudget.spent[partner] / year;
  beginYear(world);
}

function beginYear({ jointBudget, simulation }: World): void {
  jointBudget.yearFrom = simulation.now;
  for (const partner of PARTNERS) jointBudget.paidIn[partner] = jointBudget.spent[partner] = 0;
}

/** Whether a partner's part of the year's deficit passes the limit at which it does not go on. */
function withdraws({ jointBudget }: World, partner: Partner): boolean {
  const { arrangement, paidIn, spent } = jointBudget;
  const { form, withdrawAt } = arrangement;
  if (withdrawAt === undefined) return false;
  const deficit = spent.council + spent.nhs - paidIn.council - paidIn.nhs;
  // A lead commissioner bears all of it; its own services are no part of what it is paid for.
  const paid = form === 'lead' ? paidIn.council + paidIn.nhs : paidIn[partner];
  return deficit * riskOf(arrangement, paidIn, partner) > withdrawAt * paid;
}

/** Share of a deficit, 0 to 1, that a partner bears, and of a surplus that it gets. */
export function riskOf(
  { form, riskShare, host }: BudgetArrangement,
  paidIn: Readonly<Sums>,
  partner: Partner,
): number {
  if (form === 'lead' || riskShare === 'host') return partner === host ? 1 : 0;
  const all = paidIn.council + paidIn.nhs;
  return riskShare === 'half' || all === 0 ? 0.5 : paidIn[partner] / all;
}
