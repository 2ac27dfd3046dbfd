import { EPISODE, PATHWAY, RESIDENCE } from '../people/codes.ts';
import { lognormal, lognormalMu } from '../../engine/sampling.ts';
import { OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { moveToCareHome } from './care-home.ts';
import { refreshHazards } from './hazards.ts';
import { reviewNeed } from './need.ts';

/**
 * Home as before, or one of the supported pathways: then the bed stays taken until there is a place.
 * Residents of care homes go back there.
 */
export function chooseWayOut(world: World, person: number): void {
  const { people, rates, draws } = world;
  const n = people.admissions[person];
  const supported =
    people.cameFrom[person] !== RESIDENCE.careHome &&
    draws.uniform(person, PURPOSE.supported, n) < rates.supportedShare[people.frailty[person]];
  const pathway = supported ? whichPathway(world, person) : PATHWAY.none;
  people.pathway[person] = pathway;
  world.observe(OBSERVED.ready, person, pathway);
  if (pathway === PATHWAY.none) {
    dischargeFrom(world, person, PATHWAY.none);
    return;
  }
  reviewNeed(world, person);
  world.pathways[pathway].request(person);
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

/** A place on the pathway is there: the delay is over. */
export function placeGranted(world: World, person: number, now: number, waited: number): void {
  const { people, simulation } = world;
  const pathway = people.pathway[person];
  world.observe(OBSERVED.delayEnded, person, waited);
  people.placeEnds[person] = now + daysInPlace(world, person, pathway);
  simulation.at(people.placeEnds[person], world.kinds.placeEnds, person);
  dischargeFrom(world, person, pathway);
}

function daysInPlace(world: World, person: number, pathway: number): number {
  const { people, draws, values } = world;
  const name = PATHWAY_NAMES[pathway];
  const sd = values[`discharge.stayLogSd.${name}`];
  const u = draws.uniform(person, PURPOSE.placeStay, people.admissions[person]);
  return lognormal(u, lognormalMu(values[`discharge.stayDays.${name}`], sd), sd);
}

const PATHWAY_NAMES = ['home', 'home', 'bed', 'careHome'] as const;

/** Leaves the hospital: the bed is free, and some weeks of raised risk begin. */
export function dischargeFrom(world: World, person: number, pathway: number): void {
  const { people, simulation } = world;
  const now = simulation.now;
  const hadBed = people.residence[person] === RESIDENCE.hospital;
  if (hadBed) world.observe(OBSERVED.stayEnded, person, now - people.inBedSince[person]);
  world.observe(OBSERVED.discharged, person, pathway);
  people.episode[person] = EPISODE.none;
  people.readyAt[person] = NaN;
  people.discharged[person] = now;
  people.recentlyDischarged[person] = 1;
  people.residence[person] =
    pathway === PATHWAY.bed || pathway === PATHWAY.careHome
      ? RESIDENCE.intermediateCare
      : usualResidence(people.cameFrom[person]);
  simulation.afterLane(world.lanes.recentDischarge, person);
  reviewNeed(world, person);
  if (hadBed) world.beds[people.trust[person]].release();
}

/** Who was in intermediate care when the crisis came goes home after the hospital. */
function usualResidence(cameFrom: number): number {
  return cameFrom === RESIDENCE.careHome ? RESIDENCE.careHome : RESIDENCE.home;
}

/** The weeks of raised risk after a discharge are over, unless there was another one since. */
export function recentDischargeEnds(world: World, person: number): void {
  const { now } = world.simulation;
  const { people, values } = world;
  if (!people.isHere(person)) return;
  if (now < people.discharged[person] + values['crisis.recentDischargeDays']) return;
  people.recentlyDischarged[person] = 0;
  refreshHazards(world, person);
}

/** The stay on a pathway is over: home, or for good in the care home. */
export function placeEnds(world: World, person: number): void {
  const { now } = world.simulation;
  const { people, draws, values } = world;
  if (people.placeEnds[person] !== now) return;
  const pathway = people.pathway[person];
  endPathway(world, person);
  if (people.residence[person] === RESIDENCE.intermediateCare) {
    people.residence[person] = RESIDENCE.home;
  }
  const u = draws.uniform(person, PURPOSE.permanentPlace, people.admissions[person]);
  if (pathway === PATHWAY.careHome && u < values['discharge.careHomePermanentShare']) {
    moveToCareHome(world, person, true);
  } else reviewNeed(world, person);
}

/** Gives the place on a pathway back, or the wait for it up. */
export function endPathway(world: World, person: number): void {
  const { people } = world;
  const pathway = people.pathway[person];
  if (pathway === PATHWAY.none) return;
  if (people.episode[person] === EPISODE.ready) world.pathways[pathway].withdraw(person);
  else world.pathways[pathway].release();
  people.pathway[person] = PATHWAY.none;
  people.placeEnds[person] = NaN;
}
