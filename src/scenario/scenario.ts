import type { ParameterValues } from '../evidence/registry.ts';
import type { Place } from './place.ts';
import type { OwnMeasure } from './own-measures.ts';
import type { TimelineEntry } from './timeline.ts';

/** A checked, frozen description of one run. Everything a replication needs beside its number. */
export interface Scenario {
  readonly schema: 'rehearsal/scenario@1';
  readonly name: string;
  readonly description: string;
  readonly place: Place;
  /** Share of the place's people that is simulated, in (0, 1]. Capacity scales with it. */
  readonly sample: number;
  /** Reported years, after the warm-up. */
  readonly years: number;
  /** Years run before reporting starts. */
  readonly warmUp: number;
  /** Any string; expanded into the key of the draws. */
  readonly seed: string;
  readonly replications: number;
  /** The parameters that differ from their defaults, by id. */
  readonly set: Readonly<Partial<ParameterValues>>;
  /** What is changed, and when. */
  readonly timeline: readonly TimelineEntry[];
  /** The defaults with `set` applied. */
  readonly parameters: ParameterValues;
  /** What the scenario reports beside the measures of every run. */
  readonly measures: readonly OwnMeasure[];
}

/** How many people aged 65 and over a scenario simulates. */
export function peopleSimulated({ sample, place }: Scenario): number {
  return Math.round(sample * place.population.aged65plus);
}
