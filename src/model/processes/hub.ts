import { DAYS_PER_WEEK, HOURS_PER_DAY, PER_100_000 } from '../../evidence/units.ts';
import { AGENCY, CASE } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { beginStage, dueIn, reachCouncil } from './case.ts';
import { doorOf } from './doors.ts';
import { refreshHazards } from './hazards.ts';
import {
  accept,
  agencyFor,
  beginCase,
  goToDoor,
  isHeardBy,
  send,
  wrongAgency,
} from './referral.ts';
import { knownShare, learns } from './story.ts';

// A single point of access: one number for all requests, beside 111 and with a directory like it. It is finite, so a
// queue may only have moved.

/** As many answer as the lever says; a small place has one at least, who then takes longer for each. */
export function staffHub(world: World): void {
  const { knobs, levers, scenario, values } = world;
  const { singlePointOfAccess } = knobs;
  if (singlePointOfAccess === undefined) {
    if (levers.hub.places > 0) levers.hub.setCapacity(0);
    return;
  }
  const residents = scenario.place.population.total * scenario.sample;
  const posts = (singlePointOfAccess.handlersPer100000 * residents) / PER_100_000;
  const heads = Math.max(1, Math.round(posts));
  const hoursPerDay = (posts * values['hub.hoursPerWeek']) / DAYS_PER_WEEK;
  levers.hubCallDays = (values['hub.callHours'] * heads) / hoursPerDay;
  levers.hub.setCapacity(heads);
}

/**
 * A request goes to the single point of access, where there is one and it is open.
 *
 * @returns whether it does; else it goes to its usual door
 */
export function asksHub(world: World, person: number, n: number, aim: number): boolean {
  const { knobs, levers, values, draws } = world;
  if (knobs.singlePointOfAccess === undefined) return false;
  const open = openShare(world, knobs.singlePointOfAccess.hoursPerDay);
  if (draws.uniform(person, PURPOSE.hubOpen, n) >= open) {
    levers.hubClosed++;
    return false;
  }
  beginCase(world, person, AGENCY.urgentCare, aim);
  beginStage(world, person, CASE.waitingForHub);
  dueIn(world, person, values['hub.patienceDays']);
  levers.hub.request(person);
  refreshHazards(world, person);
  return true;
}

/** Share of requests that come while it is open: most come by day, and it opens by day first. */
function openShare({ values }: World, hours: number): number {
  const day = values['hub.daytimeHours'];
  const byDay = values['hub.daytimeShare'];
  if (hours <= day) return (byDay * hours) / day;
  return byDay + ((1 - byDay) * (hours - day)) / (HOURS_PER_DAY - day);
}

/** Somebody has time for the request, and listens. */
export function hubTakesCall(world: World, person: number): void {
  beginStage(world, person, CASE.withHub);
  isHeardBy(world, person, AGENCY.urgentCare);
  dueIn(world, person, world.levers.hubCallDays);
}

/** Nobody had time: the person turns to the door that they would have turned to. */
export function hubIsAbandoned(world: World, person: number): void {
  const { levers, people } = world;
  levers.hub.withdraw(person);
  levers.hubAbandoned++;
  goToDoor(world, person, doorOf(world, person, people.seekings[person] - 1));
}

/** The request goes on: with authority it is the service's case at once, without it is one more referral. */
export function hubRoutes(world: World, person: number): void {
  const { people, draws, knobs, levers } = world;
  const { singlePointOfAccess } = knobs;
  beginStage(world, person, CASE.referred);
  levers.hub.release();
  if (singlePointOfAccess === undefined) {
    goToDoor(world, person, doorOf(world, person, people.seekings[person] - 1));
    return;
  }
  levers.hubAnswered++;
  const { knowsServices, authority } = singlePointOfAccess;
  const right = agencyFor(people.caseAim[person]);
  const knows = draws.uniform(person, PURPOSE.hubRoute, people.cases[person]) < knowsServices;
  if (knows && authority) commits(world, person, right);
  else send(world, person, knows ? right : wrongAgency(world, person, right));
  refreshHazards(world, person);
}

/** The service has the case, with all that was said, and may neither refuse nor lose it. */
function commits(world: World, person: number, service: number): void {
  const { people } = world;
  people.caseHolder[person] = people.caseFrom[person] = service;
  learns(world, person, service, knownShare(world, person, AGENCY.urgentCare));
  people.caseInfo[person] = knownShare(world, person, service);
  if (service === AGENCY.council) reachCouncil(world, person);
  accept(world, person, service);
}
