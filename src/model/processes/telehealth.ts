import { DAYS_PER_YEAR } from '../../evidence/units.ts';
import { AGENCY, CONDITION, CRISIS } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import { teamFor } from '../staff/people-known.ts';
import { PROFESSION } from '../staff/professions.ts';
import { bookJoint } from '../staff/work.ts';
import type { World } from '../world.ts';
import { giveOut } from './device-holders.ts';
import { bringForward } from './practice.ts';
import { learns } from './story.ts';

// Weekly readings of people with heart or lung disease. A reading does nothing until somebody looks at it.

/**
 * A flare-up may show in the readings before anybody calls for help: then the practice sees the person first.
 *
 * @returns the practice, or undefined where it did not show or nobody looked
 */
export function flareUpIsSeen(world: World, person: number): number | undefined {
  const { people, levers, draws, values } = world;
  const { reviewed } = levers.watch;
  if (reviewed[person] === 0 || people.crisisKind[person] !== CRISIS.exacerbation) return undefined;
  const u = draws.uniform(person, PURPOSE.readingSeen, people.crises[person]);
  if (u >= values['telehealth.seenShare']) return undefined;
  levers.watch.flareUpsSeen++;
  bringForward(world, person);
  return AGENCY.practice;
}

/** A month of readings: who sends them, and whose are looked at, as far as nurses have time. */
export function reviewReadings(world: World, month: number): void {
  const { people, knobs, levers, draws, simulation, recentAdmissions } = world;
  const { watch } = levers;
  watch.reviewed.fill(0);
  if (knobs.telehealth === undefined) {
    if (watch.withReadings > 0) watch.readings.fill(0);
    watch.withReadings = 0;
    return;
  }
  const yearAgo = simulation.now - DAYS_PER_YEAR;
  watch.withReadings = giveOut(
    world,
    watch.readings,
    knobs.telehealth.placesPer1000,
    (person) =>
      people.isOlder(person) &&
      people.has(person, CONDITION.heartLung) &&
      !people.livesInCareHome(person),
    (person) =>
      draws.uniform(person, PURPOSE.telehealthOffer, 0) - recentAdmissions.after(person, yearAgo),
  );
  if (!knobs.telehealth.nurseReviews) return;
  if (knobs.telehealth.ownNurses === true) ownNursesLook(world, month);
  else nursesLook(world, month);
}

function nursesLook(world: World, month: number): void {
  const { people, staff, levers, draws, values } = world;
  const { readings } = levers.watch;
  const hours = values['telehealth.reviewHours'];
  const wanted = new Float64Array(staff.count);
  const nurses = new Int32Array(people.capacity).fill(-1);
  for (let person = 0; person < people.capacity; person++) {
    if (readings[person] === 0) continue;
    const u = draws.uniform(person, PURPOSE.readingNurse, month);
    nurses[person] = staff.pick(teamFor(world, person, PROFESSION.communityNurse), u);
    if (nurses[person] >= 0) wanted[nurses[person]] += hours;
  }
  for (let person = 0; person < people.capacity; person++) {
    const nurse = nurses[person];
    if (nurse < 0) continue;
    const looks = staff.engagement[nurse] * Math.min(1, staff.slack[nurse] / wanted[nurse]);
    const u = draws.uniform(person, PURPOSE.readingReviewed, month);
    if (u >= looks) continue;
    bookJoint(world, nurse, hours);
    isLookedAt(world, person, month);
  }
}

/** Nurses who are employed for it look at all readings. */
function ownNursesLook(world: World, month: number): void {
  const { readings } = world.levers.watch;
  for (let person = 0; person < world.people.capacity; person++) {
    if (readings[person] === 1) isLookedAt(world, person, month);
  }
}

/** A nurse sees how the person is, and has the practice see them where a reading is beyond its limits. */
function isLookedAt(world: World, person: number, month: number): void {
  const { levers, draws, values } = world;
  const { watch } = levers;
  watch.reviewed[person] = 1;
  watch.reviews++;
  learns(world, person, AGENCY.communityHealth, 1);
  if (draws.uniform(person, PURPOSE.readingAlert, month) >= values['telehealth.alerts']) return;
  watch.broughtForward++;
  bringForward(world, person);
}
