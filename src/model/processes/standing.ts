import { PENCE_PER_POUND } from '../../evidence/units.ts';
import { PARTNERS } from '../../scenario/who-pays.ts';
import type { StandingAccount } from '../levers-at-work.ts';
import {
  standingCostNames,
  standingCostOf,
  type Sides,
  type StandingCostName,
} from '../money/standing-costs.ts';
import { OBSERVED } from '../observer.ts';
import { LINES } from '../organisations/organisations.ts';
import type { World } from '../world.ts';

/** What is due for something now and has not been booked, in pence. */
export function standingDue(world: World, name: StandingCostName): Sides {
  const { levers, simulation } = world;
  const { aDay, pieces } = standingCostOf(name);
  const { council = 0, nhs = 0 } = levers.standing.due[name] ?? {};
  const lasts = aDay?.(world);
  const came = pieces?.(world);
  const days = simulation.now - levers.standing.since;
  return {
    council: council + (lasts?.council ?? 0) * days + (came?.council ?? 0),
    nhs: nhs + (lasts?.nhs ?? 0) * days + (came?.nhs ?? 0),
  };
}

/** Knobs are about to turn: what lasted until now is due as they stood. */
export function accrueStanding(world: World): void {
  const { levers, simulation } = world;
  const due: StandingAccount['due'] = Object.fromEntries(
    standingCostNames.map((name) => [name, standingDue(world, name)]),
  );
  Object.assign(levers.standing, { due, since: simulation.now });
  for (const partner of PARTNERS) levers.trainingPence[partner] = levers.meetingPence[partner] = 0;
}

/** Books what is due at the end of a month to the organisations whose budgets it comes out of. */
export function bookStanding(world: World): void {
  const { levers } = world;
  accrueStanding(world);
  const due = standingCostNames.filter((name) =>
    PARTNERS.some((partner) => (levers.standing.due[name]?.[partner] ?? 0) > 0),
  );
  if (due.length === 0) return;
  world.observe(OBSERVED.standingCostsDue, 0, 0);
  for (const name of due) {
    if (standingCostOf(name).budgeted) bookOne(world, name);
  }
  levers.standing.due = {};
}

/** Councils share theirs by their people. */
function bookOne(world: World, name: StandingCostName): void {
  const { organisations, scenario } = world;
  const { nhs, councilLine } = standingCostOf(name);
  const sides = standingDue(world, name);
  const row = organisations.only(nhs.kind);
  organisations.lastMonth[row * LINES + nhs.line] += sides.nhs / PENCE_PER_POUND;
  scenario.place.councils.forEach(({ share }, council) => {
    organisations.lastMonth[council * LINES + councilLine] +=
      (sides.council * share) / PENCE_PER_POUND;
  });
}
