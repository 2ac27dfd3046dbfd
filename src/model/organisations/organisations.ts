import type { Scenario } from '../../scenario/scenario.ts';
import { AGENCY_ORGANISATION } from '../agencies.ts';
import { BUDGET, ORGANISATION } from './codes.ts';
import { OrganisationRecord } from './record.ts';

/** Lines of every budget. */
export const LINES = Object.keys(BUDGET).length;

/** Kinds of which the place has one each. */
const SINGLE_KINDS = Object.keys(ORGANISATION).length - ORGANISATION.commissioner;

/** How many there are of what makes organisations, and what they start from. */
export interface Founding {
  readonly councils: number;
  readonly trusts: number;
  /** Kinds of support. */
  readonly services: number;
  /** Pathways out of hospital. */
  readonly pathways: number;
  /** Reported years. */
  readonly years: number;
  /** Defensiveness when nothing presses, from 0 to 1. */
  readonly defensiveness: number;
}

/**
 * The organisations of the place: one row each, one typed array a variable. Councils come first, then trusts, then the
 * NHS commissioner and one of each other kind. Amounts are GBP of the people simulated.
 */
export class Organisations {
  readonly count: number;
  readonly record: OrganisationRecord;
  /** A number of `ORGANISATION`. */
  readonly kind: Uint8Array;

  /** How much it keeps to itself, from 0 (open) to 1. */
  readonly defensiveness: Float64Array;
  /** How much its budget presses it, from 0 to 1. */
  readonly pressure: Float64Array;
  /** What it may spend this year, GBP; 0 before the first reported year. */
  readonly settlement: Float64Array;
  /** Spent since the year began, GBP. */
  readonly spent: Float64Array;
  /** What it expects to have spent when the year ends, GBP. */
  readonly forecast: Float64Array;
  /** Rate of spending of late, GBP a month. */
  readonly rate: Float64Array;
  /** Rungs of its ladder in force. */
  readonly step: Uint8Array;
  /** Whether posts that fall empty stay empty. */
  readonly frozenPosts: Uint8Array;

  /** By line, `[organisation * LINES + line]`: what the last month cost, GBP. */
  readonly lastMonth: Float64Array;
  /** By line: the settlement, GBP a year. */
  readonly allotted: Float64Array;
  /** By line: spent since the year began, GBP. */
  readonly spentOn: Float64Array;
  /** By line: what the months cost from which the first settlement follows, GBP. */
  readonly before: Float64Array;

  /** People whom each service on which payers save supported in the year before the reported ones, by `SERVICE`. */
  readonly usualUse: Float64Array;
  /** What happened since the month began and is paid for by the piece, GBP. */
  readonly charged: Float64Array;
  /** Days in a bed so far, one number a trust. */
  readonly bedDays: Float64Array;
  /** Days in a place so far, by `PATHWAY`. */
  readonly pathwayDays: Float64Array;
  /** Months since the start of the run. */
  months = 0;

  private readonly councils: number;
  private readonly trusts: number;

  /**
   * The organisations of a scenario's place.
   *
   * @param counts how many kinds of support and of pathways there are
   */
  static of(
    { place, years, parameters }: Scenario,
    counts: Pick<Founding, 'services' | 'pathways'>,
  ): Organisations {
    return new Organisations({
      councils: place.councils.length,
      trusts: place.trusts.length,
      ...counts,
      years,
      defensiveness: parameters['organisation.defensiveness'],
    });
  }

  constructor({ councils, trusts, services, pathways, years, defensiveness }: Founding) {
    this.councils = councils;
    this.trusts = trusts;
    this.count = councils + trusts + SINGLE_KINDS;
    this.record = new OrganisationRecord(this.count, years);
    const reals = () => new Float64Array(this.count);
    const byLine = () => new Float64Array(this.count * LINES);
    this.kind = Uint8Array.from({ length: this.count }, (_, row) => this.kindOf(row));
    this.defensiveness = reals().fill(defensiveness);
    this.pressure = reals();
    this.settlement = reals();
    this.spent = reals();
    this.forecast = reals();
    this.rate = reals();
    this.step = new Uint8Array(this.count);
    this.frozenPosts = new Uint8Array(this.count);
    this.lastMonth = byLine();
    this.allotted = byLine();
    this.spentOn = byLine();
    this.before = byLine();
    this.charged = reals();
    this.usualUse = new Float64Array(services);
    this.bedDays = new Float64Array(trusts);
    this.pathwayDays = new Float64Array(pathways);
  }

  /** The row of an agency, as `AGENCY` numbers them, for a person of this council and this trust. */
  orgOf(agency: number, council: number, trust: number): number {
    return this.rowOf(AGENCY_ORGANISATION[agency], council, trust);
  }

  /** The row of the only organisation of a kind. */
  only(kind: number): number {
    return this.rowOf(kind, 0, 0);
  }

  get commissioner(): number {
    return this.only(ORGANISATION.commissioner);
  }

  /** All rows of these kinds. */
  rowsOf(kinds: readonly number[]): readonly number[] {
    return Array.from(this.kind.keys()).filter((row) => kinds.includes(this.kind[row]));
  }

  /** Forecast over settlement, less 1; 0 where there is no settlement yet. */
  gap(organisation: number): number {
    const settlement = this.settlement[organisation];
    return settlement > 0 ? this.forecast[organisation] / settlement - 1 : 0;
  }

  /** The sum of an organisation's lines. */
  total(lines: Float64Array, organisation: number): number {
    let sum = 0;
    const from = organisation * LINES;
    for (let at = from; at < from + LINES; at++) sum += lines[at];
    return sum;
  }

  private rowOf(kind: number, council: number, trust: number): number {
    if (kind === ORGANISATION.council) return council;
    if (kind === ORGANISATION.trust) return this.councils + trust;
    return this.councils + this.trusts + kind - ORGANISATION.commissioner;
  }

  private kindOf(row: number): number {
    if (row < this.councils) return ORGANISATION.council;
    const trust = row - this.councils;
    if (trust < this.trusts) return ORGANISATION.trust;
    return trust - this.trusts + ORGANISATION.commissioner;
  }
}
