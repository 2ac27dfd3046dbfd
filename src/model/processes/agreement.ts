import { lognormal } from '../../engine/sampling.ts';
import { log } from '../../engine/maths/log.ts';
import { AGENCY, CASE, DELAY, EPISODE, FRAILTY, LANE, PATHWAY, SERVICE } from '../people/codes.ts';
import { moneyAtStake } from '../organisations/stance.ts';
import { OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
import { chanceOfDisagreement } from '../staff/disagreement.ts';
import { whoDealsWith } from '../staff/people-known.ts';
import { workTogether } from '../staff/trust.ts';
import { bookDispute, bookJoint } from '../staff/work.ts';
import type { World } from '../world.ts';
import { beginStage, dueIn } from './case.ts';
import { delayPartEnds } from './discharge.ts';
import { chanceAsWished, notePlan } from './wishes.ts';

/**
 * Needs that are both clinical and social take an agreement between the social worker and a health professional: the
 * discharge nurse in hospital, the GP at home. Where they do not agree, the case is disputed, and the caller has
 * nothing more to do.
 */
export function planIsAgreed(world: World, person: number): boolean {
  if (!needsAgreement(world, person)) return true;
  const { people, draws, values } = world;
  const n = people.assessments[person];
  const worker = people.relations.assessor[person];
  const inHospital = people.caseLane[person] === LANE.hospital;
  const partner = whoDealsWith(
    world,
    person,
    inHospital ? AGENCY.hospital : AGENCY.practice,
    people.handoffs[person],
  );
  if (partner < 0) return true;
  const money = moneyAtStake(world, person, serviceAtStake(world, person));
  const chance = chanceOfDisagreement(world, worker, partner, money);
  const agree = draws.uniform(person, PURPOSE.disagree, n) >= chance;
  workTogether(world, worker, partner, agree);
  bookJoint(world, worker, values['agreement.jointHours']);
  bookJoint(world, partner, values['agreement.jointHours']);
  if (agree) {
    const views = (world.staff.values[worker] + world.staff.values[partner]) / 2;
    planIsMade(world, person, views);
    return true;
  }
  people.relations.partner[person] = partner;
  const about = draws.uniform(person, PURPOSE.disputeKind, n);
  const aboutMoney = about < chanceOfMoney(world, worker, partner, money, chance);
  disputeBegins(world, person, aboutMoney);
  return false;
}

/** Older people with a condition, more frailty or a loss of function beside what care is for. */
function needsAgreement({ people }: World, person: number): boolean {
  if (!people.isOlder(person)) return false;
  return (
    people.caseLane[person] === LANE.hospital ||
    people.conditions[person] !== 0 ||
    people.addedNeed[person] > 0 ||
    people.frailty[person] >= FRAILTY.moderate
  );
}

/** What somebody will have to pay for: reablement or a place for a while after hospital, home care or a home for good. */
function serviceAtStake({ people }: World, person: number): number {
  if (people.caseLane[person] !== LANE.hospital) return people.caseAim[person];
  const place = people.pathway[person] === PATHWAY.careHome;
  return place ? SERVICE.careHomePlace : SERVICE.reablement;
}

/** The part of the chance of a dispute that would not be there if it did not matter who pays. */
function chanceOfMoney(
  world: World,
  worker: number,
  partner: number,
  money: number,
  chance: number,
): number {
  return money === 0 ? 0 : 1 - chanceOfDisagreement(world, worker, partner, 0) / chance;
}

function disputeBegins(world: World, person: number, aboutMoney: boolean): void {
  const { people, draws, values } = world;
  if (people.caseLane[person] === LANE.hospital && people.episode[person] === EPISODE.ready) {
    delayPartEnds(world, person);
    people.delayReason[person] = DELAY.disagreement;
  }
  beginStage(world, person, CASE.disputed);
  world.observe(OBSERVED.disputeBegan, person, aboutMoney ? 1 : 0);
  const hours = values['agreement.disputeHours'];
  bookDispute(world, people.relations.assessor[person], hours);
  bookDispute(world, people.relations.partner[person], hours);
  const u = draws.uniform(person, PURPOSE.disputeDays, people.assessments[person]);
  const days = aboutMoney
    ? lognormal(u, log(values['agreement.disputeDays']), values['agreement.disputeLogSd'])
    : lognormal(u, log(values['agreement.stalemateDays']), values['agreement.stalemateLogSd']);
  dueIn(world, person, days);
}

/** One view prevails in the end. */
export function disputeEnds(world: World, person: number): void {
  const { people, staff, draws, values, simulation } = world;
  world.observe(OBSERVED.disputeEnded, person, simulation.now - people.caseSince[person]);
  beginStage(world, person, CASE.referred);
  const power =
    people.caseLane[person] === LANE.hospital
      ? values['agreement.hospitalPower']
      : values['agreement.homePower'];
  const medical = draws.uniform(person, PURPOSE.prevails, people.assessments[person]) < power;
  const winner = medical ? people.relations.partner[person] : people.relations.assessor[person];
  planIsMade(world, person, staff.values[winner]);
}

/** Whether the plan is as the person wishes. */
function planIsMade(world: World, person: number, view: number): void {
  const { people, draws } = world;
  const chance = chanceAsWished(world, person, view);
  const u = draws.uniform(person, PURPOSE.wish, people.assessments[person]);
  notePlan(world, person, u < chance);
  world.observe(OBSERVED.planAgreed, person, u < chance ? 1 : 0);
}
