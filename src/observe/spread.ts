import { OBSERVED } from '../model/observer.ts';
import { CASE, EPISODE, LANE, OUTCOME, SERVICE } from '../model/people/codes.ts';
import type { World } from '../model/world.ts';
import { sortedObserved, sortedQuantile } from '../statistics/quantiles.ts';

/** What is said of each person's journey. */
export const journeyAmounts = [
  {
    id: 'daysWaiting',
    label: 'Days waiting',
    meaning:
      'For an assessment, for support that the council arranges, for a bed, and in one after being ready to leave; waits that nothing came of, and those that still last when the run ends, with the days so far',
    unit: 'days',
  },
  {
    id: 'handoffs',
    label: 'Handoffs',
    meaning: 'Times that an agency handed the person on to another, letters included',
    unit: 'handoffs',
  },
  {
    id: 'professionals',
    label: 'GPs and social workers met',
    meaning:
      'Different GPs and social workers who saw the person, 32 at most; others are teams in the model, and no individuals',
    unit: 'professionals',
  },
  {
    id: 'storiesTold',
    label: 'Times the story is told',
    meaning: 'Times that the person told their story because an agency did not have it',
    unit: 'times',
  },
] as const;

/** What is said of how people differ. */
export const spreadStatistics = ['mean', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;

const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
const PROFESSIONALS = 32;
/** Bits that a post takes of the number that stands for it and its holder. */
const POST_BITS = 16;

/**
 * How journeys differ from person to person: of everybody 65+ with complex needs when reporting starts, until it ends or
 * they do. These are the same people under every option that shares the warm-up, and nobody drops out of the count.
 */
export class Spread {
  /** Each person's place among those who are followed, from 1; 0 for others. Empty until they are chosen. */
  private places = new Uint32Array(0);
  private days = new Float64Array(0);
  private handoffs = new Uint16Array(0);
  private stories = new Uint16Array(0);
  private known = new Uint8Array(0);
  private professionals = new Uint32Array(0);
  /** Since when support that was decided on is waited for; NaN where none is. */
  private waiting = new Float64Array(0);

  /** Chooses those who are followed: call once, when reporting starts. */
  begin({ people }: World): void {
    this.places = new Uint32Array(people.capacity);
    let count = 0;
    for (let person = 0; person < people.capacity; person++) {
      if (!people.isHere(person) || !people.isOlder(person)) continue;
      if (people.hasComplexNeeds(person)) this.places[person] = ++count;
    }
    this.days = new Float64Array(count);
    this.handoffs = new Uint16Array(count);
    this.stories = new Uint16Array(count);
    this.known = new Uint8Array(count);
    this.professionals = new Uint32Array(count * PROFESSIONALS);
    this.waiting = new Float64Array(count).fill(NaN);
  }

  observe(world: World, what: number, person: number, now: number, detail: number): void {
    // `undefined` until they are chosen, 0 for those who are not.
    const place = this.places[person];
    if (!(place > 0)) return;
    const at = place - 1;
    switch (what) {
      case OBSERVED.handedOff:
        this.handoffs[at]++;
        break;
      case OBSERVED.storyTold:
        this.stories[at]++;
        break;
      case OBSERVED.consulted:
        if (detail === 0) this.meets(world, at, world.people.relations.gpSeen[person] - 1);
        break;
      case OBSERVED.reviewed:
        this.meets(world, at, workerOf(world, person));
        break;
      case OBSERVED.assessed:
        this.meets(world, at, workerOf(world, person));
        if (!world.people.isInHospital(person)) this.waited(world, at, now, detail);
        break;
      case OBSERVED.bedded:
      case OBSERVED.delayEnded:
        this.waited(world, at, now, detail);
        break;
      default:
        this.noteSupport(world, what, person, now, detail);
    }
  }

  /** Adds what people still wait for: call once, at the end of the run. */
  close(world: World, now: number): void {
    for (let person = 0; person < this.places.length; person++) {
      const place = this.places[person];
      if (place === 0 || !world.people.isHere(person)) continue;
      this.forgetDone(world, person, place - 1);
      this.endWait(world, place - 1, now);
      this.endDelay(world, person, now);
      if (isAwaitingAssessment(world, person)) this.assessmentEnds(world, person, now);
    }
  }

  /** For each amount one number a statistic, in their orders; NaN where nobody is followed. */
  get statistics(): Float64Array {
    const amounts = [this.days, this.handoffs, this.known, this.stories];
    return Float64Array.from(
      amounts.flatMap((amount) => {
        const sorted = sortedObserved(amount);
        const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
        return [mean, ...SHARES.map((share) => sortedQuantile(sorted, share))];
      }),
    );
  }

  private noteSupport(
    world: World,
    what: number,
    person: number,
    now: number,
    detail: number,
  ): void {
    const at = this.places[person] - 1;
    switch (what) {
      case OBSERVED.requestEnded:
        // A request that ends in this stage is overtaken: the assessment never comes.
        if (isAwaitingAssessment(world, person)) this.assessmentEnds(world, person, now);
        if (detail !== OUTCOME.reablement && detail !== OUTCOME.longTerm) break;
        if (!world.people.isInHospital(person)) this.waiting[at] = now;
        break;
      case OBSERVED.waitedForSupport:
        this.waiting[at] = NaN;
        this.waited(world, at, now, detail);
        break;
      case OBSERVED.crisis:
        this.forgetDone(world, person, at);
        break;
      case OBSERVED.died:
        this.endDelay(world, person, now);
        this.forgetDone(world, person, at);
        this.endWait(world, at, now);
        break;
      case OBSERVED.admitted:
      case OBSERVED.movedAway:
      case OBSERVED.enteredCareHome:
        this.endWait(world, at, now);
        break;
    }
  }

  /** The person is not on the way to support any more: it came without a word, or will not come. */
  private forgetDone(world: World, person: number, at: number): void {
    if (!isAwaitingSupport(world, person)) this.waiting[at] = NaN;
  }

  private endWait(world: World, at: number, now: number): void {
    if (!Number.isNaN(this.waiting[at])) this.waited(world, at, now, now - this.waiting[at]);
    this.waiting[at] = NaN;
  }

  private endDelay(world: World, person: number, now: number): void {
    const { episode, readyAt } = world.people;
    if (episode[person] !== EPISODE.ready) return;
    this.waited(world, this.places[person] - 1, now, now - readyAt[person]);
  }

  private assessmentEnds(world: World, person: number, now: number): void {
    this.waited(world, this.places[person] - 1, now, now - world.people.caseOpened[person]);
  }

  /** What lies before the reported years does not count. */
  private waited({ reportFrom }: World, at: number, now: number, days: number): void {
    this.days[at] += Math.min(days, now - reportFrom);
  }

  private meets({ staff }: World, at: number, post: number): void {
    if (post < 0) return;
    const { professionals, known } = this;
    const who = ((staff.holder[post] << POST_BITS) | (post + 1)) >>> 0;
    const first = at * PROFESSIONALS;
    const last = first + known[at];
    for (let one = first; one < last; one++) if (professionals[one] === who) return;
    if (known[at] === PROFESSIONALS) return;
    professionals[last] = who;
    known[at]++;
  }
}

/** At home; who waits for it in a bed is delayed, and has days of that. */
function isAwaitingAssessment({ people }: World, person: number): boolean {
  const stage = people.caseStage[person];
  const lane = people.caseLane[person];
  const waits = stage === CASE.waitingForAssessment || stage === CASE.beingAssessed;
  return waits && (lane === LANE.urgent || lane === LANE.routine);
}

/** Support that the council decided on. */
function isAwaitingSupport({ people }: World, person: number): boolean {
  const stage = people.caseStage[person];
  if (stage === CASE.waitingForBroker || stage === CASE.withBroker) return true;
  const aim = people.caseAim[person];
  return (
    (stage === CASE.arranging || stage === CASE.waitingForSupport) &&
    (aim === SERVICE.homeCare || aim === SERVICE.reablement || aim === SERVICE.careHome)
  );
}

/** The social worker who saw the person last; -1 where none did. */
function workerOf({ people: { relations } }: World, person: number): number {
  return relations.workerContacts[person] === 0 ? -1 : relations.worker[person];
}
