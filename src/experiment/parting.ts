import { MONTHS_PER_YEAR } from '../evidence/units.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { dayOfYear, knobsAt, landings, turningPoints } from '../scenario/timeline.ts';
import type { Future } from './run-block.ts';
import { inputsOf } from './trunk.ts';

/**
 * The day of the run on which the histories of two scenarios may part: before it, all that is put in is the same.
 * 0 where they differ from the start, Infinity where they never do.
 */
export function partingDay(a: Scenario, b: Scenario): number {
  if (inputsOf(a) !== inputsOf(b)) return 0;
  return dayOfYear(a, partingYear(a, b));
}

/** The reported year, 1.5 being the middle of the first, at which the timelines first say different things. */
function partingYear(a: Scenario, b: Scenario): number {
  const points = [a, b].flatMap(({ timeline, years }) =>
    turningPoints(timeline, years, MONTHS_PER_YEAR),
  );
  const turned = points
    .toSorted((x, y) => x - y)
    .find((at) => text(knobsAt(a.timeline, at)) !== text(knobsAt(b.timeline, at)));
  return Math.min(turned ?? Infinity, landingYear(a, b), landingYear(b, a));
}

/** When the first reorganisation of `a` lands that `b` does not have in the same place. */
function landingYear(a: Scenario, b: Scenario): number {
  const others = landings(b.timeline, b.years);
  const own = landings(a.timeline, a.years);
  return own.find((landed, n) => text(landed) !== text(others[n]))?.at ?? Infinity;
}

const text = (value: unknown) => JSON.stringify(value);

/** Whether the same people met the same luck, until the day on which they may part. */
export interface Certificate {
  /** Day of the run: 0 where the scenarios differ from the start, Infinity where they never do. */
  readonly day: number;
  /** Events until then, in all futures together. */
  readonly events: number;
  readonly futures: number;
  /** The first future in which the histories are not the same until then; undefined: all are. */
  readonly broken?: number | undefined;
}

/**
 * Compares two histories, event by event, up to the day on which they may part.
 *
 * @param baseline which of the futures' results is the baseline's, and `option` the option's
 */
export function certify(
  futures: readonly Future[],
  day: number,
  { baseline, option }: { readonly baseline: number; readonly option: number },
): Certificate {
  const pairs = futures.map(({ replication, results }) => ({
    replication,
    before: results[baseline]?.checkpoints.find((one) => one.day === day),
    after: results[option]?.checkpoints.find((one) => one.day === day),
  }));
  const broken = pairs.find(({ before, after }) => text(before) !== text(after));
  return {
    day,
    events: pairs.reduce((sum, { before }) => sum + (before?.events ?? 0), 0),
    futures: futures.length,
    ...(broken !== undefined && { broken: broken.replication }),
  };
}
