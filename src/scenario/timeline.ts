import { z } from 'zod';
import { DAYS_PER_YEAR } from '../evidence/units.ts';
import type { Knobs, Restructuring } from './knobs.ts';
import { statusQuoKnobs } from './knobs.ts';
import { leverNames, leverOf, levers, type LeverName } from './levers.ts';
import { exampleSettings } from './lever-settings.ts';
import { numberWithin } from './schema-parts.ts';

/** Latest year of a run. */
const LAST_YEAR = 50;

/** Shortest time between two events of an `every`. */
const SHORTEST_INTERVAL = 0.25;

/** One lever at its time, as it stands in a file. */
export const timelineEntrySchema = z.strictObject(
  {
    at: year(
      'The reported year at which it happens: 1 is the start of the first, 1.5 its middle.',
      1.5,
    ),
    from: year('The reported year at which it begins: 1 is the start of the first.', 1),
    until: year('The reported year at whose start it ends; for good, where it is left out.', 4),
    ramp: numberWithin(0, LAST_YEAR, 'years')
      .optional()
      .meta({
        description: 'Years that it takes until the lever has all of its reach.',
        examples: [1],
      }),
    every: numberWithin(SHORTEST_INTERVAL, LAST_YEAR, 'years')
      .optional()
      .meta({
        description: 'Years from one event to the next, instead of once.',
        examples: [3],
      }),
    ...leverSettings(),
  },
  { error: 'a time and a lever with its settings' },
);

export type TimelineEntryFile = z.output<typeof timelineEntrySchema>;

/** One lever at its time. */
export interface TimelineEntry {
  readonly lever: LeverName;
  /** As the lever's own schema has let them through. */
  readonly settings: unknown;
  /** Reported years: 1 is the start of the first. */
  readonly from: number;
  /** Infinity, where it does not end. */
  readonly until: number;
  /** Years until it has all of its reach. */
  readonly ramp: number;
  /** Years from one event to the next; undefined: once. */
  readonly every?: number;
}

/** A reorganisation with its time, in reported years. */
export interface Landed {
  readonly at: number;
  readonly lever: LeverName;
  readonly restructuring: Restructuring;
}

/** The entry that a checked part of a file stands for. */
export function timelineEntry(file: TimelineEntryFile): TimelineEntry {
  const [lever] = leversIn(file);
  if (lever === undefined) throw new Error('An entry of the timeline names no lever.');
  const { at, from, until, ramp, every } = file;
  return {
    lever,
    settings: file[lever],
    from: at ?? from ?? 1,
    until: until ?? Infinity,
    ramp: ramp ?? 0,
    ...(every === undefined ? {} : { every }),
  };
}

/** The levers that an entry names: one, in an entry that is right. */
export function leversIn(file: object): readonly LeverName[] {
  return leverNames.filter((name) => Object.hasOwn(file, name));
}

/** The form that an entry has in a file. */
export function timelineEntryFile({ lever, settings, from, until, ramp, every }: TimelineEntry) {
  const once = !leverOf(lever).lasts && every === undefined;
  return {
    ...(once ? { at: from } : { from }),
    ...(until === Infinity ? {} : { until }),
    ...(ramp === 0 ? {} : { ramp }),
    ...(every === undefined ? {} : { every }),
    [lever]: settings,
  };
}

/**
 * The day of the run on which a reported year begins, 1.5 being the middle of the first. Asked by whoever schedules a lever
 * and by whoever proves that nothing differs before it: another formula may give another last digit.
 */
export function dayOfYear({ warmUp }: { readonly warmUp: number }, reported: number): number {
  return warmUp * DAYS_PER_YEAR + (reported - 1) * DAYS_PER_YEAR;
}

/** The knobs at a time, in reported years: all levers that are on, in the order of the file. */
export function knobsAt(timeline: readonly TimelineEntry[], at: number): Knobs {
  const knobs = statusQuoKnobs();
  for (const { lever, settings, from, until, ramp } of timeline) {
    const definition = leverOf(lever);
    if (!definition.lasts || at < from || at >= until) continue;
    // Compared with the very point at which it is all there: the ratio may stay a last digit below 1 for good.
    definition.turn(knobs, settings, at >= from + ramp ? 1 : (at - from) / ramp);
  }
  return knobs;
}

/** The reorganisations of a timeline within so many reported years, in the order of time. */
export function landings(timeline: readonly TimelineEntry[], years: number): readonly Landed[] {
  const landed = timeline.flatMap(({ lever, settings, from, until, every }): Landed[] => {
    const definition = leverOf(lever);
    if (definition.lasts) return [];
    const starts = every === undefined ? [from] : repeated(from, Math.min(until, years + 1), every);
    return starts.flatMap((start) =>
      definition
        .lands(settings)
        .map(({ after, restructuring }) => ({ at: start + after, lever, restructuring })),
    );
  });
  return landed.filter(({ at }) => at < years + 1).toSorted((a, b) => a.at - b.at);
}

/** Times at which knobs may change, in reported years: levers begin, ramp month by month, and end. */
export function turningPoints(
  timeline: readonly TimelineEntry[],
  years: number,
  monthsPerYear: number,
): readonly number[] {
  const points = timeline.flatMap(({ lever, from, until, ramp }) => {
    if (!leverOf(lever).lasts) return [];
    const steps = Math.ceil(ramp * monthsPerYear);
    const ramped = Array.from({ length: steps }, (_, n) =>
      n + 1 === steps ? from + ramp : from + ((n + 1) * ramp) / steps,
    );
    return [from, ...ramped, until];
  });
  const within = points.filter((point) => point < years + 1);
  return [...new Set(within)].toSorted((a, b) => a - b);
}

function repeated(from: number, until: number, every: number): readonly number[] {
  const times: number[] = [];
  for (let n = 0; from + n * every < until; n++) times.push(from + n * every);
  return times;
}

function year(description: string, example: number) {
  return numberWithin(1, LAST_YEAR + 1, 'reported years')
    .optional()
    .meta({ description, examples: [example] });
}

/** Each lever with its settings, as a key of an entry. */
function leverSettings() {
  const settings = Object.fromEntries(
    leverNames.map((name) => [
      name,
      levers[name].schema.optional().meta({
        description: `${levers[name].says}.`,
        get examples() {
          return [exampleSettings(name)];
        },
      }),
    ]),
  );
  return settings as { [Name in LeverName]: z.ZodOptional<(typeof levers)[Name]['schema']> };
}
