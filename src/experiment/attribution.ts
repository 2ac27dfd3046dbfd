import { Draws } from '../engine/draws.ts';
import { mainGroup, measureOf, type MeasureId } from '../observe/measures.ts';
import { ALL_YEARS, resultColumns } from '../observe/results.ts';
import type { LeverName } from '../scenario/levers.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { expandSeed } from '../scenario/seed.ts';
import type { TimelineEntry } from '../scenario/timeline.ts';
import {
  allOrderings,
  coalitionsOf,
  sampledOrderings,
  shapleyValues,
  type Coalition,
  type Ordering,
} from '../statistics/shapley.ts';
import {
  meanInterval,
  pairedDifference,
  unlessRounding,
  type MeanInterval,
} from '../statistics/intervals.ts';
import type { Future } from './run-block.ts';
import { inputsOf } from './trunk.ts';

/** Up to so many levers every order is run: 16 scenarios; beyond, some are drawn. */
const MOST_FOR_ALL_ORDERS = 4;
const DRAWN_PAIRS = 4;

/** A programme taken apart: its levers, and what has to be run to say what each of them adds. */
export interface Apart {
  readonly option: Scenario;
  readonly levers: readonly LeverName[];
  readonly orderings: readonly Ordering[];
  /** Subsets of the levers, as bits, and the programme with no lever but those. */
  readonly coalitions: readonly Coalition[];
  readonly scenarios: readonly Scenario[];
}

/** What one lever of a programme adds to a difference: a row of `attribution.csv`. */
export interface AttributionRow {
  readonly scenario: string;
  readonly lever: LeverName;
  readonly measure: MeasureId;
  readonly unit: string;
  /** On the mean over the orders in which levers can be added; all levers add up to the difference. */
  readonly added: MeanInterval;
  /** Without the others. */
  readonly alone: MeanInterval;
  /** What being together with the others makes of it: added less alone. */
  readonly together: MeanInterval;
}

/**
 * Takes a programme apart into the levers that it has beyond its baseline.
 *
 * @returns undefined where it has fewer than two, or is not its baseline with levers on top: without them it would be
 * something else than the baseline, and what they add would not be the difference
 */
export function takeApart(baseline: Scenario, option: Scenario): Apart | undefined {
  const own = entriesBeyond(baseline, option);
  if (own === undefined || inputsOf(baseline) !== inputsOf(option)) return undefined;
  const levers = [...new Set([...own].map(({ lever }) => lever))];
  if (levers.length < 2) return undefined;
  const orderings = orderingsOf(levers.length, option.seed);
  const alone = levers.map((_, part) => 1 << part);
  const coalitions = [...new Set([...coalitionsOf(orderings), ...alone])];
  const scenarios = coalitions.map((coalition) => {
    const isIn = ({ lever }: TimelineEntry) => (coalition & (1 << levers.indexOf(lever))) !== 0;
    const timeline = option.timeline.filter((entry) => !own.has(entry) || isIn(entry));
    return { ...option, timeline };
  });
  return { option, levers, orderings, coalitions, scenarios };
}

/** What an option's timeline has beside the baseline's; undefined where it lacks an entry of that. */
function entriesBeyond(
  { timeline }: Scenario,
  option: Scenario,
): ReadonlySet<TimelineEntry> | undefined {
  const left = timeline.map(textOf);
  const own = option.timeline.filter((entry) => {
    const at = left.indexOf(textOf(entry));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return left.length === 0 ? new Set(own) : undefined;
}

function orderingsOf(levers: number, seed: string): readonly Ordering[] {
  if (levers <= MOST_FOR_ALL_ORDERS) return allOrderings(levers);
  const draws = new Draws(expandSeed(`${seed}: orders`));
  return sampledOrderings(levers, DRAWN_PAIRS, (pair, place) => draws.uniform(pair, place, 0));
}

/**
 * What each lever adds, future by future, for the people that each measure is about and over all years.
 *
 * @param futures of `apart.scenarios`, in their order
 */
export function attribution(apart: Apart, futures: readonly Future[]): readonly AttributionRow[] {
  const { option, levers, orderings, coalitions } = apart;
  const place = new Map(coalitions.map((coalition, n) => [coalition, n]));
  return resultColumns(option).flatMap(({ measure, group, period }, column) => {
    if (group !== mainGroup(measure) || period !== ALL_YEARS) return [];
    const perFuture = futures.map(({ results }) => {
      const value = (coalition: Coalition) =>
        results[place.get(coalition) ?? -1]?.values[column] ?? NaN;
      const added = shapleyValues(orderings, value);
      const alone = levers.map((_, part) => pairedDifference(value(0), value(1 << part)));
      // What is left of sums in another order is no part of a lever.
      const size = coalitions.reduce((most, one) => Math.max(most, Math.abs(value(one))), 0);
      return { added: added.map((one) => unlessRounding(one, size)), alone };
    });
    return levers.map((lever, part) => {
      const added = perFuture.map((future) => future.added[part] ?? NaN);
      const alone = perFuture.map((future) => future.alone[part] ?? NaN);
      return {
        scenario: option.name,
        lever,
        measure,
        unit: measureOf(measure).unit,
        added: meanInterval(added),
        alone: meanInterval(alone),
        together: meanInterval(added.map((value, n) => value - (alone[n] ?? NaN))),
      };
    });
  });
}

function textOf(entry: TimelineEntry): string {
  return JSON.stringify(entry);
}
