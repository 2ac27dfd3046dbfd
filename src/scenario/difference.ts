import { parameterDeclaration, parameterIds } from '../evidence/registry.ts';
import { isMapping } from './mapping.ts';
import { SEPARATE_BUDGETS } from './policy.ts';
import { scenarioFile } from './resolved.ts';
import { peopleSimulated, type Scenario } from './scenario.ts';
import { dotted, type KeyPath } from './source.ts';
import { timelineEntryFile, type TimelineEntry } from './timeline.ts';

/** What two scenarios differ in, in the order in which it is said. */
export const SECTIONS = [
  'settings',
  'parameters',
  'timeline',
  'measures',
  'policy',
  'place',
] as const;

/** One thing in which two scenarios differ. */
export interface Difference {
  readonly section: (typeof SECTIONS)[number];
  /** The setting, the parameter, the lever. */
  readonly key: string;
  /** What the one has; undefined: nothing. */
  readonly a: unknown;
  /** What the other has; undefined: nothing. */
  readonly b: unknown;
  readonly unit?: string;
}

/**
 * Everything in which two scenarios differ once files are laid over one another, formulas worked out and defaults filled
 * in. Names and descriptions change no result, and are not compared.
 */
export function differences(a: Scenario, b: Scenario): readonly Difference[] {
  return [
    ...settingDifferences(a, b),
    ...parameterDifferences(a, b),
    ...timelineDifferences(a.timeline, b.timeline),
    ...leafDifferences('measures', scenarioFile(a).measures ?? {}, scenarioFile(b).measures ?? {}),
    ...leafDifferences('policy', policyOf(a), policyOf(b)),
    ...leafDifferences('place', placeOf(a), placeOf(b)),
  ];
}

function settingDifferences(a: Scenario, b: Scenario): readonly Difference[] {
  const found = leafDifferences('settings', settingsOf(a), settingsOf(b));
  // The share that so many people are of a place says nothing that people and place do not say.
  const isImplied =
    peopleSimulated(a) !== peopleSimulated(b) ||
    a.place.population.aged65plus !== b.place.population.aged65plus;
  return isImplied ? found.filter(({ key }) => key !== 'sample') : found;
}

function settingsOf(scenario: Scenario) {
  const { sample, years, warmUp, seed, replications } = scenario;
  return { people: peopleSimulated(scenario), sample, years, warmUp, seed, replications };
}

/** Without a policy, things are as they are today. */
function policyOf(scenario: Scenario) {
  return (
    scenarioFile(scenario).policy ?? {
      meansTest: 'keep',
      budget: SEPARATE_BUDGETS,
      acutePayment: 'block',
    }
  );
}

function placeOf({ place }: Scenario) {
  const { schema: _, description: __, ...compared } = place;
  return compared;
}

function parameterDifferences(a: Scenario, b: Scenario): readonly Difference[] {
  return parameterIds.flatMap((id): Difference[] => {
    const [left, right] = [a.parameters[id], b.parameters[id]];
    if (Object.is(left, right)) return [];
    const { unit } = parameterDeclaration(id);
    return [{ section: 'parameters', key: id, a: left, b: right, unit }];
  });
}

/** Entries that only one of the two has; two of one lever are taken for one that was changed. */
function timelineDifferences(
  a: readonly TimelineEntry[],
  b: readonly TimelineEntry[],
): readonly Difference[] {
  const ofB = [...b];
  const onlyA = a.filter((entry) => {
    const same = ofB.findIndex((other) => sameText(entry) === sameText(other));
    if (same !== -1) ofB.splice(same, 1);
    return same === -1;
  });
  const changed = onlyA.map((entry): Difference => {
    const at = ofB.findIndex(({ lever }) => lever === entry.lever);
    const [other] = at === -1 ? [] : ofB.splice(at, 1);
    return timelineDifference(entry, other);
  });
  const found = [...changed, ...ofB.map((entry) => timelineDifference(undefined, entry))];
  if (found.length > 0 || a.every((entry, n) => sameText(entry) === sameText(b[n]))) return found;
  const order = (entries: readonly TimelineEntry[]) => entries.map(({ lever }) => lever);
  return [{ section: 'timeline', key: 'order', a: order(a), b: order(b) }];
}

function timelineDifference(
  a: TimelineEntry | undefined,
  b: TimelineEntry | undefined,
): Difference {
  const key = a?.lever ?? b?.lever ?? '';
  return { section: 'timeline', key, a: a && timelineEntryFile(a), b: b && timelineEntryFile(b) };
}

function sameText(entry: TimelineEntry | undefined): string {
  return JSON.stringify(entry && timelineEntryFile(entry));
}

/** Every value at the end of a path that is not the same in both. */
function leafDifferences(
  section: Difference['section'],
  a: unknown,
  b: unknown,
): readonly Difference[] {
  const [left, right] = [leavesOf(a), leavesOf(b)];
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  return keys.flatMap((key): Difference[] =>
    left.get(key) === right.get(key) ? [] : [{ section, key, a: left.get(key), b: right.get(key) }],
  );
}

function leavesOf(value: unknown, path: KeyPath = []): ReadonlyMap<string, unknown> {
  const inner: readonly (readonly [string | number, unknown])[] | undefined = Array.isArray(value)
    ? value.map((item: unknown, n) => [n, item] as const)
    : isMapping(value)
      ? Object.entries(value)
      : undefined;
  if (inner === undefined) return new Map(value === undefined ? [] : [[dotted(path), value]]);
  return new Map(inner.flatMap(([key, held]) => [...leavesOf(held, [...path, key])]));
}
