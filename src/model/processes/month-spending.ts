import type { Resource } from '../../engine/resource.ts';
import { DAYS_PER_MONTH, MONTHS_PER_YEAR, PENCE_PER_POUND } from '../../evidence/units.ts';
import { agencyDay, assistantsDay, besideCareDay } from '../money/personal-budget.ts';
import { BUDGET, ORGANISATION } from '../organisations/codes.ts';
import { LINES } from '../organisations/organisations.ts';
import { OBSERVED } from '../observer.ts';
import { AGENCY, EPISODE, HOME_CARE, PATHWAY, RESIDENCE, SERVICE } from '../people/codes.ts';
import type { World } from '../world.ts';
import { communityMonth, isForCommunity } from './grants.ts';
import { bookStanding } from './standing.ts';

/** What a month of something costs in GBP that costs a penny a day. */
const MONTH = DAYS_PER_MONTH / PENCE_PER_POUND;

/**
 * Works out what the month that ends now cost each organisation, line by line: what is paid for by the day from who has
 * it now, what is paid for by the piece from what was charged. One look at everybody a month, and nothing at other times.
 */
export function bookMonth(world: World): void {
  const { organisations, people } = world;
  organisations.months++;
  organisations.lastMonth.fill(0);
  for (let person = 0; person < people.capacity; person++) {
    if (people.isHere(person) && costsAnything(world, person)) bookPerson(world, person);
  }
  bookGrants(world);
  bookBeds(world);
  bookBrokers(world);
  bookPieces(world);
  bookStanding(world);
  bookCommissioner(world);
}

/** Most people cost nobody anything by the day. */
function costsAnything({ people }: World, person: number): boolean {
  return (
    people.residence[person] !== RESIDENCE.home ||
    people.homeCare[person] !== HOME_CARE.none ||
    people.support[person] !== 0 ||
    people.lowLevel[person] !== 0 ||
    people.pathway[person] !== PATHWAY.none
  );
}

function bookPerson(world: World, person: number): void {
  const { people, prices } = world;
  const council = people.council[person];
  if (people.livesInCareHome(person)) bookCareHome(world, person, council);
  switch (people.residence[person]) {
    case RESIDENCE.hospital:
      // Beds are counted as a whole: this is what a delayed day costs more, or less.
      if (people.episode[person] === EPISODE.ready) {
        const trust = trustOf(world, people.trust[person]);
        book(world, trust, BUDGET.hospital, prices.delayedDay - prices.bedDay);
      }
      break;
    case RESIDENCE.intermediateCare:
      if (people.pathway[person] === PATHWAY.careHome) {
        book(world, council, BUDGET.careHomes, prices.assessmentPlaceDay);
        receive(world, ORGANISATION.careProvider, BUDGET.careHomes, prices.assessmentPlaceDay);
      }
      break;
    case RESIDENCE.home:
      bookHomeCare(world, person, council);
      bookSupport(world, person, council);
      break;
  }
}

/** The council's part, and the NHS's: for the nurses, or for all. */
function bookCareHome(world: World, person: number, council: number): void {
  const { people, prices, organisations } = world;
  const nurses = people.nursingHome[person] === 1;
  if (people.nhsFunded[person] === 1) {
    book(world, organisations.commissioner, BUDGET.community, prices.nhsCareHomeDay);
    return;
  }
  if (nurses) {
    book(world, organisations.commissioner, BUDGET.community, prices.nursingContributionDay);
  }
  if (!people.isCouncilFunded(person)) return;
  const price = nurses ? prices.nursingHomeDay : prices.careHomeDay;
  book(world, council, BUDGET.careHomes, price);
  receive(world, ORGANISATION.careProvider, BUDGET.careHomes, price);
}

function bookHomeCare(world: World, person: number, council: number): void {
  const { people } = world;
  const { homeCare } = people;
  const adult = homeCare[person] === HOME_CARE.adultSupport;
  if (!adult && homeCare[person] !== HOME_CARE.funded) return;
  const line = adult ? BUDGET.adultSupport : BUDGET.homeCare;
  const pence = agencyDay(world, person);
  const beside = assistantsDay(world, person) + besideCareDay(world, person);
  book(world, council, line, pence + beside);
  receive(world, ORGANISATION.careProvider, line, pence);
}

