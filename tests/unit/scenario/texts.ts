import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { measureUnits } from '../../../src/experiment/own-measures.ts';
import { parameterDeclaration, parameterIds } from '../../../src/evidence/registry.ts';
import { readFormula } from '../../../src/scenario/formulas.ts';
import {
  loadPlan,
  loadScenario,
  type LoadOutcome,
  type PlanOutcome,
} from '../../../src/scenario/load.ts';
import type { Problem } from '../../../src/scenario/problem.ts';
import type { ReadText } from '../../../src/scenario/reading.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

export const shipped = {
  measureUnits,
  formulas: readFormula,
  places: 'scenarios/places',
  placeIds: readdirSync('scenarios/places').map((file) => file.replace(/\.yaml$/, '')),
  scenarios: 'scenarios',
  scenarioIds: readdirSync('scenarios')
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/, '')),
};

/** A scenario that is right, in three lines: problems of lines added to it start on line 4. */
export const sound = 'schema: rehearsal/scenario@1\nname: Mine\nplace: tiny\n';

/** A place that is right, with several councils and trusts, without its comments. */
export const soundPlace = readFileSync('scenarios/places/overlapping-3x2.yaml', 'utf8')
  .replace(/^#.*\n/gm, '')
  .replace(/ +#.*/g, '')
  .trimStart();

/** A parameter with room in its range, whatever the registry holds. */
export const parameter = (() => {
  for (const id of parameterIds) {
    const { low, value, high, unit } = parameterDeclaration(id);
    if (low < value && value < high && id.includes('.')) return { id, low, value, high, unit };
  }
  throw new Error('the registry has no parameter with a range');
})();

/** Files by path first, then the shipped ones. */
export function reader(files: Readonly<Record<string, string>>): ReadText {
  return (path) =>
    files[path] ??
    (path.startsWith('scenarios/') && existsSync(path) ? readFileSync(path, 'utf8') : undefined);
}

/** Loads a text as `mine/scenario.yaml`. */
export function load(text: string, others: Readonly<Record<string, string>> = {}): LoadOutcome {
  return loadScenario(
    'mine/scenario.yaml',
    reader({ 'mine/scenario.yaml': text, ...others }),
    shipped,
  );
}

/** The scenario of a text that must be right. */
export function scenarioOf(text: string, others: Readonly<Record<string, string>> = {}): Scenario {
  const outcome = load(text, others);
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems, undefined, 2));
  return outcome.scenario;
}

/** The problems or warnings of a text. */
export function problemsOf(
  text: string,
  others: Readonly<Record<string, string>> = {},
): readonly Problem[] {
  const outcome = load(text, others);
  return 'problems' in outcome ? outcome.problems : outcome.warnings;
}

/** Loads a text as `mine/scenario.yaml`, with its options. */
export function loadAll(text: string, others: Readonly<Record<string, string>> = {}): PlanOutcome {
  return loadPlan('mine/scenario.yaml', reader({ 'mine/scenario.yaml': text, ...others }), shipped);
}
