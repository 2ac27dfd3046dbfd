import { z } from 'zod';
import { isPrintable } from './problem.ts';

// Every `error` below completes the sentence "years must be ...".

/** A schema that is made when a value is held against it: a file has few of all the parts that it could have. */
export function onDemand<Schema extends z.ZodType>(make: () => Schema) {
  const schema = z.lazy(make);
  const { _zod: internals } = schema;
  // Asked of whatever a file leaves out, and to find out would make the schema: none of these stands for nothing.
  Object.defineProperty(internals, 'optin', { value: undefined });
  return schema;
}

/** A whole number within bounds, both included. */
export function wholeNumber(low: number, high: number) {
  const error = `a whole number from ${low} to ${high < 1e6 ? high : `${high / 1e6} million`}`;
  return z.number({ error }).int({ error }).min(low, { error }).max(high, { error });
}

/** A finite number within bounds, both included. */
export function numberWithin(low: number, high: number, unit: string) {
  const error =
    low === high ? `${low} (${unit}), fixed` : `a number from ${low} to ${high} (${unit})`;
  return z.number({ error }).min(low, { error }).max(high, { error });
}

/** A share as a number from 0 to 1, or in per cent as text. */
export function share() {
  const error = 'a share: a number from 0 to 1, or a percentage such as 10%';
  return z.union(
    [
      z.number({ error }).min(0, { error }).max(1, { error }),
      z
        .string({ error })
        .regex(/^\d+(\.\d+)?\s*%$/, { error })
        .refine((written) => shareOf(written) <= 1, { error }),
    ],
    { error },
  );
}

const anyShare = share();

/** Whether a value is a share, however written. */
export function isShare(value: unknown): value is number | string {
  return anyShare.safeParse(value).success;
}

/** The number that a share or a change stands for: 0.1869 for `18.69%`, rounded once. */
export function shareOf(written: number | string): number {
  return typeof written === 'number' ? written : Number(`${written.replace(/\s*%$/, '')}e-2`);
}

/** A change as a ratio, or in per cent as text with its sign: -0.03, `-3%`, `+10%`. `shareOf` gives its number. */
export function change(low: number, high: number) {
  const error = `a change from ${low * 100}% to +${high * 100}%, such as -3% or +10%; as a number -0.03 or 0.1`;
  const isWithin = (written: number | string) =>
    shareOf(written) >= low && shareOf(written) <= high;
  return z.union(
    [
      z.number({ error }).refine(isWithin, { error }),
      z
        .string({ error })
        .regex(/^[+-]?\d+(\.\d+)?\s*%$/, { error })
        .refine(isWithin, { error }),
    ],
    { error },
  );
}

/** Words on one line. */
export function line(longest: number) {
  const error = `a text of 1 to ${longest} characters on one line`;
  return z
    .string({ error })
    .max(longest, { error })
    .refine((words) => words.trim() !== '' && isPrintable(words), { error });
}

/** Words on any number of lines. */
export function prose(longest: number) {
  const error = `a text of at most ${longest} characters, without control characters`;
  return z
    .string({ error })
    .max(longest, { error })
    .refine((words) => isPrintable(words.replace(/[\n\t]/g, '')), { error });
}

/** One of some words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  const error = `one of: ${words.join(', ')}`;
  return z.enum(words, { error });
}

/** A list with at least one item. */
export function listOf<Item extends z.ZodType>(item: Item, of: string) {
  const error = `a list of ${of}`;
  return z.array(item, { error }).min(1, { error });
}
