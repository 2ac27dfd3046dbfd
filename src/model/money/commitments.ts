import {
  JOINT_SERVICES,
  PAYS,
  shareElsewhere,
  type JointService,
  type Partner,
} from '../../scenario/who-pays.ts';
import { HOME_CARE, PATHWAY, RESIDENCE, SERVICE, timedNames } from '../people/codes.ts';
import type { World } from '../world.ts';
import { agencyDay, assistantsDay } from './personal-budget.ts';

/**
 * What the joint budget has promised to pay: pence a day for all that people have of its services just now, by the
 * partner who would pay without it. It is what a finance officer knows, by counting packages; the ledger is exact.
 */
export function commitments(world: World): Readonly<Record<Partner, number>> {
  const { people, jointBudget } = world;
  const sums: Record<Partner, number> = { council: 0, nhs: 0 };
  const shares = Object.fromEntries(
    JOINT_SERVICES.map((service) => [service, shareElsewhere(jointBudget.arrangement, service)]),
  ) as Record<JointService, number>;
  const add = (service: JointService, pence: number) => {
    sums[PAYS[service]] += shares[service] * pence;
  };
  for (let person = 0; person < people.capacity; person++) {
    if (people.isHere(person)) addPerson(world, person, add);
  }
  return sums;
}

type Add = (service: JointService, pence: number) => void;

function addPerson(world: World, person: number, add: Add): void {
  const { people, prices, simulation } = world;
  const livesAt = people.isInHospital(person) ? people.cameFrom : people.residence;
  if (livesAt[person] === RESIDENCE.careHome && people.isCouncilFunded(person)) {
    add('careHomes', people.nursingHome[person] === 1 ? prices.nursingHomeDay : prices.careHomeDay);
  }
  const pathway = people.pathway[person];
  if (people.residence[person] === RESIDENCE.intermediateCare) {
    if (pathway === PATHWAY.bed) add('rehabilitationBeds', prices.rehabilitationBedDay);
    else add('careHomePlaces', prices.assessmentPlaceDay);
  } else if (people.residence[person] === RESIDENCE.home) {
    if (pathway === PATHWAY.home && people.placeEnds[person] > simulation.now) {
      add('homeIntermediateCare', prices.homeIntermediateCareDay);
    }
    addAtHome(world, person, add);
  }
}

function addAtHome(world: World, person: number, add: Add): void {
  const { people, prices } = world;
  const care = people.homeCare[person];
  const pence = agencyDay(world, person) + assistantsDay(world, person);
  if (care === HOME_CARE.funded) add('homeCare', pence);
  else if (care === HOME_CARE.adultSupport) add('adultSupport', pence);
  if (people.lowLevel[person] === 1) add('lowLevel', prices.lowLevelDay);
  const support = people.support[person];
  if (support === 0) return;
  for (const name of timedNames) {
    if ((support & (1 << SERVICE[name])) !== 0) add(name, prices[`${name}Day`]);
  }
}
