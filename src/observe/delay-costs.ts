import { DELAY, PATHWAY, SERVICE } from '../model/people/codes.ts';
import { perceivedDelayedDay, sparedByCouncil } from '../model/money/perceived-cost.ts';
import { formFor } from '../model/money/who-pays.ts';
import { trustOnTheWard } from '../model/staff/people-known.ts';
import type { World } from '../model/world.ts';
import type { Prices } from '../model/money/prices.ts';
import { sumOver, type Slots } from './slots.ts';
import type { Years } from './years.ts';

/**
 * What is summed of delays in a hospital bed: pence that somebody bears or is spared, what another day costs in the
 * eyes of the council, and the days in which it is for the council to act.
 */
const SUMS = { hospital: 0, community: 1, council: 2, perceived: 3, councilDays: 4 } as const;

export type DelaySum = keyof typeof SUMS;

/** Who bears, or is spared, part of what a delay in a hospital bed costs. */
export type Bearer = Extract<DelaySum, 'hospital' | 'community' | 'council'>;

const SUM_COUNT = Object.keys(SUMS).length;

/**
 * What the days of ended delays cost the hospital, and what others do not spend meanwhile: the price of what the person
 * waits for. It is no entry of the ledger, as nobody is paid for what does not happen.
 */
export class DelayCosts {
  private readonly years: Years;
  private readonly slots: Slots;
  private readonly prices: Prices;
  private readonly sums: Float64Array;

  constructor(years: Years, slots: Slots, prices: Prices) {
    this.years = years;
    this.slots = slots;
    this.prices = prices;
    this.sums = new Float64Array(SUM_COUNT * years.count * slots.count);
  }

  /** Counts a part of a delay that ends now, of the person whose slots were looked up last. */
  count(world: World, person: number, now: number, days: number): void {
    const { prices } = this;
    this.add('hospital', now, days * prices.delayedDay);
    const service = councilService(world, person);
    if (service !== undefined) this.countForCouncil(world, person, now, days, service);
    else if (world.people.pathway[person] === PATHWAY.bed) {
      this.add('community', now, days * prices.rehabilitationBedDay);
    } else if (world.people.pathway[person] === PATHWAY.home) {
      this.add('community', now, days * prices.homeIntermediateCareDay);
    }
  }

  private countForCouncil(
    world: World,
    person: number,
    now: number,
    days: number,
    service: number,
  ): void {
    const trust = trustOnTheWard(world, person);
    const form = formFor(world, service);
    const perceived = perceivedDelayedDay(world, person, service, form, trust);
    this.add('council', now, days * sparedByCouncil(world, person, service));
    this.add('perceived', now, days * perceived);
    this.add('councilDays', now, days);
  }

  /** One of the sums, over slots and years. */
  total(sum: DelaySum, slots: readonly number[], years: readonly number[]): number {
    const width = this.slots.count;
    const from = SUMS[sum] * this.years.count * width;
    return sumOver(this.sums, { from, width }, slots, years);
  }

  private add(sum: DelaySum, now: number, amount: number): void {
    const { slots, years } = this;
    const row = (SUMS[sum] * years.count + years.of(now)) * slots.count;
    this.sums[row + slots.cell] += amount;
    if (slots.circumstances >= 0) this.sums[row + slots.circumstances] += amount;
  }
}

/** What the person waits for from the council: a number of `SERVICE`; undefined where it is somebody else's. */
function councilService({ people }: World, person: number): number | undefined {
  const reason = people.delayReason[person];
  switch (people.pathway[person]) {
    case PATHWAY.bed:
      return undefined;
    case PATHWAY.careHome:
      return SERVICE.careHomePlace;
    case PATHWAY.home:
      // Whom the council assesses gets its reablement.
      return reason === DELAY.assessment ? SERVICE.reablement : undefined;
    default:
      if (reason !== DELAY.homeSupport) return undefined;
      // Reablement, or a package that has to be found again.
      return people.caseAim[person] === SERVICE.homeCare ? SERVICE.homeCare : SERVICE.reablement;
  }
}
