import {
  BUDGET_HELD,
  BUDGET_PART,
  HOME_CARE,
  PATHWAY,
  RESIDENCE,
  SERVICE,
} from '../model/people/codes.ts';
import { chargedShare } from '../model/money/means-test.ts';
import type { World } from '../model/world.ts';
import { shareElsewhere, type JointService } from '../scenario/who-pays.ts';
import {
  administrationDay,
  agencyDay,
  assistantsDay,
  clawback,
  unspentDay,
} from '../model/money/personal-budget.ts';
import { LINE, type ItemName } from './ledger-items.ts';
import type { Ledger } from './ledger.ts';
import type { TimeTaker } from './person-time.ts';
import type { Prices } from '../model/money/prices.ts';

type LongTerm = Extract<JointService, 'homeCare' | 'careHomes' | 'adultSupport'>;

/** Under which items agencies are paid, by how a budget is held. */
const HOME_ITEMS: readonly ItemName[] = ['homeCare', 'homeCare', 'serviceFunds', 'directPayments'];
const ADULT_ITEMS: readonly ItemName[] = [
  'adultSupport',
  'adultSupport',
  'adultPayments',
  'adultPayments',
];

/**
 * Posts what is paid for by the day: beds, places, and care and support at home while the person is there. It is told
 * of each stretch of a person's time by `PersonTime`.
 */
export class TimeSpending implements TimeTaker {
  private readonly ledger: Ledger;
  private readonly prices: Prices;
  /** The pathway of the latest discharge: what sort of place somebody in intermediate care is in. */
  private readonly placedIn: Uint8Array;
  /** When intermediate care at home is due to end: no change is announced for it. */
  private readonly careEnds: Float64Array;

  constructor(ledger: Ledger, prices: Prices, capacity: number) {
    this.ledger = ledger;
    this.prices = prices;
    this.placedIn = new Uint8Array(capacity);
    this.careEnds = new Float64Array(capacity);
  }

  /** Reablement after a discharge is the council's, and has no pathway. */
  discharged({ people }: World, person: number): void {
    this.placedIn[person] = people.pathway[person];
    this.careEnds[person] = people.placeEnds[person];
  }

  /** Care at home ends; the time before is booked after this, so that where the person was has to stay known. */
  admitted(person: number, now: number): void {
    this.careEnds[person] = Math.min(this.careEnds[person], now);
  }

  take(world: World, person: number, year: number, from: number, until: number): void {
    if (!this.hasAnything(world, person)) return;
    this.spend(world, person, year, from, until);
  }

  /** Most people have nothing most of the time: that is to cost next to nothing. */
  private hasAnything(world: World, person: number): boolean {
    const { residence, homeCare, support, lowLevel } = world.people;
    return (
      residence[person] !== RESIDENCE.home ||
      homeCare[person] !== HOME_CARE.none ||
      support[person] !== 0 ||
      lowLevel[person] !== 0 ||
      this.placedIn[person] === PATHWAY.home
    );
  }

  private spend(world: World, person: number, year: number, from: number, until: number): void {
    const { prices } = this;
    const { people } = world;
    const days = until - from;
    if (people.livesInCareHome(person)) this.spendOnCareHome(world, person, year, days);
    switch (people.residence[person]) {
      case RESIDENCE.hospital:
        this.spendOnBed(year, days, delayedDays(world, person, from, until));
        break;
      case RESIDENCE.intermediateCare:
        if (this.placedIn[person] === PATHWAY.bed) {
          this.ledger.post(LINE.rehabilitationBeds, year, days * prices.rehabilitationBedDay);
        } else this.ledger.post(LINE.assessmentPlaces, year, days * prices.assessmentPlaceDay);
        break;
      case RESIDENCE.home:
        this.spendOnHomeCare(world, person, year, days);
        this.spendOnSupport(world, person, year, days);
        this.spendOnIntermediateCare(person, year, from, until);
        break;
    }
  }

  private spendOnIntermediateCare(person: number, year: number, from: number, until: number): void {
    if (this.placedIn[person] !== PATHWAY.home) return;
    const days = Math.min(until, this.careEnds[person]) - from;
    if (days <= 0) return;
    this.ledger.post(LINE.homeIntermediateCare, year, days * this.prices.homeIntermediateCareDay);
  }

  private spendOnBed(year: number, days: number, delayed: number): void {
    const { ledger, prices } = this;
    if (days > delayed) ledger.postSplit(LINE.bedDays, year, (days - delayed) * prices.bedDay);
    if (delayed > 0) ledger.post(LINE.delayedDays, year, delayed * prices.delayedDay);
  }

