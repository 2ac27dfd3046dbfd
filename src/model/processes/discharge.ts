import { lognormal, lognormalMu } from '../../engine/sampling.ts';
import { log } from '../../engine/maths/log.ts';
import {
  AGENCY,
  CASE,
  DELAY,
  EPISODE,
  HOME_FIRST,
  OUTCOME,
  PATHWAY,
  RESIDENCE,
  SERVICE,
} from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
import { teamFor } from '../staff/people-known.ts';
import { PROFESSION } from '../staff/professions.ts';
import { bookUnits } from '../staff/work.ts';
import type { World } from '../world.ts';
import { joinCareHome } from './care-home.ts';
import { beginStage, caseIsDone, closeCase, dueIn, requestEnds } from './case.ts';
import { deconditionsWhileDelayed } from './deconditioning.ts';
import { handoff } from './handoff.ts';
import { daysToFind } from './hurry.ts';
import { hospitalAsksCouncil, mayGoHomeFirst, supportedHomeFirst } from './home-first.ts';
import { endHomeCare } from './home-care.ts';
import { reviewNeed } from './need.ts';
import { requestPlace, searchRatio } from './neighbours.ts';
import { decisionRatio } from './restraint.ts';

/**
 * Home as before, or one of the supported pathways: then the bed stays taken until there is a place.
 * Residents of care homes go back there.
 */
export function chooseWayOut(world: World, person: number): void {
  const { people, rates, draws } = world;
  const n = people.admissions[person];
  people.delaySince[person] = world.simulation.now;
  const supported =
    people.cameFrom[person] !== RESIDENCE.careHome &&
    draws.uniform(person, PURPOSE.supported, n) < rates.supportedShare[people.frailty[person]];
  const pathway = supported ? whichPathway(world, person) : PATHWAY.none;
  people.pathway[person] = pathway;
  world.observe(OBSERVED.ready, person, pathway);
  if (supported) bookUnits(world, teamFor(world, person, PROFESSION.dischargeNurse), 1);
  reviewNeed(world, person);
  if (losesPackage(world, person)) restartHomeCare(world, person);
  else if (pathway === PATHWAY.none) goHomeAsBefore(world, person);
  else if (pathway === PATHWAY.bed) waitForPlace(world, person, DELAY.rehabilitationBed);
  else if (pathway === PATHWAY.careHome || isForTheCouncil(world, person)) {
    if (pathway === PATHWAY.home && mayGoHomeFirst(world, person)) goHomeFirst(world, person);
    else askCouncil(world, person);
  } else waitForPlace(world, person, DELAY.homeSupport);
}

/** A home-care provider keeps the hours of somebody in hospital for so long, and no longer. */
function losesPackage(world: World, person: number): boolean {
  const { people, simulation, values } = world;
  return (
    people.packageHours[person] > 0 &&
    people.pathway[person] <= PATHWAY.home &&
    simulation.now - people.inBedSince[person] > values['homeCare.heldDays']
  );
}

/** The hours went to somebody else: new ones have to be found before the person can go home. */
function restartHomeCare(world: World, person: number): void {
  const { people, values } = world;
  endHomeCare(world, person);
  people.cases[person]++;
  people.delayReason[person] = DELAY.homeSupport;
  people.pathway[person] = PATHWAY.none;
  people.caseAim[person] = SERVICE.homeCare;
  people.caseHolder[person] = AGENCY.council;
  beginStage(world, person, CASE.arranging);
  const usual = values['discharge.arrangeDays.home'] * decisionRatio(world, person);
  const days = daysToArrange(world, person, usual);
  dueIn(world, person, daysToFind(world, person, SERVICE.homeCare, days));
}

function whichPathway(world: World, person: number): number {
  const { people, draws, values } = world;
  const home = values['discharge.pathwayShare.home'];
  const bed = values['discharge.pathwayShare.bed'];
  const total = home + bed + values['discharge.pathwayShare.careHome'];
  const u = draws.uniform(person, PURPOSE.pathway, people.admissions[person]) * total;
  if (u < home) return PATHWAY.home;
  return u < home + bed ? PATHWAY.bed : PATHWAY.careHome;
}

