import type { Resource } from '../engine/resource.ts';
import type { Simulation } from '../engine/simulation.ts';
import { brokerBegins } from './processes/brokers.ts';
import { HomeWatch } from './home-watch.ts';
import { TeamCases } from './team-cases.ts';
import type { Partner } from '../scenario/who-pays.ts';
import { hubTakesCall } from './processes/hub.ts';
import { professionNames } from './staff/professions.ts';
import type { World } from './world.ts';

/** What a reorganisation did when it landed. */
export interface Reorganisation {
  /** Its number in the timeline. */
  readonly n: number;
  /** Professionals who came into another team, each as many as a post stands for. */
  readonly moved: number;
  /** Ties between two who worked in one team or over one patch, and of these the ones who do not any more. */
  readonly ties: number;
  readonly tiesBroken: number;
}

/** What is to be paid for what levers set up. */
export interface StandingAccount {
  /** Due until `since` and not booked yet, in pence, by the name of the cost. */
  due: Readonly<Record<string, Readonly<Record<Partner, number>>>>;
  since: number;
}
const PROFESSIONS = professionNames.length;

/** What levers have under way, and what each did so far. Empty under the status quo. */
export class LeversAtWork {
  /** Handoffs and assessments at which a shared record was there, was opened, and was believed. */
  recordOffered = 0;
  recordOpened = 0;
  recordBelieved = 0;
  /** Readmissions to another hospital at which it was there, and at which it was opened and believed. */
  recordOfferedElsewhere = 0;
  recordBelievedElsewhere = 0;
  /** While it is there: hours of assessments that gather again what others know, and those that reading it spared. */
  hoursGatheredAgain = 0;
  hoursNotGathered = 0;
  /** Assessments of others of late that an agreement was for, and those that were relied on. */
  assessmentsOffered = 0;
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
  /** People with a navigator now, times that somebody got one, and that there was none left. */
  navigated = 0;
  navigatorsGiven = 0;
  navigatorsFull = 0;
  /** Lost cases taken up again, and needs that came to light. */
  casesChased = 0;
  needsRevealed = 0;

  /** Post of the social worker who keeps a person, 1 higher; 0 where none does. And the people whom each keeps. */
  readonly keptBy: Uint16Array;
  readonly kept: Uint16Array;
  /** Times that somebody came to be kept, and that nobody could, as the caseload was full. */
  keptAnew = 0;
  notKept = 0;

  /** People whom rapid response looks after now, whom it took on, and whom it had no room for. */
  responding = 0;
  responded = 0;
  respondersFull = 0;
  /** Those who came while it was closed, and those who needed a hospital. */
  respondersClosed = 0;
  respondersUnfit = 0;

  /** How far a person is in going home first, a number of `HOME_FIRST`; the people who are, and those without a place. */
  readonly homeFirst: Uint8Array;
  goingHomeFirst = 0;
  wentHomeFirst = 0;
  homeFirstFull = 0;

  /** People whom multidisciplinary teams turned to. */
  readonly teamCases: TeamCases;

  /** People for whom somebody is asked before 999. */
  readonly watch: HomeWatch;

  /** What joint training left with each post's holder of the time, 0 to 1, at `trainedAt`. */
  readonly training: Float32Array;
  readonly trainedAt: Float32Array;
  readonly trainedHolder: Uint8Array;
  /** Hours of it this month, by post, and all so far. */
  readonly trainingNow: Float32Array;
  trainingHours = 0;
  /** Times that somebody took part, each as many as a post stands for. */
  trained = 0;
  /** Month of the latest. */
  trainingMonth = -Infinity;

  /** Days on which each of who pays was turned until it last changed, and when that was. */
  readonly payerDays = { jointBudget: 0, meansTest: 0, acutePayment: 0 };
  payersSince = 0;

  /** People who hold a personal budget, and all that ever began. */
  budgetsHeld = 0;
  budgetsBegun = 0;
  /** Those who find support for them: posts that are paid, and days from one person to the next of one of them. */
  readonly brokers: Resource<World>;
  brokerPosts = 0;
  brokerDays = 0;
  /** Whether the person looks without a broker; and those who did because none had time. */
  readonly looksAlone: Uint8Array;
  brokersShort = 0;
  /** Hours a week that personal assistants give to all, and times that there were too few of them. */
  assistantsHired = 0;
  assistantsShort = 0;
  /** When support that began before 65 is due to be reviewed for a budget. */
  readonly budgetReviewAt: Float64Array;
  /** Hours of contacts with colleagues of those under one roof, and of these the ones with other teams. */
  roofHours = 0;
  roofAcrossHours = 0;

  /** Months of a neighbourhood with two present at least, members who were to come, who came, and the hours that it took them. */
  meetingsHeld = 0;
  meetingsAsked = 0;
  meetingsAttended = 0;
  meetingHours = 0;

  readonly standing: StandingAccount = { due: {}, since: 0 };
  /** What hours in training and in meetings were worth since that was booked last, in pence, by the side of the employer. */
  readonly trainingPence: Record<Partner, number> = { council: 0, nhs: 0 };
  readonly meetingPence: Record<Partner, number> = { council: 0, nhs: 0 };

  /** What each reorganisation of the timeline did, by its number there; those that did not land are left out. */
  readonly reorganised: Reorganisation[] = [];
  /** What plans for the workforce do to each profession, by `PROFESSION`: pay above the usual, and ratios to the usual. */
  readonly payRise = new Float64Array(PROFESSIONS);
  readonly leavingRatio = new Float64Array(PROFESSIONS).fill(1);
  readonly vacancyRatio = new Float64Array(PROFESSIONS).fill(1);

  /**
   * @param people numbers of people that there is room for
   * @param posts posts of professionals
   * @param patches neighbourhoods
   */
  constructor(simulation: Simulation<World>, people: number, posts: number, patches: number) {
    this.hub = simulation.resource({
      name: 'single point of access',
      capacity: 0,
      granted: hubTakesCall,
    });
    this.brokers = simulation.resource({
      name: 'brokers of personal budgets',
      capacity: 0,
      granted: brokerBegins,
    });
    this.looksAlone = new Uint8Array(people);
    this.budgetReviewAt = new Float64Array(people).fill(NaN);
    this.navigatorContacts = new Uint8Array(people);
    this.navigatorMet = new Uint16Array(people);
    this.keptBy = new Uint16Array(people);
    this.kept = new Uint16Array(posts);
    this.homeFirst = new Uint8Array(people);
    this.teamCases = new TeamCases(people, patches);
    this.watch = new HomeWatch(people);
    this.training = new Float32Array(posts);
    this.trainedAt = new Float32Array(posts);
    this.trainedHolder = new Uint8Array(posts);
    this.trainingNow = new Float32Array(posts);
  }
}
