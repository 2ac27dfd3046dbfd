import { exponential, normal } from '../../engine/sampling.ts';
import { DAYS_PER_YEAR, MONTHS_PER_YEAR } from '../../evidence/units.ts';
import { OBSERVED } from '../observer.ts';
import { AGENCIES } from '../people/people.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { professionOf, POST } from './staff.ts';

/** Fills the posts of a new place: some vacant, the others held for as long as people stay. */
export function fillPosts(world: World): void {
  const { staff, draws, values } = world;
  for (let post = 0; post < staff.count; post++) {
    const shortest = values['staff.shortestContract'];
    const contract = draws.uniform(post, PURPOSE.contract, 0);
    staff.contract[post] = shortest + (1 - shortest) * contract;
    if (post >= staff.usual) continue;
    const name = professionOf(staff, post);
    const leaving = values[`staff.leavingRate.${name}`];
    const tenure = exponential(draws.uniform(post, PURPOSE.firstTenure, 0), 1 / leaving);
    settleHolder(world, post, -tenure * DAYS_PER_YEAR);
    const vacant =
      draws.uniform(post, PURPOSE.firstVacancy, 0) < values[`staff.vacancyRate.${name}`];
    if (vacant) staff.setState(post, coveredOrNot(world, post));
  }
}

/** Somebody new holds a post: own views and strengths, no ties, no history. */
export function settleHolder(world: World, post: number, since: number): void {
  const { staff, draws, values } = world;
  const n = staff.holders[post];
  const u = (purpose: number) => draws.uniform(post, purpose, n);
  const mean = values[`staff.values.${professionOf(staff, post)}`];
  staff.setState(post, POST.present);
  staff.since[post] = since;
  staff.values[post] = clamp(normal(u(PURPOSE.staffValues), mean, values['staff.valuesSd']), -1);
  staff.proneness[post] = normal(
    u(PURPOSE.proneness),
    values['burnout.usual'],
    values['burnout.spread'],
  );
  // Whoever is new has not been worn out here yet; those of the start have.
  staff.burnout[post] = since < 0 ? clamp(staff.proneness[post], 0) : 0;
  staff.engagement[post] = values['engagement.usual'];
  staff.fatigue[post] = 0;
  staff.reorganised[post] = -Infinity;
  staff.unsettled[post] = 1;
  staff.reorganisations[post] = 0;
  staff.owedHours[post] = 0;
  staff.takesPart[post] = 0;
  staff.regard.fill(0, post * AGENCIES, (post + 1) * AGENCIES);
}

/** The holder leaves: all ties with people and colleagues go along. */
export function leavePost(world: World, post: number): void {
  const { staff } = world;
  world.observe(OBSERVED.staffLeft, post, staff.profession[post]);
  staff.holders[post]++;
  staff.holder[post]++;
  const team = staff.team[post];
  staff.setState(
    post,
    staff.openPosts(team) > staff.planned[team] ? POST.closed : coveredOrNot(world, post),
  );
  staff.burnout[post] = 0;
  staff.regard.fill(0, post * AGENCIES, (post + 1) * AGENCIES);
}

/** Somebody is found for a vacant post, after agency staff or nobody. */
export function fillPost(world: World, post: number): void {
  const { staff, simulation } = world;
  // Agency staff may have been there, whose ties do not pass on.
  staff.holders[post]++;
  staff.holder[post]++;
  settleHolder(world, post, simulation.now);
  world.observe(OBSERVED.staffJoined, post, staff.profession[post]);
}

/** Months that a post of the profession stays vacant on average, as its rates of vacancy and of leaving say. */
export function monthsVacant(world: World, post: number): number {
  const name = professionOf(world.staff, post);
  const vacant = world.values[`staff.vacancyRate.${name}`];
  return (vacant * MONTHS_PER_YEAR) / ((1 - vacant) * world.values[`staff.leavingRate.${name}`]);
}

/** Where posts are frozen nobody pays for agency staff either. */
function coveredOrNot(world: World, post: number): number {
  const { staff, draws, values, organisations } = world;
  if (organisations.frozenPosts[staff.organisation[post]] === 1) return POST.vacant;
  const covered =
    draws.uniform(post, PURPOSE.postCovered, staff.holders[post]) < values['staff.agencyCover'];
  return covered ? POST.covered : POST.vacant;
}

function clamp(value: number, low: number): number {
  return Math.min(1, Math.max(low, value));
}