function bookSupport(world: World, person: number, council: number): void {
  const { people, prices } = world;
  const has = (service: number) => (people.support[person] & (1 << service)) !== 0;
  const health =
    (has(SERVICE.nursing) ? prices.nursingDay : 0) +
    (has(SERVICE.endOfLife) ? prices.endOfLifeDay : 0) +
    (has(SERVICE.therapy) ? prices.therapyDay : 0);
  receive(world, ORGANISATION.communityHealth, BUDGET.community, health);
  if (has(SERVICE.mentalHealth)) {
    receive(world, ORGANISATION.mentalHealth, BUDGET.community, prices.mentalHealthDay);
  }
  if (has(SERVICE.reablement)) book(world, council, BUDGET.reablement, prices.reablementDay);
  if (has(SERVICE.voluntary)) {
    book(world, council, BUDGET.prevention, prices.voluntaryDay);
    receive(world, ORGANISATION.voluntary, BUDGET.prevention, prices.voluntaryDay);
  }
  if (people.lowLevel[person] === 1) book(world, council, BUDGET.prevention, prices.lowLevelDay);
}

/** Each council pays for its part of the brokers. */
function bookBrokers({ levers, organisations, prices, scenario }: World): void {
  if (levers.brokerPosts === 0) return;
  const gbp = (levers.brokerPosts * prices.brokerYear) / MONTHS_PER_YEAR / PENCE_PER_POUND;
  scenario.place.councils.forEach(({ share }, council) => {
    organisations.lastMonth[council * LINES + BUDGET.assessment] += share * gbp;
  });
}

/** What the council gives for the community, for everybody 65+. */
function bookGrants(world: World): void {
  const { people, organisations } = world;
  const voluntary = organisations.only(ORGANISATION.voluntary);
  const { pence, council, kindOf } = communityMonth(world);
  const heads = new Float64Array(pence.length);
  for (let person = 0; person < people.capacity; person++) {
    if (isForCommunity(world, person)) heads[kindOf(person)]++;
  }
  heads.forEach((count, kind) => {
    bookAmount(world, council[kind], BUDGET.prevention, count * pence[kind]);
    bookAmount(world, voluntary, BUDGET.prevention, count * pence[kind]);
  });
  world.observe(OBSERVED.communityPaid, 0, 0);
}

/** Days in a bed or a place of intermediate care are counted by these: they change too fast for a look at the end of the month. */
function bookBeds(world: World): void {
  const { organisations, prices, beds, pathways } = world;
  beds.forEach((of, trust) => {
    const days = daysSince(world, organisations.bedDays, trust, of);
    bookAmount(world, trustOf(world, trust), BUDGET.hospital, days * prices.bedDay);
  });
  const care = [
    [PATHWAY.home, prices.homeIntermediateCareDay],
    [PATHWAY.bed, prices.rehabilitationBedDay],
  ] as const;
  const row = organisations.only(ORGANISATION.communityHealth);
  for (const [pathway, price] of care) {
    const days = daysSince(world, organisations.pathwayDays, pathway, pathways[pathway][0]);
    bookAmount(world, row, BUDGET.community, days * price);
  }
}

/** Days that places were in use since this was asked last. */
function daysSince(
  { simulation }: World,
  soFar: Float64Array,
  at: number,
  { inUse }: Resource<World>,
): number {
  const before = soFar[at];
  soFar[at] = inUse.integral(simulation.now);
  return soFar[at] - before;
}

function bookAmount({ organisations }: World, row: number, line: number, pence: number): void {
  organisations.lastMonth[row * LINES + line] += pence / PENCE_PER_POUND;
}

/** What was charged goes to the one line of each organisation that has such costs. */
function bookPieces({ organisations }: World): void {
  const { charged, lastMonth, kind, count } = organisations;
  for (let row = 0; row < count; row++) {
    lastMonth[row * LINES + lineOfPieces(kind[row])] += charged[row];
    charged[row] = 0;
  }
}

function lineOfPieces(kind: number): number {
  switch (kind) {
    case ORGANISATION.council:
      return BUDGET.assessment;
    case ORGANISATION.primaryCare:
      return BUDGET.primaryCare;
    case ORGANISATION.trust:
    case ORGANISATION.urgentCare:
      return BUDGET.hospital;
    default:
      return BUDGET.community;
  }
}

/** The commissioner pays for what every NHS organisation does. */
function bookCommissioner({ organisations }: World): void {
  const { lastMonth, commissioner, count } = organisations;
  for (let row = 0; row < count; row++) {
    if (row === commissioner) continue;
    for (let line = BUDGET.hospital; line < LINES; line++) {
      lastMonth[commissioner * LINES + line] += lastMonth[row * LINES + line];
    }
  }
}

function trustOf({ organisations }: World, trust: number): number {
  return organisations.orgOf(AGENCY.hospital, 0, trust);
}

/** A month of something that costs an organisation so many pence a day. */
function book({ organisations }: World, row: number, line: number, penceADay: number): void {
  organisations.lastMonth[row * LINES + line] += penceADay * MONTH;
}

/** The same of the only organisation of a kind. */
function receive(world: World, kind: number, line: number, penceADay: number): void {
  book(world, world.organisations.only(kind), line, penceADay);
}