/** Nothing to arrange, unless the hospital's own process holds the person up. */
function goHomeAsBefore(world: World, person: number): void {
  const { people, draws, values } = world;
  const n = people.admissions[person];
  const heldUp =
    draws.uniform(person, PURPOSE.processDelayed, n) < values['discharge.processDelayShare'];
  if (!heldUp) {
    dischargeFrom(world, person, PATHWAY.none);
    return;
  }
  people.delayReason[person] = DELAY.hospitalProcess;
  holdUp(world, person, daysToArrange(world, person, values['discharge.processDelayDays']));
}

/** A time with the given median and a long tail. */
function daysToArrange(world: World, person: number, median: number): number {
  const { people, draws, values } = world;
  const u = draws.uniform(person, PURPOSE.processDelay, people.admissions[person]);
  return lognormal(u, log(median), values['discharge.processDelayLogSd']);
}

function holdUp(world: World, person: number, days: number): void {
  const { people, simulation, kinds } = world;
  people.processEnds[person] = simulation.now + days;
  simulation.at(people.processEnds[person], kinds.processEnds, person);
}

/** What held the person up is through: home, or now it is a matter of a place that is free. */
export function processEnds(world: World, person: number): void {
  const { people, simulation } = world;
  if (people.processEnds[person] !== simulation.now) return;
  people.processEnds[person] = NaN;
  const pathway = people.pathway[person];
  if (world.levers.homeFirst[person] === HOME_FIRST.promised) {
    supportedAtHome(world, person);
    supportedHomeFirst(world, person);
  } else if (pathway === PATHWAY.none) dischargeFrom(world, person, PATHWAY.none);
  else requestPlace(world, person);
}

function isForTheCouncil(world: World, person: number): boolean {
  const { people, draws, values } = world;
  const u = draws.uniform(person, PURPOSE.councilPathway, people.admissions[person]);
  return u < values['discharge.councilShare'];
}

/** In the bed until the council has assessed the person and found support. */
function askCouncil(world: World, person: number): void {
  world.people.delayReason[person] = DELAY.assessment;
  hospitalAsksCouncil(world, person);
}

/** Home as soon as the support for the first weeks is arranged. */
function goHomeFirst(world: World, person: number): void {
  const { people, values } = world;
  // Not a place on the pathway of health care at home.
  people.pathway[person] = PATHWAY.none;
  people.delayReason[person] = DELAY.homeSupport;
  holdUp(world, person, daysToArrange(world, person, values['discharge.arrangeDays.home']));
}

/** The council has assessed somebody in hospital: reablement at home, or a place in a care home for a while. */
export function assessedInHospital(world: World, person: number): void {
  const { people } = world;
  delayPartEnds(world, person);
  if (people.pathway[person] === PATHWAY.careHome) {
    requestEnds(world, person, OUTCOME.other);
    caseIsDone(world, person);
    waitForPlace(world, person, DELAY.careHome);
  } else {
    requestEnds(world, person, OUTCOME.reablement);
    people.delayReason[person] = DELAY.homeSupport;
    // The council's support, not a place on the pathway of health care at home.
    people.pathway[person] = PATHWAY.none;
    people.caseAim[person] = SERVICE.reablement;
    beginStage(world, person, CASE.arranging);
    const usual = world.values['discharge.arrangeDays.home'] * decisionRatio(world, person);
    const days = daysToArrange(world, person, usual);
    dueIn(world, person, daysToFind(world, person, SERVICE.reablement, days));
  }
}

/** The support has to be agreed and found; then the person waits for a place that is free. */
function waitForPlace(world: World, person: number, reason: number): void {
  const { people, values } = world;
  people.delayReason[person] = reason;
  const usual = values[PATHWAY_PARAMETERS[people.pathway[person]].arrangeDays];
  const forTheCouncil = people.pathway[person] === PATHWAY.careHome;
  const slower = forTheCouncil ? decisionRatio(world, person) * searchRatio(world, person) : 1;
  const days = daysToArrange(world, person, usual * slower);
  holdUp(
    world,
    person,
    forTheCouncil ? daysToFind(world, person, SERVICE.careHomePlace, days) : days,
  );
}

/** A place on the pathway is there: the delay is over. */
export function placeGranted(world: World, person: number): void {
  const { people, simulation } = world;
  const pathway = people.pathway[person];
  people.placeEnds[person] = simulation.now + daysInPlace(world, person, pathway);
  simulation.at(people.placeEnds[person], world.kinds.placeEnds, person);
  if (pathway === PATHWAY.bed) simulation.afterLane(world.lanes.threeMonths, person);
  dischargeFrom(world, person, pathway);
}

