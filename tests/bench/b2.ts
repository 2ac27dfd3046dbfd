import type { Draws } from '../../src/engine/draws.ts';
import type { Granted, Resource } from '../../src/engine/resource.ts';
import { exponential, lognormal, lognormalMu } from '../../src/engine/sampling.ts';
import { Simulation } from '../../src/engine/simulation.ts';

const YEAR = 365;
const YEARS = 5;
/** Days that B2 simulates. */
export const HORIZON = YEARS * YEAR;

const CRISIS_INTERVAL = YEAR / 0.6;
const EMERGENCY_STAY = 1 / 6;
const SHARE_ADMITTED = 0.6;
const SHARE_NEEDING_CARE = 0.3;
/** A lognormal of coefficient of variation 1 has the variance ln 2 on the log scale. */
const SIGMA = Math.sqrt(Math.LN2);
const BED_MU = lognormalMu(9, SIGMA);
const PACKAGE_MU = lognormalMu(120, SIGMA);
/** Care packages a person. */
const PACKAGES = 0.035;
const VISIT_INTERVAL = YEAR / 12;
const REVIEW_INTERVAL = 91.25;
const REVIEW_LENGTH = 0.25;

/** Purposes of a person's draws. */
const UNTIL_CRISIS = 0;
const IN_EMERGENCY = 1;
const ADMITTED = 2;
const IN_BED = 3;
const NEEDS_CARE = 4;
const IN_PACKAGE = 5;
const FIRST_VISIT = 6;
const FIRST_REVIEW = 7;

/**
 * B2, a pathway of 10,000 people over five years: crises, emergency department, hospital beds, delayed
 * discharge into a limited number of care packages; beside it monthly visits of the general practitioner,
 * which are missed in hospital, and quarterly reviews by a limited number of social workers.
 *
 * Time is in days; beds, packages and workers are in proportion to the people.
 */
export class Pathway {
  readonly people: number;
  readonly draws: Draws;
  readonly inHospital: Uint8Array;
  /** Crises so far, the current one included: the occurrence of an episode's draws. */
  readonly episode: Uint16Array;
  readonly simulation: Simulation<Pathway>;
  readonly crisis: number;
  readonly emergencyEnd: number;
  readonly stayEnd: number;
  readonly packageEnd: number;
  readonly visit: number;
  readonly reviewDue: number;
  readonly nextVisit: number;
  readonly nextReview: number;
  readonly reviewLength: number;
  readonly beds: Resource<Pathway>;
  readonly packages: Resource<Pathway>;
  readonly workers: Resource<Pathway>;
  emergencies = 0;
  delay = 0;
  visits = 0;
  missedVisits = 0;
  reviews = 0;

  /** @param packages care packages a person */
  constructor(people: number, draws: Draws, packages = PACKAGES) {
    this.people = people;
    this.draws = draws;
    this.inHospital = new Uint8Array(people);
    this.episode = new Uint16Array(people);
    const simulation = (this.simulation = new Simulation<Pathway>(this));

    this.crisis = simulation.on('crisis', goToEmergency);
    this.emergencyEnd = simulation.on('emergency end', leaveEmergency);
    this.stayEnd = simulation.on('stay end', endStay);
    this.packageEnd = simulation.on('package end', endPackage);
    this.visit = simulation.on('visit', visit);
    this.reviewDue = simulation.on('review due', askForReview);
    const reviewEnd = simulation.on('review end', endReview);

    this.nextVisit = simulation.lane(VISIT_INTERVAL, this.visit);
    this.nextReview = simulation.lane(REVIEW_INTERVAL, this.reviewDue);
    this.reviewLength = simulation.lane(REVIEW_LENGTH, reviewEnd);

    const places = (
      name: string,
      perPerson: number,
      granted: Granted<Pathway>,
    ): Resource<Pathway> =>
      simulation.resource({ name, capacity: Math.round(perPerson * people), granted });
    this.beds = places('beds', 0.011, admit);
    this.packages = places('care packages', packages, beginPackage);
    this.workers = places('social workers', 0.006, beginReview);
    for (let person = 0; person < people; person++) start(this, person);
  }
}

