import { z } from 'zod';
import { flowText } from './flow-text.ts';
import { leverOf, type LeverName } from './levers.ts';
import { isMapping } from './mapping.ts';
import { exampleAt, unwrapped } from './schema-at.ts';

/** What can be said of one setting of a lever. */
export interface LeverSetting {
  readonly key: string;
  readonly description: string;
  /** What it may be, with its unit; empty where the schema does not say. */
  readonly accepts: string;
  /** Undefined: it must be given, or is left to what is usual. */
  readonly default?: unknown;
  readonly example?: unknown;
  readonly isRequired: boolean;
}

/** The settings of a lever, from its own schema: a new lever needs nothing here. */
export function leverSettings(name: LeverName): readonly LeverSetting[] {
  return settingsOf(leverOf(name).schema);
}

/** The same with those inside of a setting, each with dots between its keys. */
export function allLeverSettings(name: LeverName): readonly LeverSetting[] {
  const schema = unwrapped(leverOf(name).schema);
  return leverSettings(name).flatMap((setting) => {
    const field = schema instanceof z.ZodObject ? schema.shape[setting.key] : undefined;
    const inside = field === undefined ? [] : settingsOf(field);
    return [setting, ...inside.map((one) => ({ ...one, key: `${setting.key}.${one.key}` }))];
  });
}

function settingsOf(wrapped: z.core.$ZodType): readonly LeverSetting[] {
  const schema = objectOf(unwrapped(wrapped));
  if (schema === undefined) return [];
  return Object.entries(schema.shape).map(([key, field]: [string, z.core.$ZodType]) => {
    const standard = field instanceof z.ZodDefault ? field.def.defaultValue : undefined;
    const example = exampleAt(schema, [key]);
    return {
      key,
      description: String(z.globalRegistry.get(field)?.description ?? ''),
      accepts: acceptedBy(unwrapped(field)),
      ...(standard !== undefined && { default: standard as unknown }),
      ...(example !== undefined && { example }),
      isRequired: !z.safeParse(field, undefined).success,
    };
  });
}

/** An object, or the one among what a setting may be. */
function objectOf(schema: z.core.$ZodType): z.ZodObject | undefined {
  const ways = schema instanceof z.ZodUnion ? schema.options : [schema];
  return ways.map(unwrapped).find((way) => way instanceof z.ZodObject);
}

/** The settings that an example gives: those of the lever's own, or what must be given and what has a default. */
export function exampleSettings(name: LeverName): Readonly<Record<string, unknown>> {
  const whole = exampleAt(unwrapped(leverOf(name).schema), []);
  if (isMapping(whole)) return whole;
  const given = leverSettings(name).flatMap((setting): [string, unknown][] => {
    const value = setting.default ?? (setting.isRequired ? setting.example : undefined);
    return value === undefined ? [] : [[setting.key, value]];
  });
  return Object.fromEntries(given);
}

/** An entry of a timeline with the lever, as the value of a file. */
export function exampleEntry(name: LeverName): Readonly<Record<string, unknown>> {
  const time = leverOf(name).lasts ? { from: 1 } : { at: 1 };
  return { ...time, [name]: exampleSettings(name) };
}

/** The same on one line of a file. */
export function exampleLine(name: LeverName): string {
  return `- ${flowText(exampleEntry(name))}`;
}

/** When a lever can be in a timeline, in words. */
export function timesOf(name: LeverName): string {
  const lever = leverOf(name);
  if (!lever.lasts) {
    return 'happens: at a reported year (at), or again and again (every, with from and until)';
  }
  const within = 'lasts: from a reported year on (from), to the start of another (until)';
  return lever.byDegrees === false ? within : `${within}, at once or over some years (ramp)`;
}

/** Every schema of a file ends the sentence "it must be ...", and says so of what nothing accepts. */
function acceptedBy(schema: z.core.$ZodType): string {
  const { error } = z.safeParse(schema, Number.NaN);
  const [issue] = error?.issues ?? [];
  return issue === undefined || issue.message.startsWith('Invalid') ? '' : issue.message;
}
