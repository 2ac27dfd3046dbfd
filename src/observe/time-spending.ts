import { OBSERVED, type Observer } from '../model/observer.ts';
import { HOME_CARE, PATHWAY, RESIDENCE, SERVICE } from '../model/people/codes.ts';
import type { World } from '../model/world.ts';
import type { ItemName } from './ledger-items.ts';
import type { Ledger } from './ledger.ts';
import { livesInCareHome } from './person-state.ts';
import type { Prices } from './prices.ts';
import type { Slots } from './slots.ts';
import type { Years } from './years.ts';

/**
 * Posts what is paid for by the day: beds, places, and care and support at home while the person is there. A
 * person's time since their last change is posted as they were then, as in `PersonTime`.
 */
export class TimeSpending implements Observer {
  private readonly ledger: Ledger;
  private readonly prices: Prices;
  private readonly years: Years;
  private readonly slots: Slots;
  private readonly since: Float64Array;
  /** The pathway of the latest discharge: what sort of place somebody in intermediate care is in. */
  private readonly placedIn: Uint8Array;
  /** When intermediate care at home is due to end: no change is announced for it. */
  private readonly careEnds: Float64Array;

  constructor(ledger: Ledger, prices: Prices, years: Years, slots: Slots, capacity: number) {
    this.ledger = ledger;
    this.prices = prices;
    this.years = years;
    this.slots = slots;
    this.since = new Float64Array(capacity).fill(NaN);
    this.placedIn = new Uint8Array(capacity);
    this.careEnds = new Float64Array(capacity);
  }

  observe(world: World, what: number, person: number, now: number): void {
    switch (what) {
      case OBSERVED.arrived:
        this.since[person] = now;
        break;
      case OBSERVED.changing:
        this.spend(world, person, now);
        break;
      case OBSERVED.discharged: {
        // Reablement after a discharge is the council's, and has no pathway.
        const pathway = world.people.pathway[person];
        this.placedIn[person] = pathway;
        this.careEnds[person] = pathway === PATHWAY.home ? world.people.placeEnds[person] : 0;
        break;
      }
      case OBSERVED.admitted:
        this.careEnds[person] = 0;
        break;
      case OBSERVED.died:
      case OBSERVED.movedAway:
        this.spend(world, person, now);
        this.since[person] = NaN;
        break;
    }
  }

  /** Posts the time of everybody who is still there: call once, at the end of the run. */
  close(world: World): void {
    const { people, simulation } = world;
    for (let person = 0; person < people.capacity; person++) {
      if (people.isHere(person)) this.spend(world, person, simulation.now);
    }
  }

  private spend(world: World, person: number, now: number): void {
    let from = Math.max(this.since[person], this.years.reportFrom);
    this.since[person] = now;
    if (!(from < now) || !this.hasAnything(world, person, from)) return;
    this.slots.find(world, person);
    for (let year = this.years.of(from); from < now; year++) {
      const until = Math.min(now, this.years.endOf(year));
      this.spendWithin(world, person, year, from, until);
      from = until;
    }
  }

  /** Most people have nothing most of the time: that is to cost next to nothing. */
  private hasAnything(world: World, person: number, from: number): boolean {
    const { residence, homeCare, support, lowLevel } = world.people;
    return (
      residence[person] !== RESIDENCE.home ||
      homeCare[person] !== HOME_CARE.none ||
      support[person] !== 0 ||
      lowLevel[person] !== 0 ||
      this.careEnds[person] > from
    );
  }

  private spendWithin(
    world: World,
    person: number,
    year: number,
    from: number,
    until: number,
  ): void {
    const { prices } = this;
    const { people } = world;
    const days = until - from;
    if (livesInCareHome(people, person)) this.spendOnCareHome(world, person, year, days);
    switch (people.residence[person]) {
      case RESIDENCE.hospital:
        this.spendOnBed(year, days, delayedDays(world, person, from, until));
        break;
      case RESIDENCE.intermediateCare:
        if (this.placedIn[person] === PATHWAY.bed) {
          this.ledger.post('rehabilitationBeds', year, days * prices.rehabilitationBedDay);
        } else this.ledger.post('assessmentPlaces', year, days * prices.assessmentPlaceDay);
        break;
      case RESIDENCE.home: {
        this.spendOnHomeCare(world, person, year, days);
        this.spendOnSupport(world, person, year, days);
        const inCare = Math.min(until, this.careEnds[person]) - from;
        if (inCare > 0) {
          this.ledger.post('homeIntermediateCare', year, inCare * prices.homeIntermediateCareDay);
        }
        break;
      }
    }
  }

  private spendOnBed(year: number, days: number, delayed: number): void {
    const { ledger, prices } = this;
    if (days > delayed) ledger.postSplit('bedDays', year, (days - delayed) * prices.bedDay);
    if (delayed > 0) ledger.post('delayedDays', year, delayed * prices.delayedDay);
  }

  /** A resident's place is paid for while they are in hospital. */
  private spendOnCareHome(world: World, person: number, year: number, days: number): void {
    const { prices } = this;
    if (world.people.aboveCapitalLimit[person] === 0) {
      this.postLongTerm(world, 'careHomes', person, year, days * prices.careHomeDay);
    } else this.ledger.post('careHomesBought', year, days * prices.careHomeBoughtDay);
  }

  private spendOnHomeCare(world: World, person: number, year: number, days: number): void {
    const { prices } = this;
    const { homeCare, packageHours, paidHours } = world.people;
    switch (homeCare[person]) {
      case HOME_CARE.funded:
        this.postLongTerm(
          world,
          'homeCare',
          person,
          year,
          packageHours[person] * days * prices.homeCareDay,
        );
        break;
      case HOME_CARE.bought:
        this.ledger.post(
          'homeCareBought',
          year,
          paidHours[person] * days * prices.homeCareBoughtDay,
        );
        break;
      case HOME_CARE.adultSupport:
        this.postLongTerm(world, 'adultSupport', person, year, days * prices.adultSupportDay);
        break;
    }
  }

  private spendOnSupport(world: World, person: number, year: number, days: number): void {
    const { ledger, prices } = this;
    const support = world.people.support[person];
    const has = (service: number) => (support & (1 << service)) !== 0;
    if (has(SERVICE.nursing)) ledger.post('nursing', year, days * prices.nursingDay);
    if (has(SERVICE.therapy)) ledger.post('therapy', year, days * prices.therapyDay);
    if (has(SERVICE.mentalHealth)) ledger.post('mentalHealth', year, days * prices.mentalHealthDay);
    if (has(SERVICE.reablement)) ledger.post('reablement', year, days * prices.reablementDay);
    if (has(SERVICE.voluntary)) ledger.post('voluntary', year, days * prices.voluntaryDay);
    if (world.people.lowLevel[person] === 1) {
      ledger.post('lowLevel', year, days * prices.lowLevelDay);
    }
  }

  /** The council pays the whole price, and people 65+ pay part of it back. */
  private postLongTerm(
    world: World,
    item: ItemName,
    person: number,
    year: number,
    pence: number,
  ): void {
    this.ledger.post(item, year, pence);
    if (!world.people.isOlder(person)) return;
    this.ledger.post('contributions', year, pence * this.prices.contributionShare);
  }
}

/** Days of a stretch in a bed that come after the person was ready to leave. */
function delayedDays({ people }: World, person: number, from: number, until: number): number {
  const delayed = until - Math.max(from, people.readyAt[person]);
  return delayed > 0 ? delayed : 0;
}
