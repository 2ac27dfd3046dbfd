import { decidesToCharge } from '../money/means-test.ts';
import { AGENCY, CASE, OUTCOME, SERVICE } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { closeCase } from './case.ts';
import { joinCareHome } from './care-home.ts';
import { aimOf, doorOf, followUpAim } from './doors.ts';
import { eligibleHours } from './eligibility.ts';
import { refreshHazards } from './hazards.ts';
import { buyHomeCare } from './home-care.ts';
import { asksHub } from './hub.ts';
import { openCase } from './referral.ts';

/** The clock of asking for support rang: a person, or somebody for them, turns to one of the doors. */
export function seeksSupport(world: World, person: number): void {
  const { people, draws, values } = world;
  const n = people.seekings[person]++;
  if (people.caseStage[person] !== CASE.none) return;
  const buys =
    eligibleHours(world, person) >= values['eligibility.thresholdHours'] &&
    decidesToCharge(world, person) &&
    draws.uniform(person, PURPOSE.directBuyer, n) < values['selfFunder.directShare'];
  if (buys) {
    buyHomeCare(world, person);
    return;
  }
  const aim = aimOf(world, person);
  if (!asksHub(world, person, n, aim)) openCase(world, person, doorOf(world, person, n), aim);
}

/** A crisis that ended at home: those who saw the person may ask somebody to follow it up. */
export function followUp(world: World, person: number, seenBy: number): void {
  const { people, draws, values } = world;
  if (people.caseStage[person] !== CASE.none || !people.isOlder(person)) return;
  const n = people.crises[person];
  if (draws.uniform(person, PURPOSE.followUp, n) >= values['crisis.followUpShare']) return;
  openCase(world, person, seenBy, followUpAim(world, person));
}

/**
 * The care-home clock rang: life at home cannot go on. People above the capital limit find a home themselves,
 * the others ask the council.
 */
export function careHomeCalls(world: World, person: number): void {
  const { people } = world;
  if (people.caseAim[person] === SERVICE.careHome && people.caseStage[person] !== CASE.none) return;
  closeCase(world, person, OUTCOME.other);
  if (decidesToCharge(world, person, true)) {
    joinCareHome(world, person);
    refreshHazards(world, person);
  } else openCase(world, person, AGENCY.council, SERVICE.careHome);
}
