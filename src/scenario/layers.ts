import { holds, isMapping, valueAt } from './mapping.ts';
import { printable } from './problem.ts';
import { dotted, type Finding, type KeyPath, type Source } from './source.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** The keys of a file with what they hold, by the file or flag that each came from. */
export interface Layer {
  readonly value: Mapping;
  readonly source: Source;
  /** The path of the file that the value at a path was read from: references in it start there. */
  fileOf(path: KeyPath): string;
}

/** Keys that say what a file is: no other file takes them over. */
const ownKeys = ['schema', 'name', 'description'] as const;

/** Keys that are about files and not about the scenario. */
const fileKeys = ['extends', 'without', 'options'] as const;

/** Keys of which only one may be given: the one of the file replaces that of the extended file. */
const alternatives = ['people', 'sample'] as const;

/** Keys whose own keys are taken over one by one. Any other key is replaced as a whole. */
const mergedKeys: readonly unknown[] = ['set', 'measures'];

/**
 * A file laid over the one that it extends: its keys replace those below, `set` and `measures` key by key, and its timeline
 * follows the one below. Problems with a value are found where that value was written.
 */
export function layOver(above: Layer, below: Layer): Layer {
  const kept = keptOf(above.value, below.value);
  const own = without(above.value, fileKeys);
  const isMerged = ([key, ...deeper]: KeyPath) => deeper.length === 0 && mergedKeys.includes(key);
  const merged = mergedValue(own, kept, [], isMerged);
  const owner = ownerBy(own, kept, isMerged, true);
  const before = kept['timeline'];
  const after = own['timeline'];
  if (!Array.isArray(before) || !Array.isArray(after)) return joined(merged, owner, above, below);
  const appended: Owner = (path) => {
    const [key, n, ...rest] = path;
    if (key !== 'timeline' || typeof n !== 'number') return owner(path);
    return n < before.length
      ? { isAbove: false, path }
      : { isAbove: true, path: [key, n - before.length, ...rest] };
  };
  return joined({ ...merged, timeline: [...before, ...after] }, appended, above, below);
}

/** What a file takes over from the one that it extends. */
export function keptOf(above: Mapping, below: Mapping): Mapping {
  const named = above['without'];
  const left: readonly unknown[] = [...ownKeys, ...(Array.isArray(named) ? named : [])];
  return without(replaced(above, below), [...left, ...fileKeys]);
}

/** Flags laid over a file: each replaces what it names, and nothing else, however deep. */
export function layFlagsOver(flags: Layer, below: Layer): Layer {
  const kept = replaced(flags.value, below.value);
  const everywhere = () => true;
  const value = mergedValue(flags.value, kept, [], everywhere);
  return joined(value, ownerBy(flags.value, kept, everywhere, false), flags, below);
}

/** Positions that flags name in lists, and that are not there. */
export function positionFindings(
  flags: unknown,
  below: unknown,
  path: KeyPath = [],
): readonly Finding[] {
  if (!isMapping(flags)) return [];
  const label = dotted(path);
  return Object.entries(flags).flatMap(([key, value]): readonly Finding[] => {
    const position = Number(key);
    const here = [...path, Array.isArray(below) ? position : key];
    if (!Array.isArray(below)) return positionFindings(value, valueAt(below, [key]), here);
    const { length } = below;
    if (!Number.isInteger(position)) {
      const message = `${label} is a list, and "${printable(key)}" is no position in it`;
      return [{ path: [...path, key], message, hint: `write a number from 0, as in ${label}.0` }];
    }
    if (position < length) return positionFindings(value, below[position], here);
    const has = length === 1 ? '1 entry' : `${length} entries`;
    return [
      {
        path: here,
        message: `${label} has ${has}, and there is none at position ${position}`,
        hint:
          length === 0
            ? `write the whole list, as in ${label}=[...]`
            : `positions are counted from 0: the last one is ${label}.${length - 1}`,
      },
    ];
  });
}

/** A mapping without some of its keys. */
export function without(mapping: Mapping, keys: readonly unknown[]): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([key]) => !keys.includes(key)));
}

/** Where the value at a path comes from, and its path there. */
type Owner = (path: KeyPath) => { readonly isAbove: boolean; readonly path: KeyPath };

/** One layer of two, in which everything leads back to its origin. */
function joined(value: Mapping, owner: Owner, above: Layer, below: Layer): Layer {
  const at = (path: KeyPath) => {
    const { isAbove, path: there } = owner(path);
    return { layer: isAbove ? above : below, there };
  };
  return {
    value,
    source: {
      locate(path, point) {
        const { layer, there } = at(path);
        return layer.source.locate(there, point);
      },
      label(path) {
        const { layer, there } = at(path);
        return layer.source.label(there);
      },
      assignment(path, written) {
        const { layer, there } = at(path);
        return layer.source.assignment(there, written);
      },
      written(path) {
        const { layer, there } = at(path);
        return layer.source.written(there);
      },
    },
    fileOf(path) {
      const { layer, there } = at(path);
      return layer.fileOf(there);
    },
  };
}

/** @param missingAbove whether what neither layer has is to be added to the upper one */
function ownerBy(
  above: Mapping,
  below: Mapping,
  isMerged: (path: KeyPath) => boolean,
  missingAbove: boolean,
): Owner {
  return (path) => {
    for (let depth = 1; depth <= path.length; depth++) {
      const prefix = path.slice(0, depth);
      const [isAbove, isBelow] = [holds(above, prefix), holds(below, prefix)];
      if (isAbove && isBelow && depth < path.length && isMerged(prefix)) continue;
      if (isAbove || isBelow) return { isAbove, path };
      break;
    }
    return { isAbove: missingAbove, path };
  };
}

function mergedValue(
  above: Mapping,
  below: Mapping,
  path: KeyPath,
  isMerged: (path: KeyPath) => boolean,
): Mapping {
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const under = Object.hasOwn(below, key) ? below[key] : undefined;
    const here = [...path, key];
    merged[key] =
      isMerged(here) && isMapping(value) && (isMapping(under) || Array.isArray(under))
        ? mergedInto(under, value, here, isMerged)
        : value;
  }
  return merged;
}

/** A mapping of positions laid over a list stays a list. */
function mergedInto(
  below: Mapping | readonly unknown[],
  above: Mapping,
  path: KeyPath,
  isMerged: (path: KeyPath) => boolean,
): unknown {
  if (isMapping(below)) return mergedValue(above, below, path, isMerged);
  const entries = mergedValue(above, { ...below }, path, isMerged);
  return below.map((_, position) => entries[position]);
}

function replaced(above: Mapping, below: Mapping): Mapping {
  const isGiven = alternatives.some((key) => Object.hasOwn(above, key));
  return isGiven ? without(below, alternatives) : below;
}
