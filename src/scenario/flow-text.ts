import { isMapping } from './mapping.ts';

/** A value as it can stand on one line of a file: `[a, b]` for a list, `{key: value}` for keys. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (isMapping(value)) {
    const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${flowText(inner)}`);
    return `{${pairs.join(', ')}}`;
  }
  // What has a meaning in YAML is text only within quotes.
  return typeof value === 'string' && /[:#{}[\],]/.test(value)
    ? JSON.stringify(value)
    : String(value);
}
