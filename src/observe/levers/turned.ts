import { MONTHS_PER_YEAR } from '../../evidence/units.ts';
import type { World } from '../../model/world.ts';
import type { Knobs } from '../../scenario/knobs.ts';
import { knobsAt, turningPoints } from '../../scenario/timeline.ts';

/** The most of something that knobs of the run's timeline ever say. */
export function mostTurned({ scenario }: World, of: (knobs: Knobs) => number): number {
  const { timeline, years } = scenario;
  const points = turningPoints(timeline, years, MONTHS_PER_YEAR);
  return Math.max(0, ...points.map((at) => of(knobsAt(timeline, at))));
}
