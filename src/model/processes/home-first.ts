import { PER_THOUSAND } from '../../evidence/units.ts';
import { AGENCY, HOME_FIRST, LANE, SERVICE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { joinQueue } from './assessment-queue.ts';
import { reachCouncil } from './case.ts';
import { handoff } from './handoff.ts';
import { refreshHazards } from './hazards.ts';
import { knownShare } from './story.ts';

/**
 * Somebody who would wait in the bed for the council's assessment may go home first, with support for some weeks, if there is
 * a place. It is theirs from the promise on.
 */
export function mayGoHomeFirst(world: World, person: number): boolean {
  const { knobs, levers, simulation, lanes } = world;
  const { dischargeToAssess } = knobs;
  if (dischargeToAssess === undefined || levers.homeFirst[person] !== HOME_FIRST.no) return false;
  if (levers.goingHomeFirst >= homeFirstPlaces(world)) {
    levers.homeFirstFull++;
    return false;
  }
  levers.goingHomeFirst++;
  levers.homeFirst[person] = HOME_FIRST.promised;
  simulation.afterLane(lanes.homeFirst, person);
  return true;
}

/** People supported at a time: one at least in a small place, none while nobody goes home first. */
export function homeFirstPlaces({ knobs, sizes }: World): number {
  if (knobs.dischargeToAssess === undefined) return 0;
  const places = (knobs.dischargeToAssess.placesPer1000 * sizes.older) / PER_THOUSAND;
  return Math.max(1, Math.round(places));
}

/** At home with support: the council’s hospital team comes there, when it comes to the person. */
export function supportedHomeFirst(world: World, person: number): void {
  const { people, levers, values } = world;
  levers.homeFirst[person] = HOME_FIRST.supported;
  levers.wentHomeFirst++;
  world.observe(OBSERVED.changing, person, 0);
  people.supportHours[person] += values['homeFirst.hours'];
  people.caseAim[person] = SERVICE.homeCare;
  hospitalAsksCouncil(world, person);
  refreshHazards(world, person);
}

/** The weeks are over, whether something else has come by then or not. */
export function homeFirstEnds(world: World, person: number): void {
  const { people, levers, values } = world;
  const stage = levers.homeFirst[person];
  levers.goingHomeFirst--;
  levers.homeFirst[person] = HOME_FIRST.no;
  if (stage !== HOME_FIRST.supported || !people.isHere(person)) return;
  world.observe(OBSERVED.changing, person, 0);
  people.supportHours[person] = Math.max(
    0,
    people.supportHours[person] - values['homeFirst.hours'],
  );
  refreshHazards(world, person);
}

/** The hospital tells the council, whose assessment comes before its support. */
export function hospitalAsksCouncil(world: World, person: number): void {
  const { people, simulation } = world;
  people.cases[person]++;
  people.caseOpened[person] = simulation.now;
  people.caseHolder[person] = AGENCY.council;
  world.observe(OBSERVED.askedForSupport, person, AGENCY.hospital);
  world.observe(OBSERVED.caseHandedOff, person, 1);
  handoff(world, person, AGENCY.hospital, AGENCY.council);
  people.caseInfo[person] = knownShare(world, person, AGENCY.council);
  reachCouncil(world, person);
  joinQueue(world, person, LANE.hospital);
}
