import { poisson } from '../../engine/sampling.ts';
import { AGENCY, CRISIS, FRAILTY, HOME_CARE, RESIDENCE } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import { teamFor } from '../staff/people-known.ts';
import { PROFESSION } from '../staff/professions.ts';
import { bookJoint } from '../staff/work.ts';
import type { World } from '../world.ts';
import { giveOut } from './device-holders.ts';
import { couldStay } from './emergency.ts';
import { rapidResponder } from './rapid-response.ts';

// A sensor cuts the time until somebody hears of a fall, and nothing else.

/**
 * A fall of somebody who lives alone raises an alarm, and somebody may come to it.
 *
 * @returns the agency that does, or undefined where it is not heard of or nobody can come
 */
export function alarmIsRaised(world: World, person: number): number | undefined {
  const { people, levers, draws, values } = world;
  if (levers.watch.alarm[person] === 0 || people.crisisKind[person] !== CRISIS.fall) {
    return undefined;
  }
  if (people.residence[person] !== RESIDENCE.home) return undefined;
  const n = people.crises[person];
  const raised = draws.uniform(person, PURPOSE.alarmRaised, n) < values['telecare.raisedShare'];
  if (!raised) return undefined;
  levers.watch.alarms++;
  const responder = whoComes(world, person, n);
  if (responder !== undefined) levers.watch.alarmsAnswered++;
  return responder;
}

/** An unpaid carer tells the practice; home care comes in some hours; then those whose work it is. */
function whoComes(world: World, person: number, n: number): number | undefined {
  const { people, knobs, draws, values } = world;
  const family = draws.uniform(person, PURPOSE.familyComes, n) < values['telecare.familyShare'];
  if (people.carerHours[person] > 0 && family) return AGENCY.practice;
  const inHours = draws.uniform(person, PURPOSE.respondsInHours, n) < values['response.hoursShare'];
  if (people.homeCare[person] !== HOME_CARE.none && inHours) return AGENCY.careProvider;
  const u = draws.uniform(person, PURPOSE.nurseOnCall, n);
  if (knobs.telecare?.responseTeam === true && nurseGoes(world, person, u)) {
    return AGENCY.communityHealth;
  }
  return couldStay(world, person) ? rapidResponder(world, person) : undefined;
}

/** A community nurse of the neighbourhood goes there, where one is at work. */
function nurseGoes(world: World, person: number, u: number): boolean {
  const nurse = world.staff.pick(teamFor(world, person, PROFESSION.communityNurse), u);
  if (nurse < 0) return false;
  bookJoint(world, nurse, world.values['telecare.visitHours']);
  return true;
}

/** A month of telecare: who has it, and the false alarms to which a nurse has to go as nobody else does. */
export function tendAlarms(world: World, month: number): void {
  const { people, knobs, levers, draws, values } = world;
  const { watch } = levers;
  if (knobs.telecare === undefined) {
    if (watch.withAlarm > 0) watch.alarm.fill(0);
    watch.withAlarm = 0;
    return;
  }
  watch.withAlarm = giveOut(
    world,
    watch.alarm,
    knobs.telecare.peoplePer1000,
    (person) => mayHaveAlarm(world, person),
    (person) => draws.uniform(person, PURPOSE.telecareOffer, 0),
  );
  for (let person = 0; person < people.capacity; person++) {
    if (watch.alarm[person] === 0 || people.carerHours[person] > 0) continue;
    const u = draws.uniform(person, PURPOSE.falseAlarms, month);
    const nurse = draws.uniform(person, PURPOSE.falseAlarmNurse, month);
    for (let left = poisson(u, values['telecare.falseAlarms']); left > 0; left--) {
      if (nurseGoes(world, person, nurse)) watch.falseAlarms++;
    }
  }
}

/** Older people who live alone and at home, in hospital or not, and need care or are frail. */
function mayHaveAlarm({ people }: World, person: number): boolean {
  return (
    people.isOlder(person) &&
    people.livesAlone[person] === 1 &&
    !people.livesInCareHome(person) &&
    (people.need[person] > 0 || people.frailty[person] >= FRAILTY.mild)
  );
}
