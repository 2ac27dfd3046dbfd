import type { World } from '../../model/world.ts';
import type { Counted } from '../counted.ts';

/** One number that says what a lever did in a replication. */
export interface LeverItem {
  readonly id: string;
  /** What it is called in a table. */
  readonly label: string;
  readonly unit: string;
  /** Whether it grows with the people simulated: of a sample it is scaled to the whole place. */
  readonly ofThePlace: boolean;
  /** Read at the end of a replication; NaN where there was nothing to observe. */
  readonly of: (counted: Counted) => number;
}

/** What a lever says of itself when a run is over. */
export interface LeverReport {
  /** The first says how far it reached: where that is 0, it altered nothing. */
  readonly items: readonly [reach: LeverItem, ...others: LeverItem[]];
  /** Why it may have reached nobody, where its settings and its time do not say. */
  readonly otherwise: string;
}

/** How often something happened to people or professionals over the reported years. */
export function howMany(
  id: string,
  label: string,
  unit: string,
  of: (world: World) => number,
): LeverItem {
  return { id, label, unit, ofThePlace: true, of: ({ world }) => of(world) };
}

/** A mean, a share or a number of things of which a sample has as many. */
export function level(
  id: string,
  label: string,
  unit: string,
  of: (counted: Counted) => number,
): LeverItem {
  return { id, label, unit, ofThePlace: false, of };
}

/** One as a percentage of another; NaN where there is nothing to divide by. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? NaN : (100 * part) / whole;
}
