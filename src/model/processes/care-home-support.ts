import { isCovered } from '../coverage.ts';
import { AGENCY, RESIDENCE } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import { hasUsualGp, teamFor, whoDealsWith } from '../staff/people-known.ts';
import { PROFESSION } from '../staff/professions.ts';
import { bookJoint } from '../staff/work.ts';
import type { World } from '../world.ts';
import { choosesGp, feelsContinuity } from './gp.ts';
import { knownShare, learns } from './story.ts';

// Support for care homes fills a gap: homes with nurses have somebody to ask, so that it is for the others.

/**
 * Staff of the home ask before they call 999: the practice in its hours, the night line in the others. Whoever is asked has
 * to know the person, or to be told by a home that does.
 *
 * @returns the agency that deals with it, or undefined where nobody does
 */
export function homeAsksFirst(world: World, person: number): number | undefined {
  const { people, knobs, draws, values, levers } = world;
  const { careHomeSupport } = knobs;
  if (careHomeSupport === undefined || !isSupported(world, person)) return undefined;
  const n = people.crises[person];
  const asks =
    values[
      careHomeSupport.training ? 'careHomeSupport.asksTrained' : 'careHomeSupport.asksUntrained'
    ];
  if (draws.uniform(person, PURPOSE.homeAsks, n) >= asks) return undefined;
  levers.watch.homesAsked++;
  const open = draws.uniform(person, PURPOSE.respondsInHours, n) < values['response.hoursShare'];
  if (open) {
    const gp = whoDealsWith(world, person, AGENCY.practice, n);
    return isAsked(world, person, gp, AGENCY.practice) ? AGENCY.practice : undefined;
  }
  if (!careHomeSupport.nightLine) return undefined;
  const u = draws.uniform(person, PURPOSE.nurseOnCall, n);
  const nurse = world.staff.pick(teamFor(world, person, PROFESSION.communityNurse), u);
  return isAsked(world, person, nurse, AGENCY.careProvider) ? AGENCY.communityHealth : undefined;
}

/** Whether the practice that is called knows the resident of a home that has the support. */
export function practiceKnowsHome(world: World, person: number): boolean {
  const known = knownShare(world, person, AGENCY.practice);
  return isSupported(world, person) && known >= world.values['handoff.enough'];
}

/** A call takes the time of whoever answers, and helps where what there is to know of the person is known. */
function isAsked(world: World, person: number, post: number, informed: number): boolean {
  if (post < 0) return false;
  bookJoint(world, post, world.values['careHomeSupport.callHours']);
  return knownShare(world, person, informed) >= world.values['handoff.enough'];
}

/**
 * A month of rounds: the usual GP of each resident comes into the home, as far as urgent work leaves time. The practice and
 * the home then know the resident, and the resident knows the GP. Medication is reviewed: nothing is known to follow from
 * that alone.
 */
export function holdRounds(world: World, month: number): void {
  const { people, staff, knobs, levers, draws } = world;
  const { careHomeSupport } = knobs;
  if (careHomeSupport === undefined || careHomeSupport.hoursPerResident === 0) return;
  const wanted = new Float64Array(staff.count);
  const residents: number[] = [];
  for (let person = 0; person < people.capacity; person++) {
    if (!people.isHere(person) || !isSupported(world, person)) continue;
    if (!hasUsualGp(world, person)) choosesGp(world, person, people.consultations[person]);
    residents.push(person);
    wanted[people.relations.gp[person]] += careHomeSupport.hoursPerResident;
  }
  for (const person of residents) {
    const gp = people.relations.gp[person];
    const time = Math.min(1, staff.slack[gp] / wanted[gp]);
    const comes = staff.isAtWork(gp) ? staff.engagement[gp] * time : 0;
    if (draws.uniform(person, PURPOSE.homeRound, month) >= comes) continue;
    levers.watch.rounds++;
    bookJoint(world, gp, careHomeSupport.hoursPerResident);
    learns(world, person, AGENCY.practice, 1);
    learns(world, person, AGENCY.careProvider, 1);
    feelsContinuity(world, person, true);
  }
}

/** A resident, there now, of a home without nurses in a neighbourhood that has the support. */
function isSupported(world: World, person: number): boolean {
  const { people, knobs } = world;
  return (
    knobs.careHomeSupport !== undefined &&
    people.residence[person] === RESIDENCE.careHome &&
    people.nursingHome[person] === 0 &&
    isCovered(world, person, knobs.careHomeSupport.coverage)
  );
}
