import type { z } from 'zod';
import type { Knobs, Restructuring } from '../knobs.ts';
import type { Finding } from '../source.ts';
import type { Place } from '../place.ts';
import { onDemand } from '../schema-parts.ts';

/** What all levers say of themselves. */
interface Described<Settings> {
  /** One sentence a planner understands. */
  readonly says: string;
  /** The settings as they stand in a file, with defaults. */
  readonly schema: z.ZodType<Settings>;
  /** What is wrong with settings that are each right by themselves; paths start at the settings. */
  readonly check?: (settings: Settings) => readonly Finding[];
}

/** A setting that does not go with the place of the scenario. */
export interface Misfit {
  readonly key: string;
  readonly message: string;
  readonly hint: string;
}

/** A way of working that begins, may end, and turns knobs in between. */
export interface LastingLever<Settings> extends Described<Settings> {
  readonly lasts: true;
  /** False: it is wholly there or not at all, and cannot ramp up. */
  readonly byDegrees?: false;
  /** Whether these settings are how things are anyway: by themselves they change nothing. */
  readonly isUsual?: (settings: Settings) => boolean;
  /** Whether a world has to be made with room for it, before anything of it happens: people who come, posts that open. */
  readonly needsRoom?: true;
  /** Turns the knobs as they stand. `reach` is 1, and less while the lever ramps up. */
  readonly turn: (knobs: Knobs, settings: Settings, reach: number) => void;
  /** What of the settings does not go with a place, where that is possible. */
  readonly misfits?: (settings: Settings, place: Place) => readonly Misfit[];
}

/** A reorganisation that lands at a time, on top of what a calendar says of others in a sequence. */
export interface Landing {
  /** Years after the time that the lever is set for. */
  readonly after: number;
  readonly restructuring: Restructuring;
}

/** Something that happens at a time, once or again and again. */
export interface EventLever<Settings> extends Described<Settings> {
  readonly lasts: false;
  readonly lands: (settings: Settings) => readonly Landing[];
}

/** A lever as it is written down: its schema is made when a file has the lever. */
type Written<Lever extends Described<Settings>, Settings> = Omit<Lever, 'lasts' | 'schema'> & {
  readonly schema: () => z.ZodType<Settings>;
};

/** Makes the type of the settings that of the schema. */
export function lasting<Settings>(
  lever: Written<LastingLever<Settings>, Settings>,
): LastingLever<Settings> {
  return { ...lever, schema: onDemand(lever.schema), lasts: true };
}

/** Makes the type of the settings that of the schema. */
export function landing<Settings>(
  lever: Written<EventLever<Settings>, Settings>,
): EventLever<Settings> {
  return { ...lever, schema: onDemand(lever.schema), lasts: false };
}
