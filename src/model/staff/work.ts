import { DAYS_PER_MONTH, DAYS_PER_WEEK, MONTHS_PER_YEAR } from '../../evidence/units.ts';
import { SERVICE } from '../people/codes.ts';
import type { World } from '../world.ts';
import { PROFESSION } from './professions.ts';

const WEEKS_PER_MONTH = DAYS_PER_MONTH / DAYS_PER_WEEK;

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
export function hoursAMonth({ staff, staffRates }: World, post: number): number {
  const { weight } = staff.teams.all[staff.team[post]];
  const fullTime = staffRates.hoursAYear[staff.profession[post]];
  return (staff.contract[post] * weight * fullTime) / MONTHS_PER_YEAR;
}

/** Hours of work that came to a team in the month: for the people of the model, and for the others they see. */
export function demandOf(world: World, team: number): number {
  const { staff, staffRates } = world;
  const { profession } = staff.teams.all[team];
  const ours = hoursForOurs(world, team, profession, staffRates.unitHours[profession]);
  return ours / (1 - staffRates.otherWork[profession]);
}

/** People on the books of a team of the place, and in part those who wait for the service. */
function dealtWith(world: World, team: number, service: number): number {
  const { staff, values } = world;
  const { profession } = staff.teams.all[team];
  const waiting = world.serviceOf(0, service).queue.value * shareOfTeam(world, team, profession);
  return staff.stock[team] + values['staff.waitingWork'] * waiting;
}

/** Open cases of a team of social workers, and in part those who wait for it. */
function casesOf(world: World, team: number): number {
  const { staff, values, assessors } = world;
  const patch = staff.teams.byArea[PROFESSION.socialWorker].indexOf(team);
  const waiting = patch < 0 ? 0 : assessors[patch].queue.value;
  return staff.stock[team] + values['staff.waitingWork'] * waiting;
}

/** Part of its profession that a team is. */
function shareOfTeam({ staff }: World, team: number, profession: number): number {
  const size = (number: number) => {
    const { heads, weight } = staff.teams.all[number];
    return heads * weight;
  };
  const all = staff.teams.byArea[profession].reduce((sum, number) => sum + size(number), 0);
  return size(team) / all;
}

function hoursForOurs(world: World, team: number, profession: number, unitHours: number): number {
  const { staff, values } = world;
  const perMonth = unitHours * WEEKS_PER_MONTH;
  switch (profession) {
    case PROFESSION.communityNurse:
      return (
        dealtWith(world, team, SERVICE.nursing) * values['costs.nursingContactsPerWeek'] * perMonth
      );
    case PROFESSION.therapist:
      return (
        dealtWith(world, team, SERVICE.therapy) * values['costs.therapyContactsPerWeek'] * perMonth
      );
    case PROFESSION.mentalHealthNurse:
      return (
        dealtWith(world, team, SERVICE.mentalHealth) *
        values['costs.mentalHealthContactsPerWeek'] *
        perMonth
      );
    case PROFESSION.socialWorker:
      // Their units are hours of requests, assessments and reviews, beside what open cases take.
      return staff.units[team] + casesOf(world, team) * unitHours;
    case PROFESSION.linkWorker:
      return staff.stock[team] * unitHours;
    default:
      return staff.units[team] * unitHours;
  }
}
