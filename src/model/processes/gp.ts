import { LARGEST_BYTE } from '../../engine/columns.ts';
import { exp } from '../../engine/maths/exp.ts';
import { DAYS_PER_YEAR } from '../../evidence/units.ts';
import { CONDITION } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import { hasUsualGp, teamFor } from '../staff/people-known.ts';
import { PROFESSION } from '../staff/professions.ts';
import type { World } from '../world.ts';
import { consultationsAYear } from './consulting-habit.ts';
import { refreshCrisisHazard } from './hazards.ts';

/** Somebody of the practice becomes the person's GP. */
export function choosesGp(world: World, person: number, n: number): void {
  const { people, staff, draws } = world;
  const team = teamFor(world, person, PROFESSION.gp);
  const gp = staff.pick(team, draws.uniform(person, PURPOSE.usualGp, n));
  people.relations.gp[person] = gp < 0 ? staff.members[team][0] : gp;
  people.relations.gpHolder[person] = staff.holder[people.relations.gp[person]];
}

/**
 * A consultation with a GP: the usual one if at work that day and the booking goes there, else a colleague. Whoever
 * lost their GP gets another one.
 */
export function seesGp(world: World, person: number, n: number): void {
  const { people, staff, draws, values } = world;
  if (!hasUsualGp(world, person)) choosesGp(world, person, n);
  const usual = people.relations.gp[person];
  const booked = draws.uniform(person, PURPOSE.gpBooking, n);
  const reached = values['continuity.booking'] * staff.contract[usual];
  const bookedWithUsual = booked < reached || isHonoured(world, person, n, booked);
  const seen =
    bookedWithUsual && staff.isAtWork(usual)
      ? usual
      : staff.pick(
          teamFor(world, person, PROFESSION.gp),
          draws.uniform(person, PURPOSE.otherGp, n),
          usual,
        );
  people.relations.gpSeen[person] = seen + 1;
  feelsContinuity(world, person, seen === usual);
}

/** A named GP who works that day: booking makes room for the person, or does not. Part-time work stays as it is. */
function isHonoured(world: World, person: number, n: number, booked: number): boolean {
  const { people, staff, draws, knobs, levers } = world;
  if (knobs.namedGp === undefined || booked >= staff.contract[people.relations.gp[person]]) {
    return false;
  }
  const honours = draws.uniform(person, PURPOSE.honoured, n) < knobs.namedGp.honoured;
  if (honours) levers.bookingsHonoured++;
  return honours;
}

/**
 * Whoever joins the place has had as many contacts with GPs as go with age, frailty and habit, the usual share of them with the
 * usual one.
 */
export function settleContinuity(world: World, person: number): void {
  const { people, values, simulation } = world;
  const { continuity, contactsWeight, lastContact } = people.relations;
  const gpContacts = consultationsAYear(world, person) * (1 - values['practice.nurseShare']);
  continuity[person] = Math.round(values['continuity.usual'] * LARGEST_BYTE);
  contactsWeight[person] = (gpContacts * values['continuity.memory']) / DAYS_PER_YEAR;
  lastContact[person] = simulation.now;
}

/** The person sees the usual GP, or somebody else: a contact that counts the less the longer ago it was. */
export function feelsContinuity(world: World, person: number, sawUsual: boolean): void {
  const { people, values, simulation } = world;
  const { continuity, contactsWeight, lastContact } = people.relations;
  const faded = exp((lastContact[person] - simulation.now) / values['continuity.memory']);
  const weight = contactsWeight[person] * faded;
  const before = continuity[person];
  const seen = sawUsual ? LARGEST_BYTE : 0;
  continuity[person] = Math.round((weight * before + seen) / (weight + 1));
  contactsWeight[person] = weight + 1;
  lastContact[person] = simulation.now;
  // Only crises of these depend on it, and they take it up in sixteenths: most consultations change nothing.
  const moved = continuity[person] >> 4 !== before >> 4;
  if (moved && people.has(person, CONDITION.heartLung)) refreshCrisisHazard(world, person);
}
