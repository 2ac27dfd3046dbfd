import { DELAY, PATHWAY, SERVICE } from '../model/people/codes.ts';
import { packageFor } from '../model/processes/home-care.ts';
import type { World } from '../model/world.ts';
import type { Prices } from '../model/money/prices.ts';
import { sumOver, type Slots } from './slots.ts';
import type { Years } from './years.ts';

/** Who bears, or is spared, part of what a delay in a hospital bed costs. */
export const BEARERS = { hospital: 0, community: 1, council: 2 } as const;

export type Bearer = keyof typeof BEARERS;

const BEARER_COUNT = Object.keys(BEARERS).length;

/**
 * What the days of ended delays cost the hospital, and what others do not spend meanwhile: the price of what the person
 * waits for. It is no entry of the ledger, as nobody is paid for what does not happen.
 */
export class DelayCosts {
  private readonly years: Years;
  private readonly slots: Slots;
  private readonly prices: Prices;
  private readonly pence: Float64Array;

  constructor(years: Years, slots: Slots, prices: Prices) {
    this.years = years;
    this.slots = slots;
    this.prices = prices;
    this.pence = new Float64Array(BEARER_COUNT * years.count * slots.count);
  }

  /** Counts a part of a delay that ends now. */
  count(world: World, person: number, now: number, days: number): void {
    const { people } = world;
    const { prices } = this;
    this.add(world, BEARERS.hospital, person, now, days * prices.delayedDay);
    switch (people.pathway[person]) {
      case PATHWAY.bed:
        this.add(world, BEARERS.community, person, now, days * prices.rehabilitationBedDay);
        break;
      case PATHWAY.careHome:
        this.add(world, BEARERS.council, person, now, days * prices.assessmentPlaceDay);
        break;
      case PATHWAY.home:
        // Whom the council assesses gets its reablement.
        if (people.delayReason[person] === DELAY.assessment) {
          this.add(world, BEARERS.council, person, now, days * prices.reablementDay);
        } else {
          this.add(world, BEARERS.community, person, now, days * prices.homeIntermediateCareDay);
        }
        break;
      default:
        if (people.delayReason[person] === DELAY.homeSupport) {
          this.add(world, BEARERS.council, person, now, days * this.councilDay(world, person));
        }
    }
  }

  /** Pence that one of them bears, or is spared, over slots and years. */
  total(bearer: Bearer, slots: readonly number[], years: readonly number[]): number {
    const width = this.slots.count;
    const from = BEARERS[bearer] * this.years.count * width;
    return sumOver(this.pence, { from, width }, slots, years);
  }

  /** A day of the council's support at home: reablement, or a package that has to be found again. */
  private councilDay(world: World, person: number): number {
    const { prices } = this;
    if (world.people.caseAim[person] !== SERVICE.homeCare) return prices.reablementDay;
    return packageFor(world, person) * prices.homeCareDay * (1 - prices.contributionShare);
  }

  private add(world: World, bearer: number, person: number, now: number, pence: number): void {
    const { slots, years } = this;
    const row = (bearer * years.count + years.of(now)) * slots.count;
    slots.find(world, person);
    this.pence[row + slots.cell] += pence;
    if (slots.circumstances >= 0) this.pence[row + slots.circumstances] += pence;
  }
}