function start(pathway: Pathway, person: number): void {
  const { simulation, draws } = pathway;
  awaitCrisis(pathway, person);
  const visitIn = VISIT_INTERVAL * draws.uniform(person, FIRST_VISIT, 0);
  simulation.after(visitIn, pathway.visit, person);
  const reviewIn = REVIEW_INTERVAL * draws.uniform(person, FIRST_REVIEW, 0);
  simulation.after(reviewIn, pathway.reviewDue, person);
}

function awaitCrisis(pathway: Pathway, person: number): void {
  const episode = ++pathway.episode[person];
  const u = pathway.draws.uniform(person, UNTIL_CRISIS, episode);
  pathway.simulation.after(exponential(u, CRISIS_INTERVAL), pathway.crisis, person);
}

function goToEmergency(pathway: Pathway, person: number): void {
  pathway.emergencies++;
  pathway.inHospital[person] = 1;
  const u = pathway.draws.uniform(person, IN_EMERGENCY, pathway.episode[person]);
  pathway.simulation.after(exponential(u, EMERGENCY_STAY), pathway.emergencyEnd, person);
}

function leaveEmergency(pathway: Pathway, person: number): void {
  const u = pathway.draws.uniform(person, ADMITTED, pathway.episode[person]);
  if (u < SHARE_ADMITTED) pathway.beds.request(person);
  else goHome(pathway, person);
}

function admit(pathway: Pathway, person: number): void {
  const u = pathway.draws.uniform(person, IN_BED, pathway.episode[person]);
  pathway.simulation.after(lognormal(u, BED_MU, SIGMA), pathway.stayEnd, person);
}

/** Whoever needs care at home keeps the bed until a package is free. */
function endStay(pathway: Pathway, person: number): void {
  const u = pathway.draws.uniform(person, NEEDS_CARE, pathway.episode[person]);
  if (u < SHARE_NEEDING_CARE) pathway.packages.request(person);
  else {
    pathway.beds.release();
    goHome(pathway, person);
  }
}

function beginPackage(pathway: Pathway, person: number): void {
  pathway.delay += pathway.packages.waited;
  pathway.beds.release();
  pathway.inHospital[person] = 0;
  const u = pathway.draws.uniform(person, IN_PACKAGE, pathway.episode[person]);
  pathway.simulation.after(lognormal(u, PACKAGE_MU, SIGMA), pathway.packageEnd, person);
}

function endPackage(pathway: Pathway, person: number): void {
  pathway.packages.release();
  awaitCrisis(pathway, person);
}

function goHome(pathway: Pathway, person: number): void {
  pathway.inHospital[person] = 0;
  awaitCrisis(pathway, person);
}

function visit(pathway: Pathway, person: number): void {
  if (pathway.inHospital[person] === 1) pathway.missedVisits++;
  else pathway.visits++;
  pathway.simulation.afterLane(pathway.nextVisit, person);
}

function askForReview(pathway: Pathway, person: number): void {
  pathway.workers.request(person);
}

function beginReview(pathway: Pathway, person: number): void {
  pathway.simulation.afterLane(pathway.reviewLength, person);
}

function endReview(pathway: Pathway, person: number): void {
  pathway.reviews++;
  pathway.workers.release();
  pathway.simulation.afterLane(pathway.nextReview, person);
}

export interface PathwayOutputs {
  /** A year and 1,000 people. */
  readonly admissions: number;
  /** A year and 1,000 people. */
  readonly emergencies: number;
  /** Days between the end of treatment and the start of a care package, mean over the packages. */
  readonly delay: number;
  /** A person over the five years. */
  readonly visits: number;
  /** A person over the five years. */
  readonly missedVisits: number;
  /** A person over the five years. */
  readonly reviews: number;
}

/** Runs B2 and returns its events and outputs. @param packages care packages a person */
export function runB2(
  people: number,
  draws: Draws,
  packages?: number,
): { events: number; outputs: PathwayOutputs } {
  const pathway = new Pathway(people, draws, packages);
  pathway.simulation.run(HORIZON);
  return { events: pathway.simulation.executed, outputs: outputsOf(pathway) };
}

function outputsOf(pathway: Pathway): PathwayOutputs {
  const { people, beds, packages } = pathway;
  const perThousandAndYear = 1000 / people / YEARS;
  return {
    admissions: beds.grants * perThousandAndYear,
    emergencies: pathway.emergencies * perThousandAndYear,
    delay: pathway.delay / packages.grants,
    visits: pathway.visits / people,
    missedVisits: pathway.missedVisits / people,
    reviews: pathway.reviews / people,
  };
}
