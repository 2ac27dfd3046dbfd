import type { z } from 'zod';
import { citations } from '../evidence/citations.ts';
import { isParameterId, parameterDeclaration, type ParameterId } from '../evidence/registry.ts';
import { flowText } from './flow-text.ts';
import { holds, isMapping, valueAt } from './mapping.ts';
import { insteadOfPolicy, MOVED_KEY, MOVED_MESSAGE } from './moved-policy.ts';
import { printable } from './problem.ts';
import { intended } from './intended.ts';
import { exampleAt, keysAt, schemaAt } from './schema-at.ts';
import type { Finding, KeyPath, Source } from './source.ts';
import { closest, listed } from './suggest.ts';

/** A written value longer than this is cut in a message. */
const LONGEST_QUOTE = 40;

/** Puts what a schema found wrong into words, with a way to mend it. */
export function explainIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodObject,
  value: unknown,
  source: Source,
): Finding[] {
  const path = issue.path as KeyPath;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, path, schema, value));
  }
  const given = valueAt(value, path);
  if (given !== undefined) {
    const word = issue.code === 'invalid_value' ? nearestOf(issue.values, given) : undefined;
    return [wrongValue(issue.message, path, schema, given, source, word)];
  }
  // What the reader of the file refused is there without a value, and has been reported.
  return holds(value, path) ? [] : missingKey(path, schema, value, source);
}

function unknownKey(key: string, parent: KeyPath, schema: z.ZodObject, value: unknown): Finding {
  const path = [...parent, key];
  const shown = printable(key.slice(0, LONGEST_QUOTE));
  const known = keysAt(schema, parent);
  if (key === MOVED_KEY && parent.length === 0 && known.includes('timeline')) {
    const hint = insteadOfPolicy(valueAt(value, path));
    return { path, point: 'key', message: MOVED_MESSAGE, hint };
  }
  if (parent.at(-1) === 'set') {
    const hint = hintForParameter(key, known, valueAt(value, path));
    return { path, point: 'key', message: `"${shown}" is not a parameter`, hint };
  }
  const meant = closest(key, known);
  let hint = `the keys here are ${listed(known)}`;
  if (meant !== undefined) hint = `did you mean "${meant}"?`;
  if (isParameterId(key)) hint = 'it is a parameter: indent it below "set:"';
  return { path, point: 'key', message: `there is no setting "${shown}"`, hint };
}

function hintForParameter(key: string, known: readonly string[], given: unknown): string {
  const list = 'list the parameters with: rehearse list parameters';
  if (isMapping(given)) {
    const [inner, value] = Object.entries(given)[0] ?? ['', 1];
    const meant = closest(`${key}.${inner}`, known);
    return meant === undefined || typeof value !== 'number'
      ? `write the whole id of a parameter on one line; ${list}`
      : `write the whole id on one line: "${meant}: ${value}"`;
  }
  const meant = closest(key, known);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  const group = key.slice(0, key.indexOf('.') + 1);
  const siblings = known.filter((id) => group !== '' && id.startsWith(group));
  return siblings.length > 0 ? `the parameters of that group are ${listed(siblings)}` : list;
}

function missingKey(path: KeyPath, schema: z.ZodObject, value: unknown, source: Source): Finding[] {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const known = keysAt(schema, parent);
  const given = Object.keys(valueAt(value, parent) ?? {});
  // A misspelt key is reported as such, with this one as what was meant.
  if (given.some((other) => !known.includes(other) && closest(other, known) === key)) return [];
  const label = source.label(parent) || 'the file';
  const example = exampleFor(path, schema, source);
  return [{ path, message: `${label} has no "${key}"`, hint: `add a line such as ${example}` }];
}

function wrongValue(
  expected: string,
  path: KeyPath,
  schema: z.ZodObject,
  given: unknown,
  source: Source,
  word: string | undefined,
): Finding {
  const at = schemaAt(schema, path);
  const written = source.written(path);
  const label = (source.label(path) || 'the file').replace(/^set\./, '');
  const contrast = given === null ? 'but nothing is given' : `not ${shownValue(given, written)}`;
  const meant = at && intended(at, given, written);
  const hint = word === undefined ? hintFor(path, schema, source) : `did you mean "${word}"?`;
  return {
    path,
    message: `${label} must be ${expected}, ${contrast}`,
    hint: meant === undefined ? hint : `write ${meant}`,
  };
}

/** The word of a list that was most likely meant: written otherwise, cut short, or a letter off. */
function nearestOf(values: readonly unknown[], given: unknown): string | undefined {
  if (typeof given !== 'string' || values.length < 2) return undefined;
  const words = values.map(String);
  const plain = (word: string) => word.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const begun = words.filter((word) => plain(given) !== '' && plain(word).startsWith(plain(given)));
  if (begun.length === 1) return begun[0];
  const near = closest(given, words);
  return near !== undefined && Math.abs(near.length - given.length) <= 1 ? near : undefined;
}

function hintFor(path: KeyPath, schema: z.ZodObject, source: Source): string {
  const [section, id] = path;
  return section === 'set' && typeof id === 'string' && isParameterId(id)
    ? rangeHint(id)
    : `write for example ${exampleFor(path, schema, source)}`;
}

/** What to do about a value outside a parameter's range, and where the range comes from. */
function rangeHint(id: ParameterId): string {
  const { source, value } = parameterDeclaration(id);
  const [first, ...others] = typeof source === 'string' ? [source] : source;
  const origin =
    first === undefined || first === 'assumption' ? 'assumption' : citations[first].text;
  const rest = others.length > 0 ? ` and ${others.length} more` : '';
  return `keep to the range (default ${value}): only the registry can widen it; source: ${origin}${rest}`;
}

/** How to give the value at a path, or the list or mapping around it that has an example. */
function exampleFor(path: KeyPath, schema: z.ZodObject, source: Source): string {
  if (path.length === 0) return exampleFor(['schema'], schema, source);
  const example = exampleAt(schema, path);
  return example === undefined
    ? exampleFor(path.slice(0, -1), schema, source)
    : `"${source.assignment(path, flowText(example))}"`;
}

function shownValue(given: unknown, written: string): string {
  if (Array.isArray(given)) return `a list of ${given.length}`;
  if (isMapping(given)) return 'keys with values';
  const text = printable(typeof given === 'string' ? given : written);
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return typeof given === 'string' ? `"${short}"` : short;
}
