import type { Resource } from '../engine/resource.ts';
import type { Simulation } from '../engine/simulation.ts';
import { hubTakesCall } from './processes/hub.ts';
import { professionNames } from './staff/professions.ts';
import type { World } from './world.ts';

const PROFESSIONS = professionNames.length;

/** What levers have under way, and what each did so far. Empty under the status quo. */
export class LeversAtWork {
  /** Times that a shared record was opened at a handoff, and that what it says was believed. */
  recordOpened = 0;
  recordBelieved = 0;
  /** Assessments of others that were relied on under an agreement. */
  assessmentsTrusted = 0;
  /** GP appointments with the usual GP that booking would not have given. */
  bookingsHonoured = 0;

  /** Those who answer at a single point of access. */
  readonly hub: Resource<World>;
  /** Days from one call to the next of one of them. */
  hubCallDays = 0;
  /** Requests that came while it was closed, were answered, or gave up waiting. */
  hubClosed = 0;
  hubAnswered = 0;
  hubAbandoned = 0;

  /** Contacts that a person will still have with a care navigator; 0 without one. */
  readonly navigatorContacts: Uint8Array;
  /** Contacts that each person has had: the occurrence number of their draws. */
  readonly navigatorMet: Uint16Array;
  /** People with a navigator now, and those for whom there was none. */
  navigated = 0;
  navigatorsFull = 0;
  /** Lost cases taken up again, and needs that came to light. */
  casesChased = 0;
  needsRevealed = 0;

  /** Post of the social worker who keeps a person, 1 higher; 0 where none does. And the people whom each keeps. */
  readonly keptBy: Uint16Array;
  readonly kept: Uint16Array;
  /** People whom nobody could keep, as the caseload was full. */
  notKept = 0;

  /** People whom rapid response looks after now, whom it took on, and whom it had no room for. */
  responding = 0;
  responded = 0;
  respondersFull = 0;

  /** How far a person is in going home first, a number of `HOME_FIRST`; the people who are, and those without a place. */
  readonly homeFirst: Uint8Array;
  goingHomeFirst = 0;
  wentHomeFirst = 0;
  homeFirstFull = 0;

  /** What joint training left with each post's holder of the time, 0 to 1, at `trainedAt`. */
  readonly training: Float32Array;
  readonly trainedAt: Float32Array;
  readonly trainedHolder: Uint8Array;
  /** Hours of it this month, by post, and all so far. */
  readonly trainingNow: Float32Array;
  trainingHours = 0;
  /** Month of the latest. */
  trainingMonth = -Infinity;

  /** What plans for the workforce do to each profession, by `PROFESSION`: pay above the usual, and ratios to the usual. */
  readonly payRise = new Float64Array(PROFESSIONS);
  readonly leavingRatio = new Float64Array(PROFESSIONS).fill(1);
  readonly vacancyRatio = new Float64Array(PROFESSIONS).fill(1);

  /**
   * @param people numbers of people that there is room for
   * @param posts posts of professionals
   */
  constructor(simulation: Simulation<World>, people: number, posts: number) {
    this.hub = simulation.resource({
      name: 'single point of access',
      capacity: 0,
      granted: hubTakesCall,
    });
    this.navigatorContacts = new Uint8Array(people);
    this.navigatorMet = new Uint16Array(people);
    this.keptBy = new Uint16Array(people);
    this.kept = new Uint16Array(posts);
    this.homeFirst = new Uint8Array(people);
    this.training = new Float32Array(posts);
    this.trainedAt = new Float32Array(posts);
    this.trainedHolder = new Uint8Array(posts);
    this.trainingNow = new Float32Array(posts);
  }
}
