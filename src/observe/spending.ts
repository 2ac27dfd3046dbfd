import { DAYS_PER_MONTH, PENCE_PER_POUND } from '../evidence/units.ts';
import { ADMISSION, handoffDetail, OBSERVED, type Observer } from '../model/observer.ts';
import { AGENCY, LANE } from '../model/people/codes.ts';
import { costOfReorganisation } from '../model/staff/restructuring.ts';
import { payBill } from '../model/staff/workforce.ts';
import { landings } from '../scenario/timeline.ts';
import type { World } from '../model/world.ts';
import { spotPremium } from '../model/money/perceived-cost.ts';
import { ACUTE_LINE, AcutePayment } from './acute-payment.ts';
import { DelayCosts } from './delay-costs.ts';
import { JointAccounts } from './joint-accounts.ts';
import { LINE } from './ledger-items.ts';
import { Ledger } from './ledger.ts';
import type { Prices } from '../model/money/prices.ts';
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
  /** To be told of people's time. */
  readonly time: TimeSpending;
  readonly joint: JointAccounts;
  private readonly acute: AcutePayment;
  private readonly years: Years;
  private readonly slots: Slots;
  private readonly prices: Prices;

  constructor(world: World, years: Years, slots: Slots) {
    this.years = years;
    this.slots = slots;
    this.prices = world.prices;
    this.ledger = new Ledger(years, slots, world.values['costs.cashShare']);
    this.delays = new DelayCosts(years, slots, this.prices);
    this.joint = new JointAccounts(this.ledger, years);
    this.acute = new AcutePayment(this.ledger, years);
    this.time = new TimeSpending(this.ledger, this.prices, world.people.capacity);
  }

  observe(world: World, what: number, person: number, now: number, detail: number): void {
    this.acute.passTime(world, now);
    // Where people are has to be known from before; of the warm-up nothing is posted.
    if (what === OBSERVED.discharged) this.time.discharged(world, person);
    else if (what === OBSERVED.admitted) this.time.admitted(person, now);
    if (what === OBSERVED.attended || what === OBSERVED.admitted) {
      this.payHospital(world, what, person, now, detail);
    }
    if (now >= this.years.reportFrom) this.postEvent(world, what, person, now, detail);
  }

  /** Pays for the last month: call once, at the end of the run. */
  close(world: World): void {
    this.acute.passTime(world, world.simulation.now);
  }

  /** What the hospital does is counted in the warm-up too: the first fixed payment is made of it. */
  private payHospital(world: World, what: number, person: number, now: number, detail: number) {
    const pence = this.acute.priceOf(world, what, detail);
    if (pence > 0 && now >= this.years.reportFrom) this.post(world, ACUTE_LINE, person, now, pence);
  }

  private postEvent(world: World, what: number, person: number, now: number, detail: number): void {
    const { prices } = this;
    switch (what) {
      case OBSERVED.consulted:
        if (detail === 1)
          this.post(world, LINE.nurseConsultations, person, now, prices.nurseConsultation);
        else this.post(world, LINE.consultations, person, now, prices.consultation);
        break;
      case OBSERVED.handedOff:
        if (detail === CONVEYED) {
          this.postSplit(world, LINE.conveyances, person, now, prices.conveyance);
        }
        break;
      case OBSERVED.attended:
        this.postSplit(world, LINE.attendances, person, now, prices.attendance);
        break;
      case OBSERVED.admitted:
        if ((detail & ADMISSION.overnight) === 0) {
          this.postSplit(world, LINE.staysWithoutNight, person, now, prices.stayWithoutNight);
        } else this.postSplit(world, LINE.admissions, person, now, prices.admission);
        break;
      case OBSERVED.assessed: {
        const inHospital = world.people.caseLane[person] === LANE.hospital;
        const price = inHospital ? prices.hospitalAssessment : prices.assessment;
        this.post(world, LINE.assessments, person, now, price);
        break;
      }
      case OBSERVED.reviewed:
        this.post(world, LINE.reviews, person, now, prices.review);
        break;
      case OBSERVED.delayPart:
        this.delays.count(world, person, now, detail);
        break;
      case OBSERVED.hurried:
        this.post(world, LINE.spotPremiums, person, now, spotPremium(world, person, detail));
        break;
      case OBSERVED.restructured:
        this.postChange(world, now, detail);
        break;
      case OBSERVED.staffMonth:
        this.postPay(world, now);
        break;
      case OBSERVED.policyChanged:
        this.joint.policyChanged(world);
        break;
      case OBSERVED.jointMonthEnded:
        this.joint.monthEnded(world, now);
        break;
      case OBSERVED.jointYearEnded:
        this.joint.yearEnded(world);
        break;
    }
  }

  /** What a reorganisation costs falls due when it lands. */
  private postChange(world: World, now: number, n: number): void {
    const { timeline, years } = world.scenario;
    const cost = costOfReorganisation(world, landings(timeline, years)[n].restructuring);
    const year = this.years.of(now);
    this.ledger.postBetween('changeNhs', year, cost.nhs * PENCE_PER_POUND);
    this.ledger.postBetween('changeCouncil', year, cost.council * PENCE_PER_POUND);
  }

  /** A month of better pay, once it is over. */
  private postPay(world: World, now: number): void {
    if (world.knobs.workforcePlans.length === 0) return;
    const { council, hospital, community } = payBill(world);
    const year = this.years.of(now - DAYS_PER_MONTH / 2);
    this.ledger.postBetween('payCouncil', year, council * PENCE_PER_POUND);
    this.ledger.postBetween('payHospital', year, hospital * PENCE_PER_POUND);
    this.ledger.postBetween('payCommunity', year, community * PENCE_PER_POUND);
  }

  private post(world: World, line: number, person: number, now: number, pence: number): void {
    this.slots.find(world, person);
    this.ledger.post(line, this.years.of(now), pence);
  }

  private postSplit(world: World, line: number, person: number, now: number, pence: number): void {
    this.slots.find(world, person);
    this.ledger.postSplit(line, this.years.of(now), pence);
  }
}
