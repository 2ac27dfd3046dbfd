import { AGENCY, EPISODE, HOME_CARE, RESIDENCE, SERVICE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { charge } from './charge.ts';
import { handoff } from './handoff.ts';
import { refreshHazards } from './hazards.ts';
import { admit, isFull } from './hospital.ts';
import { rapidResponder } from './rapid-response.ts';
import { followUp } from './seeking.ts';
import { knownShare, meets } from './story.ts';

/** Arrival at A&E, for many after a call to 999 or 111, which hands them over; the decision falls some hours later. */
export function arriveAtEmergency(world: World, person: number): void {
  const { people } = world;
  world.observe(OBSERVED.changing, person, 0);
  people.cameFrom[person] = people.residence[person];
  people.residence[person] = RESIDENCE.emergency;
  people.episode[person] = EPISODE.emergency;
  if (callsFirst(world, person)) {
    meets(world, person, AGENCY.urgentCare);
    handoff(world, person, AGENCY.urgentCare, AGENCY.hospital);
    charge(world, person, AGENCY.urgentCare, world.prices.conveyance);
  }
  meets(world, person, AGENCY.hospital);
  world.observe(OBSERVED.attended, person, people.crisisKind[person]);
  charge(world, person, AGENCY.hospital, world.prices.attendance);
  world.simulation.afterLane(world.lanes.emergency, person);
  refreshHazards(world, person);
}

function callsFirst(world: World, person: number): boolean {
  const { people, draws, values } = world;
  const u = draws.uniform(person, PURPOSE.ambulance, people.crises[person]);
  return u < values['help.ambulanceShare'];
}

/**
 * Admitted or sent home: the more severe share of the attendances of the age is admitted, a little fewer where
 * people wait for a bed. The least severe of them could go home if somebody can respond today.
 */
export function emergencyDecides(world: World, person: number): void {
  const { people } = world;
  if (people.episode[person] !== EPISODE.emergency) return;
  const share = admittedShare(world, person);
  if (people.severity[person] < 1 - share) sendHome(world, person, AGENCY.practice);
  else if (couldStay(world, person)) {
    const responder = whoResponds(world, person) ?? rapidResponder(world, person);
    if (responder === undefined) admit(world, person, share, true);
    else {
      world.observe(OBSERVED.sentHomeWithResponse, person, responder);
      sendHome(world, person, responder);
    }
  } else admit(world, person, share, true);
}

/**
 * Whether a crisis is one with which people go home, some of them only if somebody can respond today.
 *
 * @param marginal share, 0 to 1, of those who would be admitted that this is: of everybody's, if left out
 */
export function couldStay(
  world: World,
  person: number,
  marginal = world.values['emergency.marginalShare'],
): boolean {
  const { people } = world;
  const admitted = admittedShare(world, person) * (1 - marginal);
  return people.severity[person] < 1 - admitted;
}

/** Share of the attendances of the person's age that is admitted just now. */
function admittedShare(world: World, person: number): number {
  const { people, rates, values } = world;
  const usual = rates.admittedShare[people.age[person]];
  return isFull(world, person) ? usual * values['pressure.admittedRatio'] : usual;
}

/**
 * Who knows the person and can respond today: at any hour the nurses of their home and care at the end of life, in
 * some hours their home care, a community nurse, or their carer and practice.
 */
function whoResponds(world: World, person: number): number | undefined {
  const { people, draws, values } = world;
  if (people.nursingHome[person] === 1) return AGENCY.careProvider;
  if ((people.support[person] & (1 << SERVICE.endOfLife)) !== 0) return AGENCY.communityHealth;
  const n = people.crises[person];
  const open = draws.uniform(person, PURPOSE.respondsInHours, n) < values['response.hoursShare'];
  if (!open) return undefined;
  if (people.homeCare[person] !== HOME_CARE.none) return AGENCY.careProvider;
  const known = (agency: number) => knownShare(world, person, agency) >= values['handoff.enough'];
  if (known(AGENCY.communityHealth)) return AGENCY.communityHealth;
  return people.carerHours[person] > 0 && known(AGENCY.practice) ? AGENCY.practice : undefined;
}

/** Home again: A&E writes to the practice or to whoever responds, and some are followed up. */
function sendHome(world: World, person: number, to: number): void {
  const { people } = world;
  world.observe(OBSERVED.changing, person, 0);
  people.episode[person] = EPISODE.none;
  people.residence[person] = people.cameFrom[person];
  handoff(world, person, AGENCY.hospital, to);
  followUp(world, person, AGENCY.hospital);
  refreshHazards(world, person);
}
