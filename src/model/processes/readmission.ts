import { withOddsTimes } from '../../engine/maths/odds.ts';
import { OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
import { teamFor } from '../staff/people-known.ts';
import { PROFESSION } from '../staff/professions.ts';
import { trustInSender } from '../staff/trust.ts';
import type { World } from '../world.ts';
import { RECORD_STEP, recordStep, type Occasion } from './shared-record.ts';

/** The draws of a doctor who may read in a shared record what another hospital found. */
const READMISSION: Occasion = {
  opened: PURPOSE.recordAtReadmission,
  believed: PURPOSE.recordAtReadmissionBelieved,
};

/**
 * Somebody is admitted within weeks of a discharge: to which hospital, and how likely imaging is to be repeated there.
 *
 * That it is another hospital is a label of the event: bed, stay and cost are those of the person's own, which flows and
 * prices are fitted to. Nothing follows from imaging, so that its chance is observed and no image drawn: sums of chances
 * have the same mean and none of the luck.
 */
export function readmits(world: World, person: number): void {
  const { people, draws, values } = world;
  const n = people.admissions[person];
  const chance = values['imaging.repeatShare'];
  const elsewhere = draws.uniform(person, PURPOSE.readmittedElsewhere, n);
  if (elsewhere >= values['readmission.elsewhereShare']) {
    world.observe(OBSERVED.readmittedSame, person, chance);
    return;
  }
  const read = readsWhatWasFound(world, person, n) ? values['imaging.recordReadOdds'] : 1;
  const odds = values['imaging.elsewhereOdds'] * read;
  world.observe(OBSERVED.readmittedElsewhere, person, withOddsTimes(chance, odds));
}

/** Whether the doctor of another hospital reads what the first one found, and believes its doctor. */
function readsWhatWasFound(world: World, person: number, n: number): boolean {
  const { staff, draws, knobs, levers } = world;
  if (knobs.sharedRecord === undefined) return false;
  const u = draws.uniform(person, PURPOSE.dischargingDoctor, n);
  const writer = staff.pick(teamFor(world, person, PROFESSION.geriatrician), u);
  const reader = doctorElsewhere(world, person, n);
  const step = recordStep(world, person, READMISSION, n, trustInSender(world, writer, reader));
  if (step >= RECORD_STEP.offered) levers.recordOfferedElsewhere++;
  if (step >= RECORD_STEP.believed) levers.recordBelievedElsewhere++;
  return step === RECORD_STEP.believed;
}

/** A doctor of another hospital; -1 where that lies outside of the place, or nobody is at work. */
function doctorElsewhere(world: World, person: number, n: number): number {
  const { staff, draws } = world;
  const trust = otherTrust(world, person, n);
  if (trust < 0) return -1;
  const u = draws.uniform(person, PURPOSE.readmittingDoctor, n);
  return staff.pick(staff.teams.byArea[PROFESSION.geriatrician][trust], u);
}

/** One of the other trusts that people of the council turn to, as often as they do; -1 where there is none. */
function otherTrust(world: World, person: number, n: number): number {
  const { people, scenario, draws } = world;
  const own = people.trust[person];
  const shares = scenario.place.catchment[people.council[person]];
  let others = 0;
  for (let trust = 0; trust < shares.length; trust++) if (trust !== own) others += shares[trust];
  let left = others * draws.uniform(person, PURPOSE.otherHospital, n);
  for (let trust = 0; trust < shares.length; trust++) {
    if (trust === own) continue;
    left -= shares[trust];
    if (left < 0) return trust;
  }
  return -1;
}
