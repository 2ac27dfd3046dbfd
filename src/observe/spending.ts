import { ADMISSION, handoffDetail, OBSERVED, type Observer } from '../model/observer.ts';
import { AGENCY, LANE } from '../model/people/codes.ts';
import type { World } from '../model/world.ts';
import { DelayCosts } from './delay-costs.ts';
import type { ItemName } from './ledger-items.ts';
import { Ledger } from './ledger.ts';
import { pricesOf, type Prices } from './prices.ts';
import type { Slots } from './slots.ts';
import { TimeSpending } from './time-spending.ts';
import type { Years } from './years.ts';

/** A call to 999 or 111 that brings somebody to A&E. */
const CONVEYED = handoffDetail(AGENCY.urgentCare, AGENCY.hospital);

/**
 * Puts a price on what is observed, and posts it: what happens at its time, what lasts by the day. Nothing that the
 * model does depends on it.
 */
export class Spending implements Observer {
  readonly ledger: Ledger;
  readonly delays: DelayCosts;
  private readonly years: Years;
  private readonly slots: Slots;
  private readonly prices: Prices;
  private readonly time: TimeSpending;

  constructor(world: World, years: Years, slots: Slots) {
    this.years = years;
    this.slots = slots;
    this.prices = pricesOf(world.values);
    this.ledger = new Ledger(years, slots, world.values['costs.cashShare']);
    this.delays = new DelayCosts(years, slots, this.prices);
    this.time = new TimeSpending(this.ledger, this.prices, years, slots, world.people.capacity);
  }

  observe(world: World, what: number, person: number, now: number, detail: number): void {
    this.time.observe(world, what, person, now);
    // Nothing is reported of the warm-up.
    if (now < this.years.reportFrom) return;
    this.postEvent(world, what, person, now, detail);
  }

  /** Posts the time of everybody who is still there: call once, at the end of the run. */
  close(world: World): void {
    this.time.close(world);
  }

  private postEvent(world: World, what: number, person: number, now: number, detail: number): void {
    const { prices } = this;
    switch (what) {
      case OBSERVED.consulted:
        if (detail === 1)
          this.post(world, 'nurseConsultations', person, now, prices.nurseConsultation);
        else this.post(world, 'consultations', person, now, prices.consultation);
        break;
      case OBSERVED.handedOff:
        if (detail === CONVEYED) {
          this.postSplit(world, 'conveyances', person, now, prices.conveyance);
        }
        break;
      case OBSERVED.attended:
        this.postSplit(world, 'attendances', person, now, prices.attendance);
        break;
      case OBSERVED.admitted:
        if ((detail & ADMISSION.overnight) === 0) {
          this.postSplit(world, 'staysWithoutNight', person, now, prices.stayWithoutNight);
        } else this.postSplit(world, 'admissions', person, now, prices.admission);
        break;
      case OBSERVED.assessed: {
        const inHospital = world.people.caseLane[person] === LANE.hospital;
        const price = inHospital ? prices.hospitalAssessment : prices.assessment;
        this.post(world, 'assessments', person, now, price);
        break;
      }
      case OBSERVED.reviewed:
        this.post(world, 'reviews', person, now, prices.review);
        break;
      case OBSERVED.delayPart:
        this.delays.count(world, person, now, detail);
        break;
    }
  }

  private post(world: World, item: ItemName, person: number, now: number, pence: number): void {
    this.slots.find(world, person);
    this.ledger.post(item, this.years.of(now), pence);
  }

  private postSplit(
    world: World,
    item: ItemName,
    person: number,
    now: number,
    pence: number,
  ): void {
    this.slots.find(world, person);
    this.ledger.postSplit(item, this.years.of(now), pence);
  }
}
