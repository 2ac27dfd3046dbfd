import { isParameterId, parameterIds } from '../evidence/registry.ts';
import { flowText } from './flow-text.ts';
import type { Layer } from './layers.ts';
import { exampleEntry } from './lever-settings.ts';
import { valueAt } from './mapping.ts';
import { MOVED_KEY, MOVED_MESSAGE } from './moved-policy.ts';
import { printable, type Problem } from './problem.ts';
import { scenarioFileSchema } from './schema.ts';
import { dotted, type KeyPath, type Source } from './source.ts';
import { closest } from './suggest.ts';
import { readYaml } from './yaml-file.ts';

/** What gives a key and a value on a command line. */
type Flag = '--set' | '--vary';

/** One `--set key=value`. */
interface Assignment {
  readonly by: Flag;
  /** As it was written. */
  readonly flag: string;
  readonly path: KeyPath;
  readonly value: unknown;
  /** The value as the text of a file. */
  readonly source: Source;
}

/** Keys that a flag cannot give: what a file is, and how files build on one another. */
const fileOnly = ['schema', 'extends', 'without', 'options'];

/**
 * What `--set` gives, as a layer over the file: `years=3`, the id of a parameter with a number or a formula, or a path to
 * one setting, such as `timeline.0.rapidResponse.places=4`, counted from 0. Values
 * are read as in a file; of two for one key, the last one counts.
 *
 * @param varied one point of what `--vary` gives, each as `key=value`: laid over what `--set` gives
 */
export function assignmentLayer(
  given: readonly string[],
  varied: readonly string[] = [],
): {
  readonly layer: Layer;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const assignments: Assignment[] = [];
  const all = [...given.map((one) => ['--set', one]), ...varied.map((one) => ['--vary', one])];
  for (const [by, written] of all as [Flag, string][]) {
    const parsed = parseAssignment(by, written);
    if ('path' in parsed) assignments.push(parsed);
    else problems.push(...parsed.problems);
  }
  let value: Record<string, unknown> = {};
  for (const { path, value: inner } of assignments) value = withValueAt(value, path, inner);
  return { layer: { value, source: flagsSource(assignments), fileOf: () => '' }, problems };
}

function parseAssignment(
  by: Flag,
  written: string,
): Assignment | { readonly problems: readonly Problem[] } {
  const flag = `${by} ${printable(written)}`;
  const equals = written.indexOf('=');
  if (equals <= 0) {
    const hint = `write a key, = and a value, as in ${by} years=3`;
    return { problems: [flagProblem(flag, `${flag} gives no key and value`, hint)] };
  }
  const key = written.slice(0, equals).trim();
  const path = pathOf(key);
  if (path === undefined) return { problems: [unknownKey(flag, key)] };
  const file = readYaml(flag, written.slice(equals + 1));
  if (file.value === undefined || file.problems.length > 0) {
    const found = file.problems.map(({ message, hint }) => flagProblem(flag, message, hint));
    return { problems: found };
  }
  return { by, flag, path, value: file.value, source: file };
}

/** The path of a key; undefined if there is none of its name. */
function pathOf(key: string): KeyPath | undefined {
  const id = key.replace(/^set\./, '');
  if (isParameterId(id)) return ['set', id];
  const [first = '', ...rest] = key.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  const isKnown = Object.hasOwn(scenarioFileSchema.shape, first) && !fileOnly.includes(first);
  // A place is known by its id or its file: a part of it would replace the whole.
  if (first === 'place' && rest.length > 0) return undefined;
  const isWhole = rest.every((part) => part !== '' && part !== '__proto__');
  return isKnown && isWhole ? [first, ...rest.map(positionOrKey)] : undefined;
}

/** A number is a position in a list; a key of digits alone is in no file. */
function positionOrKey(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}

function unknownKey(flag: string, key: string): Problem {
  const shown = printable(key);
  if (fileOnly.includes(key) || key.startsWith('place.')) {
    return flagProblem(flag, `"${key}" cannot be set by a flag`, 'write it in a file');
  }
  if (key.split('.', 1)[0] === MOVED_KEY) {
    const example = flowText([exampleEntry('meansTest')]);
    return flagProblem(flag, MOVED_MESSAGE, `write for example --set 'timeline=${example}'`);
  }
  const keys = Object.keys(scenarioFileSchema.shape).filter((one) => !fileOnly.includes(one));
  const meant = closest(key, [...keys, ...parameterIds]);
  const hint =
    meant === undefined
      ? 'list the parameters with: rehearse list parameters'
      : `did you mean "${meant}"?`;
  return flagProblem(flag, `"${shown}" is neither a setting nor a parameter`, hint);
}

function flagProblem(file: string, message: string, hint: string): Problem {
  return { file, line: 0, column: 0, path: '', message, hint, severity: 'error' };
}

function withValueAt(
  mapping: Readonly<Record<string, unknown>>,
  [key = '', ...rest]: KeyPath,
  value: unknown,
): Record<string, unknown> {
  const under = valueAt(mapping, [key]);
  const held = typeof under === 'object' && under !== null && !Array.isArray(under) ? under : {};
  return { ...mapping, [key]: rest.length === 0 ? value : withValueAt({ ...held }, rest, value) };
}

/** Leads from a path to the flag that gave it, the last one of several. */
function flagsSource(assignments: readonly Assignment[]): Source {
  const flagFor = (path: KeyPath) =>
    assignments.findLast((one) => one.path.every((key, depth) => path[depth] === key)) ??
    assignments.findLast((one) => path.every((key, depth) => one.path[depth] === key));
  return {
    locate: (path) => ({
      file: flagFor(path)?.flag ?? '--set',
      line: 0,
      column: 0,
      path: dotted(path),
    }),
    label: dotted,
    assignment(path, value) {
      const written = `${keyOf(path)}=${value}`;
      const by = flagFor(path)?.by ?? '--set';
      // A shell takes blanks and brackets as its own.
      return /^[\w.%=+-]+$/.test(written) ? `${by} ${written}` : `${by} '${written}'`;
    },
    written(path) {
      const one = flagFor(path);
      return one?.source.written(path.slice(one.path.length)) ?? '';
    },
  };
}

function keyOf(path: KeyPath): string {
  return dotted(path[0] === 'set' && path.length > 1 ? path.slice(1) : path);
}
