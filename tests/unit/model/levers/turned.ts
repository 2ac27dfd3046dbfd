import { replicate } from '../../../../src/experiment/replicate.ts';
import { populate } from '../../../../src/model/populate.ts';
import { OBSERVED } from '../../../../src/model/observer.ts';
import { World } from '../../../../src/model/world.ts';
import { statusQuoKnobs, type Knobs } from '../../../../src/scenario/knobs.ts';
import type { Scenario } from '../../../../src/scenario/scenario.ts';
import { knobsAt } from '../../../../src/scenario/timeline.ts';
import type { ParameterValues } from '../../../../src/evidence/registry.ts';
import { scenarioOf, withValues } from '../../../verification/model/scenarios.ts';
import { withTimeline } from '../../../verification/model/staff-series.ts';

const small = scenarioOf('barnsley-like', { sample: 0.15, years: 1, warmUp: 0.5 });

/** How often each kind of observation was made. */
export type Seen = (what: keyof typeof OBSERVED) => number;

/** A small place with all of its people and professionals, before anything has happened, and knobs turned by hand. */
export function worldWith(
  knobs: Partial<Knobs> = {},
  values: Partial<ParameterValues> = {},
): World & { readonly seen: Seen } {
  const counts = new Map<number, number>();
  const world = new World(
    withValues(small, values),
    { k0: 3, k1: 4 },
    { observe: (_, what) => counts.set(what, (counts.get(what) ?? 0) + 1) },
  );
  populate(world);
  Object.assign(world.knobs, knobs);
  const seen: Seen = (what) => counts.get(OBSERVED[what]) ?? 0;
  return Object.assign(world, { seen });
}

/** The knobs at some reported year of a timeline that has one entry. */
export function knobsOf(entry: Record<string, unknown>, at = 1): Knobs {
  return knobsAt(scenario(entry).timeline, at);
}

/** The history of the small place with an entry in its timeline, or without. */
export function historyOf(entry?: Record<string, unknown>): string {
  return replicate(entry === undefined ? small : scenario(entry), 1).streamHash;
}

export const statusQuo = statusQuoKnobs();

function scenario(entry: Record<string, unknown>): Scenario {
  return withTimeline(small, entry);
}
