import { isCovered } from '../coverage.ts';
import { AGENCY } from '../people/codes.ts';
import { AGENCIES } from '../people/people.ts';
import { PURPOSE } from '../purposes.ts';
import { whoDealsWith } from '../staff/people-known.ts';
import { trustInSender } from '../staff/trust.ts';
import type { World } from '../world.ts';
import { knownShare, learns } from './story.ts';

/** What a record is opened for: the purposes of its two draws. */
export interface Occasion {
  readonly opened: number;
  readonly believed: number;
}

const ASSESSMENT: Occasion = {
  opened: PURPOSE.recordAtAssessment,
  believed: PURPOSE.recordAtAssessmentBelieved,
};

/** How far somebody comes with a shared record: each step takes the one before it. */
export const RECORD_STEP = { none: 0, offered: 1, opened: 2, believed: 3 } as const;

/**
 * How far somebody comes with a shared record, if there is one for the person: they open it, and believe what others wrote.
 *
 * @param occurrence numbers the draws of the occasion
 * @param trust of the reader in whoever wrote, 0 to 1
 * @returns a number of `RECORD_STEP`
 */
export function recordStep(
  world: World,
  person: number,
  occasion: Occasion,
  occurrence: number,
  trust: number,
): number {
  const { draws, values } = world;
  const { sharedRecord } = world.knobs;
  if (sharedRecord === undefined || !isCovered(world, person, sharedRecord.coverage)) {
    return RECORD_STEP.none;
  }
  const opened =
    values[
      sharedRecord.inWorkflow ? 'sharedRecord.openedInWorkflow' : 'sharedRecord.openedOutside'
    ];
  if (draws.uniform(person, occasion.opened, occurrence) >= opened) return RECORD_STEP.offered;
  const believed = draws.uniform(person, occasion.believed, occurrence) < trust;
  return believed ? RECORD_STEP.believed : RECORD_STEP.opened;
}

/** Whether somebody reads a shared record at a handoff or an assessment and believes it, as `recordStep`; it is counted. */
export function readsRecordAt(
  world: World,
  person: number,
  occasion: Occasion,
  occurrence: number,
  trust: number,
): boolean {
  const { levers } = world;
  const step = recordStep(world, person, occasion, occurrence, trust);
  if (step >= RECORD_STEP.offered) levers.recordOffered++;
  if (step >= RECORD_STEP.opened) levers.recordOpened++;
  if (step >= RECORD_STEP.believed) levers.recordBelieved++;
  return step === RECORD_STEP.believed;
}

/**
 * Before an assessment: what arrived of what others know need not be gathered again, and with a shared record neither need
 * what the assessor reads there and believes.
 *
 * @param hours that gathering everything again would take
 * @returns hours that are spared
 */
export function sparedByWhatIsKnown(world: World, person: number, hours: number): number {
  const { people, knobs, levers } = world;
  const arrived = people.caseInfo[person];
  if (knobs.sharedRecord === undefined) return hours * arrived;
  const author = whoKnowsMost(world, person);
  const elsewhere = knownShare(world, person, author);
  if (elsewhere <= arrived) return hours * arrived;
  const n = people.assessments[person];
  const writer = whoDealsWith(world, person, author, n);
  const reader = whoDealsWith(world, person, AGENCY.council, n);
  const reads = readsRecordAt(world, person, ASSESSMENT, n, trustInSender(world, writer, reader));
  const again = hours * (elsewhere - arrived);
  if (!reads) {
    levers.hoursGatheredAgain += again;
    return hours * arrived;
  }
  levers.hoursNotGathered += again;
  learns(world, person, AGENCY.council, elsewhere);
  people.caseInfo[person] = elsewhere;
  return hours * elsewhere;
}

/** The agency beside the council that knows most of the story; the first of several. */
function whoKnowsMost(world: World, person: number): number {
  let most: number = AGENCY.practice;
  for (let agency = 0; agency < AGENCIES; agency++) {
    if (agency === AGENCY.council) continue;
    if (knownShare(world, person, agency) > knownShare(world, person, most)) most = agency;
  }
  return most;
}