  /**
   * A resident's place is paid for while they are in hospital: by the NHS as a whole, or by the council or the person,
   * and then the NHS adds to it where there are nurses.
   */
  private spendOnCareHome(world: World, person: number, year: number, days: number): void {
    const { ledger, prices } = this;
    const { people } = world;
    const nurses = people.nursingHome[person] === 1;
    if (people.nhsFunded[person] === 1) {
      ledger.post(LINE.nhsCareHomes, year, days * prices.nhsCareHomeDay);
      return;
    }
    if (nurses) ledger.post(LINE.nursingContributions, year, days * prices.nursingContributionDay);
    if (people.isCouncilFunded(person)) {
      const price = nurses ? prices.nursingHomeDay : prices.careHomeDay;
      this.postLongTerm(world, 'careHomes', person, year, days * price);
    } else {
      const price = nurses ? prices.nursingHomeBoughtDay : prices.careHomeBoughtDay;
      ledger.post(LINE.careHomesBought, year, days * price);
    }
  }

  private spendOnHomeCare(world: World, person: number, year: number, days: number): void {
    const { prices } = this;
    const { homeCare, packageHours, paidHours } = world.people;
    if (
      world.people.own.held[person] !== BUDGET_HELD.none &&
      homeCare[person] !== HOME_CARE.bought
    ) {
      this.spendBudget(world, person, year, days);
      return;
    }
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
          LINE.homeCareBought,
          year,
          paidHours[person] * days * prices.homeCareBoughtDay,
        );
        break;
      case HOME_CARE.adultSupport:
        this.postLongTerm(world, 'adultSupport', person, year, days * prices.adultSupportDay);
        break;
    }
  }

  /** What is bought goes to whoever was chosen; what is paid and not spent goes back, in part or as a whole. */
  private spendBudget(world: World, person: number, year: number, days: number): void {
    const { ledger } = this;
    const { own, homeCare } = world.people;
    const adult = homeCare[person] === HOME_CARE.adultSupport;
    const service = adult ? 'adultSupport' : 'homeCare';
    const agency = days * agencyDay(world, person);
    const assistants = days * assistantsDay(world, person);
    const item = (adult ? ADULT_ITEMS : HOME_ITEMS)[own.held[person]];
    if (agency > 0) this.postLongTerm(world, service, person, year, agency, item);
    if (assistants > 0) {
      this.postLongTerm(world, service, person, year, assistants, 'assistants');
    }
    const administration = days * administrationDay(world, person);
    if (administration > 0) ledger.post(LINE.budgetAdministration, year, administration);
    const unspent = Math.round(days * unspentDay(world, person));
    if (unspent === 0) return;
    ledger.post(LINE.unspentPaid, year, unspent);
    ledger.post(LINE.unspentReturned, year, unspent * clawback(world));
  }

  private spendOnSupport(world: World, person: number, year: number, days: number): void {
    const { ledger, prices } = this;
    const support = world.people.support[person];
    const has = (service: number) => (support & (1 << service)) !== 0;
    const holds = (world.people.own.parts[person] & BUDGET_PART.health) !== 0;
    const nursing = holds ? LINE.healthBudgets : LINE.nursing;
    const mental = holds ? LINE.healthBudgets : LINE.mentalHealth;
    if (has(SERVICE.nursing)) ledger.post(nursing, year, days * prices.nursingDay);
    if (has(SERVICE.endOfLife)) ledger.post(LINE.endOfLife, year, days * prices.endOfLifeDay);
    if (has(SERVICE.therapy)) ledger.post(LINE.therapy, year, days * prices.therapyDay);
    if (has(SERVICE.mentalHealth)) ledger.post(mental, year, days * prices.mentalHealthDay);
    if (has(SERVICE.reablement)) ledger.post(LINE.reablement, year, days * prices.reablementDay);
    if (has(SERVICE.voluntary)) ledger.post(LINE.voluntary, year, days * prices.voluntaryDay);
    if (world.people.lowLevel[person] === 1) {
      ledger.post(LINE.lowLevel, year, days * prices.lowLevelDay);
    }
  }

  /** Whoever pays for it pays the whole price, and people 65+ pay part of it back, as far as they are charged. */
  private postLongTerm(
    world: World,
    service: LongTerm,
    person: number,
    year: number,
    pence: number,
    item: ItemName = service,
  ): void {
    this.ledger.post(LINE[item], year, pence);
    if (!world.people.isOlder(person)) return;
    const charged = chargedShare(world, shareElsewhere(world.jointBudget.arrangement, service));
    const share = this.prices.contributionShare * charged;
    if (share > 0) this.ledger.post(LINE.contributions, year, pence * share);
  }
}

/** Days of a stretch in a bed that come after the person was ready to leave. */
function delayedDays({ people }: World, person: number, from: number, until: number): number {
  const delayed = until - Math.max(from, people.readyAt[person]);
  return delayed > 0 ? delayed : 0;
}
