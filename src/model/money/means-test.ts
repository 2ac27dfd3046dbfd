import type { World } from '../world.ts';
import { HOME_CARE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';

/**
 * Whether somebody pays for their long-term care themselves, as things have been decided so far: in a care home by the
 * limit that counts the home they own, unless the NHS pays; at home by the one that leaves it out.
 */
export function paysThemselves(
  { people }: World,
  person: number,
  inCareHome = people.careHomePlace[person] === 1,
): boolean {
  if (people.exempt[person] === 1) return false;
  if (!inCareHome) return people.aboveLimitAtHome[person] === 1;
  return people.aboveCapitalLimit[person] === 1 && people.nhsFunded[person] === 0;
}

/**
 * The means test at a decision on long-term care: whether the person is charged for it. Where there is none, the council
 * pays from this decision on: ask only once care is due.
 */
export function decidesToCharge(world: World, person: number, inCareHome?: boolean): boolean {
  const { people, knobs } = world;
  if (!paysThemselves(world, person, inCareHome)) return false;
  if (knobs.meansTest !== 'abolished') return true;
  world.observe(OBSERVED.changing, person, 0);
  people.exempt[person] = 1;
  return false;
}

/** Pays for long-term care, and would not have to any more: the council comes to review it. */
export function mayClaim(world: World, person: number): boolean {
  const { people, knobs } = world;
  if (knobs.meansTest !== 'abolished' || !paysThemselves(world, person)) return false;
  return people.careHomePlace[person] === 1 || people.homeCare[person] === HOME_CARE.bought;
}

/** The means test was abolished: the council gets round to those who pay within a year, as to others for a review. */
export function inviteClaims(world: World): void {
  const { people, draws, simulation, kinds } = world;
  for (let person = 0; person < people.capacity; person++) {
    if (!people.isHere(person) || !mayClaim(world, person)) continue;
    const since = draws.uniform(person, PURPOSE.claim, 0) * world.reviewInterval;
    people.reviewedAt[person] = simulation.now - since;
    simulation.at(people.reviewedAt[person] + world.reviewInterval, kinds.reviewDue, person);
  }
}

/**
 * Hours a week of paid care that a person keeps whatever the council decides: what somebody buys who would not have
 * to any more counts as missing.
 */
export function lastingPaidHours(world: World, person: number): number {
  const { people } = world;
  const givesUp = people.homeCare[person] === HOME_CARE.bought && !paysThemselves(world, person);
  return givesUp ? 0 : people.paidHours[person];
}

/**
 * Share of a price, 0 to 1, on which people contribute. Without a means test it is none of it; where only care is
 * means-tested, what money of the NHS in a pooled budget pays is free.
 *
 * @param pooled share of the price that a pooled budget pays
 */
export function chargedShare({ knobs, jointBudget }: World, pooled: number): number {
  if (knobs.meansTest === 'abolished') return 0;
  if (knobs.meansTest === 'keep' || jointBudget.arrangement.form !== 'pooled') return 1;
  return 1 - pooled * jointBudget.nhsPart;
}
