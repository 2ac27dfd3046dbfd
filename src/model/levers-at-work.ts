import type { Resource } from '../engine/resource.ts';
import type { Simulation } from '../engine/simulation.ts';
import { hubTakesCall } from './processes/hub.ts';
import type { World } from './world.ts';

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

  /** @param people numbers of people that there is room for */
  constructor(simulation: Simulation<World>, people: number) {
    this.hub = simulation.resource({
      name: 'single point of access',
      capacity: 0,
      granted: hubTakesCall,
    });
    this.navigatorContacts = new Uint8Array(people);
    this.navigatorMet = new Uint16Array(people);
  }
}
