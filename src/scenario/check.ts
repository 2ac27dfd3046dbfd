import type { z } from 'zod';
import { explainIssue } from './explain-issues.ts';
import { isMapping } from './mapping.ts';
import type { Problem } from './problem.ts';
import { problemAt, type Source } from './source.ts';

/** What checking a mapping against its schema left. */
export interface Checked<T> {
  /** All of it, with defaults filled in; absent where anything is wrong. */
  readonly value?: T;
  /** The given keys that are right by themselves: rules between keys are checked on these. */
  readonly sound: Partial<T>;
  readonly problems: readonly Problem[];
}

/** Checks a mapping against its schema, and says everything that is wrong with it. */
export function check<S extends z.ZodObject>(
  schema: S,
  value: unknown,
  source: Source,
): Checked<z.output<S>> {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, sound: result.data, problems: [] };
  const { issues } = result.error;
  const problems = new Map<string, Problem>();
  for (const issue of issues) {
    for (const finding of explainIssue(issue, schema, value, source)) {
      // One value can break several checks that all say the same.
      problems.set(JSON.stringify([finding.path, finding.message]), problemAt(source, finding));
    }
  }
  return { sound: soundKeys(schema, value, issues), problems: [...problems.values()] };
}

function soundKeys<S extends z.ZodObject>(
  schema: S,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
): Partial<z.output<S>> {
  if (!isMapping(value)) return {};
  const broken = new Set(issues.map((issue) => issue.path[0]));
  const sound = Object.entries(value).filter(
    ([key]) => Object.hasOwn(schema.shape, key) && !broken.has(key),
  );
  // A key without an issue holds what its schema describes: the schemas of files transform nothing.
  return Object.fromEntries(sound) as Partial<z.output<S>>;
}
