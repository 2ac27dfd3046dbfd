import { DAYS_PER_YEAR } from '../../evidence/units.ts';
import { FRAILTY_STATES } from '../../evidence/families.ts';
import { exponential } from '../../engine/sampling.ts';
import { AGENCY, CASE, RESIDENCE, SERVICE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
import { teamFor, whoDealsWith } from '../staff/people-known.ts';
import { PROFESSION } from '../staff/professions.ts';
import { trustIn } from '../staff/trust.ts';
import { bookUnits } from '../staff/work.ts';
import type { World } from '../world.ts';
import { charge } from './charge.ts';
import { consultationsAYear, dealConsultingHabit } from './consulting-habit.ts';
import { aimOf } from './doors.ts';
import { seesGp } from './gp.ts';
import { handoff } from './handoff.ts';
import { refreshHazards } from './hazards.ts';
import { openCase } from './referral.ts';
import { learns, meets } from './story.ts';
import { queueForSupport } from './support-queue.ts';

const STATES = FRAILTY_STATES.length;

/** Schedules the next consultation, at the rate of the person's age, frailty and habit today. */
export function scheduleConsultation(world: World, person: number): void {
  const { people, draws, simulation } = world;
  const u = draws.uniform(person, PURPOSE.consultation, people.consultations[person]);
  const wait = exponential(u, DAYS_PER_YEAR / consultationsAYear(world, person));
  consultsAt(world, person, simulation.now + wait);
}

/** What lies beyond the end of the run is only noted: the habit may bring it nearer. */
function consultsAt(
  { people, simulation, kinds, horizon }: World,
  person: number,
  time: number,
): void {
  people.consultsAt[person] = time;
  if (time <= horizon) simulation.at(time, kinds.consultation, person);
}

/** A birthday: few go on coming often. What is left of the wait for the next consultation passes at the new rate. */
export function consultingHabitChanges(world: World, person: number): void {
  const { people, draws, values, simulation } = world;
  const age = people.age[person];
  const u = draws.uniform(person, PURPOSE.consultingHabitChanges, age);
  if (u >= values['practice.habitChanges']) return;
  const before = people.consultingHabit[person];
  dealConsultingHabit(world, person, age);
  const left = people.consultsAt[person] - simulation.now;
  const slower = before / people.consultingHabit[person];
  if (left < Infinity) consultsAt(world, person, simulation.now + left * slower);
  else scheduleConsultation(world, person);
}

/** A consultation with a GP or a nurse, who may see that care is missing and ask for it. */
export function consultation(world: World, person: number): void {
  const { people, simulation } = world;
  // A wait that has changed with the habit leaves the time behind at which it would have ended.
  if (!people.isHere(person) || people.consultsAt[person] !== simulation.now) return;
  const n = people.consultations[person]++;
  scheduleConsultation(world, person);
  if (!people.isInHospital(person)) consults(world, person, n);
}

/** A consultation beside those that people have anyway, as somebody saw a reason for one. */
export function bringForward(world: World, person: number): void {
  const { people } = world;
  if (!people.isInHospital(person)) consults(world, person, people.consultations[person]++);
}

function consults(world: World, person: number, n: number): void {
  const { people, draws, values, prices } = world;
  const nurse = draws.uniform(person, PURPOSE.nurse, n) < values['practice.nurseShare'];
  bookUnits(world, teamFor(world, person, nurse ? PROFESSION.practiceNurse : PROFESSION.gp), 1);
  if (!nurse) seesGp(world, person, n);
  world.observe(OBSERVED.consulted, person, nurse ? 1 : 0);
  const price = nurse ? prices.nurseConsultation : prices.consultation;
  charge(world, person, AGENCY.practice, price);
  meets(world, person, AGENCY.practice);
  learns(world, person, AGENCY.practice, 1);
  if (recognisesEndOfLife(world, person, n)) {
    handoff(world, person, AGENCY.practice, AGENCY.communityHealth);
    queueForSupport(world, person, SERVICE.endOfLife);
    refreshHazards(world, person);
    return;
  }
  if (people.caseStage[person] !== CASE.none || !people.isOlder(person)) return;
  if (people.unmetHours(person) === 0) return;
  const u = draws.uniform(person, PURPOSE.detected, n);
  const share = values['practice.detectsShare'];
  if (u >= share || u >= share * willingness(world, person)) return;
  openCase(world, person, AGENCY.practice, aimOf(world, person));
}

/** The practice sees that a life may be ending, the sooner the likelier that is: care follows without an assessment. */
function recognisesEndOfLife(world: World, person: number, n: number): boolean {
  const { people, draws, values } = world;
  if (people.caseStage[person] !== CASE.none || !people.isOlder(person)) return false;
  if ((people.support[person] & (1 << SERVICE.endOfLife)) !== 0) return false;
  const chance = values['endOfLife.recognisedShare'] * deathsAYear(world, person);
  return draws.uniform(person, PURPOSE.endOfLife, n) < chance;
}

function deathsAYear(world: World, person: number): number {
  const { people, rates } = world;
  const daily = rates.deathOutsideHospital[people.age[person] * STATES + people.frailty[person]];
  const resident = people.residence[person] === RESIDENCE.careHome;
  return daily * DAYS_PER_YEAR * (resident ? rates.careHomeDeathRatio : 1);
}

/** A GP who trusts the council's people less than strangers are trusted asks them less often. */
function willingness(world: World, person: number): number {
  const { people, values } = world;
  const gp = whoDealsWith(world, person, AGENCY.practice, people.handoffs[person]);
  const worker = whoDealsWith(world, person, AGENCY.council, people.handoffs[person]);
  if (gp < 0 || worker < 0) return 1;
  return Math.min(1, trustIn(world, gp, worker) / values['trust.prior.outsider']);
}
