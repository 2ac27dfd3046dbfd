import { lognormal, lognormalMu } from '../../engine/sampling.ts';
import { AGENCY, CRISIS, EPISODE, RESIDENCE, SERVICE } from '../people/codes.ts';
import { ADMISSION, OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
import { teamFor } from '../staff/people-known.ts';
import { PROFESSION } from '../staff/professions.ts';
import { bookUnits } from '../staff/work.ts';
import type { World } from '../world.ts';
import { caseIsOvertaken } from './case.ts';
import { charge } from './charge.ts';
import { chooseWayOut, dischargeFrom, endPathway } from './discharge.ts';
import { refreshHazards } from './hazards.ts';
import { deconditions } from './deconditioning.ts';
import { readmits } from './readmission.ts';
import { learns, meets, storyChanges } from './story.ts';
import { stopSupport } from './support-queue.ts';

/**
 * Emergency admission of a person whose crisis is among the most severe `share` of its kind: the least
 * severe of them leave without a night, the others wait for a bed.
 */
export function admit(world: World, person: number, share: number, viaEmergency: boolean): void {
  const { people, values } = world;
  const now = world.simulation.now;
  if (!viaEmergency) people.cameFrom[person] = people.residence[person];
  const rank = (people.severity[person] - (1 - share)) / share;
  const zeroDay =
    values['stay.zeroDayShare'] * (isFull(world, person) ? values['pressure.zeroDayRatio'] : 1);
  const overnight = rank >= zeroDay;
  caseIsOvertaken(world, person);
  stopSupport(world, person, SERVICE.reablement);
  storyChanges(world, person);
  meets(world, person, AGENCY.hospital);
  learns(world, person, AGENCY.hospital, 1);
  const again = now - people.discharged[person] <= values['crisis.recentDischargeDays'];
  world.recentAdmissions.note(person, people.admissions[person]++, now);
  bookUnits(world, teamFor(world, person, PROFESSION.geriatrician), 1);
  world.observe(
    OBSERVED.admitted,
    person,
    (overnight ? ADMISSION.overnight : 0) |
      (viaEmergency ? ADMISSION.viaEmergency : 0) |
      (people.crisisKind[person] === CRISIS.exacerbation ? ADMISSION.sensitive : 0) |
      (again ? ADMISSION.readmission : 0),
  );
  if (again) readmits(world, person);
  const { prices } = world;
  const price = overnight ? prices.admission : prices.stayWithoutNight;
  charge(world, person, AGENCY.hospital, price);
  endPathway(world, person);
  world.observe(OBSERVED.changing, person, 0);
  people.residence[person] = RESIDENCE.emergency;
  if (overnight) {
    people.episode[person] = EPISODE.waitingForBed;
    world.beds[people.trust[person]].request(person);
  } else {
    people.episode[person] = EPISODE.shortStay;
    world.simulation.afterLane(world.lanes.shortStay, person);
  }
  refreshHazards(world, person);
}

/** A stay without a night is over. */
export function shortStayEnds(world: World, person: number): void {
  if (world.people.episode[person] === EPISODE.shortStay) dischargeFrom(world, person, 0);
}

/** A bed is there: the clinical part of the stay begins. */
export function bedGranted(world: World, person: number): void {
  const { people, simulation, values } = world;
  const { now } = simulation;
  const { waited } = world.beds[people.trust[person]];
  world.observe(OBSERVED.changing, person, 0);
  people.episode[person] = EPISODE.inBed;
  people.residence[person] = RESIDENCE.hospital;
  people.inBedSince[person] = now;
  const days = daysUntilReady(world, person);
  const cut = isFull(world, person) ? values['pressure.stayCut'] : 0;
  people.readiness[person] = 1 - cut;
  people.readyAt[person] = now + days * (1 - cut);
  simulation.at(people.readyAt[person], world.kinds.readyToLeave, person);
  world.observe(OBSERVED.bedded, person, waited);
  refreshHazards(world, person);
}

/** People wait for a bed of the person's hospital: stays are cut short, and fewer are admitted. */
export function isFull(world: World, person: number): boolean {
  return world.beds[world.people.trust[person]].queue.value > 0;
}

/** One night, and a lognormal time beyond it. */
function daysUntilReady(world: World, person: number): number {
  const { people, rates, values, draws } = world;
  const beyond = (values['stay.meanDays'] - 1) * rates.stayRatio[people.frailty[person]];
  const sd = values['stay.logSd'];
  const u = draws.uniform(person, PURPOSE.stay, people.admissions[person]);
  return 1 + lognormal(u, lognormalMu(beyond, sd), sd);
}

/** Clinically ready: what the stay did to the person shows, and the way out is decided. */
export function readyToLeave(world: World, person: number): void {
  const { now } = world.simulation;
  const { people } = world;
  if (people.episode[person] !== EPISODE.inBed || people.readyAt[person] !== now) return;
  const days = now - people.inBedSince[person];
  const cut = days / people.readiness[person] - days;
  if (cut > 0) world.observe(OBSERVED.dischargedEarly, person, cut);
  deconditions(world, person, days);
  people.episode[person] = EPISODE.ready;
  chooseWayOut(world, person);
}
