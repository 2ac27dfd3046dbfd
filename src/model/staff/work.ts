import { DAYS_PER_WEEK, DAYS_PER_YEAR, MONTHS_PER_YEAR } from '../../evidence/units.ts';
import type { World } from '../world.ts';
import { PROFESSION, professionNames } from './professions.ts';

const WEEKS_PER_MONTH = DAYS_PER_YEAR / DAYS_PER_WEEK / MONTHS_PER_YEAR;

/** A unit of work comes to a team: a consultation, an assessment in hours, a discharge. */
export function bookUnits(world: World, team: number, units: number): void {
  world.staff.units[team] += units;
}

/** A dispute takes the time of the one and the other. */
export function bookDispute(world: World, post: number, hours: number): void {
  if (post >= 0) world.staff.disputeBooked[post] += hours;
}

/** Work with a colleague over one person takes the time of the one and the other. */
export function bookJoint(world: World, post: number, hours: number): void {
  if (post >= 0) world.staff.jointBooked[post] += hours;
}

/** Hours that a post works in a month, as many people as it stands for. */
export function hoursAMonth({ staff, values }: World, post: number): number {
  const name = professionNames[staff.profession[post]];
  const { weight } = staff.teams.all[staff.team[post]];
  return (staff.contract[post] * weight * values[`staff.hours.${name}`]) / MONTHS_PER_YEAR;
}

/** Hours of work that came to a team in the month: for the people of the model, and for the others they see. */
export function demandOf(world: World, team: number): number {
  const { staff, values } = world;
  const { profession } = staff.teams.all[team];
  const name = professionNames[profession];
  const ours = hoursForOurs(world, team, profession, values[`staff.unitHours.${name}`]);
  return ours / (1 - values[`staff.otherWork.${name}`]);
}

function hoursForOurs(world: World, team: number, profession: number, unitHours: number): number {
  const { staff, values } = world;
  const perMonth = unitHours * WEEKS_PER_MONTH;
  switch (profession) {
    case PROFESSION.communityNurse:
      return staff.stock[team] * values['costs.nursingContactsPerWeek'] * perMonth;
    case PROFESSION.therapist:
      return staff.stock[team] * values['costs.therapyContactsPerWeek'] * perMonth;
    case PROFESSION.mentalHealthNurse:
      return staff.stock[team] * values['costs.mentalHealthContactsPerWeek'] * perMonth;
    case PROFESSION.socialWorker:
      // Their units are hours of assessments and reviews, beside what open cases take.
      return staff.units[team] + staff.stock[team] * unitHours;
    case PROFESSION.linkWorker:
      return staff.stock[team] * unitHours;
    default:
      return staff.units[team] * unitHours;
  }
}
