import { deepFreeze } from './freeze.ts';
import { isMapping, valueAt } from './mapping.ts';
import type { Problem } from './problem.ts';
import { scenarioFile } from './resolved.ts';
import { checkScenario, checkInPlace, settle, valuesGiven } from './scenario-check.ts';
import type { Scenario } from './scenario.ts';
import { dotted, type KeyPath, type Source } from './source.ts';

/** What the flags of a command may change in a scenario, as they were given: undefined where a flag was not. */
export interface ScenarioOverrides {
  readonly seed?: string | number | undefined;
  readonly replications?: number | undefined;
  readonly years?: number | undefined;
  readonly people?: number | undefined;
  /** A number or a percentage. */
  readonly sample?: number | string | undefined;
  readonly warmUp?: number | undefined;
  /** By parameter id, on top of what the scenario sets. */
  readonly set?: Readonly<Record<string, number>> | undefined;
}

export type OverrideOutcome =
  | { readonly scenario: Scenario }
  | { readonly problems: readonly Problem[] };

const CHANGEABLE: readonly string[] = [
  'seed',
  'replications',
  'years',
  'people',
  'sample',
  'warmUp',
  'set',
] satisfies (keyof ScenarioOverrides)[];

/**
 * A new scenario with some settings replaced, under the checks of a file. Problems name the flag in place of a file
 * and have line 0.
 *
 * @throws TypeError if something else is to be replaced, or `set` is no object
 */
export function overrideScenario(
  scenario: Scenario,
  overrides: ScenarioOverrides,
): OverrideOutcome {
  const { set, ...flags } = overrides;
  const other = Object.keys(flags).find((key) => !CHANGEABLE.includes(key));
  if (other !== undefined) {
    throw new TypeError(
      `${other} cannot be replaced in a scenario that has been read, only ${CHANGEABLE.join(', ')}: read it with another file, or with --set.`,
    );
  }
  if (set !== undefined && !isMapping(set)) {
    throw new TypeError('set takes an object, as in { "crisis.scale": 1 }.');
  }
  const given = Object.fromEntries(
    Object.entries(flags).filter(([, value]) => value !== undefined),
  );
  const { sample, ...base } = scenarioFile(scenario);
  const resized = 'people' in given || 'sample' in given;
  const file = {
    ...base,
    ...(!resized && { sample }),
    ...given,
    set: valuesGiven({ ...base.set, ...set }),
  };
  const source = flagSource(file);
  const checked = checkScenario(file, source);
  const all = [...checked.problems, ...checkInPlace(checked.sound, scenario.place, source)];
  // A lever that the flags leave no time for keeps nothing from running: what altered nothing is said after the run.
  const problems = all.filter(({ severity }) => severity === 'error');
  return deepFreeze(
    checked.value && problems.length === 0
      ? { scenario: settle(checked.value, scenario.place, source, scenario.measures) }
      : { problems },
  );
}

/** `--warm-up` for `warmUp`, `--set crisis.scale` for a parameter. */
function flagOf([key, ...rest]: KeyPath): string {
  const flag = String(key).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return [`--${flag}`, ...rest].join(' ');
}

function flagSource(file: unknown): Source {
  return {
    locate: (path) => ({ file: flagOf(path), line: 0, column: 0, path: dotted(path) }),
    label: flagOf,
    assignment: (path, value) => `${flagOf(path)}${path[0] === 'set' ? '=' : ' '}${value}`,
    written: (path) => String(valueAt(file, path)),
  };
}
