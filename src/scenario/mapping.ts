import type { KeyPath } from './source.ts';

/** Whether a value is a mapping of keys to values. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether there is a key or a list position at a path. */
export function holds(value: unknown, path: KeyPath): boolean {
  const parent = valueAt(value, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined) return true;
  return typeof parent === 'object' && parent !== null && Object.hasOwn(parent, key);
}

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((at, key) => {
    if (Array.isArray(at) && typeof key === 'number') return at[key] as unknown;
    return isMapping(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }, value);
}