/** Reablement, or support until the council has assessed, takes the person home. */
export function supportedAtHome(world: World, person: number): void {
  world.simulation.afterLane(world.lanes.threeMonths, person);
  dischargeFrom(world, person, PATHWAY.home);
}

/** The parameters of each pathway, by `PATHWAY`; those who go home as before have those of home. */
const PATHWAY_PARAMETERS = (['home', 'home', 'bed', 'careHome'] as const).map(
  (name) =>
    ({
      arrangeDays: `discharge.arrangeDays.${name}`,
      stayDays: `discharge.stayDays.${name}`,
      stayLogSd: `discharge.stayLogSd.${name}`,
    }) as const,
);

function daysInPlace(world: World, person: number, pathway: number): number {
  const { people, draws, values } = world;
  const { stayDays, stayLogSd } = PATHWAY_PARAMETERS[pathway];
  const sd = values[stayLogSd];
  const u = draws.uniform(person, PURPOSE.placeStay, people.admissions[person]);
  return lognormal(u, lognormalMu(values[stayDays], sd), sd);
}

/** What the person waited for came, or the wait is given up. */
export function delayPartEnds(world: World, person: number): void {
  const { people, simulation } = world;
  const days = simulation.now - people.delaySince[person];
  if (days > 0) world.observe(OBSERVED.delayPart, person, days);
  people.delaySince[person] = simulation.now;
}

/** Leaves the hospital: the bed is free, the practice is told, and some weeks of raised risk begin. */
export function dischargeFrom(world: World, person: number, pathway: number): void {
  const { people, simulation } = world;
  const now = simulation.now;
  const hadBed = people.residence[person] === RESIDENCE.hospital;
  if (hadBed) {
    endDelay(world, person);
    world.observe(OBSERVED.stayEnded, person, now - people.inBedSince[person]);
  }
  world.observe(OBSERVED.discharged, person, pathway);
  world.observe(OBSERVED.changing, person, 0);
  people.episode[person] = EPISODE.none;
  people.readyAt[person] = NaN;
  people.processEnds[person] = NaN;
  people.discharged[person] = now;
  people.recentlyDischarged[person] = 1;
  people.residence[person] =
    pathway === PATHWAY.bed || pathway === PATHWAY.careHome
      ? RESIDENCE.intermediateCare
      : usualResidence(people.cameFrom[person]);
  handoff(world, person, AGENCY.hospital, AGENCY.practice);
  simulation.afterLane(world.lanes.recentDischarge, person);
  reviewNeed(world, person);
  if (hadBed) world.beds[people.trust[person]].release();
}

function endDelay(world: World, person: number): void {
  const { people, simulation } = world;
  const days = simulation.now - people.readyAt[person];
  if (!(days > 0)) return;
  delayPartEnds(world, person);
  world.observe(OBSERVED.delayEnded, person, days);
  deconditionsWhileDelayed(world, person, days);
}

/** Who was in intermediate care when the crisis came goes home after the hospital. */
function usualResidence(cameFrom: number): number {
  return cameFrom === RESIDENCE.careHome ? RESIDENCE.careHome : RESIDENCE.home;
}

/** The stay on a pathway is over: home, or for good in a care home. */
export function placeEnds(world: World, person: number): void {
  const { people, draws, values, simulation } = world;
  if (people.placeEnds[person] !== simulation.now) return;
  const pathway = people.pathway[person];
  endPathway(world, person);
  const u = draws.uniform(person, PURPOSE.permanentPlace, people.admissions[person]);
  if (pathway === PATHWAY.careHome && u < values['discharge.careHomePermanentShare']) {
    closeCase(world, person, OUTCOME.other);
    joinCareHome(world, person);
    return;
  }
  if (people.residence[person] === RESIDENCE.intermediateCare) {
    world.observe(OBSERVED.changing, person, 0);
    people.residence[person] = RESIDENCE.home;
  }
  reviewNeed(world, person);
}

/** Gives the place on a pathway back, or the wait for it up. */
export function endPathway(world: World, person: number): void {
  const { people } = world;
  const pathway = people.pathway[person];
  if (pathway === PATHWAY.none) return;
  const places = world.placesOf(person);
  if (people.episode[person] === EPISODE.ready) places.withdraw(person);
  else places.release();
  people.pathway[person] = PATHWAY.none;
  people.placeEnds[person] = NaN;
}
