import { DAYS_PER_MONTH, MONTHS_PER_YEAR, PENCE_PER_POUND } from '../evidence/units.ts';
import { ADMISSION, handoffDetail, OBSERVED, type Observer } from '../model/observer.ts';
import { AGENCY, LANE } from '../model/people/codes.ts';
import { communityMonth, isForCommunity } from '../model/processes/grants.ts';
import { costOfReorganisation } from '../model/staff/restructuring.ts';
import { payBill } from '../model/staff/workforce.ts';
import { landings } from '../scenario/timeline.ts';
import type { World } from '../model/world.ts';
import { standingCostNames } from '../model/money/standing-costs.ts';
import { standingDue } from '../model/processes/standing.ts';
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
 * Puts a price on what is observed, and posts it: what happens at its time, under the slots that were looked up for the
 * person, what lasts by the day. Nothing that the model does depends on it.
 */
export class Spending implements Observer {
  /** What it looks at: of all else it is not told. */
  static readonly watches: readonly (keyof typeof OBSERVED)[] = [
    'discharged',
    'admitted',
    'attended',
    'consulted',
    'handedOff',
    'assessed',
    'reviewed',
    'delayPart',
    'hurried',
    'budgetAssessed',
    'staffMonth',
    'communityPaid',
    'restructured',
    'payersChanged',
    'jointMonthEnded',
    'standingCostsDue',
    'jointYearEnded',
  ];

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
      this.payHospital(world, what, now, detail);
    }
    if (now >= this.years.reportFrom) this.postEvent(world, what, person, now, detail);
  }

  /** Pays for the last month: call once, at the end of the run. */
  close(world: World): void {
    const { now } = world.simulation;
    this.acute.passTime(world, now);
    this.postStanding(world, now);
  }

  /** What the hospital does is counted in the warm-up too: the first fixed payment is made of it. */
  private payHospital(world: World, what: number, now: number, detail: number) {
    const pence = this.acute.priceOf(world, what, detail);
    if (pence > 0 && now >= this.years.reportFrom) this.post(ACUTE_LINE, now, pence);
  }

  private postEvent(world: World, what: number, person: number, now: number, detail: number): void {
    const { prices } = this;
    switch (what) {
      case OBSERVED.consulted:
        if (detail === 1) this.post(LINE.nurseConsultations, now, prices.nurseConsultation);
        else this.post(LINE.consultations, now, prices.consultation);
        break;
      case OBSERVED.handedOff:
        if (detail === CONVEYED) {
          this.postSplit(LINE.conveyances, now, prices.conveyance);
        }
        break;
      case OBSERVED.attended:
        this.postSplit(LINE.attendances, now, prices.attendance);
        break;
      case OBSERVED.admitted:
        if ((detail & ADMISSION.overnight) === 0) {
          this.postSplit(LINE.staysWithoutNight, now, prices.stayWithoutNight);
        } else this.postSplit(LINE.admissions, now, prices.admission);
        break;
      case OBSERVED.assessed: {
        const inHospital = world.people.caseLane[person] === LANE.hospital;
        const price = inHospital ? prices.hospitalAssessment : prices.assessment;
        this.post(LINE.assessments, now, price);
        break;
      }
      case OBSERVED.reviewed:
        this.post(LINE.reviews, now, prices.review);
        break;
      case OBSERVED.delayPart:
        this.delays.count(world, person, now, detail);
        break;
      case OBSERVED.hurried:
        this.post(LINE.spotPremiums, now, spotPremium(world, person, detail));
        break;
      case OBSERVED.budgetAssessed:
        this.post(LINE.budgetAssessments, now, prices.healthAssessment);
        break;
      case OBSERVED.staffMonth:
        this.payBrokers(world, now - DAYS_PER_MONTH);
        this.postPay(world, now);
        break;
      case OBSERVED.communityPaid:
        this.postCommunity(world, now);
        break;
      case OBSERVED.restructured:
        this.postChange(world, now, detail);
        break;
      case OBSERVED.payersChanged:
        this.joint.payersChanged(world);
        this.acute.formChanged(world, now);
        break;
      case OBSERVED.jointMonthEnded:
        this.joint.monthEnded(world, now);
        break;
      case OBSERVED.standingCostsDue:
        // A month is seen when it is over: it belongs to the year of its middle.
        this.postStanding(world, now - DAYS_PER_MONTH / 2);
        break;
      case OBSERVED.jointYearEnded:
        this.joint.yearEnded(world);
        break;
    }
  }

  /** What councils gave for the community in the month that is over, for everybody 65+. */
  private postCommunity(world: World, now: number): void {
    const within = now - DAYS_PER_MONTH / 2;
    if (within < this.years.reportFrom) return;
    const year = this.years.of(within);
    const { slots, ledger } = this;
    const { pence, kindOf } = communityMonth(world);
    const people = new Float64Array(pence.length);
    const heads = new Float64Array(pence.length * slots.count);
    for (let person = 0; person < world.people.capacity; person++) {
      if (!isForCommunity(world, person)) continue;
      slots.find(world, person);
      const kind = kindOf(person);
      const row = kind * slots.count;
      people[kind]++;
      heads[row + slots.cell]++;
      if (slots.circumstances >= 0) heads[row + slots.circumstances]++;
    }
    pence.forEach((each, kind) => {
      const own = heads.subarray(kind * slots.count, (kind + 1) * slots.count);
      ledger.postEach(LINE.community, year, each, { people: people[kind], heads: own });
    });
  }

  /** What a reorganisation costs falls due when it lands. */
  private postChange(world: World, now: number, n: number): void {
    const { timeline, years } = world.scenario;
    const cost = costOfReorganisation(world, landings(timeline, years)[n].restructuring);
    const year = this.years.of(now);
    this.ledger.postBetween('changeNhs', year, cost.nhs * PENCE_PER_POUND);
    this.ledger.postBetween('changeCouncil', year, cost.council * PENCE_PER_POUND);
  }

  /** Posts are paid for whether or not there is anybody to help. */
  private payBrokers({ levers }: World, monthFrom: number): void {
    if (levers.brokerPosts === 0 || monthFrom < this.years.reportFrom) return;
    const pence = (levers.brokerPosts * this.prices.brokerYear) / MONTHS_PER_YEAR;
    this.ledger.postBetween('brokers', this.years.of(monthFrom), pence);
  }

  /** What levers set up is paid for by the month. */
  private postStanding(world: World, at: number): void {
    const year = this.years.of(at);
    for (const name of standingCostNames) {
      const { council, nhs } = standingDue(world, name);
      this.ledger.postBetween(`${name}Council`, year, council);
      this.ledger.postBetween(`${name}Nhs`, year, nhs);
    }
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

  private post(line: number, now: number, pence: number): void {
    this.ledger.post(line, this.years.of(now), pence);
  }

  private postSplit(line: number, now: number, pence: number): void {
    this.ledger.postSplit(line, this.years.of(now), pence);
  }
}
