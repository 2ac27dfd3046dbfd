import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { printable } from './problem.ts';
import type { KeyPath } from './source.ts';

/** Start and end in the text, in characters. */
export type Span = readonly [start: number, end: number];

/** Where a value stands, and the key in front of it. */
export interface Spot {
  readonly key?: Span;
  readonly value: Span;
  /** A scalar's own characters; empty for lists and mappings. */
  readonly written: string;
}

export type Spots = ReadonlyMap<string, Spot>;

/** Something that YAML allows and a plain file of settings should not hold. */
export interface Blemish {
  readonly span: Span;
  readonly keyPath: KeyPath;
  /** What is wrong, given the line of an offset. */
  readonly message: (lineOf: (offset: number) => number) => string;
  readonly hint: string;
}

export interface Tree {
  /** Mappings, lists, texts, numbers, booleans and null. */
  readonly value: unknown;
  readonly spots: Spots;
  readonly blemishes: readonly Blemish[];
}

/** A place inside a scenario goes five levels deep. */
const DEEPEST = 16;

/** Keys through which plain data could reach the prototype of objects. */
const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Turns nodes into plain data and notes the spot of each. Refused nodes are left out of the data. */
export function readTree(root: Node | null): Tree {
  const spots = new Map<string, Spot>();
  const blemishes: Blemish[] = [];

  function read(node: unknown, keyPath: KeyPath, key?: Span): unknown {
    const written = isScalar(node) ? (node.source ?? '') : '';
    const span = spanOf(node) ?? key ?? [0, 0];
    spots.set(JSON.stringify(keyPath), { ...(key && { key }), value: span, written });
    const refusal = refusalOf(node, keyPath.length);
    if (refusal !== undefined) {
      blemishes.push({ span, keyPath, message: () => refusal.message, hint: refusal.hint });
      return undefined;
    }
    if (isMap(node)) return readMapping(node.items, keyPath);
    if (isSeq(node)) return node.items.map((item, index) => read(item, [...keyPath, index]));
    return isScalar(node) ? node.value : null;
  }

  function readMapping(pairs: readonly Pair[], parent: KeyPath): Record<string, unknown> {
    const mapping: Record<string, unknown> = {};
    for (const pair of pairs) {
      const key = isScalar(pair.key) ? String(pair.key.source ?? '') : '';
      const keyPath = [...parent, key];
      const span = spanOf(pair.key) ?? spanOf(pair.value) ?? [0, 0];
      const first = spots.get(JSON.stringify(keyPath));
      const refusal = refusalOfKey(pair.key, key);
      if (refusal !== undefined) {
        blemishes.push({ span, keyPath, message: () => refusal.message, hint: refusal.hint });
      } else if (first !== undefined) {
        blemishes.push({
          span,
          keyPath,
          message: (lineOf) =>
            `the key "${printable(key)}" is given twice, first on line ${lineOf(first.key?.[0] ?? 0)}`,
          hint: 'keep one of the two',
        });
      } else {
        mapping[key] = read(pair.value, keyPath, span);
      }
    }
    return mapping;
  }

  return { value: read(root, []), spots, blemishes };
}

/** The spot of the value at a path. */
export function spotOf(spots: Spots, path: KeyPath): Spot | undefined {
  return spots.get(JSON.stringify(path));
}

/** The spot of the value at a path, or of the nearest value around the place where it is missing. */
export function nearestSpot(spots: Spots, path: KeyPath): Spot {
  const spot = spotOf(spots, path);
  if (spot !== undefined) return spot;
  if (path.length === 0) return { value: [0, 0], written: '' };
  const { key, value } = nearestSpot(spots, path.slice(0, -1));
  return { value: key ?? [value[0], value[0]], written: '' };
}

function spanOf(node: unknown): Span | undefined {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}

type Refusal = Pick<Blemish, 'hint'> & { readonly message: string };

function refusalOf(node: unknown, depth: number): Refusal | undefined {
  if (isAlias(node)) {
    return {
      message: `*${printable(node.source)} repeats a value from elsewhere in the file, which is not supported here`,
      hint: 'write the value out',
    };
  }
  if (isNode(node) && node.tag !== undefined) {
    return {
      message: `the tag ${printable(node.tag.replace('tag:yaml.org,2002:', '!!'))} is not supported here`,
      hint: 'write the plain value',
    };
  }
  if (depth > DEEPEST) {
    return {
      message: `this value is nested more than ${DEEPEST} levels deep`,
      hint: 'no setting goes so deep: check the indentation and the brackets',
    };
  }
  return undefined;
}

function refusalOfKey(node: unknown, key: string): Refusal | undefined {
  if (!isScalar(node) || node.tag !== undefined) {
    return { message: 'a key must be a plain word', hint: 'write it as in "years: 5"' };
  }
  if (key === '')
    return { message: 'a key is missing before the colon', hint: 'write it as in "years: 5"' };
  if (unsafeKeys.has(key)) {
    return {
      message: `the key "${key}" is not allowed`,
      hint: 'remove it: no setting has this name',
    };
  }
  return undefined;
}
